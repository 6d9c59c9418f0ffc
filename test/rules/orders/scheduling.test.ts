import { describe, expect, it } from 'vitest'
import { addBusinessTime, type BusinessHours, type Instant } from '../../../src/foundation/time/index.ts'
import type { Task } from '../../../src/records/index.ts'
import {
  type FulfilmentPromise,
  promisedAt,
  type ScheduleTasksOptions,
  scheduleRefusalCodes,
  scheduleTasks,
  type TaskSchedule,
  taskDueDates,
} from '../../../src/rules/orders/index.ts'
import { thrownBy } from '../../tools/thrown-by.ts'
import { office, task } from './samples.ts'

function scheduled(tasks: readonly Task[], options?: ScheduleTasksOptions): TaskSchedule {
  const schedule = scheduleTasks(tasks, options)
  if (!schedule.ok) throw new Error(`refused: ${schedule.reason.code}`)
  return schedule.value
}

const refusal = (tasks: readonly Task[], options?: ScheduleTasksOptions) => {
  const schedule = scheduleTasks(tasks, options)
  return schedule.ok ? undefined : schedule.reason
}

/** Each task as `id early start-early finish late start-late finish slack`, the critical ones with a star. */
const table = (tasks: readonly Task[], options?: ScheduleTasksOptions): readonly string[] =>
  scheduled(tasks, options).tasks.map(
    (each) =>
      `${each.taskId} ${each.earlyStartMinutes}-${each.earlyFinishMinutes} ${each.lateStartMinutes}-${each.lateFinishMinutes} ${each.slackMinutes}${each.isCritical ? '*' : ''}`,
  )

const network: readonly Task[] = [
  task('a', { minutes: 30 }),
  task('b', { minutes: 50, dependsOn: ['a'] }),
  task('c', { minutes: 20, dependsOn: ['a'] }),
  task('d', { minutes: 10, dependsOn: ['b', 'c'] }),
  task('e', { minutes: 40 }),
]

