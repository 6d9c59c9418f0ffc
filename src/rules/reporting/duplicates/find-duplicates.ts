import { compare } from '../../../foundation/compare.ts'
import { wholeNumberAt } from '../../../foundation/number-at.ts'
import { checkUniqueIds } from '../../../foundation/unique-ids.ts'
import { groupPairs, type PlacedPair } from './duplicate-groups.ts'
import type { DuplicatePair } from './duplicate-pair.ts'
import { type DuplicatePolicy, defaultDuplicatePolicy, usualSharing } from './duplicate-policy.ts'
import type { CommonValue, DuplicatesFound, IdentifiedRecord } from './duplicates-found.ts'
import { judgePair } from './judge-pair.ts'
import { indexKeys, type KeyIndex, mostRecords } from './key-index.ts'
import { type PreparedPolicy, preparePolicy } from './prepared-rules.ts'
import { keysOfRecord, type RecordView, sharedValues, viewRecord } from './read-records.ts'

/** Records ready to be compared, and where they meet. */
interface Prepared {
  readonly policy: PreparedPolicy
  readonly views: readonly RecordView[]
  readonly index: KeyIndex
}

/** Throws for more records than can be indexed beside one more, or two with one id. */
function checkRecords(records: readonly IdentifiedRecord[], list: string): void {
  wholeNumberAt(records.length, `${list}.length`, 0, mostRecords - 1)
  checkUniqueIds(records, list)
}

function prepare(records: readonly IdentifiedRecord[], policy: DuplicatePolicy): Prepared {
  const prepared = preparePolicy(policy)
  const views = records.map((record) => viewRecord(prepared, record))
  const index = indexKeys(views.map(keysOfRecord), policy.mostSharing ?? usualSharing)
  return { policy: prepared, views, index }
}

/** The pairs of a record with those after it that have points enough. */
function pairsFrom(
  first: number,
  records: readonly IdentifiedRecord[],
  { policy, views, index }: Prepared,
  leastPoints: number,
): { readonly pairs: readonly PlacedPair[]; readonly compared: number } {
  const partners = index.partnersOf(first)
  const [record, view] = [records[first] as IdentifiedRecord, views[first] as RecordView]
  const pairs: PlacedPair[] = []
  for (const second of partners) {
    const { points, reasons, areNeverOne } = judgePair(policy, view, views[second] as RecordView, index.crowded)
    if (points < leastPoints) continue
    const ids = [record.id, (records[second] as IdentifiedRecord).id] as const
    pairs.push({ first, second, areNeverOne, pair: { ids, points, reasons } })
  }
  return { pairs, compared: partners.length }
}

/** The values that too many records share, each once. */
function commonValuesOf({ policy, views, index }: Prepared): readonly CommonValue[] {
  const found = new Map<number, CommonValue>()
  if (index.crowded.size === 0) return []
  for (const view of views) {
    for (const [place, { rule }] of policy.rules.entries()) {
      for (const { key, values } of sharedValues(view.rules[place] as RecordView['rules'][number])) {
        const count = index.crowded.get(key)
        if (count !== undefined && !found.has(key)) found.set(key, { ruleId: rule.id, values, count })
      }
    }
  }
  return [...found.values()].sort(
    (a, b) =>
      b.count - a.count || compare(a.ruleId, b.ruleId) || compare(JSON.stringify(a.values), JSON.stringify(b.values)),
  )
}

