import { refuse } from '../../../foundation/error.ts'
import type { CurrencyCode } from '../../../foundation/money/index.ts'
import { unitsFromZeroAt } from '../../../foundation/money/units-at.ts'
import { numberAt } from '../../../foundation/number-at.ts'
import { type CalendarDate, calendarDate } from '../../../foundation/time/index.ts'
import { checkUniqueIds } from '../../../foundation/unique-ids.ts'
import { type Deal, dealCategories, dealStatuses } from '../../../records/index.ts'

/** Throws for a deal that is closed without a day, or open with one. */
function checkDays({ status, openedOn, expectedCloseOn, closedOn }: Deal, place: string): void {
  if (!dealStatuses.includes(status)) {
    refuse('unknown-code', `${place}.status`, status, `one of ${dealStatuses.join(', ')}`)
  }
  calendarDate(openedOn, `${place}.openedOn`)
  if (expectedCloseOn !== undefined) calendarDate(expectedCloseOn, `${place}.expectedCloseOn`)
  if (status === 'open') {
    if (closedOn !== undefined) refuse('contradictory-facts', `${place}.closedOn`, closedOn, 'no day, as it is open')
  } else if (calendarDate(String(closedOn), `${place}.closedOn`) < openedOn) {
    refuse('invalid-period', `${place}.closedOn`, closedOn, `a day from ${openedOn} on, when it was opened`)
  }
}

/** Throws for the first deal that cannot be, as `dealSchema` would find; reports read deals that nobody checked. */
export function checkDeals(deals: readonly Deal[]): void {
  checkUniqueIds(deals, 'deals')
  for (const [index, deal] of deals.entries()) {
    const place = `deals[${index}]`
    const { status, amount, wonAmount, probability, category } = deal
    checkDays(deal, place)
    if (amount) unitsFromZeroAt(amount, amount.currency, `${place}.amount`)
    if (wonAmount) {
      if (status !== 'won') refuse('contradictory-facts', `${place}.wonAmount`, wonAmount, `none, as it is ${status}`)
      unitsFromZeroAt(wonAmount, (amount ?? wonAmount).currency, `${place}.wonAmount`)
    }
    if (probability !== undefined) numberAt(probability, `${place}.probability`, 0, 1)
    if (category !== undefined && !dealCategories.includes(category)) {
      refuse('unknown-code', `${place}.category`, category, `one of ${dealCategories.join(', ')}`)
    }
  }
}

/**
 * The deals that were there on a day, checked. One that was closed later is refused rather than guessed at: what its record says
 * of stage and probability was not known on that day.
 */
export function dealsSeenOn(deals: readonly Deal[], asOf: CalendarDate): readonly Deal[] {
  checkDeals(deals)
  for (const [index, { closedOn }] of deals.entries()) {
    if (closedOn !== undefined && closedOn > asOf) {
      refuse('invalid-value', `deals[${index}].closedOn`, closedOn, `a day up to ${asOf}, or dealsAsOf to look back`)
    }
  }
  return deals.filter(({ openedOn }) => openedOn <= asOf)
}

/** The currencies that some deals are in, in order. */
export const currenciesOf = (deals: readonly Deal[]): readonly CurrencyCode[] =>
  [...new Set(deals.flatMap(({ amount, wonAmount }) => (amount ?? wonAmount)?.currency ?? []))].sort()
