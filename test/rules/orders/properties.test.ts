import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, type BusinessHours, type CalendarDate, compareInstants } from '../../../src/foundation/time/index.ts'
import { type Order, orderStatuses, type RecurringTask, type Task, taskStatuses } from '../../../src/records/index.ts'
import {
  type FulfilmentPromise,
  moveOrder,
  type OrderMove,
  orderActions,
  planFulfilment,
  promisedAt,
  recurringTasks,
  scheduleTasks,
  standardRecurringTasks,
  type TaskSchedule,
  taskDueDates,
  taskProgress,
} from '../../../src/rules/orders/index.ts'
import { orderSchema } from '../../../src/schemas.ts'
import { at, office, order, parcel, task } from './samples.ts'

/** Up to eight tasks, each of which may depend on, and be a part of, tasks before it. */
const anyTasks = (withParts: boolean): fc.Arbitrary<readonly Task[]> =>
  fc
    .array(
      fc.record({
        status: fc.constantFrom(...taskStatuses),
        weight: fc.constantFrom(0.1, 0.7, 1, 3, 1e6, 1e-6),
        minutes: fc.nat(20),
        dependsOn: fc.uniqueArray(fc.nat(7), { maxLength: 3 }),
        parent: withParts ? fc.option(fc.nat(7), { nil: undefined }) : fc.constant(undefined),
      }),
      { maxLength: 8 },
    )
    .map((drawn) =>
      drawn.map(({ status, weight, minutes, dependsOn, parent }, index) =>
        task(`${index}`, {
          status,
          weight,
          minutes,
          dependsOn: dependsOn.filter((other) => other < index).map(String),
          ...(parent !== undefined && parent < index && { parentId: `${parent}` }),
        }),
      ),
    )

const opened = (tasks: readonly Task[]): readonly Task[] => tasks.map((each) => ({ ...each, status: 'open' }))

function scheduled(tasks: readonly Task[]): TaskSchedule {
  const schedule = scheduleTasks(tasks)
  if (!schedule.ok) throw new Error(schedule.reason.code)
  return schedule.value
}

