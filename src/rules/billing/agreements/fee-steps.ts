import { compare } from '../../../foundation/compare.ts'
import { refuse } from '../../../foundation/error.ts'
import type { CurrencyCode } from '../../../foundation/money/currency.ts'
import { divideRounded, type RoundingOptions, readRounding } from '../../../foundation/money/rounding.ts'
import { unitsAboveZeroAt } from '../../../foundation/money/units-at.ts'
import { type CalendarDate, calendarDate } from '../../../foundation/time/calendar-date.ts'
import { boundaryAt, periodIndexOf } from '../../../foundation/time/period.ts'
import type { Escalator, FeeChange, PeriodicAgreement } from '../../../records/index.ts'
import { checkChangeDays } from './change-days.ts'

/** A day from which on the fee of a full period is so many minor units. */
export interface FeeStep {
  readonly from: CalendarDate
  readonly units: bigint
}

/** Amounts that cannot be written as text of the longest length are not reached by rising. */
const mostUnits = 10n ** 60n

/** The agreed changes, which must come in order, after the start, in the currency of the fee. */
function changesOf(start: CalendarDate, changes: readonly FeeChange[], currency: CurrencyCode): readonly FeeStep[] {
  checkChangeDays(changes, start, 'feeChanges')
  return changes.map(({ on, amount }, index) => ({
    from: on,
    units: unitsAboveZeroAt(amount, currency, () => `feeChanges[${index}].amount`),
  }))
}

const atMost = 100_000

function checkEscalator({ basisPoints, everyMonths = 12 }: Escalator): void {
  if (!Number.isInteger(basisPoints) || basisPoints < 0 || basisPoints > atMost) {
    refuse('invalid-value', 'escalator.basisPoints', basisPoints, `a whole number from 0 to ${atMost}`)
  }
  if (!Number.isInteger(everyMonths) || everyMonths < 1 || everyMonths > 120) {
    refuse('invalid-value', 'escalator.everyMonths', everyMonths, 'a whole number from 1 to 120')
  }
}

/** What becomes of the fee on a day. */
interface FeeEvent {
  readonly from: CalendarDate
  readonly next: (fee: bigint) => bigint
}

/** The last day whose fee is wanted, and the name of the argument that says so, for an error to name. */
interface Until {
  readonly day: CalendarDate
  readonly field: string
}

/** The fee after a rise, rounded. */
function risen(fee: bigint, basisPoints: number, until: Until, options: RoundingOptions): bigint {
  const more = divideRounded(fee * BigInt(10_000 + basisPoints), 10_000n, options.rounding)
  const expected = 'a day before the escalator has raised the fee beyond all bounds'
  return more < mostUnits ? more : refuse('invalid-value', until.field, until.day, expected)
}

/** The rises up to a day: at the anniversaries of the start on which no other fee was agreed. */
function risesOf(
  { term, escalator }: PeriodicAgreement,
  changes: readonly FeeStep[],
  until: Until,
  options: RoundingOptions,
): readonly FeeEvent[] {
  if (!escalator) return []
  checkEscalator(escalator)
  const { basisPoints, everyMonths = 12 } = escalator
  const schedule = { anchor: term.start, every: { unit: 'month', count: everyMonths } } as const
  const next = (fee: bigint): bigint => risen(fee, basisPoints, until, options)
  const changed = new Set(changes.map(({ from }) => from))
  const rises: FeeEvent[] = []
  const last = periodIndexOf(schedule, until.day)
  for (let index = 1; index <= last; index += 1) {
    const from = boundaryAt(schedule, index)
    if (!changed.has(from)) rises.push({ from, next })
  }
  return rises
}

/** The fees of a full period one after the other, up to a day, which an error names by its field: the agreed one, then each that differs from the one before. */
export function feeSteps(
  agreement: PeriodicAgreement,
  day: CalendarDate,
  options: RoundingOptions,
  field = 'asOf',
): readonly [FeeStep, ...FeeStep[]] {
  readRounding(options)
  const { term, fee, feeChanges = [] } = agreement
  const { amount } = fee
  const from = calendarDate(term.start, 'term.start')
  let current = unitsAboveZeroAt(amount, amount.currency, 'fee.amount')
  const steps: [FeeStep, ...FeeStep[]] = [{ from, units: current }]
  const changes = changesOf(from, feeChanges, amount.currency)
  const agreed: readonly FeeEvent[] = changes.map(({ from, units }) => ({ from, next: () => units }))
  const events = [...agreed.filter(({ from }) => from <= day), ...risesOf(agreement, changes, { day, field }, options)]
  for (const event of events.sort((a, b) => compare(a.from, b.from))) {
    const units = event.next(current)
    if (units !== current) steps.push({ from: event.from, units })
    current = units
  }
  return steps
}

/** Reads steps off in order, each once. */
export interface FeeReader {
  /** The fee that holds on a day, which is not before one asked about before. */
  readonly on: (day: CalendarDate) => bigint
  /** The steps after the day asked about last, up to but not including a day. */
  readonly before: (day: CalendarDate) => readonly FeeStep[]
}

/** Begins to read steps off. */
export function feeReader([first, ...later]: readonly [FeeStep, ...FeeStep[]]): FeeReader {
  let next = 0
  let current = first.units
  const takeWhile = (isDue: (from: CalendarDate) => boolean): readonly FeeStep[] => {
    const taken: FeeStep[] = []
    for (let step = later[next]; step !== undefined && isDue(step.from); step = later[next]) {
      taken.push(step)
      current = step.units
      next += 1
    }
    return taken
  }
  return {
    on: (day) => {
      takeWhile((from) => from <= day)
      return current
    },
    before: (day) => takeWhile((from) => from < day),
  }
}
