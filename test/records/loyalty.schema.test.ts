import { describe, expect, it } from 'vitest'
import type * as z from 'zod'
import {
  communityActivitySchema,
  communityMembershipSchema,
  loyaltyEntrySchema,
  referralSchema,
} from '../../src/schemas.ts'
import { findings, problems, without } from './problems.ts'

const customFields = { note: 'by phone' }
const movement = { id: 'e-1', accountId: 'a-1', on: '2026-01-05', sequence: 1, orderId: 'o-1', customFields }
const earned = { ...movement, kind: 'earn', points: 200, usableThrough: '2026-01-05', qualifying: false }
const membership = {
  id: 'm-1',
  communityId: 'bakers',
  accountId: 'a-1',
  role: 'owner',
  joinedOn: '2026-01-10',
  leftOn: '2026-01-11',
  customFields,
}

describe.each<readonly [string, z.ZodType, object, readonly string[]]>([
  ['earned points', loyaltyEntrySchema, earned, ['id', 'accountId', 'kind', 'on', 'points']],
  [
    'spent points',
    loyaltyEntrySchema,
    { ...movement, kind: 'redeem', points: 5 },
    ['id', 'accountId', 'kind', 'on', 'points'],
  ],
  [
    'points taken back',
    loyaltyEntrySchema,
    { ...movement, kind: 'claw-back', points: 5, entryId: 'e-0' },
    ['id', 'accountId', 'kind', 'on', 'points'],
  ],
  [
    'an undoing',
    loyaltyEntrySchema,
    { ...movement, kind: 'reverse', entryId: 'e-0' },
    ['id', 'accountId', 'kind', 'on', 'entryId'],
  ],
  [
    'referral',
    referralSchema,
    { id: 'r-1', referrerId: 'a-1', referredId: 'a-2', on: '2026-03-01', customFields },
    ['id', 'referrerId', 'referredId', 'on'],
  ],
  ['membership', communityMembershipSchema, membership, ['id', 'communityId', 'accountId', 'role', 'joinedOn']],
  [
    'activity',
    communityActivitySchema,
    { id: 'ca-1', communityId: 'bakers', accountId: 'a-1', kind: 'answer', on: '2026-05-01' },
    ['id', 'communityId', 'accountId', 'kind', 'on'],
  ],
])('%s', (_, schema, sample, required) => {
  it('takes a whole record, and one with its required fields only, and changes nothing in it', () => {
    expect(schema.parse(JSON.parse(JSON.stringify(sample)))).toEqual(sample)
    const optional = Object.keys(sample).filter((key) => !required.includes(key))
    expect(problems(schema, without(sample, ...optional))).toEqual([])
  })

  it('asks for what is required, and refuses keys it does not know, and null', () => {
    for (const key of required) expect(problems(schema, without(sample, key)).length).toBeGreaterThan(0)
    expect(problems(schema, { ...sample, colour: 'red' }).length).toBeGreaterThan(0)
    for (const key of Object.keys(sample)) {
      expect(problems(schema, { ...sample, [key]: null }).length).toBeGreaterThan(0)
    }
  })
})

describe('what cannot be', () => {
  it.each<[string, z.ZodType, object]>([
    ['points: a fraction', loyaltyEntrySchema, { ...earned, points: 1.5 }],
    ['points: none', loyaltyEntrySchema, { ...earned, points: 0 }],
    ['points: too many', loyaltyEntrySchema, { ...earned, points: 1_000_000_001 }],
    ['points that lapse before they are earned', loyaltyEntrySchema, { ...earned, usableThrough: '2026-01-04' }],
    ['a sequence below 0', loyaltyEntrySchema, { ...earned, sequence: -1 }],
    ['a role that is none', communityMembershipSchema, { ...membership, role: 'king' }],
    ['left before joining', communityMembershipSchema, { ...membership, leftOn: '2026-01-10' }],
  ])('%s', (_, schema, record) => {
    expect(findings(schema, record)).toHaveLength(1)
  })
})
