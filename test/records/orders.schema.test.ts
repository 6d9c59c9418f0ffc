import { describe, expect, it } from 'vitest'
import type { RecurringTask, Task, TaskTemplate, Team } from '../../src/records/index.ts'
import {
  fieldDefinitionSchema,
  orderSchema,
  recurringTaskSchema,
  taskSchema,
  taskTemplateSchema,
  teamMemberSchema,
  teamSchema,
} from '../../src/schemas.ts'
import { findings, problems } from './problems.ts'
import { order } from './samples.ts'

const item = { id: 'weighed', text: 'Weighed' }
const task: Task = {
  id: 't-1',
  title: 'Pack',
  status: 'open',
  weight: 2,
  minutes: 30,
  priority: 'high',
  role: 'fulfilment',
  skills: ['forklift'],
  tags: ['post'],
  accountId: 'a-1',
  orderId: 'o-1',
  orderLineId: 'l-1',
  parentId: 't-0',
  dependsOn: ['t-2'],
  assigneeId: 'm-1',
  checklist: [{ ...item, done: true, gates: 'start' }],
  plannedOn: '2026-06-01',
  dueOn: '2026-06-02',
  dueAt: '2026-06-02T15:00:00Z',
  startedAt: '2026-06-01T08:00:00Z',
  closedAt: '2026-06-01T09:00:00Z',
  customFields: { fragile: true },
}

describe('a task', () => {
  it('with everything there is', () => {
    expect(problems(taskSchema, task)).toEqual([])
  })

  it.each<[string, object, string]>([
    ['is no part of itself', { parentId: 't-1' }, 'parentId'],
    ['does not depend on itself', { dependsOn: ['t-2', 't-1'] }, 'dependsOn.1'],
    ['depends on another once', { dependsOn: ['t-2', 't-2'] }, 'dependsOn'],
    [
      'has an id for each item',
      {
        checklist: [
          { ...item, done: true },
          { ...item, done: false },
        ],
      },
      'checklist.1.id',
    ],
    ['has no item that gates an order', { checklist: [{ ...item, done: true, gates: 'fulfil' }] }, 'checklist.0.gates'],
    ['weighs something', { weight: 0 }, 'weight'],
    ['takes whole minutes', { minutes: 0.5 }, 'minutes'],
    ['takes no less than none', { minutes: -1 }, 'minutes'],
    ['has a status that is one', { status: 'lost' }, 'status'],
    ['has a priority that is one', { priority: 'now' }, 'priority'],
    ['says something', { title: ' ' }, 'title'],
    ['has days that exist', { dueOn: '2026-06-31' }, 'dueOn'],
  ])('%s', (_, more, path) => {
    expect(problems(taskSchema, { ...task, ...more })).toEqual([path])
  })
})

describe('an order', () => {
  const [line] = order.lines

  it.each<[string, object, readonly string[]]>([
    ['is invoiced as it is placed or fulfilled', { invoiceOn: 'fulfilment' }, []],
    ['not at another time', { invoiceOn: 'never' }, ['invoiceOn']],
    ['has a checklist', { checklist: [{ ...item, done: false, gates: 'place' }] }, []],
    ['not one that gates a task', { checklist: [{ ...item, done: false, gates: 'complete' }] }, ['checklist.0.gates']],
    ['comes back', { lines: [{ ...line, quantity: '2', returnedQuantity: '2.0' }] }, []],
    [
      'not in more than was ordered',
      { lines: [{ ...line, quantity: '2', returnedQuantity: '2.000000001' }] },
      ['lines.0.returnedQuantity'],
    ],
    ['nor in nothing', { lines: [{ ...line, returnedQuantity: '0' }] }, ['lines.0.returnedQuantity']],
  ])('%s', (_, more, paths) => {
    expect(problems(orderSchema, { ...order, ...more })).toEqual(paths)
  })
})

