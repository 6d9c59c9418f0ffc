import type { Reason } from '../../../foundation/reason.ts'
import { type Refused, refused } from '../../../foundation/result.ts'
import type { Identifier } from '../../../records/index.ts'

/**
 * Why a merge is not done, or not undone.
 *
 * - `record-missing`: a record that was to be merged is not there;
 * - `record-changed`: a record is not as it was, when planned or merged;
 * - `related-changed`: another record names them now, no longer does, or does otherwise than when planned;
 * - `record-exists`: a record that is to come back is there.
 *
 * @example
 * ```ts
 * import { mergeRefusalCodes } from 'clientele/reporting'
 *
 * mergeRefusalCodes //=> ['record-missing', 'record-changed', 'related-changed', 'record-exists']
 * ```
 */
export const mergeRefusalCodes = ['record-missing', 'record-changed', 'related-changed', 'record-exists'] as const

/** A code from {@link mergeRefusalCodes}. */
export type MergeRefusalCode = (typeof mergeRefusalCodes)[number]

/** Why a merge is not done, or not undone. */
export type MergeRefusal = Reason<
  MergeRefusalCode,
  {
    /** The kind of the record; `records` for those that are merged. */
    readonly kind: string
    /** Which record. */
    readonly id: Identifier
  }
>

/** The kind of the records that are merged, in a refusal. */
const mergedKind = 'records'

/** Refuses a merge because of a record. */
export const refuseMerge = (code: MergeRefusalCode, id: Identifier, kind: string = mergedKind): Refused<MergeRefusal> =>
  refused({ code, parameters: { kind, id } })
