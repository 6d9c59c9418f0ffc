import { describe, expect, it } from 'vitest'
import { type Order, type OrderStatus, orderStatuses } from '../../../src/records/index.ts'
import {
  moveOrder,
  type OrderMove,
  type OrderMoved,
  type OrderMoveOptions,
  orderActions,
  orderActionsFrom,
  orderEventTypes,
  orderRefusalCodes,
  orderTransitions,
} from '../../../src/rules/orders/index.ts'
import { orderSchema } from '../../../src/schemas.ts'
import { codeThrownBy, thrownBy } from '../../tools/thrown-by.ts'
import { at, order, task } from './samples.ts'

const place: OrderMove = { action: 'place', at, placedOn: '2026-06-02' }
const start: OrderMove = { action: 'start-fulfilment', at }
const fulfil: OrderMove = { action: 'fulfil', at }
const cancel: OrderMove = { action: 'cancel', at }
const takeBack: OrderMove = { action: 'return', at }

const inStatus = (status: OrderStatus, more: Partial<Order> = {}): Order => ({ ...order, ...more, status })

/** What came of a move that is made. */
function made(from: Order, move: OrderMove, options?: OrderMoveOptions): OrderMoved {
  const moved = moveOrder(from, move, options)
  if (!moved.ok) throw new Error(`refused: ${moved.reason.code}`)
  return moved.value
}

/** Why a move is refused. */
function refusal(from: Order, move: OrderMove, options?: OrderMoveOptions) {
  const moved = moveOrder(from, move, options)
  return moved.ok ? undefined : moved.reason
}

const intentsOf = (from: Order, move: OrderMove, options?: OrderMoveOptions): readonly string[] =>
  made(from, move, options).intents.map(({ type }) => type)

describe('the steps of an order are stable: hosts store their codes', () => {
  it('actions, events, refusals', () => {
    expect(orderActions.join(' ')).toBe('place start-fulfilment fulfil cancel return')
    expect(orderEventTypes.join(' ')).toBe(
      'order-placed order-fulfilment-started order-fulfilled order-cancelled order-partly-returned order-returned',
    )
    expect(orderRefusalCodes).toHaveLength(7)
    expect(Object.isFrozen(orderTransitions[0]?.from)).toBe(true)
  })

  it.each<[OrderStatus, string]>([
    ['draft', 'place cancel'],
    ['placed', 'start-fulfilment fulfil cancel'],
    ['in-fulfilment', 'fulfil cancel'],
    ['fulfilled', 'return'],
    ['partly-returned', 'return'],
    ['returned', ''],
    ['cancelled', ''],
  ])('from %s: %s', (status, actions) => {
    expect(orderActionsFrom(status).join(' ')).toBe(actions)
  })

  it('and every step is made, or refused for the status alone, as they say', () => {
    for (const status of orderStatuses) {
      for (const move of [place, start, fulfil, cancel, takeBack]) {
        const moved = moveOrder(inStatus(status), { ...move, reason: 'asked for' })
        const isStep = orderActionsFrom(status).includes(move.action)
        expect(moved.ok).toBe(isStep)
        if (moved.ok) {
          const { order: after, event } = moved.value
          expect(orderSchema.safeParse(after).success).toBe(true)
          expect(orderEventTypes).toContain(event.type)
          expect([event.from, event.to]).toEqual([status, after.status])
        } else expect(moved.reason).toEqual({ code: 'wrong-status', parameters: { action: move.action, status } })
      }
    }
  })
})

describe('an order', () => {
  it('is placed on a day', () => {
    const { order: placed, event } = made(inStatus('draft'), { ...place, actorId: 't-7', reason: 'by phone' })
    expect([placed.status, placed.placedOn]).toEqual(['placed', '2026-06-02'])
    expect(event).toEqual({
      type: 'order-placed',
      orderId: 'o-1',
      accountId: 'a-1',
      from: 'draft',
      to: 'placed',
      at,
      actorId: 't-7',
      reason: 'by phone',
    })
  })

  it('is not placed without lines', () => {
    expect(refusal(inStatus('draft', { lines: [] }), place)?.code).toBe('nothing-ordered')
  })

  it('is fulfilled over the counter as soon as it is placed', () => {
    expect(made(order, fulfil).order.status).toBe('fulfilled')
  })

  it.each([undefined, '', '  '])('is not cancelled while work goes on, when the reason is %j', (reason) => {
    const asked = { ...cancel, ...(reason !== undefined && { reason }) }
    expect(refusal(inStatus('in-fulfilment'), asked)?.code).toBe('reason-required')
  })

  it('leaves its record as it was', () => {
    const before = structuredClone(order)
    made(order, fulfil)
    expect(order).toEqual(before)
  })
})

