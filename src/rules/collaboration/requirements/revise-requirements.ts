import { refuse } from '../../../foundation/error.ts'
import { type Reason, type Result, refused, succeeded } from '../../../foundation/index.ts'
import { compareInstants, type Instant, instant } from '../../../foundation/time/index.ts'
import type { Identifier, RequirementsDocument, RequirementsVersion } from '../../../records/index.ts'
import { type RequirementsChange, requirementsChanges } from './requirements-changes.ts'

/** A new state of a requirements document. */
export interface RequirementsRevision {
  /** The document as it is now. */
  readonly document: RequirementsDocument
  /** When it was written. */
  readonly at: Instant
  /** Who wrote it. */
  readonly authorId: Identifier
  /** Why, in their words. */
  readonly note?: string
}

/** What came of a revision. */
export interface RevisedRequirements {
  /** The new version, one after the last. */
  readonly version: RequirementsVersion
  /** What changed since the last version; nothing in the first. */
  readonly changes: readonly RequirementsChange[]
}

/** Why a revision makes no new version: nothing changed, or it was written before the last one. */
export type RevisionRefusal = Reason<
  'nothing-changed' | 'before-last-version',
  {
    /** The last version there is. */
    readonly number: number
  }
>

/**
 * Makes a new version of a requirements document, and says what changed since the last.
 *
 * @param last - The last version; nothing for the first.
 * @param revision - The document as it is now, when and by whom.
 * @returns The version and its changes; or why there is none: `nothing-changed`, `before-last-version`.
 * @throws {@link ClienteleError} `foreign-record` for another document, or one of another account; `invalid-value` for a moment
 *   that does not exist.
 *
 * @example
 * ```ts
 * import { type RequirementsRevision, type RevisedRequirements, type RevisionRefusal, reviseRequirements } from 'clientele/collaboration'
 *
 * const document = { id: 'rd-1', accountId: 'a-1', title: 'A shop' }
 * const revision: RequirementsRevision = { document, at: '2026-06-01T09:30:00Z', authorId: 't-7' }
 * const first = reviseRequirements(undefined, revision)
 * const { version, changes }: Partial<RevisedRequirements> = first.ok ? first.value : {}
 * version?.number //=> 1
 * changes //=> []
 *
 * const again = reviseRequirements(version, revision)
 * const refusal: RevisionRefusal | undefined = again.ok ? undefined : again.reason
 * refusal //=> { code: 'nothing-changed', parameters: { number: 1 } }
 * ```
 */
export function reviseRequirements(
  last: RequirementsVersion | undefined,
  { document, at, authorId, note }: RequirementsRevision,
): Result<RevisedRequirements, RevisionRefusal> {
  instant(at, 'revision.at')
  const number = (last?.number ?? 0) + 1
  const version = { number, at, authorId, ...(note !== undefined && { note }), document }
  if (!last) return succeeded({ version, changes: [] })
  for (const key of ['id', 'accountId'] as const) {
    if (document[key] === last.document[key]) continue
    refuse('foreign-record', `revision.document.${key}`, document[key], `${last.document[key]}, as in the last version`)
  }
  if (compareInstants(at, instant(last.at, 'last.at')) < 0) {
    return refused({ code: 'before-last-version', parameters: { number: last.number } })
  }
  const changes = requirementsChanges(last.document, document)
  if (changes.length === 0) return refused({ code: 'nothing-changed', parameters: { number: last.number } })
  return succeeded({ version, changes })
}
