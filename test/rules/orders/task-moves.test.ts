import { describe, expect, it } from 'vitest'
import { type Task, type TaskStatus, taskStatuses } from '../../../src/records/index.ts'
import {
  moveTask,
  type TaskAction,
  type TaskMove,
  type TaskMoved,
  taskActions,
  taskRefusalCodes,
} from '../../../src/rules/orders/index.ts'
import { thrownBy } from '../../tools/thrown-by.ts'
import { at, task } from './samples.ts'

const moveOf = (action: TaskAction): TaskMove => ({ action, at })

function made(from: Task, action: TaskAction, others: readonly Task[] = []): TaskMoved {
  const moved = moveTask(from, moveOf(action), others)
  if (!moved.ok) throw new Error(`refused: ${moved.reason.code}`)
  return moved.value
}

/** The code with which a move is refused, and what holds it back. */
function refusal(from: Task, action: TaskAction, others: readonly Task[] = []) {
  const moved = moveTask(from, moveOf(action), others)
  if (moved.ok) return undefined
  const { code, parameters } = moved.reason
  return [code, ...(parameters.items ?? []), ...(parameters.tasks ?? [])].join(' ')
}

describe('the steps of a task', () => {
  it('are stable: hosts store their codes', () => {
    expect(taskActions.join(' ')).toBe('start complete cancel reopen')
    expect(taskRefusalCodes).toHaveLength(6)
  })

  const steps: Readonly<Record<TaskStatus, Partial<Record<TaskAction, TaskStatus>>>> = {
    open: { start: 'in-progress', complete: 'done', cancel: 'cancelled' },
    'in-progress': { complete: 'done', cancel: 'cancelled' },
    done: { reopen: 'open' },
    cancelled: { reopen: 'open' },
  }

  it('and lead where they lead', () => {
    for (const status of taskStatuses) {
      for (const action of taskActions) {
        const moved = moveTask(task('t', { status }), moveOf(action), [])
        const to = steps[status][action]
        if (moved.ok) expect([moved.value.task.status, moved.value.event.to]).toEqual([to, to])
        else expect([moved.reason, to]).toEqual([{ code: 'wrong-status', parameters: { action, status } }, undefined])
      }
    }
  })

  it('keep when it was started and closed, and forget it when it is opened again', () => {
    const begun = made(task('t'), 'start').task
    expect(begun).toEqual(task('t', { status: 'in-progress', startedAt: at }))
    const done = moveTask(begun, { action: 'complete', at: '2026-06-05T16:00:00Z' }, [])
    expect(done.ok && done.value.task).toEqual(
      task('t', { status: 'done', startedAt: at, closedAt: '2026-06-05T16:00:00Z' }),
    )
    expect(done.ok && made(done.value.task, 'reopen').task).toEqual(task('t'))
    expect(made(task('t'), 'complete').task.startedAt).toBe(at)
    expect(made(task('t'), 'cancel').task).toEqual(task('t', { status: 'cancelled', closedAt: at }))
  })

  it('make an event', () => {
    const moved = moveTask(task('t'), { action: 'start', at, actorId: 't-7', reason: 'asked for' }, [])
    expect(moved.ok && moved.value.event).toEqual({
      type: 'task-started',
      taskId: 't',
      from: 'open',
      to: 'in-progress',
      at,
      actorId: 't-7',
      reason: 'asked for',
    })
  })
})

