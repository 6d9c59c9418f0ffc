import type { AccountOverview, ClienteleError, Money, OverviewRecords, RelationshipDecision } from 'clientele'

/** A relationship that was judged. */
export interface Judged {
  readonly id: string
  readonly name: string
  readonly business?: string
  readonly decision: RelationshipDecision
  readonly revenue?: Money
  /** Everything that its records say; only where there are records. */
  readonly told?: { readonly records: OverviewRecords; readonly overview: AccountOverview }
}

/** A row of a file that could not be judged: where it stands, which field is to blame, and why. */
export interface Misfit {
  readonly line: number
  readonly field: string
  readonly reason: string
}

/** What became of one row of a file. */
export type Entry = Misfit | { readonly line: number; readonly judged: Judged }

/** What became of a file. */
export interface Outcome {
  readonly judged: readonly Judged[]
  readonly misfits: readonly Misfit[]
}

/** What an error complains of, where its field stands beside it. */
export const complaint = ({ details: { expected, received } }: ClienteleError): string =>
  `expected ${expected}, received ${received}`

/** A file, or a request, that nothing can be done with. */
export class Unusable extends Error {}

/** The fields that hold what a file may have only one of. */
interface Fields {
  readonly id: string
  readonly revenue: string
}

/** What keeps somebody from standing beside those who were judged before: an id of theirs, or another currency. */
function clash({ id, revenue }: Judged, seen: ReadonlySet<string>, currency: string | undefined, fields: Fields) {
  if (seen.has(id)) return { field: fields.id, reason: `${JSON.stringify(id)} was there already` }
  if (revenue && currency !== undefined && revenue.currency !== currency) {
    return { field: fields.revenue, reason: `expected ${currency}, as before, received ${revenue.currency}` }
  }
  return undefined
}

/** Gathers what became of each row. An id may stand only once, and all revenue is of one currency. */
export async function gather(entries: Iterable<Entry> | AsyncIterable<Entry>, fields: Fields): Promise<Outcome> {
  const judged: Judged[] = []
  const misfits: Misfit[] = []
  const seen = new Set<string>()
  let currency: string | undefined
  for await (const entry of entries) {
    if ('reason' in entry) {
      misfits.push(entry)
      continue
    }
    const clashing = clash(entry.judged, seen, currency, fields)
    if (clashing) {
      misfits.push({ line: entry.line, ...clashing })
      continue
    }
    seen.add(entry.judged.id)
    currency ??= entry.judged.revenue?.currency
    judged.push(entry.judged)
  }
  return { judged, misfits: misfits.sort((a, b) => a.line - b.line) }
}
