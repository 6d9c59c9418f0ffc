import { describe, expect, it } from 'vitest'
import type { Task, Ticket } from '../../../src/records/index.ts'
import {
  defaultWorkingWeek,
  memberCapacity,
  type TeamWorkloadOptions,
  taskWorkItems,
  teamWorkload,
  ticketWorkItems,
  type WorkingTime,
  workloadStates,
} from '../../../src/rules/reporting/index.ts'
import { staffLeaveSchema, workingTimeSchema } from '../../../src/schemas.ts'
import { problems } from '../../records/problems.ts'
import { thrownBy } from '../../tools/thrown-by.ts'
import { ticket } from '../service/samples.ts'
import { leave, workItem } from './samples.ts'

// 15 June 2026 is a Monday.
const week = { start: '2026-06-15', end: '2026-06-22' } as const

describe('the time that somebody has', () => {
  it.each([
    ['five days of eight hours, unless something else is known', {}, [2_400, 0]],
    ['no holidays', { workingTime: { holidays: ['2026-06-19', '2026-06-20'] } }, [1_920, 0]],
    ['a week of their own', { workingTime: { weekByMember: { ida: { monday: 240, saturday: 120 } } } }, [360, 0]],
    ["not somebody else's", { workingTime: { weekByMember: { noor: { monday: 240 } } } }, [2_400, 0]],
    ['the week of the house', { workingTime: { week: { sunday: 60 } } }, [60, 0]],
    ['no leave', { leaves: [leave('l', 'ida', '2026-06-16', '2026-06-18')] }, [2_400, 960]],
    ['no part of a day of leave', { leaves: [leave('l', 'ida', '2026-06-16', '2026-06-18', 120)] }, [2_400, 240]],
    [
      'no hours of leave, whether they are hours of work or not',
      { leaves: [{ ...leave('l', 'ida', '2026-06-16', '2026-06-18'), hours: { from: '17:30', to: '19:00' } }] },
      [2_400, 180],
    ],
    [
      'no more leave than there are hours in the day',
      {
        leaves: [
          leave('l', 'ida', '2026-06-16', '2026-06-17', 400),
          leave('m', 'ida', '2026-06-16', '2026-06-17', 400),
          leave('n', 'ida', '2026-06-01', '2026-06-16'),
        ],
      },
      [2_400, 960],
    ],
    [
      'leave counts on working days only',
      { leaves: [leave('l', 'ida', '2026-06-19', '2026-06-23')], workingTime: { holidays: ['2026-06-19'] } },
      [1_920, 0],
    ],
    ['the leave of others is theirs', { leaves: [leave('l', 'noor', '2026-06-16', '2026-06-18')] }, [2_400, 0]],
    ['nothing at all', { workingTime: { week: {} } }, [0, 0]],
  ] as const)('%s', (_, options, [workingMinutes, leaveMinutes]) => {
    expect(memberCapacity('ida', week, options)).toEqual({
      workingMinutes,
      leaveMinutes,
      capacityMinutes: workingMinutes - leaveMinutes,
    })
  })

  it.each([
    ['an empty period', week.start, week.start, {}, 'invalid-period', 'period.end'],
    ['a period without end', '2026-01-01', '2036-02-01', {}, 'invalid-period', 'period'],
    [
      'a day that is none',
      week.start,
      week.end,
      { workingTime: { holidays: ['2026-02-30'] } },
      'invalid-policy',
      'workingTime.holidays[0]',
    ],
    [
      'a day of 25 hours',
      week.start,
      week.end,
      { workingTime: { week: { monday: 1_500 } } },
      'invalid-policy',
      'workingTime.week.monday',
    ],
    [
      'a day that no week has',
      week.start,
      week.end,
      { workingTime: { week: { someday: 1 } } },
      'invalid-policy',
      'workingTime.week.someday',
    ],
    [
      'half a minute',
      week.start,
      week.end,
      { workingTime: { weekByMember: { ida: { monday: 0.5 } } } },
      'invalid-policy',
      'workingTime.weekByMember.ida.monday',
    ],
    [
      'a leave that ends before it begins',
      week.start,
      week.end,
      { leaves: [leave('l', 'ida', week.start, week.start)] },
      'invalid-value',
      'leaves[0].end',
    ],
    [
      'a leave from no day on',
      week.start,
      week.end,
      { leaves: [leave('l', 'ida', '2026-06-31', '2026-07-02')] },
      'invalid-value',
      'leaves[0].start',
    ],
    [
      'a leave of no time',
      week.start,
      week.end,
      { leaves: [leave('l', 'ida', week.start, week.end, 0)] },
      'invalid-value',
      'leaves[0].minutesPerDay',
    ],
    [
      'hours of leave that have their minutes beside them',
      week.start,
      week.end,
      { leaves: [{ ...leave('l', 'ida', week.start, week.end, 60), hours: { from: '09:00', to: '10:00' } }] },
      'invalid-value',
      'leaves[0].minutesPerDay',
    ],
    [
      'hours of leave that begin at no time',
      week.start,
      week.end,
      { leaves: [{ ...leave('l', 'ida', week.start, week.end), hours: { from: '9', to: '10:00' } }] },
      'invalid-value',
      'leaves[0].hours.from',
    ],
    [
      'hours of leave that end before they begin',
      week.start,
      week.end,
      { leaves: [{ ...leave('l', 'ida', week.start, week.end), hours: { from: '10:00', to: '10:00' } }] },
      'invalid-value',
      'leaves[0].hours.to',
    ],
    [
      'hours of leave that end at no time',
      week.start,
      week.end,
      { leaves: [{ ...leave('l', 'ida', week.start, week.end), hours: { from: '10:00', to: '25:00' } }] },
      'invalid-value',
      'leaves[0].hours.to',
    ],
    [
      'two leaves of one id',
      week.start,
      week.end,
      { leaves: [leave('l', 'ida', week.start, week.end), leave('l', 'noor', week.start, week.end)] },
      'duplicate-id',
      'leaves[1].id',
    ],
  ] as const)('cannot be told of %s', (_, start, end, options, code, field) => {
    const error = thrownBy(() => memberCapacity('ida', { start, end }, options as never))
    expect([error.code, error.details.field]).toEqual([code, field])
  })

  it('has holidays and members without end refused at once', () => {
    const holidays = Array.from({ length: 1_001 }, () => '2026-06-19' as const)
    const weekByMember = Object.fromEntries(Array.from({ length: 10_001 }, (_, index) => [`m-${index}`, {}]))
    for (const workingTime of [{ holidays }, { weekByMember }] as const) {
      const error = thrownBy(() => memberCapacity('ida', week, { workingTime }))
      expect(error.details.field).toBe(`workingTime.${Object.keys(workingTime)[0]}`)
    }
  })
})