describe('a template', () => {
  const template: TaskTemplate = {
    id: 'parcel',
    catalogueItemId: 'mug',
    tasks: [
      { id: 'prepare', title: 'Prepare' },
      { id: 'pack', title: 'Pack', parentId: 'prepare', minutes: 5, perUnit: true, checklist: [item] },
      { id: 'send', title: 'Send', dependsOn: ['prepare'] },
    ],
  }
  const [prepare, pack, send] = template.tasks

  it('with parts, and what waits for them', () => {
    expect(problems(taskTemplateSchema, template)).toEqual([])
  })

  it.each<[string, readonly (object | undefined)[], readonly string[]]>([
    ['has a task', [], ['tasks', 'tasks']],
    ['has an id for each task', [prepare, prepare], ['tasks.1.id']],
    ['knows what tasks are parts of', [{ ...pack, parentId: 'x' }], ['tasks.0.parentId']],
    ['knows what tasks depend on', [prepare, { ...send, dependsOn: ['prepare', 'x'] }], ['tasks.1.dependsOn.1']],
    [
      'has an id for each item of a checklist',
      [prepare, { ...pack, checklist: [item, item] }],
      ['tasks.1.checklist.1.id'],
    ],
    ['has no task that depends on itself', [{ ...prepare, dependsOn: ['prepare'] }], ['tasks']],
    ['has no task that is a part of itself', [{ ...prepare, parentId: 'prepare' }], ['tasks']],
    ['has no part that waits for its whole', [prepare, { ...pack, dependsOn: ['prepare'] }], ['tasks']],
    [
      'tells all that is wrong',
      [
        { ...send, dependsOn: ['x'] },
        { ...pack, parentId: 'y' },
      ],
      ['tasks.0.dependsOn.0', 'tasks.1.parentId'],
    ],
  ])('%s', (_, tasks, paths) => {
    expect(problems(taskTemplateSchema, { ...template, tasks })).toEqual(paths)
  })

  it('names those in a circle', () => {
    const tasks = [prepare, { ...pack, dependsOn: ['send'] }, send]
    expect(findings(taskTemplateSchema, { ...template, tasks })).toEqual([
      ['tasks', 'expected no tasks that wait for one another, or are parts of one another, in a circle'],
    ])
  })
})

describe('work that comes round', () => {
  const recurring: RecurringTask = {
    id: 'closing',
    title: 'Close the books',
    recurrence: { kind: 'day-of-month', anchor: '2026-01-01', everyMonths: 1, dayOfMonth: 'last' },
    dueAfterBusinessDays: 5,
    calendar: { holidays: ['2026-06-05'] },
    accountId: 'a-1',
    assigneeId: 'm-1',
    checklist: [item],
  }

  it.each<[string, object, readonly string[]]>([
    ['with everything there is', {}, []],
    ['is due in whole days', { dueAfterBusinessDays: 0.5 }, ['dueAfterBusinessDays']],
    ['is due no earlier than it is planned', { dueAfterBusinessDays: -1 }, ['dueAfterBusinessDays']],
    ['has an id for each item', { checklist: [item, item] }, ['checklist.1.id']],
  ])('%s', (_, more, paths) => {
    expect(problems(recurringTaskSchema, { ...recurring, ...more })).toEqual(paths)
  })
})

describe('a team, and who is in it', () => {
  const team: Team = { id: 'warehouse', name: 'Warehouse', memberIds: ['m-1', 'm-2'] }

  it('each once', () => {
    expect(problems(teamSchema, team)).toEqual([])
    expect(problems(teamSchema, { ...team, memberIds: ['m-1', 'm-1'] })).toEqual(['memberIds'])
  })

  it('with skills, each once', () => {
    const member = { id: 'm-1', name: 'Ida Berg', role: 'fulfilment', skills: ['forklift'] }
    expect(problems(teamMemberSchema, member)).toEqual([])
    expect(problems(teamMemberSchema, { ...member, skills: ['forklift', 'forklift'] })).toEqual(['skills'])
  })
})

describe('a definition of a field', () => {
  const base = { id: 'f', title: 'Field' }

  it.each<[string, object, readonly string[]]>([
    ['of text', { kind: 'text', longest: 5, required: true }, []],
    ['of a line', { kind: 'line', longest: 500 }, []],
    ['of a yes or no', { kind: 'yes-or-no' }, []],
    ['of texts', { kind: 'texts' }, []],
    ['of a line longer than there can be', { kind: 'line', longest: 501 }, ['longest']],
    ['of a number', { kind: 'number', least: 1, most: 1, whole: true }, []],
    ['of money', { kind: 'money', currency: 'EUR' }, []],
    ['of a day', { kind: 'date', earliest: '2026-01-01', latest: '2026-01-01' }, []],
    ['of one option', { kind: 'one-of', options: ['S'] }, []],
    ['of some options', { kind: 'many-of', options: ['S', 'M'] }, []],
    ['of another kind', { kind: 'secret' }, ['kind']],
    ['with a key of another kind', { kind: 'text', options: ['S'] }, ['']],
    ['with bounds out of order', { kind: 'number', least: 2, most: 1 }, ['most']],
    ['with days out of order', { kind: 'date', earliest: '2026-01-02', latest: '2026-01-01' }, ['latest']],
    ['without options', { kind: 'one-of', options: [] }, ['options']],
    ['with an option twice', { kind: 'many-of', options: ['S', 'S'] }, ['options']],
  ])('%s', (_, more, paths) => {
    expect(problems(fieldDefinitionSchema, { ...base, ...more })).toEqual(paths)
  })
})
