import { describe, expect, it } from 'vitest'
import type { Condition } from '../../../src/foundation/condition/index.ts'
import type { Instant } from '../../../src/foundation/time/index.ts'
import {
  type AssignableItem,
  type AssignableMember,
  type AssignmentPolicy,
  type AssignmentState,
  type AssignWorkOptions,
  assignmentHurdles,
  assignmentMeasures,
  assignmentReasonCodes,
  assignmentStrategies,
  assignWork,
  leftOverCodes,
  type WorkAssignments,
} from '../../../src/rules/reporting/index.ts'
import { assignmentPolicySchema, assignmentStateSchema } from '../../../src/schemas.ts'
import { findings, problems } from '../../records/problems.ts'
import { thrownBy } from '../../tools/thrown-by.ts'
import { itemsOf, leave, membersOf, policyOf } from './samples.ts'

const at: Instant = '2026-06-02T09:00:00Z'
const team = membersOf('ida noor zoe')

const run = (
  items: readonly AssignableItem[],
  members: readonly AssignableMember[],
  policy: Partial<AssignmentPolicy> = {},
  options: AssignWorkOptions = {},
  moment: Instant = at,
): WorkAssignments => assignWork(items, members, policyOf(policy), moment, options)

/** Who was given what, in order: `a ida, b noor`. */
const shown = ({ assignments }: WorkAssignments): string =>
  assignments.map(({ itemId, memberId }) => `${itemId} ${memberId}`).join(', ')
const left = ({ leftOver }: WorkAssignments): string =>
  leftOver.map(({ itemId, code }) => `${itemId} ${code}`).join(', ')

describe('items are given away', () => {
  it.each<[string, readonly AssignableItem[], string]>([
    ['by their ids', itemsOf('c a b'), 'a b c'],
    ['by rank first', [{ id: 'a' }, { id: 'b', rank: 2 }, { id: 'c', rank: -1 }], 'b a c'],
    [
      'of one rank, what has waited longest first, and what does not say last',
      [
        { id: 'a' },
        { id: 'b', waitingSince: '2026-06-01T09:00:00.5Z' },
        { id: 'c', waitingSince: '2026-06-01T09:00:00Z' },
        { id: 'd' },
        { id: 'e', rank: 1 },
      ],
      'e c b a d',
    ],
  ])('%s', (_, items, order) => {
    const { assignments } = run(items, team)
    expect(assignments.map(({ itemId }) => itemId).join(' ')).toBe(order)
    expect(run([...items].reverse(), [...team].reverse())).toEqual(run(items, team))
  })
})

describe('round robin', () => {
  it('goes on where it was', () => {
    const first = run(itemsOf('a b'), team)
    expect(shown(first)).toBe('a ida, b noor')
    expect(first.state).toEqual({ queue: ['zoe', 'ida', 'noor'], credits: {}, given: [] })
    const second = run(itemsOf('c d'), team, {}, { state: first.state })
    expect(shown(second)).toBe('c zoe, d ida')
    expect(second.state.queue).toEqual(['noor', 'zoe', 'ida'])
  })

  it('keeps the turn of somebody who is away or cannot take what there is, and gives them no more than one', () => {
    const leaves = [leave('l', 'ida', '2026-06-02', '2026-06-03')]
    const first = run(itemsOf('a b c d'), team, {}, { leaves })
    expect(shown(first)).toBe('a noor, b zoe, c noor, d zoe')
    expect(first.state.queue).toEqual(['ida', 'noor', 'zoe'])
    expect(shown(run(itemsOf('e f g h'), team, {}, { state: first.state }))).toBe('e ida, f noor, g zoe, h ida')
  })

  it('takes in who is new at the end, and forgets who is gone', () => {
    const { state } = run(itemsOf('a'), team)
    const { queue } = run([], membersOf('ada noor zoe bo'), {}, { state }).state
    expect(queue).toEqual(['noor', 'zoe', 'ada', 'bo'])
  })
})

