import { refuse } from '../../foundation/error.ts'
import { compareInstants, type Instant, instant } from '../../foundation/time/index.ts'

/** The statuses that each status can be followed by. */
export type StatusPaths<Status extends string> = Readonly<Record<Status, readonly Status[]>>

/** Why a move along paths is refused. */
type PathRefusalCode = 'no-path' | 'before-last-move'

/** A record that is in a status since a moment. */
interface Placed<Status extends string> {
  readonly status: Status
  readonly since: Instant
}

/** Why a record cannot come to a status at a moment, whatever else speaks against it; throws for a status that is none. */
export function pathRefusal<Status extends string>(
  paths: StatusPaths<Status>,
  { status, since }: Placed<Status>,
  to: Status,
  at: Instant,
): PathRefusalCode | undefined {
  const known = Object.keys(paths)
  for (const [field, code] of [
    ['status', status],
    ['move.to', to],
  ] as const) {
    if (!known.includes(code)) refuse('unknown-code', field, code, `one of ${known.join(', ')}`)
  }
  if (!paths[status].includes(to)) return 'no-path'
  return compareInstants(instant(at, 'move.at'), instant(since, 'since')) < 0 ? 'before-last-move' : undefined
}