describe('when tasks can and must be done', () => {
  it('codes are stable: hosts store them', () => {
    expect(scheduleRefusalCodes.join(' ')).toBe('tasks-in-a-circle unknown-dependency unknown-duration')
  })

  it('forward for the earliest, and back for the latest', () => {
    expect(table(network)).toEqual([
      'a 0-30 0-30 0*',
      'b 30-80 30-80 0*',
      'c 30-50 60-80 30',
      'd 80-90 80-90 0*',
      'e 0-40 50-90 50',
    ])
    const { totalMinutes, criticalPath } = scheduled(network)
    expect([totalMinutes, criticalPath]).toEqual([90, ['a', 'b', 'd']])
  })

  it('whatever the order they are given in', () => {
    expect(table([...network].reverse())).toEqual([...table(network)].reverse())
  })

  it('nothing takes no time', () => {
    expect(scheduled([])).toEqual({ tasks: [], totalMinutes: 0, criticalPath: [] })
  })

  it('a task with parts waits with all of them, and ends with the last', () => {
    const tasks = [
      task('first', { minutes: 10 }),
      task('whole', { minutes: 9_999, dependsOn: ['first'] }),
      task('one', { parentId: 'whole', minutes: 20 }),
      task('two', { parentId: 'whole', minutes: 5 }),
      task('last', { minutes: 10, dependsOn: ['whole'] }),
    ]
    expect(table(tasks)).toEqual([
      'first 0-10 0-10 0*',
      'whole 10-30 10-30 0*',
      'one 10-30 10-30 0*',
      'two 10-15 25-30 15',
      'last 30-40 30-40 0*',
    ])
    expect(scheduled(tasks).criticalPath).toEqual(['first', 'one', 'last'])
  })

  it('what was cancelled is left out, and so is what is done where only the rest counts', () => {
    const tasks = network.map((each) => (each.id === 'b' ? { ...each, status: 'cancelled' as const } : each))
    expect(scheduled(tasks).totalMinutes).toBe(60)
    const begun = tasks.map((each) => (each.id === 'a' ? { ...each, status: 'done' as const } : each))
    expect(scheduled(begun).totalMinutes).toBe(60)
    expect(table(begun, { remaining: true })).toEqual(['c 0-20 10-30 10', 'd 20-30 30-40 10', 'e 0-40 0-40 0*'])
  })

  it('a task whose parts were all cancelled takes its own time', () => {
    const tasks = [task('whole', { minutes: 7 }), task('part', { parentId: 'whole', minutes: 9, status: 'cancelled' })]
    expect(scheduled(tasks).totalMinutes).toBe(7)
  })

  it.each<[string, readonly Task[], readonly string[]]>([
    ['a task that depends on itself', [task('a', { dependsOn: ['a'] })], ['a']],
    ['two that wait for each other', [task('a', { dependsOn: ['b'] }), task('b', { dependsOn: ['a'] })], ['a', 'b']],
    [
      'three, and not what waits for them, or what they wait for',
      [
        task('before'),
        task('a', { dependsOn: ['c', 'before'] }),
        task('b', { dependsOn: ['a'] }),
        task('c', { dependsOn: ['b'] }),
        task('after', { dependsOn: ['c'] }),
      ],
      ['a', 'b', 'c'],
    ],
    ['a part that waits for its whole', [task('a'), task('b', { parentId: 'a', dependsOn: ['a'] })], ['a', 'b']],
    ['a whole that waits for its part', [task('a', { dependsOn: ['b'] }), task('b', { parentId: 'a' })], ['a', 'b']],
  ])('%s: refused, and named', (_, tasks, circle) => {
    const found = refusal(tasks, { assumedMinutes: 1 })
    expect([found?.code, [...(found?.parameters.tasks ?? [])].sort()]).toEqual(['tasks-in-a-circle', circle])
  })

  it('a dependency that is not among them is refused, and named', () => {
    expect(refusal([task('a', { minutes: 1 }), task('b', { minutes: 1, dependsOn: ['a', 'x'] })])).toEqual({
      code: 'unknown-dependency',
      parameters: { task: 'b', dependency: 'x' },
    })
  })

  it('an unknown duration is not taken for none', () => {
    const tasks = [task('whole'), task('a', { minutes: 5, parentId: 'whole' }), task('b'), task('c')]
    expect(refusal(tasks)).toEqual({ code: 'unknown-duration', parameters: { tasks: ['b', 'c'] } })
    expect(scheduled(tasks, { assumedMinutes: 60 }).totalMinutes).toBe(60)
  })

  it('of a chain of twelve thousand tasks, and of as many parts of parts', () => {
    const count = 12_000
    const chain = Array.from({ length: count }, (_, index) =>
      task(`${index}`, { minutes: 1, ...(index > 0 && { dependsOn: [`${index - 1}`] }) }),
    )
    expect(scheduled(chain).totalMinutes).toBe(count)
    const nest = Array.from({ length: count }, (_, index) =>
      task(`${index}`, { minutes: 1, ...(index > 0 && { parentId: `${index - 1}` }) }),
    )
    expect(scheduled(nest).totalMinutes).toBe(1)
    const ring = chain.map((each, index) => (index === 0 ? { ...each, dependsOn: [`${count - 1}`] } : each))
    expect(refusal(ring)?.parameters.tasks).toHaveLength(count)
  })

  it.each<[string, readonly Task[], ScheduleTasksOptions, string, string]>([
    ['two tasks of one id', [task('a'), task('a')], {}, 'duplicate-id', 'tasks[1].id'],
    ['half a minute', [task('a', { minutes: 0.5 })], {}, 'invalid-value', 'tasks[0].minutes'],
    ['less than none, assumed', [], { assumedMinutes: -1 }, 'invalid-value', 'assumedMinutes'],
    ['a part of nothing', [task('a', { parentId: 'b' })], {}, 'invalid-value', 'tasks[0].parentId'],
  ])('%s cannot be', (_, tasks, options, code, field) => {
    const error = thrownBy(() => scheduleTasks(tasks, options))
    expect([error.code, error.details.field]).toEqual([code, field])
  })
})