describe('what is to be done next', () => {
  it.each<[string, Order, OrderMove, readonly string[]]>([
    ['placed', inStatus('draft'), place, ['plan-fulfilment']],
    [
      'placed, invoiced then',
      inStatus('draft', { invoiceOn: 'placement' }),
      place,
      ['plan-fulfilment', 'raise-invoice'],
    ],
    ['placed, invoiced later', inStatus('draft', { invoiceOn: 'fulfilment' }), place, ['plan-fulfilment']],
    ['begun', order, start, []],
    ['fulfilled', order, fulfil, []],
    ['fulfilled, invoiced then', { ...order, invoiceOn: 'fulfilment' }, fulfil, ['raise-invoice']],
    ['fulfilled, invoiced before', { ...order, invoiceOn: 'placement' }, fulfil, []],
    ['a draft that is cancelled', inStatus('draft', { invoiceOn: 'placement' }), cancel, []],
    ['cancelled', order, cancel, ['release-work']],
    ['cancelled, invoiced before', { ...order, invoiceOn: 'placement' }, cancel, ['release-work', 'credit-invoice']],
    ['returned', inStatus('fulfilled'), takeBack, ['refund-return']],
  ])('%s', (_, from, move, intents) => {
    expect(intentsOf(from, move)).toEqual(intents)
  })

  it('has one key, however often and whenever it is worked out', () => {
    const billed = { ...order, invoiceOn: 'fulfilment' } as const
    const [first, second] = [made(billed, fulfil), made(billed, { ...fulfil, at: '2026-06-06T09:00:00Z' })]
    expect(first.intents).toEqual(second.intents)
    expect(first.intents[0]).toEqual({
      type: 'raise-invoice',
      parameters: { orderId: 'o-1', accountId: 'a-1' },
      idempotencyKey: 'order/o-1/raise-invoice',
    })
  })

  it('of a cancelled order, the work that is still open is released', () => {
    const tasks = [
      task('done', { orderId: 'o-1', status: 'done' }),
      task('open', { orderId: 'o-1' }),
      task('begun', { orderId: 'o-1', status: 'in-progress' }),
    ]
    expect(made(order, cancel, { tasks }).intents[0]?.parameters['taskIds']).toEqual(['open', 'begun'])
  })
})

describe('what holds a move back', () => {
  const open = { text: 'To do', done: false } as const
  const checklist: Order['checklist'] = [
    { ...open, id: 'address', gates: 'place' },
    { ...open, id: 'paid', gates: 'start-fulfilment' },
    { ...open, id: 'signed' },
    { ...open, id: 'counted', done: true },
  ]

  it.each<[string, Order, OrderMove, readonly string[]]>([
    ['to place it', inStatus('draft', { checklist }), place, ['address']],
    ['to begin', inStatus('placed', { checklist }), start, ['paid']],
    ['to fulfil it, where an item says nothing', inStatus('in-fulfilment', { checklist }), fulfil, ['signed']],
  ])('open items of the checklist, %s', (_, from, move, items) => {
    expect(refusal(from, move)).toEqual({
      code: 'checklist-open',
      parameters: { action: move.action, status: from.status, items },
    })
  })

  it('nothing of a checklist holds back who cancels', () => {
    expect(made({ ...order, checklist }, cancel).order.status).toBe('cancelled')
  })

  it('open tasks, to fulfil it only', () => {
    const tasks = [
      task('a', { orderId: 'o-1' }),
      task('b', { orderId: 'o-1', status: 'cancelled' }),
      task('c', { orderId: 'o-1', status: 'in-progress' }),
    ]
    expect(refusal(order, fulfil, { tasks })).toEqual({
      code: 'tasks-open',
      parameters: { action: 'fulfil', status: 'placed', tasks: ['a', 'c'] },
    })
    expect(made(order, start, { tasks }).order.status).toBe('in-fulfilment')
  })
})

