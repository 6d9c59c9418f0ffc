import { describe, expect, it } from 'vitest'
import type { Order, OrderStatus, RecurringTask, Task, TaskTemplate, TemplateTask } from '../../../src/records/index.ts'
import { orderStatuses } from '../../../src/records/index.ts'
import {
  type FulfilmentPlan,
  type PlanFulfilmentOptions,
  planFulfilment,
  recurringTasks,
  scheduleTasks,
  standardRecurringTasks,
  taskProgress,
} from '../../../src/rules/orders/index.ts'
import { recurringTaskSchema, taskSchema } from '../../../src/schemas.ts'
import { thrownBy } from '../../tools/thrown-by.ts'
import { order, parcel, task } from './samples.ts'

function planned(from: Order, templates: readonly TaskTemplate[], options?: PlanFulfilmentOptions): FulfilmentPlan {
  const plan = planFulfilment(from, templates, options)
  if (!plan.ok) throw new Error(`refused: ${plan.reason.code}`)
  return plan.value
}

const withTasks = (...tasks: readonly TemplateTask[]): TaskTemplate => ({ id: 'own', catalogueItemId: 'mug', tasks })
const oneTask = (more: Partial<TemplateTask>): TaskTemplate => withTasks({ id: 'pick', title: 'Pick', ...more })

describe('the work of an order', () => {
  it('is made of the template of each line', () => {
    const { tasks, linesWithoutTemplate } = planned(order, [parcel])
    const ofLine = { accountId: 'a-1', orderId: 'o-1', orderLineId: 'l-1', status: 'open' }
    expect(tasks).toEqual([
      { ...ofLine, id: 'o-1/l-1/prepare', title: 'Prepare', weight: 2 },
      { ...ofLine, id: 'o-1/l-1/pick', title: 'Pick', parentId: 'o-1/l-1/prepare', minutes: 10 },
      {
        ...ofLine,
        id: 'o-1/l-1/pack',
        title: 'Pack',
        parentId: 'o-1/l-1/prepare',
        minutes: 7,
        dependsOn: ['o-1/l-1/pick'],
        checklist: [{ id: 'weighed', text: 'Weighed', done: false }],
      },
      {
        ...ofLine,
        id: 'o-1/l-1/send',
        title: 'Send',
        minutes: 30,
        dependsOn: ['o-1/l-1/prepare'],
        priority: 'high',
        tags: ['post'],
      },
    ])
    expect(linesWithoutTemplate).toEqual(['l-2'])
    for (const each of tasks) expect(taskSchema.safeParse(each).success).toBe(true)
    expect(scheduleTasks(tasks).ok).toBe(true)
    expect(taskProgress(tasks).share).toBe(0)
  })

  it('is made once: what is there already is left out, whatever became of it', () => {
    const { tasks } = planned(order, [parcel])
    expect(planned(order, [parcel]).tasks).toEqual(tasks)
    const existing = tasks.slice(1).map((each): Task => ({ ...each, status: 'cancelled' }))
    expect(planned(order, [parcel], { existing }).tasks).toEqual(tasks.slice(0, 1))
    expect(planned(order, [parcel], { existing: tasks }).tasks).toEqual([])
  })

  it('takes skills and roles over, and no item is done', () => {
    const work = { role: 'fulfilment', skills: ['swedish'] } as const
    const checklist = [{ id: 'briefed', text: 'Briefed', gates: 'start' }] as const
    expect(planned(order, [oneTask({ ...work, checklist })]).tasks[0]).toMatchObject({
      ...work,
      checklist: [{ id: 'briefed', gates: 'start', done: false }],
    })
  })

  it.each<[string, Partial<TemplateTask>, string, number | undefined]>([
    ['as many as the line has', { minutes: 7, perUnit: true }, '3', 21],
    ['rounded up to a whole one', { minutes: 7, perUnit: true }, '0.5', 4],
    ['exactly', { minutes: 10, perUnit: true }, '0.1', 1],
    ['never less than one', { minutes: 1, perUnit: true }, '0.000000001', 1],
    ['none, if one takes none', { minutes: 0, perUnit: true }, '3', 0],
    ['the same for any quantity', { minutes: 7 }, '3', 7],
    ['unknown, if nobody said', { perUnit: true }, '3', undefined],
  ])('takes its minutes: %s', (_, more, quantity, minutes) => {
    const lines = order.lines.slice(0, 1).map((line) => ({ ...line, quantity }))
    expect(planned({ ...order, lines }, [oneTask(more)]).tasks[0]?.minutes).toBe(minutes)
  })

  it('is planned for orders that are placed or in fulfilment, and no others', () => {
    const may = (status: OrderStatus): boolean => planFulfilment({ ...order, status }, [parcel]).ok
    expect(orderStatuses.filter(may)).toEqual(['placed', 'in-fulfilment'])
    const draft = planFulfilment({ ...order, status: 'draft' }, [parcel])
    expect(draft.ok ? '' : draft.reason).toEqual({ code: 'wrong-status', parameters: { status: 'draft' } })
  })

  it.each<[string, () => unknown, string, string]>([
    [
      'two templates of one item',
      () => planned(order, [parcel, parcel]),
      'duplicate-id',
      'templates[1].catalogueItemId',
    ],
    [
      'two lines of one id',
      () => planned({ ...order, lines: [...order.lines, ...order.lines] }, []),
      'duplicate-id',
      'order.lines[2].id',
    ],
    [
      'two tasks of one id',
      () => planned(order, [], { existing: [task('a'), task('a')] }),
      'duplicate-id',
      'existing[1].id',
    ],
    ['a template without tasks', () => planned(order, [withTasks()]), 'invalid-policy', 'templates[0].tasks'],
    [
      'two items of one id',
      () => {
        const item = { id: 'weighed', text: 'Weighed' }
        return planned(order, [oneTask({ checklist: [item, item] })])
      },
      'invalid-policy',
      'templates[0].tasks[0].checklist[1].id',
    ],
    ['a weight', () => planned(order, [oneTask({ weight: 0 })]), 'invalid-value', 'templates[0].tasks[0].weight'],
    [
      'a role',
      () => planned(order, [oneTask({ role: 'guru' as 'support' })]),
      'unknown-code',
      'templates[0].tasks[0].role',
    ],
    [
      'a priority',
      () => planned(order, [oneTask({ priority: 'now' as 'high' })]),
      'unknown-code',
      'templates[0].tasks[0].priority',
    ],
    ['a status', () => planned({ ...order, status: 'lost' as 'placed' }, []), 'unknown-code', 'order.status'],
    [
      'minutes',
      () => planned(order, [oneTask({ minutes: 0.5, perUnit: true })]),
      'invalid-value',
      'templates[0].tasks[0].minutes',
    ],
    [
      'fewer minutes than none',
      () => planned(order, [oneTask({ minutes: -1, perUnit: true })]),
      'invalid-value',
      'templates[0].tasks[0].minutes',
    ],
    [
      'a quantity',
      () => planned({ ...order, lines: order.lines.map((line) => ({ ...line, quantity: 'two' })) }, [parcel]),
      'invalid-value',
      'order.lines[0].quantity',
    ],
    [
      'a quantity that takes for ever',
      () =>
        planned({ ...order, lines: order.lines.map((line) => ({ ...line, quantity: '999999999999999' })) }, [parcel]),
      'invalid-value',
      'order.lines[0].quantity',
    ],
  ])('%s cannot be', (_, call, code, field) => {
    const error = thrownBy(call)
    expect([error.code, error.details.field]).toEqual([code, field])
  })
})