describe('least busy', () => {
  it('is whoever has the least, the lowest id among several', () => {
    const members = [
      { id: 'zoe', load: 1 },
      { id: 'noor', load: 1 },
      { id: 'ida', load: 3 },
    ]
    const done = run(itemsOf('a b c d e f'), members, { strategy: 'least-busy' })
    expect(shown(done)).toBe('a noor, b zoe, c noor, d zoe, e ida, f noor')
    expect(done.members).toEqual([
      { memberId: 'ida', given: 1, load: 4 },
      { memberId: 'noor', given: 3, load: 4 },
      { memberId: 'zoe', given: 2, load: 3 },
    ])
    expect(done.assignments[0]).toEqual({
      itemId: 'a',
      memberId: 'noor',
      reason: { code: 'least-busy', parameters: { among: 3 } },
      load: 2,
    })
  })

  it('is measured by weight: half a week is busy with half as much', () => {
    const members = [
      { id: 'ida', load: 20, weight: 2 },
      { id: 'noor', load: 11 },
    ]
    expect(shown(run(itemsOf('a b c d'), members, { strategy: 'least-busy' }))).toBe('a ida, b ida, c ida, d noor')
  })

  it('is measured in minutes where the policy says so', () => {
    const items = [{ id: 'a', minutes: 90 }, { id: 'b', minutes: 60 }, { id: 'c', minutes: 20 }, { id: 'd' }]
    const policy = { strategy: 'least-busy', measure: 'minutes' } as const
    const done = run(items, membersOf('ida noor'), policy)
    expect(shown(done)).toBe('a ida, b noor, c noor')
    expect(done.leftOver).toEqual([{ itemId: 'd', code: 'unknown-effort', hurdles: {}, missingFacts: [] }])
    const guessed = run(items, membersOf('ida noor'), { ...policy, defaultMinutes: 15 })
    expect(guessed.members.map(({ load }) => load)).toEqual([90, 95])
  })
})

describe('by weights', () => {
  const members = [
    { id: 'ida', weight: 3 },
    { id: 'noor', weight: 1 },
    { id: 'zoe', weight: 2 },
  ]
  const ids = 'a b c d e f'

  it('everybody has their share, in small turns', () => {
    const done = run(itemsOf(ids), members, { strategy: 'weighted' })
    expect(shown(done)).toBe('a ida, b zoe, c ida, d noor, e zoe, f ida')
    expect(done.assignments[0]?.reason.code).toBe('furthest-behind')
    expect(done.state.credits).toEqual({})
  })

  it('goes on where it was', () => {
    const first = run(itemsOf('a b'), members, { strategy: 'weighted' })
    expect(first.state.credits).toEqual({ noor: 2, zoe: -2 })
    expect(shown(run(itemsOf('c d e f'), members, { strategy: 'weighted' }, { state: first.state }))).toBe(
      'c ida, d noor, e zoe, f ida',
    )
  })

  it('by capacity where there is no weight, and somebody with none is given nothing', () => {
    const byCapacity = [
      { id: 'ida', capacity: 40 },
      { id: 'noor', capacity: 20 },
      { id: 'zoe', capacity: 0 },
    ]
    expect(shown(run(itemsOf(ids), byCapacity, { strategy: 'weighted' }))).toBe(
      'a ida, b noor, c ida, d ida, e noor, f ida',
    )
    const error = thrownBy(() => run([], [{ id: 'ida' }], { strategy: 'weighted' }))
    expect([error.code, error.details.field]).toEqual(['invalid-value', 'members[0].weight'])
  })

  it('those who are away save nothing up', () => {
    const options = { leaves: [leave('l', 'noor', '2026-06-02', '2026-06-03')] }
    const { state } = run(itemsOf('a b c d e'), members, { strategy: 'weighted' }, options)
    expect(state.credits).toEqual({})
  })

  it('by size where work is measured in minutes', () => {
    const items = [
      { id: 'a', minutes: 100 },
      { id: 'b', minutes: 10 },
      { id: 'c', minutes: 10 },
      { id: 'd', minutes: 10 },
    ]
    const done = run(items, membersOf('ida noor', { weight: 1 }), { strategy: 'weighted', measure: 'minutes' })
    expect(shown(done)).toBe('a ida, b noor, c noor, d noor')
  })
})