describe('what comes back', () => {
  const fulfilled = inStatus('fulfilled')
  const back = (...lines: readonly (readonly [string, string])[]): OrderMove => ({
    action: 'return',
    at,
    lines: lines.map(([lineId, quantity]) => ({ lineId, quantity })),
  })

  it('in part, and then the rest', () => {
    const first = made(fulfilled, back(['l-1', '1.50']))
    expect([first.event.type, first.order.status]).toEqual(['order-partly-returned', 'partly-returned'])
    expect(first.order.lines.map(({ returnedQuantity }) => returnedQuantity)).toEqual(['1.5', undefined])
    expect(first.intents[0]).toEqual({
      type: 'refund-return',
      parameters: { orderId: 'o-1', accountId: 'a-1', lines: [{ lineId: 'l-1', quantity: '1.50' }] },
      idempotencyKey: 'order/o-1/refund-return/l-1/1.5',
    })

    const second = made(first.order, takeBack)
    expect([second.event.type, second.order.status]).toEqual(['order-returned', 'returned'])
    expect(second.event.lines).toEqual([
      { lineId: 'l-1', quantity: '0.5' },
      { lineId: 'l-2', quantity: '0.5' },
    ])
    expect(second.order.lines.map(({ returnedQuantity }) => returnedQuantity)).toEqual(['2', '0.5'])
    expect(second.intents[0]?.idempotencyKey).not.toBe(first.intents[0]?.idempotencyKey)
  })

  it('the rest leaves out lines that are back already', () => {
    const { order: part } = made(fulfilled, back(['l-2', '0.5']))
    expect(made(part, takeBack).event.lines).toEqual([{ lineId: 'l-1', quantity: '2' }])
  })

  it('not of a line that the order does not have', () => {
    expect(refusal(fulfilled, back(['l-9', '1']))).toEqual({
      code: 'unknown-line',
      parameters: { action: 'return', status: 'fulfilled', line: 'l-9' },
    })
  })

  it('not more than is left', () => {
    const { order: part } = made(fulfilled, back(['l-1', '1']))
    expect(refusal(part, back(['l-1', '1.000000001']))).toEqual({
      code: 'more-than-left',
      parameters: { action: 'return', status: 'partly-returned', line: 'l-1', left: '1' },
    })
  })

  it.each<[string, OrderMove, string]>([
    ['nothing', back(), 'invalid-value'],
    ['none of a line', back(['l-1', '0']), 'invalid-value'],
    ['less than none', back(['l-1', '-1']), 'invalid-value'],
    ['no number', back(['l-1', '1e1']), 'invalid-value'],
    ['too many decimals', back(['l-1', '0.0000000001']), 'invalid-value'],
    ['a line twice', back(['l-1', '1'], ['l-1', '1']), 'duplicate-id'],
  ])('%s cannot come back', (_, move, code) => {
    expect(codeThrownBy(() => moveOrder(fulfilled, move))).toBe(code)
  })
})

describe('what cannot be is a mistake', () => {
  it.each<[string, () => unknown, string, string]>([
    ['an action', () => moveOrder(order, { ...start, action: 'ship' as 'fulfil' }), 'unknown-code', 'move.action'],
    ['a status', () => moveOrder({ ...order, status: 'lost' as OrderStatus }, start), 'unknown-code', 'order.status'],
    ['a status that is asked about', () => orderActionsFrom('lost' as OrderStatus), 'unknown-code', 'status'],
    ['a moment', () => moveOrder(order, { ...start, at: '2026-06-31T00:00:00Z' }), 'invalid-value', 'move.at'],
    [
      'a day',
      () => moveOrder(inStatus('draft'), { ...place, placedOn: '2026-06-31' }),
      'invalid-value',
      'move.placedOn',
    ],
    [
      'two lines of one id',
      () => moveOrder({ ...order, lines: [...order.lines, ...order.lines] }, start),
      'duplicate-id',
      'order.lines[2].id',
    ],
    [
      'two items of one id',
      () => {
        const item = { id: 'paid', text: 'Paid', done: true }
        return moveOrder({ ...order, checklist: [item, item] }, start)
      },
      'duplicate-id',
      'order.checklist[1].id',
    ],
    [
      'two tasks of one id',
      () => moveOrder(order, start, { tasks: [task('a', { orderId: 'o-1' }), task('a', { orderId: 'o-1' })] }),
      'duplicate-id',
      'tasks[1].id',
    ],
    [
      'a task of another order',
      () => moveOrder(order, start, { tasks: [task('a', { orderId: 'o-2' })] }),
      'foreign-record',
      'tasks[0].orderId',
    ],
    [
      'a task of no status',
      () => moveOrder(order, start, { tasks: [task('a', { orderId: 'o-1', status: 'lost' as 'open' })] }),
      'unknown-code',
      'tasks[0].status',
    ],
    [
      'a quantity on record',
      () => {
        const [line] = order.lines
        return moveOrder(inStatus('fulfilled', { lines: line ? [{ ...line, quantity: 'two' }] : [] }), takeBack)
      },
      'invalid-value',
      'order.lines[0].quantity',
    ],
  ])('%s', (_, call, code, field) => {
    const error = thrownBy(call)
    expect([error.code, error.details.field]).toEqual([code, field])
  })
})
