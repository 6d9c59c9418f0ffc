import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { RoundingMode } from '../../../../src/foundation/money/index.ts'
import {
  monthlyRecurringRevenue,
  type RecurringItem,
  type RecurringMovementKind,
  type RecurringRevenueMovements,
  type RecurringRevenueMovementsOptions,
  recurringMovementKinds,
  recurringRevenueMovements,
} from '../../../../src/rules/billing/recurring-revenue/index.ts'
import { thrownBy } from '../../../tools/thrown-by.ts'
import { anyItems, cents, euros, exactSum, item, perYear } from './samples.ts'

type Moved = readonly [accountId: string, kind: RecurringMovementKind, amount: string]

const nobody: RecurringRevenueMovementsOptions = { knownBefore: [] }

const between = (
  opening: readonly RecurringItem[],
  closing: readonly RecurringItem[],
  options: RecurringRevenueMovementsOptions = nobody,
): RecurringRevenueMovements => {
  const movements = recurringRevenueMovements(opening, closing, options)
  if (!movements) throw new Error('expected movements')
  return movements
}

const movedOf = ({ movements }: RecurringRevenueMovements): readonly Moved[] =>
  movements.map(({ accountId, kind, amount }) => [accountId, kind, amount.amount])

describe('how an account moves', () => {
  const [ten, twenty] = [item('a', '10.00'), item('a', '20.00')]
  const other = item('b', '5.00')
  it.each<
    [
      string,
      readonly RecurringItem[],
      readonly RecurringItem[],
      Partial<RecurringRevenueMovementsOptions>,
      readonly Moved[],
    ]
  >([
    ['one who never paid is new', [other], [other, ten], {}, [['a', 'new', '10.00']]],
    ['one who paid before comes back', [other], [other, ten], { knownBefore: ['a'] }, [['a', 'reactivation', '10.00']]],
    ['more is expansion', [ten], [twenty], { knownBefore: ['a'] }, [['a', 'expansion', '10.00']]],
    ['a second subscription is expansion', [ten], [ten, ten], {}, [['a', 'expansion', '10.00']]],
    ['less is contraction', [twenty], [ten], {}, [['a', 'contraction', '-10.00']]],
    ['one of two subscriptions cancelled is contraction', [ten, twenty], [ten], {}, [['a', 'contraction', '-20.00']]],
    ['both cancelled is churn', [ten, twenty, other], [other], {}, [['a', 'churn', '-30.00']]],
    ['down to a price of nothing is churn', [ten, other], [item('a', '0.00'), other], {}, [['a', 'churn', '-10.00']]],
    ['the same by another interval is no movement', [ten], [item('a', '120.00', 'year')], {}, []],
    [
      'from monthly to yearly at a discount is contraction',
      [ten],
      [item('a', '96.00', 'year')],
      {},
      [['a', 'contraction', '-2.00']],
    ],
    [
      'going to rest is contraction, not churn',
      [ten, other],
      [other],
      { restingAtClosing: ['a'] },
      [['a', 'contraction', '-10.00']],
    ],
    [
      'resuming is expansion, not reactivation',
      [other],
      [ten, other],
      { knownBefore: ['a'], restingAtOpening: ['a'] },
      [['a', 'expansion', '10.00']],
    ],
    ['resting on is no movement', [other], [other], { restingAtOpening: ['a'], restingAtClosing: ['a'] }, []],
    [
      'leaving while at rest is churn of nothing',
      [other],
      [other],
      { restingAtOpening: ['a'] },
      [['a', 'churn', '0.00']],
    ],
    [
      'coming only to rest is a customer of nothing yet',
      [other],
      [other],
      { restingAtClosing: ['a'] },
      [['a', 'new', '0.00']],
    ],
    [
      'one subscription at rest and another that pays',
      [ten, ten],
      [ten],
      { restingAtClosing: ['a'] },
      [['a', 'contraction', '-10.00']],
    ],
  ])('%s', (_, opening, closing, options, expected) => {
    expect(movedOf(between(opening, closing, { ...nobody, ...options }))).toEqual(expected)
  })

  it('names every kind', () => {
    expect(recurringMovementKinds).toEqual(['new', 'reactivation', 'expansion', 'contraction', 'churn'])
  })

  it('counts customers, those at rest among them', () => {
    const options = { ...nobody, restingAtOpening: ['r', 's'], restingAtClosing: ['r'] }
    expect(between([ten, twenty, other], [other, item('c', '1.00')], options)).toMatchObject({
      customersAtOpening: 4,
      customersAtClosing: 3,
    })
  })
})