describe('over any tasks', () => {
  it('progress is from 0 to 1, never falls when more is done, and is 1 when everything is', () => {
    fc.assert(
      fc.property(anyTasks(true), fc.nat(7), (tasks, done) => {
        const before = taskProgress(tasks).share
        const more = tasks.map(
          (each, index): Task => (index === done && each.status !== 'cancelled' ? { ...each, status: 'done' } : each),
        )
        const after = taskProgress(more).share
        expect(before === undefined).toBe(after === undefined)
        if (before === undefined || after === undefined) return
        expect(before).toBeGreaterThanOrEqual(0)
        expect(after).toBeGreaterThanOrEqual(before)
        expect(after).toBeLessThanOrEqual(1)
        const all = tasks.map((each): Task => (each.status === 'cancelled' ? each : { ...each, status: 'done' }))
        expect(taskProgress(all).share).toBe(1)
      }),
    )
  })

  it('the whole takes as long as the longest of all chains, and the critical path is one of them', () => {
    fc.assert(
      fc.property(anyTasks(false).map(opened), (tasks) => {
        const byId = new Map(tasks.map((each) => [each.id, each]))
        /** How long the longest chain up to a task is: every chain is walked. */
        const longest = ({ minutes = 0, dependsOn = [] }: Task): number =>
          minutes + Math.max(0, ...dependsOn.map((id) => longest(byId.get(id) as Task)))
        const { totalMinutes, criticalPath } = scheduled(tasks)
        expect(totalMinutes).toBe(Math.max(0, ...tasks.map(longest)))
        expect(criticalPath.reduce((sum, id) => sum + (byId.get(id)?.minutes ?? 0), 0)).toBe(totalMinutes)
        for (const [index, id] of criticalPath.entries()) {
          const before = criticalPath[index - 1]
          if (before !== undefined) expect(byId.get(id)?.dependsOn).toContain(before)
        }
      }),
    )
  })

  it('a task can take its slack longer, and no minute more, without making the whole later', () => {
    fc.assert(
      fc.property(anyTasks(true).map(opened), (tasks) => {
        fc.pre(scheduleTasks(tasks).ok)
        const { tasks: times, totalMinutes } = scheduled(tasks)
        const taking = (id: string, more: number): number =>
          scheduled(tasks.map((each) => (each.id === id ? { ...each, minutes: (each.minutes ?? 0) + more } : each)))
            .totalMinutes
        for (const { taskId, slackMinutes, isCritical, earlyStartMinutes, lateStartMinutes } of times) {
          expect(slackMinutes).toBeGreaterThanOrEqual(0)
          expect(isCritical).toBe(slackMinutes === 0)
          expect(earlyStartMinutes).toBeLessThanOrEqual(lateStartMinutes)
          if (tasks.some(({ parentId }) => parentId === taskId)) continue
          expect(taking(taskId, slackMinutes)).toBe(totalMinutes)
          expect(taking(taskId, slackMinutes + 1)).toBe(totalMinutes + 1)
        }
      }),
      { numRuns: 100 },
    )
  })

  it('with parts, begins and ends are those that the definitions give', () => {
    fc.assert(
      fc.property(anyTasks(true).map(opened), (tasks) => {
        const byId = new Map(tasks.map((each) => [each.id, each]))
        const partsOf = (id: string): readonly Task[] => tasks.filter(({ parentId }) => parentId === id)
        let depth = 0
        const begin = ({ parentId, dependsOn = [] }: Task): number => {
          depth += 1
          if (depth > 5_000) throw new Error('in a circle')
          const above = parentId === undefined ? [] : [begin(byId.get(parentId) as Task)]
          return Math.max(0, ...above, ...dependsOn.map((id) => end(byId.get(id) as Task)))
        }
        const end = (each: Task): number => {
          const parts = partsOf(each.id)
          return parts.length === 0 ? begin(each) + (each.minutes ?? 0) : Math.max(...parts.map(end))
        }
        const schedule = scheduleTasks(tasks)
        if (schedule.ok) {
          for (const { taskId, earlyStartMinutes, earlyFinishMinutes } of schedule.value.tasks) {
            depth = 0
            const each = byId.get(taskId) as Task
            expect([earlyStartMinutes, earlyFinishMinutes]).toEqual([begin(each), end(each)])
          }
        } else {
          expect(schedule.reason.code).toBe('tasks-in-a-circle')
          depth = 0
          expect(() => tasks.map(end)).toThrow('in a circle')
        }
      }),
      { numRuns: 200 },
    )
  })
})

