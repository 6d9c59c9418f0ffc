import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Money, minorUnitsOf, moneyFromMinorUnits } from '../../../src/foundation/money/index.ts'
import type { CalendarDate, Instant } from '../../../src/foundation/time/index.ts'
import { itemConditions, type ReturnItem, returnReasons, returnStatuses } from '../../../src/records/index.ts'
import {
  defaultReturnPolicy,
  judgeReturn,
  moveReturn,
  type PurchasedLine,
  type ReturnPolicy,
  returnObjections,
  returnRefusalCodes,
  spreadDiscount,
} from '../../../src/rules/service/index.ts'
import { returnPolicySchema } from '../../../src/schemas.ts'
import { codeThrownBy, thrownBy } from '../../tools/thrown-by.ts'
import { euros, refusedWith, returnRequest, succeededWith } from './samples.ts'

const line: PurchasedLine = {
  lineId: 'l-1',
  catalogueItemId: 'cup',
  quantity: '3',
  cost: euros('29.00'),
  deliveredOn: '2026-06-01',
}
const item: ReturnItem = { lineId: 'l-1', quantity: '1', reason: 'changed-mind', condition: 'unopened' }
const paid = euros('29.00')

const judged = (
  more: Partial<ReturnItem>,
  fields: Partial<PurchasedLine> = {},
  on: CalendarDate = '2026-06-08',
  policy?: ReturnPolicy,
) =>
  judgeReturn(returnRequest({ items: [{ ...item, ...more }] }), { lines: [{ ...line, ...fields }], paid }, on, policy)

describe('a discount on a whole order', () => {
  it('is spread over its lines to the cent', () => {
    const lines = ['10.00', '10.00', '10.00', '0.00'].map((amount, index) => ({
      lineId: `l-${index}`,
      amount: euros(amount),
    }))
    const amounts = spreadDiscount(lines, euros('1.00')).map(({ amount }) => amount.amount)
    expect(amounts).toEqual(['9.66', '9.67', '9.67', '0.00'])
    expect(spreadDiscount(lines, euros('0.00'))).toEqual(lines)
    expect(spreadDiscount(lines, euros('30.00')).every(({ amount }) => amount.amount === '0.00')).toBe(true)
    expect(spreadDiscount([], euros('0.00'))).toEqual([])
  })

  it('is refused where it is more than all there is, or in another currency', () => {
    const lines = [{ lineId: 'l', amount: euros('1.00') }]
    expect(thrownBy(() => spreadDiscount(lines, euros('1.01'))).details.field).toBe('discount.amount')
    expect(codeThrownBy(() => spreadDiscount(lines, { amount: '1.00', currency: 'USD' }))).toBe('currency-mismatch')
    expect(thrownBy(() => spreadDiscount([{ lineId: 'l', amount: euros('-1.00') }], euros('0.00'))).details.field).toBe(
      'lines[0].amount.amount',
    )
  })
})