describe('rounding', () => {
  const quarterly = (accountId: string): RecurringItem => item(accountId, '100.00', 'month', 3)

  it('never makes an account move that did not', () => {
    const opening = [quarterly('a'), quarterly('b')]
    const closing = [...opening, quarterly('c')]
    // 66.67 became 100.00, so the third third is 33.33, and the others stay what they are.
    expect(between(opening, closing)).toMatchObject({
      opening: euros('66.67'),
      new: euros('33.33'),
      expansion: euros('0.00'),
      closing: euros('100.00'),
      movements: [{ accountId: 'c', kind: 'new', amount: euros('33.33') }],
    })
  })

  it.each<[RoundingMode, string, string]>([
    ['half-up', '0.01', '0.01'],
    ['half-even', '0.02', '0.00'],
  ])('gives the difference of totals rounded %s to who moved', (rounding, first, second) => {
    // 0.005 a month, then 0.015, then 0.025: a half each time, and a movement of exactly one cent.
    const [half, oneAndHalf, twoAndHalf] = [
      item('a', '0.06', 'year'),
      item('a', '0.18', 'year'),
      item('a', '0.30', 'year'),
    ]
    expect(between([half], [oneAndHalf], { ...nobody, rounding }).expansion.amount).toBe(first)
    expect(between([oneAndHalf], [twoAndHalf], { ...nobody, rounding }).expansion.amount).toBe(second)
  })
})

describe('nothing to compare', () => {
  it('says nothing without items', () => {
    expect(recurringRevenueMovements([], [], nobody)).toBeUndefined()
  })

  it.each<[string, readonly RecurringItem[], readonly RecurringItem[]]>([
    ['at the opening', [], [item('a', '10.00')]],
    ['at the closing', [item('a', '10.00')], []],
  ])('is zero where there are none %s', (_, opening, closing) => {
    const { opening: first, closing: last } = between(opening, closing)
    expect([first.amount, last.amount].sort()).toEqual(['0.00', '10.00'])
  })
})

const kindsOf = (movements: RecurringRevenueMovements, kind: RecurringMovementKind): bigint =>
  movements.movements.reduce((sum, one) => (one.kind === kind ? sum + cents(one.amount) : sum), 0n)

const ids = fc.subarray(['a-1', 'a-2', 'a-3', 'a-4', 'a-5'])

const anyOptions: fc.Arbitrary<RecurringRevenueMovementsOptions> = fc.record({
  knownBefore: ids,
  restingAtOpening: ids,
  restingAtClosing: ids,
  rounding: fc.constantFrom<RoundingMode>('half-up', 'half-even', 'half-down', 'up', 'down', 'ceiling', 'floor'),
})

