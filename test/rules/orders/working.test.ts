import { describe, expect, it } from 'vitest'
import type { Task, TeamMember } from '../../../src/records/index.ts'
import {
  type AssignTasksOptions,
  assignTasks,
  passedOverCodes,
  readyTasks,
  taskProgress,
} from '../../../src/rules/orders/index.ts'
import { thrownBy } from '../../tools/thrown-by.ts'
import { task } from './samples.ts'

describe('how far work has come', () => {
  it.each<[string, readonly Task[], number | undefined, number, number]>([
    ['none', [], undefined, 0, 0],
    ['nothing done', [task('a'), task('b', { status: 'in-progress' })], 0, 0, 2],
    ['half done', [task('a', { status: 'done' }), task('b')], 0.5, 1, 2],
    ['by weight', [task('a', { status: 'done', weight: 3 }), task('b')], 0.75, 1, 2],
    ['all done', [task('a', { status: 'done', weight: 0.1 }), task('b', { status: 'done', weight: 0.2 })], 1, 2, 2],
    ['what was cancelled left out', [task('a', { status: 'done' }), task('b', { status: 'cancelled' })], 1, 1, 1],
    ['all cancelled', [task('a', { status: 'cancelled' })], undefined, 0, 0],
    [
      'parts count as much as what they are parts of',
      [
        task('a', { weight: 1 }),
        task('a1', { parentId: 'a', status: 'done', weight: 9 }),
        task('a2', { parentId: 'a', weight: 3 }),
        task('b'),
      ],
      0.375,
      1,
      3,
    ],
    [
      'a task is as done as its parts, whatever is said of it',
      [task('a', { status: 'done' }), task('a1', { parentId: 'a' })],
      0,
      0,
      1,
    ],
    [
      'a task whose parts were all cancelled has none',
      [task('a', { status: 'done' }), task('a1', { parentId: 'a', status: 'cancelled' })],
      1,
      1,
      1,
    ],
    [
      'the parts of what was cancelled are too',
      [
        task('a', { status: 'cancelled' }),
        task('a1', { parentId: 'a' }),
        task('a2', { parentId: 'a1', status: 'done' }),
        task('b'),
      ],
      0,
      0,
      1,
    ],
    ['parts before what they are parts of', [task('a1', { parentId: 'a', status: 'done' }), task('a')], 1, 1, 1],
  ])('%s', (_, tasks, share, done, total) => {
    const progress = taskProgress(tasks)
    expect([progress.share, progress.done, progress.total]).toEqual([share, done, total])
  })

  it('of each task that was not cancelled', () => {
    const tasks = [
      task('a'),
      task('__proto__', { parentId: 'a', status: 'done' }),
      task('a2', { parentId: 'a' }),
      task('b', { status: 'cancelled' }),
    ]
    expect(Object.entries(taskProgress(tasks).shareOf).sort()).toEqual([
      ['__proto__', 1],
      ['a', 0.5],
      ['a2', 0],
    ])
  })

  it('of twelve thousand parts of parts', () => {
    const chain = Array.from({ length: 12_000 }, (_, index) =>
      task(`${index}`, index > 0 ? { parentId: `${index - 1}` } : {}),
    )
    expect(taskProgress(chain)).toMatchObject({ share: 0, done: 0, total: 1 })
  })

  it.each<[string, readonly Task[], string, string]>([
    ['two tasks of one id', [task('a'), task('a')], 'duplicate-id', 'tasks[1].id'],
    ['a part of nothing', [task('a', { parentId: 'b' })], 'invalid-value', 'tasks[0].parentId'],
    ['a part of itself', [task('b'), task('a', { parentId: 'a' })], 'invalid-value', 'tasks[1].parentId'],
    [
      'parts of one another',
      [task('a', { parentId: 'b' }), task('b', { parentId: 'a' })],
      'invalid-value',
      'tasks[0].parentId',
    ],
    ['a weight of nothing', [task('a', { weight: 0 })], 'invalid-value', 'tasks[0].weight'],
    ['a weight below nothing', [task('a', { weight: -1 })], 'invalid-value', 'tasks[0].weight'],
    ['a weight that is no number', [task('a', { weight: Number.NaN })], 'invalid-value', 'tasks[0].weight'],
    ['an endless weight', [task('a', { weight: Number.POSITIVE_INFINITY })], 'invalid-value', 'tasks[0].weight'],
    ['a status', [task('a', { status: 'lost' as 'open' })], 'unknown-code', 'tasks[0].status'],
  ])('%s cannot be', (_, tasks, code, field) => {
    const error = thrownBy(() => taskProgress(tasks))
    expect([error.code, error.details.field]).toEqual([code, field])
  })
})

