import { refuse } from '../../../foundation/error.ts'
import {
  addInterval,
  type CalendarDate,
  calendarDate,
  daysBetween,
  wholeMonthsBetween,
} from '../../../foundation/time/index.ts'
import type { Agreement, Identifier, PeriodicAgreement } from '../../../records/index.ts'
import { contractEndOf } from '../../billing/agreements/contract-end.ts'
import { daysOfUnit, readUnit, type TimeUnit } from '../histories/time-unit.ts'
import type { Tenure, Tenures } from './tenure.ts'

/**
 * How tenures are read from agreements.
 *
 * @example
 * ```ts
 * import type { AgreementTenureOptions } from 'clientele/lifetime-value/contracts'
 *
 * const options: AgreementTenureOptions = { asOf: '2026-06-30', unit: 'month', wholePeriods: true }
 * options.unit //=> 'month'
 * ```
 */
export interface AgreementTenureOptions {
  /** The day to look from: what is in force on it is censored then. */
  readonly asOf: CalendarDate
  /** What tenures are counted in. */
  readonly unit: TimeUnit
  /** The first day of records: relationships that were over before are left out, and older ones enter on it. All are known when left out. */
  readonly observedFrom?: CalendarDate
  /** How many days may lie between two agreements of an account that are one relationship; 0 when left out. */
  readonly gapDays?: number
  /**
   * Count whole periods, as the discrete models need: months and years by the calendar; a relationship that ended within a
   * period ended at the renewal after it. Exact fractions when left out.
   */
  readonly wholePeriods?: boolean
}

interface Span {
  readonly accountId: Identifier
  readonly start: CalendarDate
  /** Left out while it goes on. */
  readonly end?: CalendarDate
}

const isPeriodic = (agreement: Agreement): agreement is PeriodicAgreement =>
  agreement.kind === 'retainer' || agreement.kind === 'subscription'

/** The spans of each account's relationships, agreements that follow one another joined. */
function spansOf(agreements: readonly Agreement[], asOf: CalendarDate, gapDays: number): readonly Span[] {
  const byAccount = new Map<Identifier, Span[]>()
  for (const agreement of agreements.filter(isPeriodic)) {
    const { accountId, term } = agreement
    const end = contractEndOf(agreement, asOf)
    // An agreement of no day never began.
    if (term.start >= asOf || end === term.start) continue
    const span: Span = { accountId, start: term.start, ...(end !== undefined && end <= asOf && { end }) }
    byAccount.set(accountId, [...(byAccount.get(accountId) ?? []), span])
  }
  return [...byAccount.values()].flatMap((spans) => {
    const joined: Span[] = []
    for (const span of spans.sort((a, b) => daysBetween(b.start, a.start))) {
      const last = joined.at(-1)
      if (last === undefined || (last.end !== undefined && daysBetween(last.end, span.start) > gapDays)) {
        joined.push(span)
      } else if (last.end !== undefined && (span.end === undefined || span.end > last.end)) {
        joined[joined.length - 1] = { ...span, start: last.start }
      }
    }
    return joined
  })
}

/** Whole periods from one day to another: by the calendar for months and years. */
function wholePeriodsBetween(
  start: CalendarDate,
  end: CalendarDate,
  unit: TimeUnit,
): { periods: number; isExact: boolean } {
  if (unit === 'month' || unit === 'year') {
    const periods = Math.floor(wholeMonthsBetween(start, end) / (unit === 'year' ? 12 : 1))
    return { periods, isExact: periods > 0 && addInterval(start, { unit, count: 1 }, periods) === end }
  }
  const exact = daysBetween(start, end) / daysOfUnit(unit)
  return { periods: Math.floor(exact), isExact: Number.isInteger(exact) }
}

/**
 * Reads from agreements how long each relationship under contract has lasted, and whether it is over.
 *
 * Retainers and subscriptions count; projects and frameworks have no renewal. Agreements of one account that overlap or follow
 * one another are one relationship; after a gap begins another. One ends when its last agreement does (see `contractEndOf`), and
 * is censored on `asOf` else. With `observedFrom`, a client already on the books enters late, which Kaplan-Meier and all fits
 * here allow for.
 *
 * @param agreements - Agreements of any accounts.
 * @param options - The day, the unit, and how to count.
 * @returns Tenures, in the order in which the accounts first stand in the list.
 * @throws {@link ClienteleError} `invalid-value` for a day, a unit or a gap that cannot be, and as `contractEndOf` does.
 *
 * @example
 * ```ts
 * import { tenuresFromAgreements } from 'clientele/lifetime-value/contracts'
 * import type { RetainerAgreement } from 'clientele/records'
 *
 * const counsel: RetainerAgreement = {
 *   id: 'ag-1',
 *   accountId: 'a-1',
 *   kind: 'retainer',
 *   term: { start: '2025-01-15', terminatedOn: '2026-03-01' },
 *   fee: { basis: 'periodic', amount: { amount: '1500.00', currency: 'EUR' }, every: { unit: 'month', count: 1 } },
 *   covers: [{ offering: 'advice' }],
 * }
 * tenuresFromAgreements([counsel], { asOf: '2026-06-30', unit: 'month', wholePeriods: true }).tenures
 * //=> [{ accountId: 'a-1', duration: 14, hasEnded: true }]
 * ```
 */
export function tenuresFromAgreements(agreements: readonly Agreement[], options: AgreementTenureOptions): Tenures {
  const { observedFrom, gapDays = 0, wholePeriods = false } = options
  const unit = readUnit(options.unit)
  const asOf = calendarDate(options.asOf, 'asOf')
  if (observedFrom !== undefined) calendarDate(observedFrom, 'observedFrom')
  if (!(Number.isSafeInteger(gapDays) && gapDays >= 0)) {
    refuse('invalid-value', 'gapDays', gapDays, 'a whole number, 0 or more')
  }
  const lengthOf = (start: CalendarDate, end: CalendarDate, roundsUp: boolean): number => {
    if (!wholePeriods) return daysBetween(start, end) / daysOfUnit(unit)
    const { periods, isExact } = wholePeriodsBetween(start, end, unit)
    return roundsUp && !isExact ? periods + 1 : periods
  }
  const tenures = spansOf(agreements, asOf, gapDays).flatMap(({ accountId, start, end }): Tenure[] => {
    const duration = lengthOf(start, end ?? asOf, end !== undefined)
    const isLate = observedFrom !== undefined && observedFrom > start
    const enteredAt = isLate ? lengthOf(start, observedFrom, false) : 0
    // Over before records began, or seen for no period at all.
    if (isLate && ((end !== undefined && end <= observedFrom) || enteredAt >= duration)) return []
    return [{ accountId, duration, hasEnded: end !== undefined, ...(enteredAt > 0 && { enteredAt }) }]
  })
  return { unit, tenures }
}