/**
 * Finds the records that are probably one: accounts that were entered twice, a person under two spellings.
 *
 * Every pair of records that meet in a value is compared by the rules: the points of those that hold are added up, the strongest
 * only of those that look at the same fields, and the points of conflicts are taken off. Pairs with `leastPoints` or more
 * are joined into groups, the strongest first, but never two records that a conflict without points keeps apart: not even by a
 * third one that is like both.
 *
 * A group has at most 1,000 records.
 *
 * **Cost is bounded.** No pair is looked at that has nothing in common. Values are looked up by key; names that may be alike meet
 * in a name without one of its letters, or the first five letters of a word. What more than `mostSharing` records have in
 * common is no sign of anything: they are not compared for it, it counts for nothing, and where it is a value it is listed. Only a
 * name that many have still counts for its likeness where two meet in something else. So no
 * record is compared with more than `mostSharing` others for each of its keys. Names that differ by more than a letter are
 * found as long as one of their words does not begin as those of too many others do.
 *
 * **What tells nothing**: values that are missing, blank, or shorter than `leastLength` letters and digits; addresses that are
 * none; phone numbers of fewer than seven digits; hosts that give addresses to everybody. Of a field, the first ten values of a
 * record count.
 *
 * @param records - Any records with an id, each once; at most 2,097,151.
 * @param policy - What makes two records one; {@link defaultDuplicatePolicy}, which is for accounts, when left out.
 * @returns The groups, the pairs kept apart, and what told nothing. The same whatever the order of the records, but that ids stand
 *   in that order.
 * @throws {@link ClienteleError} `duplicate-id` for an id that comes twice, `invalid-policy` for a policy that cannot be,
 *   `invalid-value` for too many records.
 *
 * @example
 * ```ts
 * import { type DuplicatesFound, findDuplicates, type IdentifiedRecord } from 'clientele/reporting'
 * import type { Account } from 'clientele/records'
 *
 * const kari = { id: 'p-1', name: 'Kari Vik', email: 'Kari@nordlys.example', roles: [] }
 * const accounts: readonly Account[] = [
 *   { id: 'a-1', name: 'Nordlys Shipping AS', party: 'business', contacts: [kari] },
 *   { id: 'a-2', name: 'Nordlys Shiping', party: 'business', contacts: [{ ...kari, email: 'post@nordlys.example' }] },
 *   { id: 'a-3', name: 'Nordlys Salmon', party: 'business', contacts: [] },
 * ]
 * const records: readonly IdentifiedRecord[] = accounts
 * const found: DuplicatesFound = findDuplicates(records)
 * found.groups.map(({ ids, points }) => [ids, points]) //=> [[['a-1', 'a-2'], 55]]
 * found.groups[0]?.pairs[0]?.reasons
 * //=> [
 * //     { code: 'names-alike', parameters: { ruleId: 'similar-name', points: 35, similarity: 0.9875 } },
 * //     { code: 'values-agree', parameters: { ruleId: 'same-domain', points: 20 } },
 * //   ]
 * ```
 */
export function findDuplicates<Compared extends IdentifiedRecord>(
  records: readonly Compared[],
  policy: DuplicatePolicy = defaultDuplicatePolicy,
): DuplicatesFound {
  checkRecords(records, 'records')
  const prepared = prepare(records, policy)
  const pairs: PlacedPair[] = []
  let comparedPairs = 0
  for (let first = 0; first < records.length; first += 1) {
    const found = pairsFrom(first, records, prepared, policy.leastPoints)
    comparedPairs += found.compared
    for (const pair of found.pairs) pairs.push(pair)
  }
  const { groups, keptApart } = groupPairs(pairs, records, prepared)
  return { groups, keptApart, commonValues: commonValuesOf(prepared), comparedPairs }
}

/**
 * Finds the records that one record may repeat: before a lead is entered, or a form is taken in.
 *
 * As {@link findDuplicates} compares them, one with all. Those that are never one with it are left out.
 *
 * @param record - The record; it may be among the others, and is passed over there.
 * @param others - Those to look among, each once.
 * @param policy - What makes two records one; {@link defaultDuplicatePolicy} when left out.
 * @returns The pairs, the record first; the strongest pair first, then by id.
 * @throws {@link ClienteleError} as {@link findDuplicates} does.
 *
 * @example
 * ```ts
 * import { type DuplicatePair, duplicatesOf } from 'clientele/reporting'
 * import type { Account } from 'clientele/records'
 *
 * const known: Account = { id: 'a-1', name: 'Nordlys Shipping AS', party: 'business', contacts: [] }
 * const entered: Account = { id: 'new', name: 'nordlys shipping', party: 'business', contacts: [] }
 * const pairs: readonly DuplicatePair[] = duplicatesOf(entered, [known])
 * pairs.map(({ ids, points }) => [ids, points]) //=> [[['new', 'a-1'], 50]]
 * ```
 */
export function duplicatesOf<Compared extends IdentifiedRecord, Other extends IdentifiedRecord>(
  record: Compared,
  others: readonly Other[],
  policy: DuplicatePolicy = defaultDuplicatePolicy,
): readonly DuplicatePair[] {
  checkRecords(others, 'others')
  const records: readonly IdentifiedRecord[] = [record, ...others.filter(({ id }) => id !== record.id)]
  const { pairs } = pairsFrom(0, records, prepare(records, policy), policy.leastPoints)
  return pairs
    .filter(({ areNeverOne }) => !areNeverOne)
    .map(({ pair }) => pair)
    .sort((a, b) => b.points - a.points || compare(a.ids[1], b.ids[1]))
}