describe('a return', () => {
  it.each<[string, Partial<ReturnItem>, Partial<PurchasedLine>, CalendarDate, string]>([
    ['of what is there', {}, {}, '2026-06-08', ''],
    ['on the last day', {}, {}, '2026-07-01', ''],
    ['on the day after', {}, {}, '2026-07-02', 'outside-window'],
    ['of something faulty, on the day after', { reason: 'faulty' }, {}, '2026-07-02', ''],
    ['of something faulty, two years later', { reason: 'faulty' }, {}, '2028-05-31', ''],
    ['of something faulty, a day later still', { reason: 'faulty' }, {}, '2028-06-01', 'outside-window'],
    ['of what is not there yet', {}, { deliveredOn: undefined } as never, '2026-06-08', 'not-delivered'],
    ['of what comes tomorrow', {}, { deliveredOn: '2026-06-09' }, '2026-06-08', 'not-delivered'],
    ['of what is damaged', { condition: 'damaged' }, {}, '2026-06-08', 'condition-not-accepted'],
    ['of what came damaged', { condition: 'damaged', reason: 'faulty' }, {}, '2026-06-08', ''],
    ['of a gift card', {}, { catalogueItemId: 'gift-card' }, '2026-06-08', 'final-sale'],
    ['of the wrong gift card', { reason: 'wrong-item' }, { catalogueItemId: 'gift-card' }, '2026-06-08', ''],
    ['of more than was bought', { quantity: '3.5' }, {}, '2026-06-08', 'more-than-bought'],
    ['of more than is left', { quantity: '2' }, { returnedQuantity: '1.5' }, '2026-06-08', 'more-than-bought'],
    ['of something else', { lineId: 'l-9' }, {}, '2026-06-08', 'unknown-line'],
    [
      'of all that can be wrong',
      { quantity: '4', condition: 'damaged' },
      { catalogueItemId: 'gift-card' },
      '2026-09-01',
      'more-than-bought outside-window condition-not-accepted final-sale',
    ],
  ])('%s', (_, more, fields, on, objections) => {
    const decision = judged(more, fields, on, { ...defaultReturnPolicy, finalSale: ['gift-card'] })
    expect(decision.items[0]?.objections.join(' ')).toBe(objections)
    expect(decision.isAccepted).toBe(objections === '')
    if (objections !== '') expect(decision.credit.amount).toBe('0.00')
  })

  it('has the window of the policy for faults too, and no exchanges, unless it says so', () => {
    const strict: ReturnPolicy = { windowDays: 14, conditions: ['unopened'], faults: [] }
    expect(judged({ reason: 'faulty' }, {}, '2026-06-16', strict).items[0]?.objections).toEqual(['outside-window'])
    const faulty: ReturnPolicy = { ...strict, faults: ['faulty'] }
    expect(judged({ reason: 'faulty' }, {}, '2026-06-16', faulty).items[0]?.objections).toEqual(['outside-window'])
    const exchangeFor = { catalogueItemId: 'pot', quantity: '1', price: euros('9.00') }
    expect(judged({ exchangeFor }, {}, '2026-06-08', strict).items[0]?.objections).toEqual(['no-exchanges'])
    expect(returnObjections).toHaveLength(7)
  })

  it('gives its share of what the line cost back, and the last one the rest', () => {
    expect(judged({}).credit.amount).toBe('9.67')
    expect(judged({}, { returnedQuantity: '1' }).credit.amount).toBe('9.66')
    expect(judged({}, { returnedQuantity: '2' }).credit.amount).toBe('9.67')
    expect(judged({}, { returnedQuantity: '2', credited: euros('20.00') }).credit.amount).toBe('9.00')
    expect(judged({}, { returnedQuantity: '1', credited: euros('29.00') }).credit.amount).toBe('0.00')
    expect(judged({}, { cost: euros('0.00') }).credit.amount).toBe('0.00')
  })

  it('keeps a fee for what was used, unless it is the business’s own fault', () => {
    const used = judged({ condition: 'used' })
    expect([used.restockingFees.amount, used.refund.amount]).toEqual(['1.93', '7.74'])
    expect(judged({ condition: 'used', reason: 'faulty' }).restockingFees.amount).toBe('0.00')
    const free: ReturnPolicy = { windowDays: 30, conditions: ['used'], faults: [] }
    expect(judged({ condition: 'used' }, {}, '2026-06-08', free).restockingFees.amount).toBe('0.00')
  })

  it('sets what is had instead against it', () => {
    const exchange = (price: string) =>
      judged({ exchangeFor: { catalogueItemId: 'pot', quantity: '1', price: euros(price) } })
    const [cheaper, dearer] = [exchange('5.00'), exchange('12.00')]
    expect([cheaper.exchanges, cheaper.refund, cheaper.charge].map(({ amount }) => amount)).toEqual([
      '5.00',
      '4.67',
      '0.00',
    ])
    expect([dearer.exchanges, dearer.refund, dearer.charge].map(({ amount }) => amount)).toEqual([
      '12.00',
      '0.00',
      '2.33',
    ])
    expect(dearer.items[0]?.exchangeFor?.catalogueItemId).toBe('pot')
  })

  it('never pays back more than was paid in', () => {
    const request = returnRequest({ items: [{ ...item, quantity: '3' }] })
    const [part, none] = (
      [
        [euros('25.00'), euros('10.00')],
        [euros('0.00'), euros('5.00')],
      ] as const
    ).map(([paid, refunded]) => judgeReturn(request, { lines: [line], paid, refunded }, '2026-06-08'))
    expect([part?.credit.amount, part?.refund.amount, part?.withheld.amount]).toEqual(['29.00', '15.00', '14.00'])
    expect([none?.refund.amount, none?.withheld.amount]).toEqual(['0.00', '29.00'])
  })

  it('throws for what cannot be', () => {
    const twice = returnRequest({ items: [item, item] })
    expect(codeThrownBy(() => judgeReturn(twice, { lines: [line], paid }, '2026-06-08'))).toBe('duplicate-id')
    expect(thrownBy(() => judged({ quantity: '0' })).details.field).toBe('quantity')
    expect(thrownBy(() => judged({}, { quantity: '1e3' })).details.field).toBe('purchase.lines[0].quantity')
    expect(thrownBy(() => judged({}, { returnedQuantity: '4' })).details.field).toBe(
      'purchase.lines[0].returnedQuantity',
    )
    expect(codeThrownBy(() => judged({}, { cost: { amount: '1.00', currency: 'USD' } }))).toBe('currency-mismatch')
    expect(thrownBy(() => judged({}, { credited: euros('-1.00') })).details.field).toBe(
      'purchase.lines[0].credited.amount',
    )
    expect(thrownBy(() => judged({}, {}, '2026-06-31')).details.field).toBe('on')
  })

  it.each<[string, Partial<ReturnPolicy>, string]>([
    ['half a day', { windowDays: 0.5 }, 'windowDays'],
    ['a window that ends before it begins', { faultWindowDays: -1 }, 'faultWindowDays'],
    ['no condition', { conditions: [] }, 'conditions'],
    ['an unknown reason', { faults: ['mood'] as never }, 'faults.0'],
    ['more than all of it kept', { restockingPercent: { used: '100.01' } }, 'restockingPercent.used'],
    ['a percentage that is none', { restockingPercent: { used: '1e1' } }, 'restockingPercent.used'],
    ['a percentage that is a number', { restockingPercent: { used: 20 as never } }, 'restockingPercent.used'],
  ])('by a policy with %s is refused, by the schema too', (_, wrong, path) => {
    const policy = { ...defaultReturnPolicy, ...wrong }
    expect(codeThrownBy(() => judged({}, {}, '2026-06-08', policy))).toBe('invalid-policy')
    expect(returnPolicySchema.safeParse(policy).error?.issues.map((issue) => issue.path.join('.'))).toContain(path)
  })

  it('keeps nothing for a condition that does not exist', () => {
    const policy = { ...defaultReturnPolicy, restockingPercent: { torn: '5' } } as ReturnPolicy
    expect(codeThrownBy(() => judged({}, {}, '2026-06-08', policy))).toBe('invalid-policy')
    expect(judged({}, {}, '2026-06-08', { ...defaultReturnPolicy, faults: [] }).isAccepted).toBe(true)
  })
})

