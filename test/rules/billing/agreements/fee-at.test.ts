import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, addMonths, type CalendarDate } from '../../../../src/foundation/time/index.ts'
import type { RetainerAgreement } from '../../../../src/records/index.ts'
import { feeAt } from '../../../../src/rules/billing/agreements/index.ts'
import { thrownBy } from '../../../tools/thrown-by.ts'
import { agreements, centsOf, days, eur, feeOf, retainer } from './samples.ts'

const rising = (changes: Partial<RetainerAgreement> = {}) =>
  retainer({ term: { start: '2024-03-01' }, fee: feeOf('999.99'), escalator: { basisPoints: 300 }, ...changes })

describe('the fee of a full period', () => {
  it.each<[title: string, agreement: RetainerAgreement, date: CalendarDate, fee: string]>([
    ['is as agreed on the first day', retainer(), '2026-01-01', '1000.00'],
    ['is as agreed before the start, too', rising(), '2020-01-01', '999.99'],
    ['does not rise by itself without an escalator', retainer(), '2099-01-01', '1000.00'],
    ['does not rise the day before the anniversary', rising(), '2025-02-28', '999.99'],
    ['rises on the anniversary', rising(), '2025-03-01', '1029.99'],
    ['rises again on the rounded fee', rising(), '2026-03-01', '1060.89'],
    [
      'rises every six months where that was agreed',
      rising({ escalator: { basisPoints: 300, everyMonths: 6 } }),
      '2024-09-01',
      '1029.99',
    ],
    ['rises by nothing with nothing', rising({ escalator: { basisPoints: 0 } }), '2026-03-01', '999.99'],
    ['can double and more', rising({ escalator: { basisPoints: 20_000 } }), '2025-03-01', '2999.97'],
    [
      'rises at the end of a short month',
      rising({ term: { start: '2024-01-31' }, escalator: { basisPoints: 1_000, everyMonths: 1 } }),
      '2024-02-29',
      '1099.99',
    ],
    [
      'and at the end of the long one after it',
      rising({ term: { start: '2024-01-31' }, escalator: { basisPoints: 1_000, everyMonths: 1 } }),
      '2024-03-30',
      '1099.99',
    ],
    [
      'is the old one the day before a change',
      rising({ feeChanges: [{ on: '2024-06-10', amount: eur('1200.00') }] }),
      '2024-06-09',
      '999.99',
    ],
    [
      'is the new one on the day of a change',
      rising({ feeChanges: [{ on: '2024-06-10', amount: eur('1200.00') }] }),
      '2024-06-10',
      '1200.00',
    ],
    [
      'goes on rising from the changed fee',
      rising({ feeChanges: [{ on: '2024-06-10', amount: eur('1200.00') }] }),
      '2025-03-01',
      '1236.00',
    ],
    [
      'is the changed one, not risen, when changed on an anniversary',
      rising({ feeChanges: [{ on: '2025-03-01', amount: eur('1200.00') }] }),
      '2025-03-01',
      '1200.00',
    ],
    [
      'rises again an anniversary later',
      rising({ feeChanges: [{ on: '2025-03-01', amount: eur('1200.00') }] }),
      '2026-03-01',
      '1236.00',
    ],
    [
      'is the latest of several changes',
      rising({
        feeChanges: [
          { on: '2024-06-10', amount: eur('1200.00') },
          { on: '2024-07-10', amount: eur('800.00') },
        ],
      }),
      '2024-08-01',
      '800.00',
    ],
  ])('%s', (_, agreement, date, fee) => {
    expect(feeAt(agreement, date)).toEqual(eur(fee))
  })

  it('rounds each rise as asked', () => {
    expect(feeAt(rising(), '2025-03-01', { rounding: 'down' })).toEqual(eur('1029.98'))
    expect(feeAt(rising(), '2026-03-01', { rounding: 'down' })).toEqual(eur('1060.87'))
  })
})

/** The fee, found day by day from the start. */
function feeDayByDay(agreement: RetainerAgreement, date: CalendarDate): bigint {
  const { term, fee, escalator, feeChanges = [] } = agreement
  let cents = centsOf(fee.amount)
  let rises = 1
  for (let day = addDays(term.start, 1); day <= date; day = addDays(day, 1)) {
    const isAnniversary = escalator && day === addMonths(term.start, rises * (escalator.everyMonths ?? 12))
    const change = feeChanges.find(({ on }) => on === day)
    if (isAnniversary) rises += 1
    if (change) cents = centsOf(change.amount)
    else if (isAnniversary) cents = (cents * BigInt(2 * (10_000 + escalator.basisPoints)) + 10_000n) / 20_000n
  }
  return cents
}