describe('territory and skill', () => {
  const inNorth: Condition = { fact: 'country', operator: 'one-of', values: ['SE', 'NO'] }
  const isLarge: Condition = { fact: 'employees', operator: 'at-least', value: 250 }
  const needsSwedish: Condition = { fact: 'skills', operator: 'contains', value: 'swedish' }
  const members: readonly AssignableMember[] = [
    { id: 'ida', accepts: inNorth, facts: { skills: ['swedish'] } },
    { id: 'noor', accepts: isLarge, facts: { skills: ['arabic', 'swedish'] } },
    { id: 'zoe', accepts: { not: inNorth }, facts: { skills: [] } },
  ]

  it.each<[string, Omit<AssignableItem, 'id'>, string, string]>([
    ['a small one in the north', { facts: { country: 'SE', employees: 5 } }, 'ida', ''],
    ['a large one in the south', { facts: { country: 'PT', employees: 500 }, needs: needsSwedish }, 'noor', ''],
    ['a small one in the south', { facts: { country: 'PT', employees: 5 } }, 'zoe', ''],
    ['the same, with a skill', { facts: { country: 'PT', employees: 5 }, needs: needsSwedish }, '', 'unsuited'],
    ['of unknown size', { facts: { country: 'PT' }, needs: needsSwedish }, '', 'undecided'],
    ['of which nothing is known', {}, '', 'undecided'],
  ])('%s', (_, item, memberId, code) => {
    const { assignments, leftOver } = run([{ id: 'a', ...item }], members)
    expect(assignments.map((each) => each.memberId).join()).toBe(memberId)
    expect(leftOver.map((each) => each.code).join()).toBe(code)
    if (memberId) expect(assignments[0]?.reason).toEqual({ code: 'only-one', parameters: { among: 1 } })
  })

  it('says which facts are missing, of the item and of members, each once', () => {
    const [leftOver] = run(
      [{ id: 'a', needs: needsSwedish }],
      [...members, { id: 'bo' }, { id: 'ada', accepts: { fact: 'employees', operator: 'at-least', value: 10 } }],
    ).leftOver
    expect(leftOver).toEqual({
      itemId: 'a',
      code: 'undecided',
      hurdles: { unsuited: 1, undecided: 4 },
      missingFacts: ['item.country', 'item.employees', 'member.skills'],
    })
  })

  it('conditions are judged at the moment of the run', () => {
    const isOld: Condition = { fact: 'askedOn', operator: 'days-since', atLeast: 2 }
    const item = { id: 'a', facts: { askedOn: '2026-06-01' } }
    expect(left(run([item], [{ id: 'ida', accepts: isOld }]))).toBe('a declines')
    expect(shown(run([item], [{ id: 'ida', accepts: isOld }], {}, {}, '2026-06-03T00:00:00Z'))).toBe('a ida')
  })

  it('somebody preferred has it if they can, and turns go on after them', () => {
    const items = [{ id: 'a', preferredMemberId: 'noor' }, { id: 'b', preferredMemberId: 'carl' }, { id: 'c' }]
    const done = run(items, team)
    expect(done.assignments.map(({ itemId, memberId, reason }) => [itemId, memberId, reason.code])).toEqual([
      ['a', 'noor', 'preferred'],
      ['b', 'ida', 'longest-ago'],
      ['c', 'zoe', 'longest-ago'],
    ])
    const full = [{ id: 'ida' }, { id: 'noor', capacity: 0 }]
    expect(shown(run(items, full))).toBe('a ida, b ida, c ida')
  })
})

