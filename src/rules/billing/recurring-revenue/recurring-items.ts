import { fromMinorUnits } from '../../../foundation/money/money.ts'
import type { RoundingOptions } from '../../../foundation/money/rounding.ts'
import { type CalendarDate, calendarDate } from '../../../foundation/time/index.ts'
import { checkUniqueIds } from '../../../foundation/unique-ids.ts'
import type { Agreement, Identifier, PeriodicAgreement } from '../../../records/index.ts'
import type { RecurringItem } from './recurring-item.ts'
import { firstRevenueDay, type RecurringTerms, recurringTermsOf, revenueReader } from './recurring-terms.ts'

/** On which day to look, what to leave out, and how fees that rise and discounts are rounded. */
export interface RecurringItemsOptions extends RoundingOptions {
  /** The day. */
  readonly asOf: CalendarDate
  /**
   * The ids of agreements that are unpaid on the day, as whoever collects the invoices decides: they bring in nothing and do
   * not rest. None when left out; an id of no agreement that is given plays no part.
   */
  readonly unpaidAgreementIds?: readonly Identifier[]
}

/** The agreements with a fee each period; throws `duplicate-id` where one comes twice, as it would count twice. */
export function periodicAgreements(agreements: readonly Agreement[]): readonly PeriodicAgreement[] {
  checkUniqueIds(agreements, 'agreements')
  return agreements.filter((agreement) => agreement.kind === 'retainer' || agreement.kind === 'subscription')
}

/** The terms of agreements with a fee each period, up to a day. */
function termsBy(agreements: readonly Agreement[], options: RecurringItemsOptions): readonly RecurringTerms[] {
  const asOf = calendarDate(options.asOf, 'asOf')
  return periodicAgreements(agreements).map((agreement) => recurringTermsOf(agreement, asOf, options))
}

/** The terms of agreements that are not unpaid, up to a day. */
function paidTermsBy(agreements: readonly Agreement[], options: RecurringItemsOptions): readonly RecurringTerms[] {
  const unpaid = new Set(options.unpaidAgreementIds)
  return termsBy(agreements, options).filter(({ agreement }) => !unpaid.has(agreement.id))
}

const accountsOf = (all: readonly RecurringTerms[]): readonly Identifier[] =>
  [...new Set(all.map(({ agreement }) => agreement.accountId))].sort()

/**
 * Lists what accounts pay each period, by the agreements that are in force on a day.
 *
 * Retainers and subscriptions count from the first day that is charged, after a trial, up to their end, except while they
 * rest or are unpaid; other agreements bring in nothing that recurs. An agreement rests as it is billed: on each day of a
 * period that begins in a pause (see {@link billingPeriods}), and so not in a pause that lies inside a charged period. The
 * amount is the fee of a full period that holds on the day (see {@link feeAt}), less the first discount that has begun and
 * has no last day. A discount with a last day passes and does not count, and neither do tax, overage, orders and other
 * charges that happen once. An agreement that brings in nothing, as all of it is taken off, is left out. Rises of the fee
 * and discounts are rounded as they are when charged.
 *
 * @param agreements - Any agreements, of any accounts.
 * @param options - `asOf`, what is unpaid, and how to round.
 * @returns An item for each agreement that counts, in their order.
 * @throws {@link ClienteleError} `duplicate-id` for an agreement that comes twice; `invalid-value` for a day or a discount that
 *   cannot be; `invalid-period` for days that contradict one another; what {@link feeAt} throws.
 *
 * @example
 * ```ts
 * import { recurringItems } from 'clientele/billing'
 * import type { Agreement } from 'clientele/records'
 *
 * const upkeep: Agreement = {
 *   id: 'ag-1',
 *   accountId: 'a-1',
 *   kind: 'retainer',
 *   term: { start: '2026-01-01' },
 *   fee: { basis: 'periodic', amount: { amount: '400.00', currency: 'EUR' }, every: { unit: 'month', count: 1 } },
 *   covers: [{ offering: 'bespoke-service' }],
 *   trialEnd: '2026-02-01',
 *   discounts: [{ off: { percent: '50' }, until: '2026-04-01' }, { off: { percent: '10' } }],
 * }
 * recurringItems([upkeep], { asOf: '2026-01-31' }) //=> []
 * recurringItems([upkeep], { asOf: '2026-02-01', unpaidAgreementIds: ['ag-1'] }) //=> []
 * recurringItems([upkeep], { asOf: '2026-02-01' })
 * //=> [{ accountId: 'a-1', amount: { amount: '360.00', currency: 'EUR' }, every: { unit: 'month', count: 1 } }]
 * ```
 */