describe('over any calendar', () => {
  const anyDay = fc.integer({ min: 0, max: 40 }).map((days) => addDays('2026-06-01', days))
  const anyPromise: fc.Arbitrary<FulfilmentPromise> = fc.oneof(
    fc.nat(5_000).map((minutes) => ({ within: 'business-minutes', minutes }) as const),
    fc.integer({ min: 1, max: 10 }).map((days) => ({ within: 'business-days', days }) as const),
    anyDay.map((date) => ({ within: 'date', date }) as const),
  )

  it('a holiday more never makes a promise, or a task, due earlier', () => {
    fc.assert(
      fc.property(
        fc.array(anyDay, { maxLength: 5 }),
        anyDay,
        anyPromise,
        fc.nat(5_000),
        (holidays, more, promise, minutes) => {
          const [before, after]: readonly BusinessHours[] = [holidays, [...holidays, more]].map((days) => ({
            ...office,
            holidays: days,
          }))
          if (!before || !after) throw new Error('no hours')
          const [first, second] = [promisedAt(promise, at, before), promisedAt(promise, at, after)]
          if (!first.ok || !second.ok) throw new Error('refused')
          expect(compareInstants(first.value, second.value)).toBeLessThanOrEqual(0)
          const tasks = [
            task('a', { minutes }),
            task('b', { minutes: 100 }),
            task('c', { minutes: 60, dependsOn: ['a', 'b'] }),
          ]
          const [early, late] = [taskDueDates(tasks, at, before), taskDueDates(tasks, at, after)]
          if (!early.ok || !late.ok) throw new Error('refused')
          for (const [index, each] of early.value.tasks.entries()) {
            const then = late.value.tasks[index]
            for (const key of ['startAt', 'finishAt', 'dueAt'] as const) {
              expect(compareInstants(each[key], then?.[key] ?? each[key])).toBeLessThanOrEqual(0)
            }
          }
        },
      ),
      { numRuns: 200 },
    )
  })

  it('work that comes round is the same however the days are split', () => {
    const own: RecurringTask = {
      id: 'own',
      title: 'Own',
      recurrence: {
        kind: 'weekdays',
        anchor: '2026-05-01',
        everyWeeks: 1,
        weekdays: ['saturday', 'sunday'],
        adjustment: { convention: 'modified-following' },
        ends: { after: 'occurrences', count: 9 },
      },
    }
    const series = [...standardRecurringTasks('2026-05-01', { holidays: ['2026-06-01'] }), own]
    fc.assert(
      fc.property(fc.uniqueArray(anyDay, { minLength: 2, maxLength: 6 }), (days) => {
        const [first, ...cuts] = [...days].sort() as [CalendarDate, ...CalendarDate[]]
        const pieces = cuts.map((end, index) => recurringTasks(series, { start: cuts[index - 1] ?? first, end }))
        const whole = recurringTasks(series, { start: first, end: cuts[cuts.length - 1] ?? first })
        expect(pieces.flat()).toEqual(whole)
        expect(new Set(whole.map(({ id }) => id)).size).toBe(whole.length)
      }),
      { numRuns: 200 },
    )
  })
})

describe('over any order', () => {
  it('its work is the same whatever was made of it before', () => {
    const plan = planFulfilment(order, [parcel])
    const all = plan.ok ? plan.value.tasks : []
    expect(all).toHaveLength(4)
    fc.assert(
      fc.property(fc.subarray([...all]), (existing) => {
        const rest = planFulfilment(order, [parcel], { existing })
        const ids = [...existing, ...(rest.ok ? rest.value.tasks : [])].map(({ id }) => id)
        expect(ids.sort()).toEqual(all.map(({ id }) => id).sort())
      }),
      { numRuns: 50 },
    )
  })

  it('any moves leave an order that its schema takes, of which no more came back than was ordered', () => {
    const anyMove = fc.record({
      action: fc.constantFrom(...orderActions),
      quantity: fc.constantFrom('0.5', '1', '1.5', '2'),
      lineId: fc.constantFrom('l-1', 'l-2', 'l-3'),
      whole: fc.boolean(),
    })
    fc.assert(
      fc.property(fc.array(anyMove, { maxLength: 6 }), fc.constantFrom(...orderStatuses), (moves, status) => {
        const keys = new Set<string>()
        let intents = 0
        moves.reduce(
          (current: Order, { action, quantity, lineId, whole }) => {
            const move = {
              action,
              at,
              reason: 'asked for',
              placedOn: '2026-06-02',
              ...(!whole && { lines: [{ lineId, quantity }] }),
            } as OrderMove
            const moved = moveOrder(current, move)
            if (!moved.ok) return current
            expect(orderSchema.safeParse(moved.value.order).success).toBe(true)
            for (const { idempotencyKey } of moved.value.intents) {
              keys.add(idempotencyKey)
              intents += 1
            }
            return moved.value.order
          },
          { ...order, status, invoiceOn: 'placement' },
        )
        // No two moves of one life ask for the same thing.
        expect(keys.size).toBe(intents)
      }),
      { numRuns: 200 },
    )
  })
})