describe('capacity, quota and leave', () => {
  it.each<[string, readonly AssignableMember[], Partial<AssignmentPolicy>, string, string]>([
    ['there is nobody', [], {}, '', 'a no-members, b no-members'],
    ['capacity is used up', [{ id: 'ida', load: 4, capacity: 5 }], {}, 'a ida', 'b at-capacity'],
    ['more than all of the capacity', [{ id: 'ida', capacity: 0 }], {}, '', 'a too-large, b too-large'],
    ['more than capacity already', [{ id: 'ida', load: 9, capacity: 5 }], {}, '', 'a at-capacity, b at-capacity'],
    ['the quota is used up', [{ id: 'ida' }], { quota: { atMost: 1, withinHours: 24 } }, 'a ida', 'b quota-reached'],
    [
      'a quota of their own',
      [
        { id: 'ida', quota: 0 },
        { id: 'noor', quota: 1 },
      ],
      { quota: { atMost: 9, withinHours: 24 } },
      'a noor',
      'b quota-reached',
    ],
    [
      'nobody who comes nearer',
      [
        { id: 'ida', capacity: 0 },
        { id: 'noor', capacity: 1 },
      ],
      {},
      'a noor',
      'b at-capacity',
    ],
  ])('%s', (_, members, policy, given, leftOver) => {
    const done = run(itemsOf('a b'), members, policy)
    expect([shown(done), left(done)]).toEqual([given, leftOver])
  })

  it.each<[string, Instant, string, string]>([
    ['before it', '2026-06-01T22:59:59Z', 'Europe/Lisbon', 'ida'],
    ['from its first moment', '2026-06-01T23:00:00Z', 'Europe/Lisbon', ''],
    ['to its last', '2026-06-03T22:59:59Z', 'Europe/Lisbon', ''],
    ['after it', '2026-06-03T23:00:00Z', 'Europe/Lisbon', 'ida'],
    ['by another clock', '2026-06-01T23:00:00Z', 'UTC', 'ida'],
  ])('leave counts by the clock: %s', (_, moment, timeZone, memberId) => {
    const leaves = [leave('l', 'ida', '2026-06-02', '2026-06-04')]
    const done = run(itemsOf('a'), [{ id: 'ida' }], {}, { leaves, timeZone }, moment)
    expect(done.assignments.map((each) => each.memberId).join()).toBe(memberId)
    expect(left(done)).toBe(memberId ? '' : 'a away')
  })

  it('leave for a part of the day keeps nobody from work', () => {
    const leaves = [leave('l', 'ida', '2026-06-02', '2026-06-04', 240)]
    expect(shown(run(itemsOf('a'), [{ id: 'ida' }], {}, { leaves }))).toBe('a ida')
  })

  // The 2nd of June is a Tuesday; Lisbon is an hour ahead of UTC.
  it.each<[string, AssignWorkOptions, Instant, boolean]>([
    ['on a day to work', { workingTime: {} }, at, true],
    ['on a weekend', { workingTime: {} }, '2026-06-06T09:00:00Z', false],
    ['on a weekend, where nobody says when people work', {}, '2026-06-06T09:00:00Z', true],
    ['on a holiday', { workingTime: { holidays: ['2026-06-02'] } }, at, false],
    ['on a day that is free for them', { workingTime: { weekByMember: { ida: { monday: 480 } } } }, at, false],
    ['on a day that is free for others', { workingTime: { weekByMember: { noor: { monday: 480 } } } }, at, true],
    [
      'by the clock of the run',
      { workingTime: { holidays: ['2026-06-02'] }, timeZone: 'Europe/Lisbon' },
      '2026-06-01T23:00:00Z',
      false,
    ],
    [
      'with less leave than they work',
      { workingTime: { week: { tuesday: 240 } }, leaves: [leave('l', 'ida', '2026-06-02', '2026-06-03', 239)] },
      at,
      true,
    ],
    [
      'with as much leave as they work',
      { workingTime: { week: { tuesday: 240 } }, leaves: [leave('l', 'ida', '2026-06-02', '2026-06-03', 240)] },
      at,
      false,
    ],
  ])('working time counts by the day: %s', (_, options, moment, isThere) => {
    const done = run(itemsOf('a'), [{ id: 'ida' }], {}, options, moment)
    expect([shown(done), left(done)]).toEqual(isThere ? ['a ida', ''] : ['', 'a away'])
  })

  it.each<[string, Instant, string, boolean]>([
    ['before it', '2026-06-02T07:59:59Z', 'Europe/Lisbon', true],
    ['from its first moment', '2026-06-02T08:00:00Z', 'Europe/Lisbon', false],
    ['to its last', '2026-06-02T10:59:59Z', 'Europe/Lisbon', false],
    ['after it', '2026-06-02T11:00:00Z', 'Europe/Lisbon', true],
    ['by another clock', '2026-06-02T08:00:00Z', 'UTC', true],
    ['on its last day', '2026-06-03T08:00:00Z', 'Europe/Lisbon', false],
    ['on the day after', '2026-06-04T08:00:00Z', 'Europe/Lisbon', true],
    ['on the day before', '2026-06-01T08:00:00Z', 'Europe/Lisbon', true],
  ])('leave at hours of the day counts in them: %s', (_, moment, timeZone, isThere) => {
    const leaves = [
      { ...leave('l', 'ida', '2026-06-02', '2026-06-04'), hours: { from: '09:00', to: '12:00' } } as const,
    ]
    const done = run(itemsOf('a'), [{ id: 'ida' }], {}, { leaves, timeZone }, moment)
    expect(shown(done)).toBe(isThere ? 'a ida' : '')
  })

  const nine = [{ from: '09:00', to: '17:00' }] as const
  const weekly = { monday: nine, tuesday: nine, wednesday: nine, thursday: nine, friday: nine }

  it.each<[string, Instant, boolean]>([
    ['as they open', '2026-06-02T13:00:00Z', true],
    ['before they open', '2026-06-02T12:59:59Z', false],
    ['as they close', '2026-06-02T21:00:00Z', false],
    ['on a weekend', '2026-06-06T14:00:00Z', false],
    ['on their holiday', '2026-06-04T14:00:00Z', false],
  ])('hours of their own count by their own clock: %s', (_, moment, isThere) => {
    const workingHours = { timeZone: 'America/New_York', weekly, holidays: ['2026-06-04'] } as const
    const members = [
      { id: 'ida', workingHours },
      { id: 'noor', workingHours },
    ]
    const done = run(itemsOf('a b'), members, {}, { timeZone: 'Asia/Tokyo' }, moment)
    expect([shown(done), left(done)]).toEqual(isThere ? ['a ida, b noor', ''] : ['', 'a away, b away'])
  })

  it('the day of leave of somebody with hours of their own is that of their clock', () => {
    const allDay = [{ from: '00:00', to: '24:00' }] as const
    const workingHours = { timeZone: 'America/New_York', weekly: { monday: allDay, tuesday: allDay } } as const
    const leaves = [leave('l', 'ida', '2026-06-02', '2026-06-03')]
    const late = '2026-06-02T03:00:00Z'
    expect(shown(run(itemsOf('a'), [{ id: 'ida', workingHours }], {}, { leaves }, late))).toBe('a ida')
    expect(shown(run(itemsOf('a'), [{ id: 'ida' }], {}, { leaves }, late))).toBe('')
  })

  it('a quota goes over runs, and comes free as time passes', () => {
    const policy = { quota: { atMost: 2, withinHours: 24 } }
    const ida = [{ id: 'ida' }]
    const first = run(itemsOf('a'), ida, policy, {}, '2026-06-02T09:00:00Z')
    const second = run(itemsOf('b c'), ida, policy, { state: first.state }, '2026-06-02T10:00:00Z')
    expect([shown(second), left(second)]).toEqual(['b ida', 'c quota-reached'])
    expect(second.state.given).toEqual([
      { memberId: 'ida', at: '2026-06-02T09:00:00Z', size: 1 },
      { memberId: 'ida', at: '2026-06-02T10:00:00Z', size: 1 },
    ])
    const tooEarly = run(itemsOf('c d'), ida, policy, { state: second.state }, '2026-06-03T08:59:59Z')
    expect(left(tooEarly)).toBe('c quota-reached, d quota-reached')
    const third = run(itemsOf('c d'), ida, policy, { state: second.state }, '2026-06-03T09:00:00Z')
    expect([shown(third), left(third)]).toEqual(['c ida', 'd quota-reached'])
    expect(third.state.given.map((each) => each.at)).toEqual(['2026-06-02T10:00:00Z', '2026-06-03T09:00:00Z'])
  })

  it('says how many each hurdle kept away', () => {
    const members: readonly AssignableMember[] = [
      { id: 'a', accepts: { fact: 'x', operator: 'exists' } },
      { id: 'b', capacity: 3, load: 3 },
      { id: 'c', capacity: 3, load: 3 },
      { id: 'd' },
    ]
    const leaves = [leave('l', 'd', '2026-06-02', '2026-06-03')]
    expect(run(itemsOf('i'), members, {}, { leaves }).leftOver).toEqual([
      { itemId: 'i', code: 'at-capacity', hurdles: { declines: 1, away: 1, 'at-capacity': 2 }, missingFacts: [] },
    ])
  })
})