describe('what holds a task back', () => {
  const checklist: Task['checklist'] = [
    { id: 'briefed', text: 'Briefed', done: false, gates: 'start' },
    { id: 'proofread', text: 'Proofread', done: false },
    { id: 'saved', text: 'Saved', done: true },
  ]
  const waits = task('t', { dependsOn: ['a', 'b'] })
  const partOf = task('part', { parentId: 't' })

  it.each<[string, Task, TaskAction, readonly Task[], string | undefined]>([
    ['an item that gates the start', task('t', { checklist }), 'start', [], 'checklist-open briefed'],
    ['an item that says nothing', task('t', { checklist }), 'complete', [], 'checklist-open proofread'],
    ['no item, to cancel', task('t', { checklist }), 'cancel', [], undefined],
    ['an open prerequisite', waits, 'start', [task('a', { status: 'done' }), task('b')], 'prerequisite-open b'],
    ['a prerequisite, to complete', waits, 'complete', [task('a'), task('b')], 'prerequisite-open a b'],
    [
      'no prerequisite that is closed',
      waits,
      'start',
      [task('a', { status: 'done' }), task('b', { status: 'cancelled' })],
      undefined,
    ],
    ['a prerequisite nobody knows', waits, 'start', [task('a')], 'prerequisite-unknown b'],
    ['no prerequisite, to cancel', waits, 'cancel', [], undefined],
    ['an open part', task('t'), 'complete', [partOf], 'parts-open part'],
    ['an open part, to cancel', task('t'), 'cancel', [partOf], 'parts-open part'],
    ['no open part, to start', task('t'), 'start', [partOf], undefined],
    ['no part that is closed', task('t'), 'complete', [{ ...partOf, status: 'cancelled' }], undefined],
    ['what it is a part of', partOf, 'complete', [task('t', { status: 'done' })], 'parent-closed t'],
    [
      'what it is a part of, to open it again',
      { ...partOf, status: 'done' },
      'reopen',
      [task('t', { status: 'done' })],
      'parent-closed t',
    ],
    ['not what it is a part of, to cancel', partOf, 'cancel', [task('t', { status: 'done' })], undefined],
    ['nothing, to open it again', task('t', { status: 'done', checklist }), 'reopen', [], undefined],
  ])('%s', (_, from, action, others, expected) => {
    expect(refusal(from, action, others)).toBe(expected)
  })
})

describe('with the last task of an order closed', () => {
  const last = task('t', { orderId: 'o-1' })
  const done = task('a', { orderId: 'o-1', status: 'done' })

  it.each<[string, Task, TaskAction, readonly Task[], readonly string[]]>([
    ['it is to be fulfilled', last, 'complete', [done, last], ['fulfil-order']],
    ['by cancelling, after work was done', last, 'cancel', [done], ['fulfil-order']],
    ['but not when nothing was done', last, 'cancel', [{ ...done, status: 'cancelled' }], []],
    ['nor while another is open', last, 'complete', [{ ...done, status: 'open' }], []],
    ['whatever is open of another order', last, 'complete', [task('b', { orderId: 'o-2' })], ['fulfil-order']],
    ['nor when one is only started', last, 'start', [done], []],
    ['a task of no order fulfils none', task('t'), 'complete', [], []],
  ])('%s', (_, from, action, others, intents) => {
    expect(made(from, action, others).intents.map(({ type }) => type)).toEqual(intents)
  })

  it('with a key of the order', () => {
    expect(made(last, 'complete').intents[0]).toEqual({
      type: 'fulfil-order',
      parameters: { orderId: 'o-1' },
      idempotencyKey: 'order/o-1/fulfil-order',
    })
  })
})

describe('what cannot be is a mistake', () => {
  const item = { id: 'briefed', text: 'Briefed', done: true }

  it.each<[string, () => unknown, string, string]>([
    ['an action', () => moveTask(task('t'), moveOf('ship' as 'start'), []), 'unknown-code', 'move.action'],
    ['a status', () => made(task('t', { status: 'lost' as 'open' }), 'start'), 'unknown-code', 'task.status'],
    [
      'a moment',
      () => moveTask(task('t'), { action: 'start', at: '2026-06-31T00:00:00Z' }, []),
      'invalid-value',
      'move.at',
    ],
    ['two others of one id', () => made(task('t'), 'start', [task('a'), task('a')]), 'duplicate-id', 'others[1].id'],
    ['to depend on itself', () => made(task('t', { dependsOn: ['t'] }), 'start'), 'invalid-value', 'task.dependsOn'],
    [
      'two items of one id',
      () => made(task('t', { checklist: [item, item] }), 'start'),
      'duplicate-id',
      'task.checklist[1].id',
    ],
  ])('%s', (_, call, code, field) => {
    const error = thrownBy(call)
    expect([error.code, error.details.field]).toEqual([code, field])
  })
})
