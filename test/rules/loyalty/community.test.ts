import { describe, expect, it } from 'vitest'
import type { CalendarDate } from '../../../src/foundation/time/index.ts'
import type { CommunityActivity, CommunityMembership } from '../../../src/records/index.ts'
import { type CommunityPolicy, communityStandings, defaultCommunityPolicy } from '../../../src/rules/loyalty/index.ts'
import { communityPolicySchema } from '../../../src/schemas.ts'
import { thrownBy } from '../../tools/thrown-by.ts'

const member = (id: string, accountId: string, more: Partial<CommunityMembership> = {}): CommunityMembership => ({
  id,
  communityId: 'bakers',
  accountId,
  role: 'member',
  joinedOn: '2026-01-01',
  ...more,
})

const did = (
  id: string,
  accountId: string,
  kind: string,
  on: CalendarDate,
  communityId = 'bakers',
): CommunityActivity => ({ id, communityId, accountId, kind, on })

const steady: CommunityPolicy = {
  activities: [
    { kind: 'post', weight: 3, mostPerDay: 2 },
    { kind: 'like', weight: 0.1 },
  ],
  activeWithinDays: 30,
}
const asOf = '2026-06-30'

describe('members of a community', () => {
  it('are those who have joined and not left', () => {
    const memberships = [
      member('m-1', 'a', { leftOn: '2026-06-30' }),
      member('m-2', 'b', { leftOn: '2026-07-01', role: 'owner' }),
      member('m-3', 'c', { joinedOn: '2026-07-01' }),
      member('m-4', 'd', { joinedOn: '2026-06-30', communityId: 'anglers', role: 'ambassador' }),
      member('m-5', 'a', { joinedOn: '2026-06-30' }),
    ]
    const standings = communityStandings(memberships, [], steady, asOf)
    expect(standings.map(({ communityId, accountId, role }) => [communityId, accountId, role])).toEqual([
      ['anglers', 'd', 'ambassador'],
      ['bakers', 'a', 'member'],
      ['bakers', 'b', 'owner'],
    ])
    expect(standings[1]).toEqual({
      communityId: 'bakers',
      accountId: 'a',
      role: 'member',
      joinedOn: '2026-06-30',
      score: 0,
      activityCount: 0,
      isActive: false,
    })
  })

  it('score by what they did since they joined: kinds that count, so many a day, in that community', () => {
    const activities = [
      did('x-1', 'a', 'post', '2026-06-01'),
      did('x-2', 'a', 'post', '2026-06-01'),
      did('x-3', 'a', 'post', '2026-06-01'),
      did('x-4', 'a', 'like', '2026-06-02'),
      did('x-5', 'a', 'lurk', '2026-06-03'),
      did('x-6', 'a', 'post', '2025-12-31'),
      did('x-7', 'a', 'post', '2026-07-01'),
      did('x-8', 'b', 'post', '2026-06-01'),
      did('x-9', 'a', 'post', '2026-06-01', 'anglers'),
    ]
    expect(communityStandings([member('m-1', 'a')], activities, steady, asOf)).toMatchObject([
      { accountId: 'a', score: 6.1, activityCount: 3, lastActiveOn: '2026-06-02', isActive: true },
    ])
  })

  it('the most active come first; activity fades by half', () => {
    const activities = [
      did('x-1', 'a', 'answer', '2026-05-31'),
      did('x-2', 'b', 'post', '2026-06-30'),
      did('x-3', 'c', 'answer', '2026-05-01'),
    ]
    const memberships = ['a', 'b', 'c'].map((accountId) => member(`m-${accountId}`, accountId))
    const standings = communityStandings(memberships, activities, defaultCommunityPolicy, asOf)
    expect(standings.map(({ accountId, score, isActive }) => [accountId, score, isActive])).toEqual([
      ['b', 3, true],
      ['a', 2.5, true],
      ['c', 1.25, true],
    ])
    expect(communityStandings(memberships, activities, defaultCommunityPolicy, '2026-07-01')[2]?.isActive).toBe(false)
  })

  it('do not hang on the order of the lists', () => {
    const activities = Array.from({ length: 40 }, (_, index) =>
      did(
        `x-${index}`,
        index % 2 ? 'a' : 'b',
        'like',
        `2026-06-${String((index % 28) + 1).padStart(2, '0')}` as CalendarDate,
      ),
    )
    const memberships = [member('m-1', 'a'), member('m-2', 'b')]
    const policy = { ...defaultCommunityPolicy, activities: steady.activities }
    expect(communityStandings([...memberships].reverse(), [...activities].reverse(), policy, asOf)).toEqual(
      communityStandings(memberships, activities, policy, asOf),
    )
  })
})

describe('a mistake throws', () => {
  it.each([
    ['an id twice', [member('m-1', 'a'), member('m-1', 'b')], [], 'duplicate-id', 'memberships[1].id'],
    ['in it twice', [member('m-1', 'a'), member('m-2', 'a')], [], 'contradictory-facts', 'memberships'],
    ['no such role', [member('m-1', 'a', { role: 'king' as never })], [], 'unknown-code', 'memberships[0].role'],
    [
      'joined on no day',
      [member('m-1', 'a', { joinedOn: '2026-02-30' })],
      [],
      'invalid-value',
      'memberships[0].joinedOn',
    ],
    ['left on no day', [member('m-1', 'a', { leftOn: '2026-02-30' })], [], 'invalid-value', 'memberships[0].leftOn'],
    ['left before', [member('m-1', 'a', { leftOn: '2026-01-01' })], [], 'invalid-period', 'memberships[0].leftOn'],
    ['did it on no day', [], [did('x-1', 'a', 'post', '2026-02-30')], 'invalid-value', 'activities[0].on'],
  ] as const)('%s', (_, memberships, activities, code, field) => {
    const error = thrownBy(() => communityStandings(memberships, activities, steady, asOf))
    expect([error.code, error.details.field]).toEqual([code, field])
  })

  it.each<[string, Partial<CommunityPolicy>, string]>([
    [
      'a kind twice',
      {
        activities: [
          { kind: 'a', weight: 1 },
          { kind: 'a', weight: 2 },
        ],
      },
      'activities[1].kind',
    ],
    ['a weight below 0', { activities: [{ kind: 'a', weight: -1 }] }, 'activities[0].weight'],
    ['a weight that is too large', { activities: [{ kind: 'a', weight: 1_001 }] }, 'activities[0].weight'],
    ['none a day', { activities: [{ kind: 'a', weight: 1, mostPerDay: 0 }] }, 'activities[0].mostPerDay'],
    ['fading at once', { halfLifeDays: 0 }, 'halfLifeDays'],
    ['hardly fading', { halfLifeDays: 36_501 }, 'halfLifeDays'],
    ['never active', { activeWithinDays: 0 }, 'activeWithinDays'],
  ])('a policy with %s, as its schema does', (_, more, field) => {
    const policy = { ...defaultCommunityPolicy, ...more }
    const error = thrownBy(() => communityStandings([], [], policy, asOf))
    expect([error.code, error.details.field]).toEqual(['invalid-policy', `policy.${field}`])
    expect(communityPolicySchema.safeParse(policy).success).toBe(false)
    expect(communityPolicySchema.safeParse(steady).success).toBe(true)
  })
})