describe('the state of a return', () => {
  const accepted = judged({ condition: 'used' })
  const declined = judged({}, {}, '2027-06-08')
  const at: Instant = '2026-06-09T09:00:00Z'

  it.each([
    ['requested', 'open declined cancelled'],
    ['open', 'closed cancelled'],
    ['declined', ''],
    ['cancelled', ''],
    ['closed', ''],
  ] as const)('%s can become: %s', (status, next) => {
    for (const to of returnStatuses) {
      const moved = moveReturn(returnRequest({ status }), { to, at }, accepted)
      expect(moved.ok).toBe(next.split(' ').includes(to))
      if (moved.ok) expect(moved.value.request).toEqual({ ...returnRequest(), status: to, since: at })
      else expect(moved.reason).toEqual({ code: 'no-path', parameters: { returnId: 'r-1', from: status, to } })
    }
  })

  it('opens with instructions, and is declined with what speaks against it', () => {
    const [open, no] = [accepted, declined].map((decision, index) =>
      succeededWith(moveReturn(returnRequest(), { to: index === 0 ? 'open' : 'declined', at }, decision)),
    )
    const common = { returnId: 'r-1', accountId: 'a-1', orderId: 'o-1' }
    expect(open?.intents).toEqual([
      { type: 'send-return-instructions', parameters: common, idempotencyKey: 'return/r-1/send-return-instructions' },
    ])
    expect(no?.intents).toEqual([
      {
        type: 'notify-requester',
        parameters: { ...common, about: 'return-declined', items: [{ lineId: 'l-1', objections: ['outside-window'] }] },
        idempotencyKey: 'return/r-1/notify-requester',
      },
    ])
    expect(succeededWith(moveReturn(returnRequest(), { to: 'cancelled', at }, declined)).intents).toEqual([])
  })

  it('closes with all that it does to billing', () => {
    const close = (decision: typeof accepted) =>
      succeededWith(moveReturn(returnRequest({ status: 'open' }), { to: 'closed', at }, decision)).intents.map(
        ({ type, parameters }) => [type, parameters['amount'] ?? parameters['items']],
      )
    expect(close(accepted)).toEqual([
      ['issue-credit-note', euros('9.67')],
      ['charge-restocking-fee', euros('1.93')],
      ['refund-payment', euros('7.74')],
    ])
    const exchangeFor = { catalogueItemId: 'pot', quantity: '1', price: euros('12.00') }
    expect(close(judged({ exchangeFor }))).toEqual([
      ['issue-credit-note', euros('9.67')],
      ['charge-difference', euros('2.33')],
      ['place-exchange-order', [{ lineId: 'l-1', ...exchangeFor }]],
    ])
  })

  it('is not let through or settled where nothing may come back, nor before it was asked for', () => {
    expect(refusedWith(moveReturn(returnRequest(), { to: 'open', at }, declined))).toBe('nothing-accepted')
    expect(refusedWith(moveReturn(returnRequest({ status: 'open' }), { to: 'closed', at }, declined))).toBe(
      'nothing-accepted',
    )
    const early = { to: 'open', at: '2026-06-08T08:59:59Z' } as const
    expect(refusedWith(moveReturn(returnRequest(), early, accepted))).toBe('before-last-move')
    expect(returnRefusalCodes).toHaveLength(3)
    const other = returnRequest({ id: 'r-2' })
    expect(codeThrownBy(() => moveReturn(other, { to: 'open', at }, accepted))).toBe('foreign-record')
  })
})