describe('what is stored of working time', () => {
  const workingTime: WorkingTime = { week: defaultWorkingWeek, holidays: [], weekByMember: { ida: { sunday: 0 } } }

  it.each([
    ['as it is', {}, []],
    ['minutes that a day has not', { week: { monday: 1_441 } }, ['week.monday']],
    ['minutes below 0 of a member', { weekByMember: { ida: { monday: -1 } } }, ['weekByMember.ida.monday']],
    ['another day', { week: { someday: 1 } }, ['week']],
    ['a day that is none', { holidays: ['2026-02-30'] }, ['holidays.0']],
  ])('%s', (_, fields, found) => {
    expect(problems(workingTimeSchema, { ...workingTime, ...fields })).toEqual(found)
  })

  it.each([
    ['as it is', {}, []],
    ['of no length', { end: '2026-06-16' }, ['end']],
    ['of parts of minutes', { minutesPerDay: 1.5 }, ['minutesPerDay']],
    ['of nobody', { memberId: '' }, ['memberId']],
    ['of minutes and of hours', { hours: { from: '09:00', to: '10:00' } }, ['minutesPerDay']],
    ['of hours that are none', { hours: { from: 'nine', to: '10:00' } }, ['hours.from']],
  ])('leave %s', (_, fields, found) => {
    const stored = leave('l', 'ida', '2026-06-16', '2026-06-18', 60)
    expect(problems(staffLeaveSchema, { ...stored, ...fields })).toEqual(found)
  })
})