describe('work that comes round', () => {
  const series = standardRecurringTasks('2026-01-02', { holidays: ['2026-06-05'] })
  const ids = (start: string, end: string): readonly string[] =>
    recurringTasks(series, { start, end } as { start: '2026-06-01'; end: '2026-07-01' }).map(({ id }) => id)

  it('is made for the days of a period, its end not included', () => {
    expect(ids('2026-06-01', '2026-07-01')).toEqual([
      'send-invoices/2026-06-01',
      'send-reports/2026-06-01',
      'hold-retrospective/2026-06-08',
      'hold-retrospective/2026-06-19',
      'close-the-books/2026-06-30',
    ])
    expect(ids('2026-06-02', '2026-06-30')).toEqual(['hold-retrospective/2026-06-08', 'hold-retrospective/2026-06-19'])
  })

  it('keeps what it is, and is due as many business days later as it says', () => {
    const [, reports] = recurringTasks(series, { start: '2026-06-01', end: '2026-06-02' })
    expect(reports).toEqual({
      id: 'send-reports/2026-06-01',
      title: 'Send reports',
      status: 'open',
      plannedOn: '2026-06-01',
      dueOn: '2026-06-04',
    })
    const own: RecurringTask = {
      id: 'call',
      title: 'Call',
      recurrence: { kind: 'interval', anchor: '2026-06-04', every: { unit: 'year', count: 1 } },
      dueAfterBusinessDays: 1,
      accountId: 'a-1',
      assigneeId: 't-7',
      checklist: [{ id: 'notes', text: 'Notes read', gates: 'start' }],
    }
    expect(recurringTasks([own], { start: '2026-06-01', end: '2026-07-01' })[0]).toMatchObject({
      dueOn: '2026-06-05',
      accountId: 'a-1',
      assigneeId: 't-7',
      checklist: [{ id: 'notes', done: false, gates: 'start' }],
    })
  })

  it('the standard series are what their schema takes', () => {
    for (const each of series) expect(recurringTaskSchema.safeParse(each).success).toBe(true)
  })

  it.each<[string, () => unknown, string, string]>([
    [
      'two series of one id',
      () => recurringTasks([...series, ...series], { start: '2026-06-01', end: '2026-07-01' }),
      'duplicate-id',
      'series[4].id',
    ],
    [
      'half a day later',
      () =>
        recurringTasks(
          series.map((each) => ({ ...each, dueAfterBusinessDays: 0.5 })),
          { start: '2026-06-01', end: '2026-07-01' },
        ),
      'invalid-value',
      'series[0].dueAfterBusinessDays',
    ],
    [
      'two items of one id',
      () => {
        const item = { id: 'notes', text: 'Notes' }
        return recurringTasks(
          series.map((each) => ({ ...each, checklist: [item, item] })),
          { start: '2026-06-01', end: '2026-07-01' },
        )
      },
      'duplicate-id',
      'series[0].checklist[1].id',
    ],
    ['a period that ends before it starts', () => ids('2026-07-01', '2026-06-01'), 'invalid-period', 'period.end'],
    ['a first day', () => standardRecurringTasks('2026-02-30'), 'invalid-value', 'from'],
  ])('%s cannot be', (_, call, code, field) => {
    const error = thrownBy(call)
    expect([error.code, error.details.field]).toEqual([code, field])
  })
})
