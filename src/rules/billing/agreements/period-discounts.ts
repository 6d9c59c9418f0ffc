import { lesser } from '../../../foundation/compare.ts'
import { refuse } from '../../../foundation/error.ts'
import type { CurrencyCode } from '../../../foundation/money/currency.ts'
import { readPercent } from '../../../foundation/money/percent.ts'
import { divideRounded, type RoundingOptions } from '../../../foundation/money/rounding.ts'
import { unitsFromZeroAt } from '../../../foundation/money/units-at.ts'
import { type CalendarDate, calendarDate } from '../../../foundation/time/calendar-date.ts'
import type { AgreementDiscount, PeriodicAgreement } from '../../../records/index.ts'

/** What a discount takes off an amount; `prorated` is the part of a full period that the amount is for. */
export type AmountOff = (listed: bigint, prorated: (units: bigint) => bigint) => bigint

const nothingOff: AmountOff = () => 0n

/** The discount as a rule: per cent of the amount, rounded once, or an amount, prorated as the fee is, at most all of it. */
function amountOff(
  { off }: AgreementDiscount,
  currency: CurrencyCode,
  field: string,
  options: RoundingOptions,
): AmountOff {
  if ('percent' in off) {
    const { numerator, denominator } = readPercent(off.percent, `${field}.off.percent`)
    return (listed) => divideRounded(listed * numerator, denominator, options.rounding)
  }
  const units = unitsFromZeroAt(off.amount, currency, `${field}.off.amount`)
  return (listed, prorated) => lesser(prorated(units), listed)
}

function checkDays({ from, until }: AgreementDiscount, field: string): void {
  if (from !== undefined) calendarDate(from, `${field}.from`)
  if (until === undefined) return
  calendarDate(until, `${field}.until`)
  if (from !== undefined && until <= from) refuse('invalid-period', `${field}.until`, until, `a day after ${from}`)
}

/** Finds what is taken off a period by the day it begins: the first discount whose days it is one of. */
export function periodDiscounts(
  { discounts = [], fee }: PeriodicAgreement,
  options: RoundingOptions,
): (start: CalendarDate) => AmountOff {
  const rules = discounts.map((discount, index) => {
    const field = `discounts[${index}]`
    checkDays(discount, field)
    const { from, until } = discount
    return { from, until, off: amountOff(discount, fee.amount.currency, field, options) }
  })
  return (start) =>
    rules.find(({ from, until }) => (from === undefined || from <= start) && (until === undefined || start < until))
      ?.off ?? nothingOff
}
