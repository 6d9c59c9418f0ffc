import * as fc from 'fast-check'
import type { CurrencyCode, Money } from '../../../../src/foundation/money/index.ts'
import { addDays, type CalendarDate, type Interval } from '../../../../src/foundation/time/index.ts'
import type { Pause, RetainerAgreement } from '../../../../src/records/index.ts'
import type { RecurringItem } from '../../../../src/rules/billing/recurring-revenue/index.ts'

export const euros = (amount: string): Money => ({ amount, currency: 'EUR' })

export const cents = ({ amount }: Money): bigint => BigInt(amount.replace('.', ''))

const ofCents = (units: bigint, currency: CurrencyCode = 'EUR'): Money => ({
  amount: `${units / 100n}.${String(units % 100n).padStart(2, '0')}`,
  currency,
})

export const item = (
  accountId: string,
  amount: string,
  unit: Interval['unit'] = 'month',
  count = 1,
): RecurringItem => ({ accountId, amount: euros(amount), every: { unit, count } })

/** A retainer of 100 EUR a month from 15 January 2025, unless told otherwise. */
export const retainer = (
  terms: Partial<Omit<RetainerAgreement, 'kind'>> = {},
  fee: Partial<RetainerAgreement['fee']> = {},
): RetainerAgreement => ({
  id: 'ag-1',
  accountId: 'a-1',
  term: { start: '2025-01-15' },
  covers: [{ offering: 'bespoke-service' }],
  ...terms,
  kind: 'retainer',
  fee: { basis: 'periodic', amount: euros('100.00'), every: { unit: 'month', count: 1 }, ...fee },
})

const accountIds = fc.constantFrom('a-1', 'a-2', 'a-3', 'a-4', 'a-5')

const intervals: fc.Arbitrary<Interval> = fc.record({
  unit: fc.constantFrom<Interval['unit']>('day', 'week', 'month', 'year'),
  count: fc.integer({ min: 1, max: 7 }),
})

/** What up to five accounts pay, in amounts that rarely divide. */
export const anyItems: fc.Arbitrary<readonly RecurringItem[]> = fc.array(
  fc.record({
    accountId: accountIds,
    amount: fc.bigInt({ min: 0n, max: 99_999n }).map((c) => ofCents(c)),
    every: intervals,
  }),
  { minLength: 1, maxLength: 12 },
)

const daysOf2025: fc.Arbitrary<CalendarDate> = fc.integer({ min: 0, max: 364 }).map((day) => addDays('2025-01-01', day))

const lengths = fc.integer({ min: 1, max: 200 })

/** Retainers of 2025 that begin, change, rise, rest and end on any days, some of them free until they cost more. */
export const anyRetainers: fc.Arbitrary<readonly RetainerAgreement[]> = fc
  .array(
    fc.record({
      accountId: accountIds,
      start: daysOf2025,
      lasts: fc.option(lengths),
      trial: fc.option(lengths),
      restsAfter: fc.option(lengths),
      rests: fc.option(lengths),
      changesAfter: fc.option(lengths),
      fee: fc.bigInt({ min: 1n, max: 99_999n }),
      newFee: fc.bigInt({ min: 1n, max: 99_999n }),
      risesEveryMonths: fc.option(fc.integer({ min: 1, max: 4 })),
      off: fc.option(fc.bigInt({ min: 0n, max: 150n })),
      offFrom: fc.option(lengths),
      anchorDay: fc.option(fc.integer({ min: 1, max: 31 })),
      every: intervals,
    }),
    { minLength: 1, maxLength: 8 },
  )
  .map((all) =>
    all.map((one, index): RetainerAgreement => {
      const { start, lasts, trial, restsAfter, rests, changesAfter, risesEveryMonths, off, offFrom, anchorDay } = one
      const hasAnchorDay = anchorDay !== null && (one.every.unit === 'month' || one.every.unit === 'year')
      const pauseStart = restsAfter === null ? undefined : addDays(start, restsAfter)
      const pauses: readonly Pause[] =
        pauseStart === undefined
          ? []
          : [{ start: pauseStart, ...(rests !== null && { end: addDays(pauseStart, rests) }) }]
      return retainer(
        {
          id: `ag-${index}`,
          accountId: one.accountId,
          term: { start, ...(lasts !== null && { terminatedOn: addDays(start, lasts) }) },
          ...(trial !== null && { trialEnd: addDays(start, trial) }),
          pauses,
          feeChanges: changesAfter === null ? [] : [{ on: addDays(start, changesAfter), amount: ofCents(one.newFee) }],
          ...(risesEveryMonths !== null && { escalator: { basisPoints: 1_000, everyMonths: risesEveryMonths } }),
          // Up to half as much again as the fee, so that many cost nothing at first.
          ...(off !== null && {
            discounts: [
              {
                off: { amount: ofCents((one.fee * off) / 100n) },
                ...(offFrom !== null && { from: addDays(start, offFrom) }),
              },
            ],
          }),
        },
        { amount: ofCents(one.fee), every: one.every, ...(hasAnchorDay && { anchorDay }) },
      )
    }),
  )

/** Twelve times what an item pays a month, as a fraction: written apart from the library. */
export const perYear = ({ amount, every: { unit, count } }: RecurringItem): readonly [over: bigint, under: bigint] => {
  const turns = { day: 365n, week: 52n, month: 12n, year: 1n }
  return [cents(amount) * turns[unit], BigInt(count)]
}

/** The sum of fractions over the product of all denominators. */
export const exactSum = (fractions: readonly (readonly [bigint, bigint])[]): readonly [bigint, bigint] =>
  fractions.reduce(([n, d], [over, under]) => [n * under + over * d, d * under], [0n, 1n])