export function recurringItems(
  agreements: readonly Agreement[],
  options: RecurringItemsOptions,
): readonly RecurringItem[] {
  return paidTermsBy(agreements, options).flatMap((terms) => {
    const { units } = revenueReader(terms)(options.asOf)
    const { accountId, fee } = terms.agreement
    const { amount, every } = fee
    return units > 0n ? [{ accountId, amount: fromMinorUnits(units, amount.currency), every: { ...every } }] : []
  })
}

/**
 * Lists the accounts that brought in recurring revenue on a day or before it: those that are not new after it.
 *
 * By the terms of their agreements, whether or not they paid.
 *
 * @param agreements - Any agreements, of any accounts.
 * @param options - `asOf`: the last day that counts, and how to round.
 * @returns Their ids, each once, in order.
 * @throws {@link ClienteleError} as {@link recurringItems} does.
 *
 * @example
 * ```ts
 * import { accountsWithRevenueBy } from 'clientele/billing'
 * import type { Agreement } from 'clientele/records'
 *
 * const past: Agreement = {
 *   id: 'ag-1',
 *   accountId: 'a-1',
 *   kind: 'subscription',
 *   term: { start: '2024-01-01', end: '2025-01-01' },
 *   fee: { basis: 'periodic', amount: { amount: '20.00', currency: 'EUR' }, every: { unit: 'month', count: 1 } },
 *   covers: [{ offering: 'product' }],
 * }
 * accountsWithRevenueBy([past], { asOf: '2026-01-01' }) //=> ['a-1']
 * accountsWithRevenueBy([past], { asOf: '2023-12-31' }) //=> []
 * ```
 */
export function accountsWithRevenueBy(
  agreements: readonly Agreement[],
  options: Omit<RecurringItemsOptions, 'unpaidAgreementIds'>,
): readonly Identifier[] {
  return accountsOf(termsBy(agreements, options).filter((terms) => firstRevenueDay(terms) !== undefined))
}

/**
 * Lists the accounts with an agreement that rests on a day and brought in revenue before: paused, and not lost.
 *
 * An agreement rests on the days of a billing period that begins in a pause, up to the first period that does not.
 *
 * @param agreements - Any agreements, of any accounts.
 * @param options - `asOf`, what is unpaid and so does not rest, and how to round.
 * @returns Their ids, each once, in order.
 * @throws {@link ClienteleError} as {@link recurringItems} does.
 *
 * @example
 * ```ts
 * import { accountsAtRest } from 'clientele/billing'
 * import type { Agreement } from 'clientele/records'
 *
 * const seasonal: Agreement = {
 *   id: 'ag-1',
 *   accountId: 'a-1',
 *   kind: 'subscription',
 *   term: { start: '2026-03-01' },
 *   fee: { basis: 'periodic', amount: { amount: '80.00', currency: 'EUR' }, every: { unit: 'month', count: 1 } },
 *   covers: [{ offering: 'standardised-service' }],
 *   pauses: [{ start: '2026-11-01', end: '2027-03-01' }],
 * }
 * accountsAtRest([seasonal], { asOf: '2026-12-24' }) //=> ['a-1']
 * accountsAtRest([seasonal], { asOf: '2027-03-01' }) //=> []
 * ```
 */
export function accountsAtRest(
  agreements: readonly Agreement[],
  options: RecurringItemsOptions,
): readonly Identifier[] {
  const resting = paidTermsBy(agreements, options).filter((terms) => revenueReader(terms)(options.asOf).isResting)
  return accountsOf(resting.filter((terms) => firstRevenueDay(terms) !== undefined))
}