describe('the intents', () => {
  it('are those of the policy, with keys that name the cause', () => {
    const items = [{ id: 'a/1', waitingSince: '2026-06-01T09:00:00Z' }, { id: 'b' }] as const
    const { intents } = run(items, team)
    expect(intents).toEqual([
      {
        type: 'assign-lead',
        parameters: { itemId: 'a/1', assigneeId: 'ida', policyId: 'leads' },
        idempotencyKey: 'assignment/leads/a%2F1/2026-06-01T09:00:00Z',
      },
      {
        type: 'assign-lead',
        parameters: { itemId: 'b', assigneeId: 'noor', policyId: 'leads' },
        idempotencyKey: 'assignment/leads/b/',
      },
    ])
    expect(run(items, team, {}, { state: { queue: ['zoe'], credits: {}, given: [] } }).intents[0]?.idempotencyKey).toBe(
      intents[0]?.idempotencyKey,
    )
  })
})

describe('what cannot be', () => {
  it.each<[string, Partial<AssignmentPolicy>, string]>([
    ['another strategy', { strategy: 'random' as never }, 'policy.strategy'],
    ['another measure', { measure: 'hours' as never }, 'policy.measure'],
    ['no intent', { intent: '' }, 'policy.intent'],
    ['an intent that is no text', { intent: 1 as never }, 'policy.intent'],
    ['minutes below 0', { defaultMinutes: -1 }, 'policy.defaultMinutes'],
    ['a quota below 0', { quota: { atMost: -1, withinHours: 1 } }, 'policy.quota.atMost'],
    ['a quota for no time', { quota: { atMost: 1, withinHours: 0 } }, 'policy.quota.withinHours'],
  ])('a policy with %s', (_, policy, field) => {
    const error = thrownBy(() => run([], [], policy))
    expect([error.code, error.details.field]).toEqual(['invalid-policy', field])
    const [found] = findings(assignmentPolicySchema, policyOf(policy))
    expect(found?.[0]).toBe(field.slice('policy.'.length))
  })

  it.each<[string, object, string]>([
    ['a member twice in the queue', { queue: ['ida', 'ida'] }, 'state.queue'],
    ['half a credit', { credits: { ida: 0.5 } }, 'state.credits.ida'],
    ['a moment that is none', { given: [{ memberId: 'ida', at: 'June', size: 1 }] }, 'state.given[0].at'],
    ['work below 0', { given: [{ memberId: 'ida', at, size: -1 }] }, 'state.given[0].size'],
  ])('a state with %s', (_, fields, field) => {
    const state: AssignmentState = { queue: [], credits: {}, given: [], ...fields }
    const error = thrownBy(() => run([], [], {}, { state }))
    expect([error.code, error.details.field]).toEqual(['invalid-value', field])
    expect(problems(assignmentStateSchema, state)).toHaveLength(1)
  })

  it.each<[string, readonly AssignableItem[], string, string]>([
    ['twice', itemsOf('a a'), 'duplicate-id', 'items[1].id'],
    ['of half a minute', [{ id: 'a', minutes: 0.5 }], 'invalid-value', 'items[0].minutes'],
    ['of no rank', [{ id: 'a', rank: Number.NaN }], 'invalid-value', 'items[0].rank'],
    [
      'that waits since never',
      [{ id: 'a', waitingSince: 'June' as Instant }],
      'invalid-value',
      'items[0].waitingSince',
    ],
    ['with a need that is none', [{ id: 'a', needs: {} as never }], 'invalid-policy', 'items[0].needs'],
  ])('an item %s', (_, items, code, field) => {
    const error = thrownBy(() => run(items, []))
    expect([error.code, error.details.field]).toEqual([code, field])
  })

  it.each<[string, readonly AssignableMember[], string, string]>([
    ['twice', membersOf('a a'), 'duplicate-id', 'members[1].id'],
    ['with less than nothing to do', [{ id: 'a', load: -1 }], 'invalid-value', 'members[0].load'],
    ['of less than no capacity', [{ id: 'a', capacity: -1 }], 'invalid-value', 'members[0].capacity'],
    ['of no weight', [{ id: 'a', weight: 0 }], 'invalid-value', 'members[0].weight'],
    ['with a quota where there is none', [{ id: 'a', quota: 1 }], 'invalid-value', 'members[0].quota'],
    ['who accepts what is no condition', [{ id: 'a', accepts: null as never }], 'invalid-policy', 'members[0].accepts'],
    ['of 10,001', Array.from({ length: 10_001 }, (_, index) => ({ id: `m-${index}` })), 'invalid-value', 'members'],
  ])('a member %s', (_, members, code, field) => {
    const error = thrownBy(() => run([], members))
    expect([error.code, error.details.field]).toEqual([code, field])
  })

  it('a quota of their own that is none, a moment or a zone that does not exist', () => {
    const quota = { atMost: 1, withinHours: 1 }
    expect(thrownBy(() => run([], [{ id: 'a', quota: 0.5 }], { quota })).details.field).toBe('members[0].quota')
    expect(thrownBy(() => run([], [], {}, {}, 'June' as Instant)).code).toBe('invalid-value')
    expect(thrownBy(() => run([], [], {}, { timeZone: 'Europe/Atlantis' })).code).toBe('unknown-time-zone')
    const leaves = [leave('l', 'ida', '2026-06-02', '2026-06-02')]
    expect(thrownBy(() => run([], [], {}, { leaves })).details.field).toBe('leaves[0].end')
    const workingTime = { week: { monday: 1_441 } }
    expect(thrownBy(() => run([], [], {}, { workingTime })).details.field).toBe('workingTime.week.monday')
    const never = { timeZone: 'UTC', weekly: {} }
    expect(thrownBy(() => run([], [{ id: 'ida', workingHours: never }])).details.field).toBe('hours.weekly')
  })
})

describe('codes are stable: hosts store them', () => {
  it.each<[readonly string[], string]>([
    [assignmentStrategies, 'round-robin least-busy weighted'],
    [assignmentMeasures, 'items minutes'],
    [assignmentHurdles, 'declines unsuited undecided too-large away at-capacity quota-reached'],
    [assignmentReasonCodes, 'preferred only-one longest-ago least-busy furthest-behind'],
    [leftOverCodes, `no-members unknown-effort ${assignmentHurdles.join(' ')}`],
  ])('%j', (codes, wanted) => {
    expect(codes.join(' ')).toBe(wanted)
  })
})