describe('for any agreement', () => {
  it('the fee is what going through the days finds', () => {
    fc.assert(
      fc.property(agreements, fc.integer({ min: -10, max: 1_500 }), (agreement, offset) => {
        const date = addDays(agreement.term.start, offset)
        expect(centsOf(feeAt(agreement, date))).toBe(feeDayByDay(agreement as RetainerAgreement, date))
      }),
      { numRuns: 60 },
    )
  })

  it('what is agreed for later changes nothing before', () => {
    fc.assert(
      fc.property(agreements, days, (agreement, date) => {
        const known = { ...agreement, feeChanges: (agreement.feeChanges ?? []).filter(({ on }) => on <= date) }
        expect(feeAt(known, date)).toEqual(feeAt(agreement, date))
      }),
    )
  })
})

describe('what cannot be', () => {
  it.each<[title: string, changes: Partial<RetainerAgreement>, code: string, field: string]>([
    ['a fee of nothing', { fee: feeOf('0.00') }, 'invalid-value', 'fee.amount.amount'],
    ['a negative fee', { fee: feeOf('-1.00') }, 'invalid-value', 'fee.amount.amount'],
    ['a start that is no day', { term: { start: '2026-02-30' } }, 'invalid-value', 'term.start'],
    [
      'a change on the start',
      { feeChanges: [{ on: '2026-01-01', amount: eur('1.00') }] },
      'invalid-period',
      'feeChanges[0].on',
    ],
    [
      'two changes on one day',
      {
        feeChanges: [
          { on: '2026-02-01', amount: eur('1.00') },
          { on: '2026-02-01', amount: eur('2.00') },
        ],
      },
      'invalid-period',
      'feeChanges[1].on',
    ],
    [
      'a change on no day',
      { feeChanges: [{ on: '2026-02-29', amount: eur('1.00') }] },
      'invalid-value',
      'feeChanges[0].on',
    ],
    [
      'a change to nothing',
      { feeChanges: [{ on: '2026-02-01', amount: eur('0.00') }] },
      'invalid-value',
      'feeChanges[0].amount.amount',
    ],
    [
      'a change to another currency',
      { feeChanges: [{ on: '2026-02-01', amount: { amount: '1.00', currency: 'USD' } }] },
      'currency-mismatch',
      'feeChanges[0].amount.currency',
    ],
    ['a falling escalator', { escalator: { basisPoints: -1 } }, 'invalid-value', 'escalator.basisPoints'],
    ['half a basis point', { escalator: { basisPoints: 0.5 } }, 'invalid-value', 'escalator.basisPoints'],
    ['a thousandfold rise', { escalator: { basisPoints: 100_001 } }, 'invalid-value', 'escalator.basisPoints'],
    [
      'rises every no months',
      { escalator: { basisPoints: 1, everyMonths: 0 } },
      'invalid-value',
      'escalator.everyMonths',
    ],
    [
      'rises every century',
      { escalator: { basisPoints: 1, everyMonths: 1_200 } },
      'invalid-value',
      'escalator.everyMonths',
    ],
    [
      'rises every month and a half',
      { escalator: { basisPoints: 1, everyMonths: 1.5 } },
      'invalid-value',
      'escalator.everyMonths',
    ],
  ])('refuses %s', (_, changes, code, field) => {
    const error = thrownBy(() => feeAt(retainer(changes), '2030-01-01'))
    expect([error.code, error.details.field]).toEqual([code, field])
  })

  it('refuses a fee that grows beyond what can be written, in bounded time', () => {
    const exploding = retainer({ escalator: { basisPoints: 100_000, everyMonths: 1 } })
    expect(thrownBy(() => feeAt(exploding, '9999-12-31')).details.field).toBe('date')
  })

  it('reaches the last day there is', () => {
    const slow = retainer({ fee: feeOf('0.01'), escalator: { basisPoints: 1, everyMonths: 1 } })
    expect(feeAt(slow, '9999-12-31')).toEqual(eur('0.01'))
    expect(thrownBy(() => feeAt(slow, '10000-01-01')).code).toBe('invalid-value')
  })
})
