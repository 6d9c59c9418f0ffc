import { type CalendarDate, type Period, type PeriodSchedule, periodAt } from '../../../../src/foundation/time/index.ts'
import type { IncludedHours } from '../../../../src/records/index.ts'
import type { HourBankPeriod, HourLot } from '../../../../src/rules/billing/hours/index.ts'
import { millionths } from './arbitraries.ts'

/** What a run of the bank begins from; `numbers` are those of the periods in the schedule. */
export interface BankRun {
  readonly terms: IncludedHours
  readonly schedule: PeriodSchedule
  readonly periods: readonly HourBankPeriod[]
  readonly numbers: readonly number[]
  readonly opening: readonly HourLot[]
  readonly openingDeficit: string
}

/** A quarter of an hour. */
interface Quarter {
  readonly lot: string
  readonly rank: number
  readonly granted: CalendarDate
  /** Whether a cap limits it. */
  readonly capped: boolean
  /** The first day on which it can no longer be used. */
  readonly deadFrom: string
}

const forEver = '9999-99-99'

const quartersIn = (hours: string): number => Number(millionths(hours) / 250_000n)

const dayAfter = (day: CalendarDate): string => periodAt({ anchor: day, every: { unit: 'day', count: 1 } }, 0).end

const many = (hours: string, quarter: Quarter): Quarter[] =>
  Array.from({ length: quartersIn(hours) }, () => ({ ...quarter }))

/** The first of some quarters by several keys, each of which only decides where those before it tie. */
function firstBy(quarters: readonly Quarter[], keys: readonly ((quarter: Quarter) => string | number)[]): Quarter {
  let left = quarters
  for (const key of keys) {
    const values = new Set(left.map(key))
    left = left.filter((quarter) => ![...values].some((value) => value < key(quarter)))
  }
  return left[0] as Quarter
}

const countBy = (quarters: readonly Quarter[]): Record<string, number> => {
  const counts: Record<string, number> = {}
  for (const { lot } of quarters) counts[lot] = (counts[lot] ?? 0) + 1
  return counts
}

/** When the hours of a period can no longer be used. */
function endOfLife({ rollover }: IncludedHours, schedule: PeriodSchedule, number: number, { end }: Period): string {
  if ((rollover?.mode ?? 'none') === 'none') return end
  const after = rollover?.expiresAfterPeriods
  return after === undefined ? forEver : periodAt(schedule, number + after).end
}

/** Runs a bank a quarter of an hour at a time, looking through all that is there for each. All results are quarters. */
export function slowHourBank({ terms, schedule, periods, numbers, opening, openingDeficit }: BankRun) {
  let coming: Quarter[] = opening.flatMap(({ id, hours, grantedOn, expiresOn, priority = 0, isIncluded = false }) => {
    const deadFrom = expiresOn ? dayAfter(expiresOn) : forEver
    return many(hours, { lot: id, rank: priority, granted: grantedOn, capped: isIncluded, deadFrom })
  })
  let held: Quarter[] = []
  let owed = quartersIn(openingDeficit)
  const results = []
  for (const [index, { period, used, included = terms.perPeriod, settlesDeficit }] of periods.entries()) {
    held.push(...coming.filter(({ granted }) => granted < period.start))
    const carriedIn = held.length
    let lost = held.filter(({ deadFrom }) => deadFrom <= period.start).length
    held = held.filter(({ deadFrom }) => deadFrom > period.start)
    const added = coming.filter(({ granted }) => period.start <= granted && granted < period.end)
    held.push(...added)
    coming = coming.filter(({ granted }) => granted >= period.end)
    const lot = `included/${period.start}`
    const deadFrom = endOfLife(terms, schedule, numbers[index] ?? 0, period)
    held.push(...many(included, { lot, rank: 0, granted: period.start, capped: true, deadFrom }))
    const available = Math.max(0, held.length - owed)
    const drawn: Quarter[] = []
    let wanting = owed + quartersIn(used)
    while (wanting > 0 && held.length > 0) {
      const next = firstBy(held, [
        ({ rank }) => rank,
        ({ deadFrom }) => deadFrom,
        ({ granted }) => granted,
        ({ lot }) => lot,
      ])
      held.splice(held.indexOf(next), 1)
      drawn.push(next)
      wanting -= 1
    }
    lost += held.filter(({ deadFrom }) => deadFrom <= period.end).length
    held = held.filter(({ deadFrom }) => deadFrom > period.end)
    let trimmed = 0
    const cap = terms.rollover?.capHours
    while (cap !== undefined && held.filter(({ capped }) => capped).length > quartersIn(cap)) {
      const limited = held.filter(({ capped }) => capped)
      held.splice(held.indexOf(firstBy(limited, [({ granted }) => granted, ({ lot }) => lot])), 1)
      trimmed += 1
    }
    const deficitIn = owed
    owed = terms.rollover?.mode === 'balance' && !settlesDeficit ? wanting : 0
    results.push({
      carriedIn,
      added: added.length,
      included: quartersIn(included),
      available,
      used: quartersIn(used),
      overage: wanting - owed,
      deficitIn,
      deficitOut: owed,
      expired: lost,
      trimmed,
      carriedOut: held.length,
      drawn: countBy(drawn),
      lots: countBy(held),
    })
  }
  return results
}