describe('work that records are', () => {
  const task = (id: string, fields: Partial<Task> = {}): Task => ({ id, title: id, status: 'open', ...fields })

  it('tasks that are open, but for those whose parts are', () => {
    const items = taskWorkItems([
      task('whole', { assigneeId: 'ida', minutes: 999 }),
      task('part', { parentId: 'whole', assigneeId: 'ida', minutes: 60, dueOn: '2026-06-16' }),
      task('done', { parentId: 'whole', status: 'done' }),
      task('cancelled', { status: 'cancelled' }),
      task('going', { status: 'in-progress', dueAt: '2026-06-16T22:30:00Z' }),
      task('left', {}),
      task('left-part', { parentId: 'left', status: 'done' }),
    ])
    expect(items).toEqual([
      { id: 'part', kind: 'task', ownerId: 'ida', minutes: 60, dueOn: '2026-06-16' },
      { id: 'going', kind: 'task', dueOn: '2026-06-16' },
      { id: 'left', kind: 'task' },
    ])
    const [, going] = taskWorkItems([task('a'), task('b', { dueAt: '2026-06-16T22:30:00Z' })], {
      timeZone: 'Europe/Sofia',
    })
    expect(going?.dueOn).toBe('2026-06-17')
    expect(thrownBy(() => taskWorkItems([task('a', { dueOn: '2026-06-31' })])).details.field).toBe('tasks.dueOn')
  })

  it('tickets that wait for us or for the customer', () => {
    const statuses = ['new', 'open', 'waiting', 'resolved', 'closed'] as const
    const tickets = statuses.map((status): Ticket => ticket({ id: status, status, assigneeId: 'noor' }))
    expect(ticketWorkItems(tickets).map(({ id }) => id)).toEqual(['new', 'open', 'waiting'])
    const due = ticket({ dueAt: '2026-06-16T23:30:00Z' })
    expect(ticketWorkItems([due], { timeZone: 'Europe/Lisbon' })).toEqual([
      { id: 't-1', kind: 'ticket', dueOn: '2026-06-17' },
    ])
  })
})