describe('returns, whatever is returned', () => {
  const units = (amount: Money): bigint => BigInt(minorUnitsOf(amount))
  const cents = (most: number) => fc.nat(most).map((each) => moneyFromMinorUnits(each, 'EUR'))
  const parts = fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 5 })

  it('give back exactly what a line cost, in any parts', () => {
    fc.assert(
      fc.property(parts, cents(10_000), (quantities, cost) => {
        const whole = quantities.reduce((sum, each) => sum + each, 0)
        let [returned, back] = [0, 0n]
        for (const quantity of quantities) {
          const bought = {
            ...line,
            quantity: String(whole),
            cost,
            ...(returned > 0 && { returnedQuantity: String(returned) }),
          }
          const request = returnRequest({ items: [{ ...item, quantity: String(quantity) }] })
          back += units(judgeReturn(request, { lines: [bought], paid: cost }, '2026-06-08').credit)
          returned += quantity
        }
        expect(back).toBe(units(cost))
      }),
      { numRuns: 200 },
    )
  })

  it('never pay back more than was paid, and add up', () => {
    const anyItem = fc.record({
      reason: fc.constantFrom(...returnReasons),
      condition: fc.constantFrom(...itemConditions),
      price: fc.option(cents(6_000), { nil: undefined }),
    })
    fc.assert(
      fc.property(anyItem, cents(5_000), cents(6_000), cents(6_000), ({ price, ...more }, cost, paid, refunded) => {
        const exchangeFor = price && { catalogueItemId: 'pot', quantity: '1', price }
        const request = returnRequest({ items: [{ ...item, ...more, ...(exchangeFor && { exchangeFor }) }] })
        const decision = judgeReturn(request, { lines: [{ ...line, cost }], paid, refunded }, '2026-06-08')
        const { credit, restockingFees, exchanges, refund, withheld, charge } = decision
        const left = units(paid) - units(refunded)
        expect(units(refund) <= (left > 0n ? left : 0n)).toBe(true)
        expect(units(credit) - units(restockingFees) - units(exchanges)).toBe(
          units(refund) + units(withheld) - units(charge),
        )
        expect(units(restockingFees) <= units(credit)).toBe(true)
      }),
      { numRuns: 200 },
    )
  })

  it('spread any discount to the cent', () => {
    fc.assert(
      fc.property(fc.array(cents(5_000), { maxLength: 5 }), fc.nat(100), (amounts, percent) => {
        const whole = amounts.reduce((sum, each) => sum + units(each), 0n)
        const discount = moneyFromMinorUnits(Number((whole * BigInt(percent)) / 100n), 'EUR')
        const lines = amounts.map((amount, index) => ({ lineId: `l-${index}`, amount }))
        const after = spreadDiscount(lines, discount)
        expect(after.reduce((sum, { amount }) => sum + units(amount), 0n)).toBe(whole - units(discount))
        expect(after.every(({ amount }) => units(amount) >= 0n)).toBe(true)
      }),
      { numRuns: 200 },
    )
  })
})
