import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, daysBetween, type Period, periodAt } from '../../../../src/foundation/time/index.ts'
import { type IncludedHours, rolloverModes } from '../../../../src/records/index.ts'
import { type HourLot, type HourStatement, runHourBank } from '../../../../src/rules/billing/hours/index.ts'
import { dates } from '../../../tools/arbitraries.ts'
import { longText, millionths, sumOf } from './arbitraries.ts'
import { type BankRun, slowHourBank } from './slow-hour-bank.ts'

const quarters = (max: number): fc.Arbitrary<string> =>
  fc.integer({ min: 0, max }).map((count) => longText(BigInt(count) * 250_000n))

const termsArbitrary: fc.Arbitrary<IncludedHours> = fc
  .record(
    {
      perPeriod: fc.integer({ min: 1, max: 60 }).map((count) => longText(BigInt(count) * 250_000n)),
      mode: fc.constantFrom(...rolloverModes),
      capHours: quarters(120),
      expiresAfterPeriods: fc.integer({ min: 1, max: 4 }),
    },
    { requiredKeys: ['perPeriod', 'mode'] },
  )
  .map(({ perPeriod, ...rollover }) => ({ perPeriod, rollover }))

const openingArbitrary = fc.array(
  fc.record({
    hours: quarters(40),
    granted: fc.integer({ min: -150, max: 200 }),
    life: fc.option(fc.integer({ min: 0, max: 400 }), { nil: undefined }),
    priority: fc.option(fc.integer({ min: -1, max: 1 }), { nil: undefined }),
    isIncluded: fc.constantFrom(undefined, false, true),
  }),
  { maxLength: 4 },
)

/** A part of a period: some days may be cut off at either end. */
function cut({ start, end }: Period, share: number): Period {
  const days = daysBetween(start, end)
  const off = Math.floor((days * share) / 10)
  return off >= days
    ? { start, end }
    : share % 2
      ? { start: addDays(start, off), end }
      : { start, end: addDays(end, -off) }
}

/** A bank over periods of a schedule, some of them skipped or cut short, with lots and a deficit from before. */
const runs: fc.Arbitrary<BankRun> = fc
  .record({
    terms: termsArbitrary,
    anchor: dates.filter((date) => date < '2090-01-01'),
    every: fc.constantFrom(
      { unit: 'month', count: 1 } as const,
      { unit: 'month', count: 3 } as const,
      { unit: 'week', count: 2 } as const,
      { unit: 'day', count: 10 } as const,
      { unit: 'year', count: 1 } as const,
    ),
    uses: fc.array(
      fc.record({
        used: quarters(100),
        included: fc.option(quarters(60), { nil: undefined }),
        settlesDeficit: fc.constantFrom(undefined, undefined, false, true),
        gap: fc.constantFrom(0, 0, 0, 1),
        share: fc.constantFrom(0, 0, 0, 1, 4, 7),
      }),
      { minLength: 1, maxLength: 9 },
    ),
    opening: openingArbitrary,
    deficit: quarters(60),
  })
  .map(({ terms, anchor, every, uses, opening, deficit }) => {
    const schedule = { anchor, every }
    let number = -1
    const numbers = uses.map(({ gap }) => {
      number += 1 + gap
      return number
    })
    const periods = uses.map(({ used, included, settlesDeficit, share }, index) => ({
      period: cut(periodAt(schedule, numbers[index] ?? 0), share),
      used,
      ...(included === undefined ? {} : { included }),
      ...(settlesDeficit === undefined ? {} : { settlesDeficit }),
    }))
    const first = periods[0]?.period.start ?? anchor
    const lots: readonly HourLot[] = opening.map(({ hours, granted, life, priority, isIncluded }, index) => {
      const grantedOn = addDays(first, -granted)
      const expiry = life === undefined ? {} : { expiresOn: addDays(grantedOn, life) }
      const rank = priority === undefined ? {} : { priority }
      return {
        id: `lot-${index}`,
        grantedOn,
        hours,
        ...expiry,
        ...rank,
        ...(isIncluded === undefined ? {} : { isIncluded }),
      }
    })
    const openingDeficit = terms.rollover?.mode === 'balance' ? deficit : '0'
    return { terms, schedule, periods, numbers, opening: lots, openingDeficit }
  })

