import { refuse } from '../../../foundation/error.ts'
import type { RoundingOptions } from '../../../foundation/money/rounding.ts'
import { type CalendarDate, calendarDate } from '../../../foundation/time/index.ts'
import type { Agreement, Identifier, PeriodicAgreement } from '../../../records/index.ts'
import { agreementStateOn } from './agreement-state.ts'
import type { RecurringItem } from './recurring-item.ts'
import { firstRevenueDay, recurringItemOf } from './recurring-item-of.ts'

/** On which day to look, and how fees that rise and discounts are rounded. */
export interface RecurringItemsOptions extends RoundingOptions {
  /** The day. */
  readonly asOf: CalendarDate
}

/** The agreements with a fee each period; throws `duplicate-id` where one comes twice, as it would count twice. */
export function periodicAgreements(agreements: readonly Agreement[]): readonly PeriodicAgreement[] {
  const seen = new Set<Identifier>()
  for (const [index, { id }] of agreements.entries()) {
    if (seen.has(id)) refuse('duplicate-id', `agreements[${index}].id`, id, 'each agreement once')
    seen.add(id)
  }
  return agreements.filter((agreement) => agreement.kind === 'retainer' || agreement.kind === 'subscription')
}

const distinct = (agreements: readonly PeriodicAgreement[]): readonly Identifier[] =>
  [...new Set(agreements.map(({ accountId }) => accountId))].sort()

/**
 * Lists what accounts pay each period, by the agreements that are in force on a day.
 *
 * Retainers and subscriptions count from the first day that is charged, after a trial, up to their end, except while they
 * rest; other agreements bring in nothing that recurs. The amount is the fee of a full period that holds on the day (see
 * {@link feeAt}), less the first discount that has begun and has no last day. A discount with a last day passes and does
 * not count, and neither do tax, overage, orders and other charges that happen once. An agreement that brings in nothing,
 * as all of it is taken off, is left out. Rises of the fee and discounts are rounded as they are when charged.
 *
 * @param agreements - Any agreements, of any accounts.
 * @param options - `asOf`, and how to round.
 * @returns An item for each agreement that counts, in their order.
 * @throws {@link ClienteleError} `duplicate-id` for an agreement that comes twice; `invalid-value` for a day that is none;
 *   what {@link feeAt} throws.
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
 * recurringItems([upkeep], { asOf: '2026-02-01' })
 * //=> [{ accountId: 'a-1', amount: { amount: '360.00', currency: 'EUR' }, every: { unit: 'month', count: 1 } }]
 * ```
 */
export function recurringItems(
  agreements: readonly Agreement[],
  options: RecurringItemsOptions,
): readonly RecurringItem[] {
  const asOf = calendarDate(options.asOf, 'asOf')
  return periodicAgreements(agreements).flatMap((agreement) => recurringItemOf(agreement, asOf, options) ?? [])
}

/**
 * Lists the accounts that brought in recurring revenue on a day or before it: those that are not new after it.
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
  options: RecurringItemsOptions,
): readonly Identifier[] {
  const asOf = calendarDate(options.asOf, 'asOf')
  return distinct(
    periodicAgreements(agreements).filter((agreement) => {
      const first = firstRevenueDay(agreement, options)
      return first !== undefined && first <= asOf
    }),
  )
}

/**
 * Lists the accounts with an agreement that rests on a day and brought in revenue before: paused, and not lost.
 *
 * @param agreements - Any agreements, of any accounts.
 * @param options - `asOf`, and how to round.
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
  const asOf = calendarDate(options.asOf, 'asOf')
  return distinct(
    periodicAgreements(agreements).filter((agreement) => {
      const first = firstRevenueDay(agreement, options)
      return first !== undefined && first <= asOf && agreementStateOn(agreement, asOf) === 'resting'
    }),
  )
}
