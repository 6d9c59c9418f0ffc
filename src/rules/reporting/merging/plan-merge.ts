import { refuse } from '../../../foundation/error.ts'
import { jsonTextOf } from '../../../foundation/json-text.ts'
import { refuseFirst } from '../../../foundation/problem.ts'
import { checkUniqueIds } from '../../../foundation/unique-ids.ts'
import type { Identifier } from '../../../records/index.ts'
import type { IdentifiedRecord } from '../duplicates/duplicates-found.ts'
import { defaultMergePolicy } from './default-merge-policy.ts'
import { clashesAfter } from './merge-clashes.ts'
import { mergeFields } from './merge-fields.ts'
import { missingKinds, movesOf } from './merge-moves.ts'
import type { JsonRecord, MergePlan, MergeSet, RelatedRecords, RenamedEntry } from './merge-plan.ts'
import type { MergePolicy } from './merge-policy.ts'
import { mergePolicyProblems } from './merge-policy-problems.ts'
import { renameEntries } from './rename-entries.ts'

/** What somebody decided about a merge. */
export interface PlanMergeOptions {
  /** The record whose value is taken, by field, also where that says nothing. The policy decides what is not chosen. */
  readonly chosen?: Readonly<Record<string, Identifier>>
}

/** The records of a set as JSON, each with its id once. */
export function readRecords({ records }: MergeSet): readonly JsonRecord[] {
  checkUniqueIds(records, 'records')
  return records.map((record, index) => JSON.parse(jsonTextOf(record, `records[${index}]`)) as JsonRecord)
}

/** The records with entries that have ids of their own in the lists that become one, and in those whose entries others name. */
function renameAll(records: readonly JsonRecord[], { fields = [], entryReferences = [] }: MergePolicy) {
  const lists = new Set([
    ...fields.filter(({ way }) => way === 'union').map(({ field }) => field),
    ...entryReferences.map(({ entriesOf }) => entriesOf),
  ])
  let renamedRecords = records
  let renamed: readonly RenamedEntry[] = []
  for (const field of lists) {
    const next = renameEntries(renamedRecords, field)
    renamedRecords = next.records
    renamed = [...renamed, ...next.renamed]
  }
  return { records: renamedRecords, renamed }
}

/**
 * Plans how records become one: which value of each field stays, which is lost, and which other records follow. Nothing is changed
 * yet; the plan is plain JSON to look at, and {@link applyMerge} does what it says.
 *
 * **Fields.** The master's value comes first, then that of the first of the others that has one; a policy may have fields merged
 * otherwise. Zero and `false` are values; `null`, blank text, empty lists and empty objects are not. What cannot be merged as the
 * policy says, such as the sum of two currencies, is taken from the first, and the plan says so. Fields of a block are all taken
 * from one record. Of an object that has no rule, such as an address that is one field, nothing is mixed.
 *
 * **Entries of lists** that are objects with an `id`, as contacts are: where two are different and have one id, the later one gets
 * another, made of its record's and its own, and those that name it follow; also where its list is lost, so that nobody else is
 * taken for it.
 *
 * **Records that follow.** Each record of a kind that the policy names is looked through for the ids of those that go; each of them
 * becomes the master's. Of records that are to be one for each, as the stage of an account in a lifecycle, and are then two, none is
 * merged: they are listed as `clashes`, for the host to settle. The kinds that were not given are listed as `missingKinds`.
 *
 * @param set - The records, the master first, and all that may name one of them.
 * @param policy - How; {@link defaultMergePolicy}, which is for accounts, when left out.
 * @param options - What somebody chose otherwise.
 * @throws {@link ClienteleError} `invalid-value` for fewer than two records, for a record that is no plain JSON, or for two choices
 *   for one block; `duplicate-id` for an id that comes twice; `invalid-policy`; `unknown-code` for a kind that the policy does not
 *   name, as it would be left behind; `unknown-field` or `foreign-record` for a choice of what there is not.
 *
 * @example
 * ```ts
 * import {
 *   type LosingValue,
 *   type MergedField,
 *   type MergeMove,
 *   type MergePlan,
 *   type PlanMergeOptions,
 *   planMerge,
 * } from 'clientele/reporting'
 *
 * const set = {
 *   records: [
 *     { id: 'a-1', name: 'Nordlys Shipping AS', phone: null, score: 0 },
 *     { id: 'a-2', name: 'Nordlys', phone: '+47 55 00 11 22', score: 40 },
 *   ],
 *   related: { invoices: [{ id: 'i-7', accountId: 'a-2' }] },
 * }
 * const plan: MergePlan = planMerge(set, { references: [{ kind: 'invoices', field: 'accountId' }] })
 * plan.result //=> { id: 'a-1', name: 'Nordlys Shipping AS', phone: '+47 55 00 11 22', score: 0 }
 *
 * const name: MergedField | undefined = plan.fields[0]
 * const lost: readonly LosingValue[] = name?.losing ?? []
 * lost //=> [{ recordId: 'a-2', value: 'Nordlys' }]
 * const moves: readonly MergeMove[] = plan.moves
 * moves //=> [{ kind: 'invoices', id: 'i-7', field: 'accountId', before: 'a-2', after: 'a-1' }]
 *
 * const options: PlanMergeOptions = { chosen: { score: 'a-2' } }
 * planMerge({ records: set.records }, {}, options).result['score'] //=> 40
 * ```
 */
export function planMerge<Merged extends IdentifiedRecord, Related extends RelatedRecords>(
  set: MergeSet<Merged, Related>,
  policy: MergePolicy = defaultMergePolicy,
  options: PlanMergeOptions = {},
): MergePlan {
  refuseFirst(mergePolicyProblems(policy), 'invalid-policy', 'policy')
  const before = readRecords(set)
  const [masterId, ...absorbedIds] = before.map(({ id }) => id)
  if (masterId === undefined || absorbedIds.length === 0) {
    return refuse('invalid-value', 'records', set.records, 'at least two records, the master first')
  }
  const { records, renamed } = renameAll(before, policy)
  const { fields, result } = mergeFields(records, policy, options.chosen ?? {})
  const moves = movesOf(set.related, policy, [masterId, ...absorbedIds], renamed)
  return {
    masterId,
    absorbedIds,
    fields,
    renamed,
    moves,
    before,
    result,
    policy,
    missingKinds: missingKinds(policy, set.related),
    clashes: clashesAfter(moves, set.related, policy),
  }
}