describe('what can be worked on next', () => {
  const ready = (...tasks: readonly Task[]): string =>
    readyTasks(tasks)
      .map(({ id }) => id)
      .join(' ')

  it.each<[string, readonly Task[], string]>([
    [
      'what is open or begun',
      [
        task('a'),
        task('b', { status: 'in-progress' }),
        task('c', { status: 'done' }),
        task('d', { status: 'cancelled' }),
      ],
      'a b',
    ],
    ['not what waits', [task('a'), task('b', { dependsOn: ['a'] })], 'a'],
    ['what waited for what was cancelled', [task('a', { status: 'cancelled' }), task('b', { dependsOn: ['a'] })], 'b'],
    ['not what waits for what nobody knows', [task('b', { dependsOn: ['a'] })], ''],
    ['parts, not what they are parts of', [task('a'), task('b', { parentId: 'a' })], 'b'],
    ['what has no open parts left', [task('a'), task('b', { parentId: 'a', status: 'done' })], 'a'],
    [
      'not the parts of what waits',
      [task('a'), task('b', { dependsOn: ['a'] }), task('c', { parentId: 'b' }), task('d', { parentId: 'c' })],
      'a',
    ],
    [
      'the most urgent first',
      [
        task('low', { priority: 'low' }),
        task('normal'),
        task('urgent', { priority: 'urgent' }),
        task('high', { priority: 'high' }),
      ],
      'urgent high normal low',
    ],
    [
      'then what is due first',
      [
        task('never'),
        task('day', { dueOn: '2026-06-05' }),
        task('evening', { dueAt: '2026-06-05T18:00:00Z' }),
        task('next', { dueAt: '2026-06-06T00:00:00Z' }),
        task('both', { dueOn: '2026-06-09', dueAt: '2026-06-05T17:00:00.5Z' }),
      ],
      'both evening day next never',
    ],
  ])('%s', (_, tasks, expected) => {
    expect(ready(...tasks)).toBe(expected)
  })

  it('of one member, or with some tags', () => {
    const tasks = [task('a', { assigneeId: 't-7', tags: ['post', 'van'] }), task('b', { tags: ['post'] }), task('c')]
    expect(readyTasks(tasks, { assigneeId: 't-7' }).map(({ id }) => id)).toEqual(['a'])
    expect(readyTasks(tasks, { tags: ['post'] }).map(({ id }) => id)).toEqual(['a', 'b'])
    expect(readyTasks(tasks, { tags: ['post', 'van'] }).map(({ id }) => id)).toEqual(['a'])
  })

  it.each<[string, Task, string, string]>([
    ['a priority', task('a', { priority: 'now' as 'high' }), 'unknown-code', 'tasks[0].priority'],
    ['a day', task('a', { dueOn: '2026-06-31' }), 'invalid-value', 'tasks[0].dueOn'],
    ['a moment', task('a', { dueAt: '2026-06-31T00:00:00Z' }), 'invalid-value', 'tasks[0].dueAt'],
  ])('%s that is none cannot be', (_, each, code, field) => {
    const error = thrownBy(() => readyTasks([each]))
    expect([error.code, error.details.field]).toEqual([code, field])
  })
})