describe('whatever happens', () => {
  it('opening and movements are closing, and the movements of a kind are the kind, to the cent', () => {
    fc.assert(
      fc.property(anyItems, anyItems, anyOptions, (opening, closing, options) => {
        const moved = between(opening, closing, options)
        const total = recurringMovementKinds.reduce((sum, kind) => sum + cents(moved[kind]), cents(moved.opening))
        expect(total).toBe(cents(moved.closing))
        for (const kind of recurringMovementKinds) expect(kindsOf(moved, kind)).toBe(cents(moved[kind]))
        expect(moved.opening).toEqual(monthlyRecurringRevenue(opening, options)?.monthly)
        expect(moved.closing).toEqual(monthlyRecurringRevenue(closing, options)?.monthly)
      }),
    )
  })

  it('each movement is at most a unit from the exact one', () => {
    fc.assert(
      fc.property(anyItems, anyItems, anyOptions, (opening, closing, options) => {
        for (const { accountId, amount } of between(opening, closing, options).movements) {
          const ofAccount = (items: readonly RecurringItem[]) => items.filter((one) => one.accountId === accountId)
          const [before, under] = exactSum(ofAccount(opening).map(perYear))
          const [after, over] = exactSum(ofAccount(closing).map(perYear))
          const off = after * under - before * over - 12n * cents(amount) * under * over
          const unit = 12n * under * over
          expect(off >= -unit && off <= unit).toBe(true)
        }
      }),
    )
  })

  it('customers at first, won and lost are those at last', () => {
    fc.assert(
      fc.property(anyItems, anyItems, anyOptions, (opening, closing, options) => {
        const { movements, customersAtOpening, customersAtClosing } = between(opening, closing, options)
        const count = (...kinds: readonly RecurringMovementKind[]) =>
          movements.filter(({ kind }) => kinds.includes(kind)).length
        expect(customersAtOpening + count('new', 'reactivation') - count('churn')).toBe(customersAtClosing)
      }),
    )
  })

  it('what grows is not negative, what shrinks is not positive, and each account moves once at most', () => {
    fc.assert(
      fc.property(anyItems, anyItems, anyOptions, (opening, closing, options) => {
        const { movements } = between(opening, closing, options)
        for (const { kind, amount } of movements) {
          const grows = kind === 'new' || kind === 'reactivation' || kind === 'expansion'
          expect(grows ? cents(amount) >= 0n : cents(amount) <= 0n).toBe(true)
        }
        const names = movements.map(({ accountId }) => accountId)
        expect(names).toEqual([...new Set(names)].sort())
      }),
    )
  })

  it('accounts that pay the same never move, though everybody else does', () => {
    fc.assert(
      fc.property(anyItems, anyItems, anyItems, (staying, leaving, coming) => {
        const stay = staying.map((one) => ({ ...one, accountId: `stays ${one.accountId}` }))
        const { movements } = between([...leaving, ...stay], [...stay, ...coming])
        expect(movements.filter(({ accountId }) => accountId.startsWith('stays'))).toEqual([])
      }),
    )
  })

  it('nothing moves between a day and itself', () => {
    fc.assert(
      fc.property(anyItems, (items) => {
        expect(between(items, items).movements).toEqual([])
      }),
    )
  })

  it('backwards, what was won is lost', () => {
    fc.assert(
      fc.property(anyItems, anyItems, (before, after) => {
        const [there, back] = [between(before, after), between(after, before)]
        expect(movedOf(back).map(([accountId]) => accountId)).toEqual(movedOf(there).map(([accountId]) => accountId))
        expect(cents(back.closing) - cents(back.opening)).toBe(cents(there.opening) - cents(there.closing))
      }),
    )
  })

  it('is plain data', () => {
    fc.assert(
      fc.property(anyItems, anyItems, anyOptions, (opening, closing, options) => {
        const moved = between(opening, closing, options)
        expect(JSON.parse(JSON.stringify(moved))).toEqual(moved)
      }),
    )
  })
})

describe('mistakes', () => {
  const yen = { ...item('a', '1.00'), amount: { amount: '1', currency: 'JPY' } } as const
  it.each<[string, readonly RecurringItem[], readonly RecurringItem[], object, string, string]>([
    [
      'another currency at the closing',
      [item('a', '1.00')],
      [yen],
      {},
      'currency-mismatch',
      'closing[0].amount.currency',
    ],
    ['a negative amount at the opening', [item('a', '-1.00')], [], {}, 'invalid-value', 'opening[0].amount.amount'],
    ['an interval that is none', [], [item('a', '1.00', 'month', -1)], {}, 'invalid-value', 'closing[0].every.count'],
    ['a rounding that is none', [item('a', '1.00')], [], { rounding: 'toString' }, 'unknown-code', 'rounding'],
  ])('refuses %s', (_, opening, closing, options, code, field) => {
    const error = thrownBy(() => recurringRevenueMovements(opening, closing, { ...nobody, ...options }))
    expect([error.code, error.details.field]).toEqual([code, field])
  })
})
