import { type CalendarDate, calendarDate } from '../../../foundation/time/index.ts'
import type { Deal } from '../../../records/index.ts'
import { checkDeals } from './check-deals.ts'

/**
 * A deal as it was on a day on which it was open. What changes while it is open is left out, for the record says it as of now.
 */
function reopened({ stage, probability, category, expectedCloseOn, closedOn, wonAmount, ...kept }: Deal): Deal {
  return { ...kept, status: 'open' }
}

/**
 * Looks back: the deals as they were known at the end of an earlier day, as far as their records tell.
 *
 * Those that began later are left out. Those that were not closed by then are open, and without their stage, probability,
 * category and expected day, as the record says those as of now, and to use them would be hindsight. Whoever keeps snapshots
 * of deals has them and need not look back.
 *
 * `amount` is taken to be what it always was; what a deal really brought belongs in `wonAmount`. Owner, account, labels and custom
 * fields stay as the record has them now: do not group by those that are only filled in once a deal is closed, such as why it was
 * lost.
 *
 * @param deals - The deals as they are known now.
 * @param asOf - The day; what happened on it is known.
 * @throws {@link ClienteleError} `duplicate-id`, `unknown-code`, `invalid-value`, `invalid-period`, `currency-mismatch` or
 *   `contradictory-facts` for a deal that `dealSchema` would refuse.
 *
 * @example
 * ```ts
 * import type { Deal } from 'clientele/records'
 * import { dealsAsOf } from 'clientele/reporting'
 *
 * const won: Deal = { id: 'd-1', status: 'won', stage: 'won', probability: 1, openedOn: '2026-02-02', closedOn: '2026-05-20' }
 * dealsAsOf([won], '2026-03-31') //=> [{ id: 'd-1', openedOn: '2026-02-02', status: 'open' }]
 * dealsAsOf([won], '2026-05-20') //=> [won]
 * dealsAsOf([won], '2026-02-01') //=> []
 * ```
 */
export function dealsAsOf(deals: readonly Deal[], asOf: CalendarDate): readonly Deal[] {
  calendarDate(asOf, 'asOf')
  checkDeals(deals)
  return deals
    .filter(({ openedOn }) => openedOn <= asOf)
    .map((deal) => (deal.closedOn !== undefined && deal.closedOn <= asOf ? deal : reopened(deal)))
}