describe('the workload of a team', () => {
  const options: TeamWorkloadOptions = { period: week, asOf: '2026-06-17' }
  const ida = [{ id: 'ida' }] as const
  const mine = (id: string, fields = {}) => workItem(id, { ownerId: 'ida', ...fields })

  it('counts what is open, what is late, what comes later, and what nobody knows the length of', () => {
    const { members, total } = teamWorkload(
      [
        mine('a', { minutes: 60, dueOn: '2026-06-16' }),
        mine('b', { minutes: 30, dueOn: '2026-06-17' }),
        mine('c', { minutes: 15 }),
        mine('d', { dueOn: '2026-06-21' }),
        mine('e', { minutes: 600, dueOn: '2026-06-22' }),
        mine('a', { kind: 'ticket', dueOn: '2026-06-15' }),
        mine('f', { kind: 'ticket', minutes: 5 }),
      ],
      ida,
      { ...options, minutesByKind: { ticket: 20 } },
    )
    const task = { count: 5, overdueCount: 1, laterCount: 1, unestimatedCount: 1, minutes: 105 }
    const ofTickets = { count: 2, overdueCount: 1, laterCount: 0, unestimatedCount: 0, minutes: 25 }
    const open = {
      count: 7,
      overdueCount: 2,
      laterCount: 1,
      unestimatedCount: 1,
      minutes: 130,
      byKind: { task, ticket: ofTickets },
    }
    expect(members[0]?.open).toEqual(open)
    expect(Object.keys(members[0]?.open.byKind ?? {})).toEqual(['task', 'ticket'])
    expect(total.open).toEqual(open)
  })

  it.each([
    ['nothing to do', 0, {}, 'available', 0],
    ['just below four fifths', 1_151, {}, 'available', 7_993],
    ['four fifths', 1_152, {}, 'full', 8_000],
    ['all of the time', 1_440, {}, 'full', 10_000],
    ['a minute more', 1_441, {}, 'overloaded', 10_007],
    ['full from another share on', 720, { fullPercent: 50 }, 'full', 5_000],
    ['away, with work', 10, { leaves: [leave('l', 'ida', '2026-06-17', '2026-06-20')] }, 'away', undefined],
  ] as const)('%s', (_, minutes, more, state, load) => {
    const [member] = teamWorkload([mine('a', { minutes })], ida, { ...options, ...more }).members
    expect([member?.state, member?.loadBasisPoints]).toEqual([state, load])
    expect(member?.freeMinutes).toBe((member?.ahead.capacityMinutes ?? 0) - minutes)
    expect(workloadStates).toContain(state)
  })

  it('sets what was worked beside the time that was there', () => {
    const entry = (id: string, workedOn: `${number}-${number}-${number}`, hours: string, teamMemberId?: string) => ({
      id,
      workedOn,
      hours,
      ...(teamMemberId !== undefined && { teamMemberId }),
    })
    const workload = teamWorkload([], [{ id: 'ida' }, { id: 'noor' }], {
      ...options,
      leaves: [leave('l', 'noor', '2026-06-15', '2026-06-17')],
      timeEntries: [
        entry('a', '2026-06-14', '8', 'ida'),
        entry('b', '2026-06-15', '7.5', 'ida'),
        // Half a minute, and less than half of one: rounded once.
        entry('c', '2026-06-16', '0.008333', 'ida'),
        entry('d', '2026-06-16', '0.000001', 'ida'),
        entry('e', '2026-06-17', '8', 'ida'),
        entry('f', '2026-06-16', '2', 'noor'),
        entry('g', '2026-06-16', '1', 'carl'),
        entry('h', '2026-06-16', '0.25'),
      ],
    })
    expect(workload.members.map(({ past }) => past)).toEqual([
      { workedMinutes: 451, capacityMinutes: 960, workedBasisPoints: 4_698 },
      { workedMinutes: 120, capacityMinutes: 0 },
    ])
    expect(workload.others.map(({ ownerId, workedMinutes }) => [ownerId, workedMinutes])).toEqual([
      ['carl', 60],
      [undefined, 15],
    ])
    expect(workload.total).toMatchObject({ workedMinutes: 646, pastCapacityMinutes: 960 })
    expect(workload.total.ahead).toEqual({ workingMinutes: 2_880, leaveMinutes: 0, capacityMinutes: 2_880 })
  })

  it('names what belongs to those who are no members, and to nobody', () => {
    const items = [workItem('a', { ownerId: 'zoe' }), workItem('b'), workItem('c', { ownerId: 'carl' }), mine('d')]
    const { others, members } = teamWorkload(items, ida, options)
    expect(others.map(({ ownerId, open }) => [ownerId, open.count])).toEqual([
      ['carl', 1],
      ['zoe', 1],
      [undefined, 1],
    ])
    expect(members.map(({ memberId, open }) => [memberId, open.count])).toEqual([['ida', 1]])
    expect(Object.keys(others[2] ?? {})).not.toContain('ownerId')
    expect(teamWorkload([mine('d')], ida, options).others).toEqual([])
  })

  it('may be looked at from the first day and from the end', () => {
    const [first] = teamWorkload([], ida, { ...options, asOf: week.start }).members
    expect([first?.past, first?.ahead.capacityMinutes]).toEqual([{ workedMinutes: 0, capacityMinutes: 0 }, 2_400])
    const [last] = teamWorkload([], ida, { ...options, asOf: week.end }).members
    expect([last?.past.capacityMinutes, last?.ahead.capacityMinutes, last?.state]).toEqual([2_400, 0, 'away'])
  })

  it.each([
    ['an item twice', [mine('a'), mine('a')], {}, 'duplicate-id', 'items[1].id'],
    ['minutes below 0', [mine('a', { minutes: -1 })], {}, 'invalid-value', 'items[0].minutes'],
    ['a day that is none', [mine('a', { dueOn: '2026-06-31' })], {}, 'invalid-value', 'items[0].dueOn'],
    ['a day of asking before the period', [], { asOf: '2026-06-14' }, 'invalid-value', 'asOf'],
    ['a day of asking after it', [], { asOf: '2026-06-23' }, 'invalid-value', 'asOf'],
    [
      'no hours',
      [],
      { timeEntries: [{ id: 'a', workedOn: week.start, hours: '0' }] },
      'invalid-value',
      'timeEntries[0].hours',
    ],
    [
      'hours of no day',
      [],
      { timeEntries: [{ id: 'a', workedOn: 'today', hours: '1' }] },
      'invalid-value',
      'timeEntries[0].workedOn',
    ],
    ['half a minute of a kind', [], { minutesByKind: { ticket: 0.5 } }, 'invalid-value', 'minutesByKind.ticket'],
    ['nothing as full', [], { fullPercent: 0 }, 'invalid-value', 'fullPercent'],
  ] as const)('refuses %s', (_, items, more, code, field) => {
    const error = thrownBy(() => teamWorkload(items as never, ida, { ...options, ...(more as object) }))
    expect([error.code, error.details.field]).toEqual([code, field])
  })

  it('refuses a member or an entry twice', () => {
    expect(thrownBy(() => teamWorkload([], [...ida, ...ida], options)).details.field).toBe('members[1].id')
    const entry = { id: 'a', workedOn: week.start, hours: '1' } as const
    const twice = { ...options, timeEntries: [entry, entry] }
    expect(thrownBy(() => teamWorkload([], ida, twice)).details.field).toBe('timeEntries[1].id')
  })
})
