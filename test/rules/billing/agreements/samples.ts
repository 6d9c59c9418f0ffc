import * as fc from 'fast-check'
import { type Money, money } from '../../../../src/foundation/money/index.ts'
import { addDays, type CalendarDate, type Interval, type Period } from '../../../../src/foundation/time/index.ts'
import type { PeriodicAgreement, RetainerAgreement } from '../../../../src/records/index.ts'

export const eur = (amount: string): Money => money(amount, 'EUR')

/** Euros and cents as cents. */
export const centsOf = ({ amount }: Money): bigint => BigInt(amount.replace('.', ''))

export const monthly: Interval = { unit: 'month', count: 1 }

/** A retainer of 1000.00 a month from the first of 2026, changed as told. */
export const retainer = (changes: Partial<RetainerAgreement> = {}): RetainerAgreement => ({
  id: 'ag-1',
  accountId: 'a-1',
  kind: 'retainer',
  term: { start: '2026-01-01' },
  fee: { basis: 'periodic', amount: eur('1000.00'), every: monthly },
  covers: [{ offering: 'advice' }],
  ...changes,
})

/** The same retainer with another fee, every so often, on a day of the month. */
export const feeOf = (amount: string, every: Interval = monthly, anchorDay?: number): RetainerAgreement['fee'] => ({
  basis: 'periodic',
  amount: eur(amount),
  every,
  ...(anchorDay !== undefined && { anchorDay }),
})

export const period = (start: CalendarDate, end: CalendarDate): Period => ({ start, end })

const epoch: CalendarDate = '2020-01-01'

/** Days of six years, with a leap day at either end. */
export const days: fc.Arbitrary<CalendarDate> = fc.integer({ min: 0, max: 6 * 365 }).map((n) => addDays(epoch, n))

export const cents: fc.Arbitrary<Money> = fc
  .bigInt({ min: 1n, max: 10_000_000n })
  .map((units) => eur(`${units / 100n}.${String(units % 100n).padStart(2, '0')}`))

const maybe = <Value>(arbitrary: fc.Arbitrary<Value>): fc.Arbitrary<Value | undefined> =>
  fc.option(arbitrary, { nil: undefined })

/** Days in order, each after the start. */
const daysAfter = (start: CalendarDate, maxLength: number): fc.Arbitrary<readonly CalendarDate[]> =>
  fc
    .uniqueArray(fc.integer({ min: 1, max: 900 }), { maxLength })
    .map((offsets) => offsets.sort((a, b) => a - b).map((offset) => addDays(start, offset)))

const without = <Whole extends object>(values: Whole): Whole =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as Whole

/** Any agreement whose days agree with one another. */
export const agreements: fc.Arbitrary<PeriodicAgreement> = fc
  .record({
    start: days,
    amount: cents,
    every: fc.oneof(
      fc.record({ unit: fc.constantFrom('month' as const), count: fc.constantFrom(1, 2, 3) }),
      fc.record({ unit: fc.constantFrom('week' as const, 'day' as const), count: fc.constantFrom(1, 2, 10) }),
      fc.constant({ unit: 'year' as const, count: 1 }),
    ),
    anchorDay: maybe(fc.integer({ min: 1, max: 31 })),
    endsAfter: maybe(fc.integer({ min: 1, max: 1_000 })),
    terminatedAfter: maybe(fc.integer({ min: 0, max: 1_000 })),
    trialDays: maybe(fc.integer({ min: 0, max: 70 })),
    escalator: maybe(
      fc.record({ basisPoints: fc.integer({ min: 0, max: 900 }), everyMonths: fc.constantFrom(1, 5, 12) }),
    ),
    discount: maybe(
      fc.oneof(fc.record({ percent: fc.constantFrom('0', '12.5', '100') }), fc.record({ amount: cents })),
    ),
    renewal: maybe(
      fc.record({
        termMonths: fc.constantFrom(1, 7, 12),
        noticeDays: fc.constantFrom(0, 10, 45),
        autoRenew: fc.boolean(),
        noticeAfter: maybe(fc.integer({ min: -20, max: 900 })),
      }),
    ),
    prorationMethod: maybe(fc.constantFrom('actual' as const, '30/360' as const)),
    penalty: maybe(fc.constantFrom('0', '33.3', '100')),
  })
  .chain((drawn) =>
    fc.record({
      drawn: fc.constant(drawn),
      changes: daysAfter(drawn.start, 4),
      amounts: fc.array(cents, { minLength: 4, maxLength: 4 }),
      rests: daysAfter(drawn.start, 5),
    }),
  )
  .map(({ drawn, changes, amounts, rests }) => {
    const { start, every, renewal, endsAfter = 1_000, terminatedAfter, trialDays } = drawn
    const isDated = every.unit === 'month' || every.unit === 'year'
    return retainer(
      without({
        term: without({
          start,
          end: drawn.endsAfter === undefined ? undefined : addDays(start, endsAfter),
          terminatedOn:
            terminatedAfter === undefined ? undefined : addDays(start, Math.min(endsAfter, terminatedAfter)),
        }) as RetainerAgreement['term'],
        fee: without({
          basis: 'periodic' as const,
          amount: drawn.amount,
          every,
          anchorDay: isDated ? drawn.anchorDay : undefined,
        }) as RetainerAgreement['fee'],
        trialEnd: trialDays === undefined ? undefined : addDays(start, trialDays),
        prorationMethod: drawn.prorationMethod,
        escalator: drawn.escalator,
        discounts: drawn.discount && [{ off: drawn.discount, from: addDays(start, 40), until: addDays(start, 400) }],
        feeChanges: changes.map((on, index) => ({ on, amount: amounts[index] ?? drawn.amount })),
        pauses: rests.flatMap((day, index) =>
          index % 2 === 1
            ? []
            : [without({ start: day, end: rests[index + 1] }) as { start: CalendarDate; end?: CalendarDate }],
        ),
        renewal:
          renewal &&
          without({
            termMonths: renewal.termMonths,
            noticeDays: renewal.noticeDays,
            autoRenew: renewal.autoRenew && drawn.endsAfter === undefined,
            noticeGivenOn: renewal.noticeAfter === undefined ? undefined : addDays(start, renewal.noticeAfter),
          }),
        earlyTermination: drawn.penalty === undefined ? undefined : { percent: drawn.penalty },
      }) as Partial<RetainerAgreement>,
    )
  })