const run = ({ terms, periods, schedule, opening, openingDeficit }: BankRun): readonly HourStatement[] =>
  runHourBank(terms, periods, { schedule, opening, openingDeficit })

const toQuarters = (hours: string): number => Number(millionths(hours)) / 250_000

const byLot = (all: readonly { readonly hours: string }[], idOf: (index: number) => string): Record<string, number> =>
  Object.fromEntries(all.map(({ hours }, index) => [idOf(index), toQuarters(hours)]))

describe('the hour bank', () => {
  it('agrees with a bank that counts a quarter of an hour at a time', () => {
    fc.assert(
      fc.property(runs, (bank) => {
        const found = run(bank).map(({ period: _, drawn, lots, ...hours }) => ({
          ...Object.fromEntries(Object.entries(hours).map(([name, value]) => [name, toQuarters(value as string)])),
          drawn: byLot(drawn, (index) => drawn[index]?.lotId ?? ''),
          lots: byLot(lots, (index) => lots[index]?.id ?? ''),
        }))
        expect(found).toEqual(slowHourBank(bank))
      }),
    )
  })

  it('balances: carried + added + included - deficit before = used - overage + carried - deficit after + lapsed', () => {
    fc.assert(
      fc.property(runs, (bank) => {
        for (const each of run(bank)) {
          const units = (
            name:
              | 'carriedIn'
              | 'added'
              | 'included'
              | 'deficitIn'
              | 'used'
              | 'overage'
              | 'carriedOut'
              | 'deficitOut'
              | 'expired'
              | 'trimmed',
          ) => millionths(each[name])
          const lapsed = units('expired') + units('trimmed')
          expect(units('carriedIn') + units('added') + units('included') - units('deficitIn')).toBe(
            units('used') - units('overage') + units('carriedOut') - units('deficitOut') + lapsed,
          )
        }
      }),
    )
  })

  it('hands over from period to period what it carried out', () => {
    fc.assert(
      fc.property(runs, (bank) => {
        const statements = run(bank)
        statements.slice(1).forEach(({ period, carriedIn, deficitIn }, index) => {
          const before = statements[index]
          const between = bank.opening.filter(
            ({ grantedOn }) => before && grantedOn >= before.period.end && grantedOn < period.start,
          )
          expect(millionths(carriedIn)).toBe(millionths(before?.carriedOut ?? '') + sumOf(between))
          expect(deficitIn).toBe(before?.deficitOut)
        })
        for (const { lots, carriedOut, drawn, deficitIn, used, overage, deficitOut } of statements) {
          expect(sumOf(lots)).toBe(millionths(carriedOut))
          expect(sumOf(drawn)).toBe(
            millionths(deficitIn) + millionths(used) - millionths(overage) - millionths(deficitOut),
          )
        }
      }),
    )
  })

  it('gives the same in two runs as in one', () => {
    fc.assert(
      fc.property(runs, fc.nat(9), (bank, at) => {
        const whole = run(bank)
        const first = run({ ...bank, periods: bank.periods.slice(0, at) })
        const last = first.at(-1)
        const opening = last
          ? [...last.lots, ...bank.opening.filter(({ grantedOn }) => grantedOn >= last.period.end)]
          : bank.opening
        const openingDeficit = last ? last.deficitOut : bank.openingDeficit
        const rest = run({ ...bank, periods: bank.periods.slice(at), opening, openingDeficit })
        expect([...first, ...rest]).toEqual(whole)
      }),
    )
  })

  it('charges no hours in balance mode but where the deficit is settled, and owes none in the others', () => {
    fc.assert(
      fc.property(runs, (bank) => {
        for (const [index, { used, available, overage, deficitOut }] of run(bank).entries()) {
          const beyond = millionths(used) - millionths(available)
          if (bank.terms.rollover?.mode === 'balance') {
            expect(bank.periods[index]?.settlesDeficit ? deficitOut : overage).toBe('0')
          } else {
            expect(deficitOut).toBe('0')
            expect(millionths(overage)).toBe(beyond > 0n ? beyond : 0n)
          }
        }
      }),
    )
  })

  it('carries no more included hours than the cap, nothing that has expired, and under none nothing of its own', () => {
    fc.assert(
      fc.property(runs, (bank) => {
        const { mode, capHours } = bank.terms.rollover ?? {}
        for (const { period, lots } of run(bank)) {
          const included = lots.filter(({ isIncluded }) => isIncluded)
          if (capHours !== undefined) expect(sumOf(included) <= millionths(capHours)).toBe(true)
          expect(lots.every(({ expiresOn }) => expiresOn === undefined || expiresOn >= period.end)).toBe(true)
          if (mode === 'none') expect(lots.some(({ id }) => id.startsWith('included/'))).toBe(false)
        }
      }),
    )
  })

  it('leaves packs as they are when it trims', () => {
    fc.assert(
      fc.property(runs, (bank) => {
        const { capHours: _, ...rollover } = bank.terms.rollover ?? { mode: 'none' }
        const unused = { ...bank, periods: bank.periods.map((each) => ({ ...each, used: '0' })), openingDeficit: '0' }
        const packsAt = (statements: readonly HourStatement[]) =>
          statements.map(({ lots }) => lots.filter(({ isIncluded }) => !isIncluded))
        expect(packsAt(run(unused))).toEqual(packsAt(run({ ...unused, terms: { ...bank.terms, rollover } })))
      }),
    )
  })

  it('never charges or owes less when more was used', () => {
    fc.assert(
      fc.property(runs, fc.nat(8), (bank, at) => {
        const periods = bank.periods.map((each, index) =>
          index === at ? { ...each, used: longText(millionths(each.used) + 750_000n) } : each,
        )
        const total = (statements: readonly HourStatement[]): bigint =>
          statements.reduce((sum, { overage }) => sum + millionths(overage), 0n) +
          millionths(statements.at(-1)?.deficitOut ?? '0')
        expect(total(run({ ...bank, periods })) >= total(run(bank))).toBe(true)
      }),
    )
  })

  it('is plain JSON, and the same for frozen input', () => {
    const freeze = <Value>(value: Value): Value => {
      if (typeof value === 'object' && value !== null) Object.values(Object.freeze(value)).forEach(freeze)
      return value
    }
    fc.assert(
      fc.property(runs, (bank) => {
        const statements = run(bank)
        expect(JSON.parse(JSON.stringify(statements))).toStrictEqual(statements)
        expect(run(freeze(structuredClone(bank)))).toStrictEqual(statements)
      }),
    )
  })

  it('prices overage to the nearest minor unit, a half away from zero', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 50_000_000 }),
        fc.integer({ min: 0, max: 100_000 }),
        fc.constantFrom('up', 'down', undefined),
        (used, cents, rounding) => {
          const overageRate = {
            amount: `${Math.floor(cents / 100)}.${String(cents % 100).padStart(2, '0')}`,
            currency: 'EUR',
          } as const
          const period = { start: '2026-01-01', end: '2026-02-01' } as const
          const [statement] = runHourBank(
            { perPeriod: '10', overageRate },
            [{ period, used: longText(BigInt(used)) }],
            rounding ? { rounding } : {},
          )
          const exact = BigInt(cents) * millionths(statement?.overage ?? '0')
          const charged = BigInt((statement?.overageAmount?.amount ?? '').replace('.', '')) * 1_000_000n
          const above = charged - exact
          if (rounding === 'up') expect(above >= 0n && above < 1_000_000n).toBe(true)
          else if (rounding === 'down') expect(above <= 0n && above > -1_000_000n).toBe(true)
          else expect(above > -500_000n && above <= 500_000n).toBe(true)
        },
      ),
    )
  })
})