describe('who does what', () => {
  const members: readonly TeamMember[] = [
    { id: 'ida', name: 'Ida Berg', role: 'fulfilment', skills: ['swedish', 'layout'] },
    { id: 'noor', name: 'Noor Haddad', role: 'fulfilment', skills: ['layout'] },
    { id: 'abebe', name: 'Abebe Bekele', role: 'support' },
  ]
  /** Who was given each task, and why the others were not. */
  const given = (tasks: readonly Task[], options?: AssignTasksOptions): readonly string[] =>
    assignTasks(tasks, members, options).assignments.map(
      ({ taskId, teamMemberId = 'nobody', passedOver }) =>
        `${taskId}: ${teamMemberId}; ${passedOver.map(({ teamMemberId: id, code }) => `${id} ${code}`).join(', ')}`,
    )

  it('codes are stable: hosts store them', () => {
    expect(passedOverCodes.join(' ')).toBe('not-in-team away wrong-role lacks-skills no-time busier')
  })

  it.each<[string, readonly Task[], AssignTasksOptions, readonly string[]]>([
    ['by role', [task('a', { role: 'support' })], {}, ['a: abebe; ida wrong-role, noor wrong-role']],
    [
      'by skills',
      [task('a', { skills: ['swedish', 'layout'] })],
      {},
      ['a: ida; noor lacks-skills, abebe lacks-skills'],
    ],
    [
      'nobody, where nobody can',
      [task('a', { skills: ['welding'] })],
      {},
      ['a: nobody; ida lacks-skills, noor lacks-skills, abebe lacks-skills'],
    ],
    [
      'whoever has the least to do, the first of them',
      [task('a', { minutes: 30 }), task('b', { minutes: 20 }), task('c', { minutes: 10 }), task('d', { minutes: 10 })],
      {},
      [
        'a: ida; noor busier, abebe busier',
        'b: noor; ida busier, abebe busier',
        'c: abebe; ida busier, noor busier',
        'd: abebe; ida busier, noor busier',
      ],
    ],
    [
      'only those of the team',
      [task('a')],
      { team: { id: 'desk', name: 'Desk', memberIds: ['abebe'] } },
      ['a: abebe; ida not-in-team, noor not-in-team'],
    ],
    ['not those who are away', [task('a')], { awayIds: ['ida', 'abebe'] }, ['a: noor; ida away, abebe away']],
    [
      'as long as there is time',
      [task('a', { minutes: 60 }), task('b', { minutes: 1 })],
      { availableMinutes: { ida: 60, noor: 59, abebe: 0 } },
      ['a: ida; noor no-time, abebe no-time', 'b: noor; ida no-time, abebe no-time'],
    ],
    [
      'the most urgent first',
      [task('later', { minutes: 60 }), task('now', { minutes: 60, priority: 'urgent' })],
      { availableMinutes: { ida: 60, noor: 0, abebe: 0 } },
      ['now: ida; noor no-time, abebe no-time', 'later: nobody; ida no-time, noor no-time, abebe no-time'],
    ],
    [
      'what is assigned stays, and counts',
      [task('b', { minutes: 10 }), task('a', { minutes: 5, assigneeId: 'ida' })],
      {},
      ['b: noor; ida busier, abebe busier', 'a: ida; '],
    ],
    [
      'also to somebody who is no member any more, and without minutes',
      [task('a', { assigneeId: 'gone' }), task('b', { assigneeId: 'ida' })],
      {},
      ['a: gone; ', 'b: ida; '],
    ],
    [
      'parts, not what they are parts of, and nothing that is closed',
      [task('a', { minutes: 9_000 }), task('b', { parentId: 'a' }), task('c', { status: 'done' })],
      {},
      ['b: ida; noor busier, abebe busier'],
    ],
  ])('%s', (_, tasks, options, expected) => {
    expect(given(tasks, options)).toEqual(expected)
  })

  it('names the skills that are lacking', () => {
    const { assignments } = assignTasks([task('a', { skills: ['swedish', 'layout'] })], members)
    expect(assignments[0]?.passedOver).toEqual([
      { teamMemberId: 'noor', code: 'lacks-skills', skills: ['swedish'] },
      { teamMemberId: 'abebe', code: 'lacks-skills', skills: ['swedish', 'layout'] },
    ])
  })

  it('gives the tasks back as they were, with who does them; to assign them again changes nothing', () => {
    const tasks = [
      task('a', { minutes: 5 }),
      task('b', { minutes: 5, priority: 'high' }),
      task('c', { status: 'done' }),
    ]
    const first = assignTasks(tasks, members)
    expect(first.tasks).toEqual([{ ...tasks[0], assigneeId: 'noor' }, { ...tasks[1], assigneeId: 'ida' }, tasks[2]])
    expect(first.minutesOf).toEqual({ ida: 5, noor: 5, abebe: 0 })
    const second = assignTasks(first.tasks, members)
    expect([second.tasks, second.minutesOf]).toEqual([first.tasks, first.minutesOf])
  })

  it.each<[string, readonly Task[], AssignTasksOptions, string, string]>([
    ['two tasks of one id', [task('a'), task('a')], {}, 'duplicate-id', 'tasks[1].id'],
    [
      'somebody in the team who is no member',
      [],
      { team: { id: 'x', name: 'X', memberIds: ['eve'] } },
      'foreign-record',
      'team.memberIds[0]',
    ],
    ['somebody away who is no member', [], { awayIds: ['ida', 'eve'] }, 'foreign-record', 'awayIds[1]'],
    ['time of somebody who is no member', [], { availableMinutes: { eve: 60 } }, 'foreign-record', 'availableMinutes'],
    ['less time than none', [], { availableMinutes: { ida: -1 } }, 'invalid-value', 'availableMinutes.ida'],
    ['half a minute', [task('a', { minutes: 0.5 })], {}, 'invalid-value', 'tasks[0].minutes'],
    ['a role', [task('a', { role: 'guru' as 'support' })], {}, 'unknown-code', 'tasks[0].role'],
  ])('%s cannot be', (_, tasks, options, code, field) => {
    const error = thrownBy(() => assignTasks(tasks, members, options))
    expect([error.code, error.details.field]).toEqual([code, field])
  })

  it('nor two members of one id', () => {
    expect(thrownBy(() => assignTasks([], [...members, ...members])).details.field).toBe('members[3].id')
  })
})