describe('what is promised is due', () => {
  const promised = (promise: FulfilmentPromise, at: Instant, hours: BusinessHours = office) => {
    const due = promisedAt(promise, at, hours)
    return due.ok ? due.value : due.reason
  }
  const friday = '2026-06-05T14:30:00Z'
  const midsummer: BusinessHours = { ...office, holidays: ['2026-06-08', '2026-06-09'] }

  it.each<[string, FulfilmentPromise, Instant, BusinessHours, Instant]>([
    ['within business time', { within: 'business-minutes', minutes: 240 }, friday, office, '2026-06-08T10:30:00Z'],
    ['at once', { within: 'business-minutes', minutes: 0 }, friday, office, friday],
    [
      'the next business day, as it closes',
      { within: 'business-days', days: 1 },
      friday,
      office,
      '2026-06-08T16:00:00Z',
    ],
    [
      'on a Saturday, the same',
      { within: 'business-days', days: 1 },
      '2026-06-06T12:00:00Z',
      office,
      '2026-06-08T16:00:00Z',
    ],
    ['after a holiday', { within: 'business-days', days: 1 }, friday, midsummer, '2026-06-10T16:00:00Z'],
    ['a week', { within: 'business-days', days: 5 }, friday, office, '2026-06-12T16:00:00Z'],
    ['by a day', { within: 'date', date: '2026-06-10' }, friday, office, '2026-06-10T16:00:00Z'],
    [
      'by a day on which it is closed',
      { within: 'date', date: '2026-06-07' },
      friday,
      midsummer,
      '2026-06-10T16:00:00Z',
    ],
    [
      'in winter, by the clock of the business',
      { within: 'date', date: '2026-12-10' },
      friday,
      office,
      '2026-12-10T17:00:00Z',
    ],
    [
      'by the day of the business, not of the one who orders',
      { within: 'business-days', days: 1 },
      '2026-06-08T15:00:00Z',
      {
        timeZone: 'Pacific/Auckland',
        weekly: { tuesday: [{ from: '08:00', to: '24:00' }], wednesday: [{ from: '08:00', to: '12:00' }] },
      },
      '2026-06-10T00:00:00Z',
    ],
  ])('%s', (_, promise, at, hours, expected) => {
    expect(promised(promise, at, hours)).toBe(expected)
  })

  it.each<[string, BusinessHours['weekly']]>([
    ['never open', {}],
    ['open on no day', { monday: [], friday: [] }],
    ['open for less than an hour a week', { monday: [{ from: '09:00', to: '09:59' }] }],
  ])('no deadline is made up for a business that is %s', (_, weekly) => {
    const hours = { ...office, weekly }
    const refusal = { code: 'no-open-hours', parameters: {} }
    expect(promised({ within: 'business-minutes', minutes: 1 }, friday, hours)).toEqual(refusal)
    expect(promised({ within: 'business-days', days: 1 }, friday, hours)).toEqual(refusal)
    expect(promised({ within: 'date', date: '2026-06-10' }, friday, hours)).toEqual(refusal)
    expect(taskDueDates([], friday, hours)).toEqual({ ok: false, reason: refusal })
  })

  it.each<[string, FulfilmentPromise, Instant, string, string]>([
    ['another promise', { within: 'moons' as 'business-days', days: 1 }, friday, 'unknown-code', 'promise.within'],
    ['no day', { within: 'business-days', days: 0 }, friday, 'invalid-value', 'promise.days'],
    ['half a day', { within: 'business-days', days: 0.5 }, friday, 'invalid-value', 'promise.days'],
    ['half a minute', { within: 'business-minutes', minutes: 0.5 }, friday, 'invalid-value', 'minutes'],
    ['a day that does not exist', { within: 'date', date: '2026-06-31' }, friday, 'invalid-value', 'promise.date'],
    [
      'a moment that does not exist',
      { within: 'business-days', days: 1 },
      '2026-06-31T00:00:00Z',
      'invalid-value',
      'at',
    ],
    [
      'days to the end of the calendar',
      { within: 'business-days', days: 100_000 },
      '9990-01-01T00:00:00Z',
      'invalid-value',
      'days',
    ],
  ])('%s cannot be', (_, promise, at, code, field) => {
    const error = thrownBy(() => promised(promise, at))
    expect([error.code, error.details.field]).toEqual([code, field])
  })

  it('nor hours out of order', () => {
    const monday = [
      { from: '13:00', to: '17:00' },
      { from: '09:00', to: '12:00' },
    ] as const
    const hours: BusinessHours = { ...office, weekly: { monday } }
    expect(thrownBy(() => promised({ within: 'date', date: '2026-06-10' }, friday, hours)).details.field).toBe(
      'hours.weekly.monday[1].from',
    )
  })
})

