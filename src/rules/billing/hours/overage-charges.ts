import { dropUnknown } from '../../../foundation/drop-unknown.ts'
import { refuse } from '../../../foundation/error.ts'
import { fromMinorUnits } from '../../../foundation/money/money.ts'
import { unitsAt } from '../../../foundation/money/units-at.ts'
import { type CalendarDate, calendarDate } from '../../../foundation/time/calendar-date.ts'
import type { RetainerAgreement } from '../../../records/index.ts'
import { taxRates } from '../agreements/tax-rates.ts'
import type { Charge } from '../charge.ts'
import type { HourStatement } from './hour-statement.ts'

/** On which day to look. */
export interface OverageChargeOptions {
  /** The day to look from: only periods that have ended by then are charged. */
  readonly asOf: CalendarDate
}

/**
 * Charges the hours beyond the included ones, in arrears: when their period has ended, on the first day after it.
 *
 * One charge for each period that has ended as of the day and whose overage costs something, so that looking again, or later,
 * finds the same charges under the same keys. The amount is the statement's `overageAmount`; nothing is rounded again, and
 * there is no discount. Hours owed when the agreement ends are overage of its last period.
 *
 * @param agreement - The retainer: whom to charge, and the rate of tax.
 * @param statements - What became of its hours, from {@link hourStatements}.
 * @param options - `asOf`: the day to look from.
 * @returns The charges in the order of the statements, with the key `agreement/overage/first day`; their `description` says
 *   how many hours at which rate, in figures.
 * @throws {@link ClienteleError} `invalid-value` for a day that is none, `currency-mismatch` for an overage in another
 *   currency than the fee, `duplicate-id` for two statements of periods that begin on one day.
 *
 * @example
 * ```ts
 * import { hourStatements, overageCharges, type OverageChargeOptions } from 'clientele/billing'
 *
 * const agreement = {
 *   id: 'ag-1',
 *   accountId: 'a-1',
 *   kind: 'retainer',
 *   term: { start: '2026-01-01' },
 *   fee: { basis: 'periodic', amount: { amount: '5000.00', currency: 'EUR' }, every: { unit: 'month', count: 1 } },
 *   covers: [{ offering: 'advice' }],
 *   includedHours: { perPeriod: '20', overageRate: { amount: '200.00', currency: 'EUR' } },
 * } as const
 * const statements = hourStatements(
 *   agreement,
 *   [{ start: '2026-01-01', end: '2026-02-01' }],
 *   [{ id: 't-1', accountId: 'a-1', agreementId: 'ag-1', workedOn: '2026-01-20', hours: '25' }],
 * )
 * const after: OverageChargeOptions = { asOf: '2026-02-01' }
 * const [charge] = overageCharges(agreement, statements, after)
 * charge?.key //=> 'ag-1/overage/2026-01-01'
 * charge?.description //=> '5 h × 200.00 EUR'
 * charge?.net //=> { amount: '1000.00', currency: 'EUR' }
 * overageCharges(agreement, statements, { asOf: '2026-01-31' }) //=> []
 * ```
 */
export function overageCharges(
  agreement: RetainerAgreement,
  statements: readonly HourStatement[],
  options: OverageChargeOptions,
): readonly Charge[] {
  const asOf = calendarDate(options.asOf, 'asOf')
  const { id, accountId, fee, includedHours } = agreement
  const taxPercentOn = taxRates(agreement)
  const { currency } = fee.amount
  const rate = includedHours?.overageRate
  const starts = new Set<string>()
  return statements.flatMap(({ period, overage, overageAmount }, index) => {
    const { start, end } = period
    if (starts.has(start))
      refuse('duplicate-id', `statements[${index}].period.start`, start, 'a period that is there once')
    starts.add(start)
    if (!overageAmount) return []
    const units = unitsAt(overageAmount, currency, `statements[${index}].overageAmount`)
    if (units <= 0n || end > asOf) return []
    return dropUnknown<Charge>({
      key: `${id}/overage/${start}`,
      accountId,
      kind: 'overage',
      agreementId: id,
      chargedOn: end,
      service: { start, end },
      description: rate && `${overage} h × ${rate.amount} ${rate.currency}`,
      listed: { ...overageAmount },
      discount: fromMinorUnits(0n, currency),
      net: { ...overageAmount },
      taxPercent: taxPercentOn(end),
    })
  })
}
