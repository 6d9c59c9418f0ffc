import { classifierUnder } from '../classify.ts'
import { asPatron, type Patron } from '../patron.ts'
import type { ClassificationPolicy } from '../policy.ts'
import { type DerivedFacts, type DeriveFactsOptions, deriveFacts, type RelationshipRecords } from './derive-facts.ts'

/**
 * Tells from an account's records whether it is a client, a customer or neither, as of a day.
 *
 * Draws the facts as {@link deriveFacts} does and judges them as {@link classifyRelationship} does.
 *
 * @param records - The records of one account.
 * @param options - `asOf`: the day to look from; `knownFacts`: what the host knows besides; `policy`: how to judge.
 * @returns The account, the decision, the facts it was made from and the records that each fact came from.
 * @throws {@link ClienteleError} as the two functions do.
 *
 * @example
 * ```ts
 * import { classifyAccount } from 'clientele/classification/from-records'
 *
 * const patron = classifyAccount(
 *   {
 *     account: { id: 'a-2', name: 'Mira Lindqvist', party: 'individual', contacts: [] },
 *     agreements: [],
 *     orders: [
 *       {
 *         id: 'o-1',
 *         accountId: 'a-2',
 *         status: 'fulfilled',
 *         placedOn: '2026-05-04',
 *         lines: [
 *           { id: 'l-1', catalogueItemId: 'c-1', quantity: '2', unitPrice: { amount: '40.00', currency: 'SEK' } },
 *         ],
 *       },
 *     ],
 *     catalogue: [{ id: 'c-1', name: 'Cinnamon buns, a dozen', offering: 'product', customisation: 'none' }],
 *   },
 *   { asOf: '2026-06-01' },
 * )
 * patron.verdict //=> 'customer'
 * patron.account.name //=> 'Mira Lindqvist'
 * patron.sources.engagement //=> [{ kind: 'order', id: 'o-1' }]
 * ```
 */
export function classifyAccount(
  records: RelationshipRecords,
  options: DeriveFactsOptions & { readonly policy?: ClassificationPolicy },
): Patron & DerivedFacts {
  const derived = deriveFacts(records, options)
  return { ...asPatron(records.account, classifierUnder(options.policy)(derived.facts)), ...derived }
}
