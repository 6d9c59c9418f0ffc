import { compare } from '../../../foundation/compare.ts'
import type { Fraction } from '../../../foundation/money/decimal.ts'
import type { CalendarDate } from '../../../foundation/time/index.ts'
import type { Identifier, PeriodicAgreement } from '../../../records/index.ts'
import { commonDenominator, sumByAccount } from './exact-revenue.ts'
import { type PeriodsPerMonth, periodsPerMonth, type RecurringRevenueOptions } from './month-length.ts'
import type { RevenueSnapshot } from './movements.ts'
import { firstRevenueDay, type RevenueOfDay, recurringTermsOf, revenueReader } from './recurring-terms.ts'

/** An agreement that brings something in at some time, and how to read what. */
interface Source extends Fraction {
  readonly id: Identifier
  readonly accountId: Identifier
  /** The first day on which it brings something in. */
  readonly firstDay: CalendarDate
  readonly revenueOn: (day: CalendarDate) => RevenueOfDay
}

/** The source that an agreement is up to a day, if it is one. */
function sourcesOf(
  agreement: PeriodicAgreement,
  until: CalendarDate,
  periodsOf: PeriodsPerMonth,
  options: RecurringRevenueOptions,
): readonly Source[] {
  const { id, accountId, fee } = agreement
  const { numerator, denominator } = periodsOf(fee.every, 'fee.every')
  const terms = recurringTermsOf(agreement, until, options, 'until')
  const firstDay = firstRevenueDay(terms)
  return firstDay === undefined
    ? []
    : [{ id, accountId, numerator, denominator, firstDay, revenueOn: revenueReader(terms) }]
}

/** How things stand on a day. */
interface Closing extends RevenueSnapshot {
  /** The accounts that brought something in on the day or before it. */
  readonly known: ReadonlySet<Identifier>
}

/** How things stand, read day after day. */
export interface Closings {
  /** What the amounts of all days are written over. */
  readonly denominator: bigint
  /** How things stand on a day, which comes after those asked about before. */
  readonly on: (day: CalendarDate) => Closing
}

/** Begins to read agreements, up to a day. */
export function closingsOf(
  agreements: readonly PeriodicAgreement[],
  until: CalendarDate,
  isUnpaid: (agreementId: Identifier, day: CalendarDate) => boolean,
  options: RecurringRevenueOptions,
): Closings {
  const periodsOf = periodsPerMonth(options)
  const sources = agreements
    .flatMap((agreement) => sourcesOf(agreement, until, periodsOf, options))
    // Each day needs the order of accounts; sorting what is sorted already takes hardly any time.
    .sort((a, b) => compare(a.accountId, b.accountId))
  const denominator = commonDenominator(sources)
  return {
    denominator,
    on: (day) => {
      const begun = sources.filter(({ firstDay }) => firstDay <= day)
      const read = begun
        .filter(({ id }) => !isUnpaid(id, day))
        .map((source) => ({ source, revenue: source.revenueOn(day) }))
      const items = read.map(({ source, revenue }) => ({ ...source, numerator: revenue.units * source.numerator }))
      const resting = read.filter(({ revenue }) => revenue.isResting).map(({ source }) => source.accountId)
      const known = new Set(begun.map(({ accountId }) => accountId))
      return { amounts: sumByAccount(items, denominator), resting: new Set(resting), known }
    },
  }
}