describe('when tasks are due', () => {
  const monday = '2026-06-08T08:00:00Z'
  const tasks: readonly Task[] = [
    task('a', { minutes: 480 }),
    task('b', { minutes: 60 }),
    task('c', { minutes: 30, dependsOn: ['a', 'b'] }),
  ]

  it('in business time, as late as the whole allows', () => {
    const dates = taskDueDates(tasks, monday, office)
    expect(dates).toEqual({
      ok: true,
      value: {
        tasks: [
          { taskId: 'a', startAt: monday, finishAt: '2026-06-08T16:00:00Z', dueAt: '2026-06-08T16:00:00Z' },
          { taskId: 'b', startAt: monday, finishAt: '2026-06-08T09:00:00Z', dueAt: '2026-06-08T16:00:00Z' },
          {
            taskId: 'c',
            startAt: '2026-06-08T16:00:00Z',
            finishAt: '2026-06-09T08:30:00Z',
            dueAt: '2026-06-09T08:30:00Z',
          },
        ],
        finishAt: '2026-06-09T08:30:00Z',
      },
    })
  })

  it.each<[string, Instant, boolean, number]>([
    ['to the minute', '2026-06-09T08:30:00Z', true, 0],
    ['with time to spare', '2026-06-12T08:30:00Z', true, 0],
    ['too late by half an hour', '2026-06-08T20:00:00Z', false, 30],
    ['too late by a moment', '2026-06-09T08:29:59Z', false, 0],
  ])('the whole is in time or not: %s', (_, promise, isOnTime, lateMinutes) => {
    const dates = taskDueDates(tasks, monday, office, { promisedAt: promise })
    expect(dates.ok && [dates.value.isOnTime, dates.value.lateMinutes]).toEqual([isOnTime, lateMinutes])
  })

  it('each counted from the beginning, across the night in which the clock changes', () => {
    const many = Array.from({ length: 40 }, (_, index) =>
      task(`${index}`, { minutes: (index * 53) % 97, ...(index > 1 && { dependsOn: [`${index - 2}`] }) }),
    )
    const before = '2026-03-27T12:34:56.789Z'
    const hours: BusinessHours = { ...office, weekly: { ...office.weekly, sunday: [{ from: '00:00', to: '03:00' }] } }
    const dates = taskDueDates(many, before, hours)
    const { tasks: times } = scheduled(many)
    expect(dates.ok && dates.value.tasks).toEqual(
      times.map((each) => ({
        taskId: each.taskId,
        startAt: addBusinessTime(before, each.earlyStartMinutes, hours),
        finishAt: addBusinessTime(before, each.earlyFinishMinutes, hours),
        dueAt: addBusinessTime(before, each.lateFinishMinutes, hours),
      })),
    )
  })

  it('refused as their schedule is', () => {
    const dates = taskDueDates([task('a')], monday, office)
    expect(dates.ok ? '' : dates.reason.code).toBe('unknown-duration')
    expect(taskDueDates([task('a')], monday, office, { assumedMinutes: 5 }).ok).toBe(true)
  })

  it.each<[string, () => unknown, string]>([
    ['a beginning', () => taskDueDates(tasks, '2026-06-31T00:00:00Z', office), 'startAt'],
    ['a promise', () => taskDueDates(tasks, monday, office, { promisedAt: '2026-06-31T00:00:00Z' }), 'promisedAt'],
  ])('%s that does not exist cannot be', (_, call, field) => {
    expect(thrownBy(call).details.field).toBe(field)
  })
})
