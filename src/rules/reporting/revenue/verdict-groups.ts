import type { Identifier } from '../../../records/index.ts'
import type { Verdict } from '../../classification/index.ts'
import type { PortfolioEntry } from '../portfolio-mix.ts'

/**
 * Puts accounts into groups by what they are, for {@link revenueReports}: revenue by kind of patron.
 *
 * @param entries - Accounts with their decisions.
 * @returns The verdict on each account, by its id.
 *
 * @example
 * ```ts
 * import { classifyRelationship } from 'clientele/classification'
 * import { verdictGroups } from 'clientele/reporting'
 *
 * const decision = classifyRelationship({ hasPurchased: true, offering: 'product', engagement: 'transactional' })
 * verdictGroups([{ id: 'a-1', decision }]) //=> { 'a-1': 'customer' }
 * ```
 */
export const verdictGroups = (
  entries: readonly Pick<PortfolioEntry, 'id' | 'decision'>[],
): Readonly<Record<Identifier, Verdict>> =>
  Object.fromEntries(entries.map(({ id, decision }) => [id, decision.verdict]))
