import { describe, expect, it } from 'vitest'
import type { Facts } from '../../../src/foundation/condition/index.ts'
import type { StageActor } from '../../../src/records/index.ts'
import { acquisitionLifecycle, dealPipeline, nextStages } from '../../../src/rules/lifecycle/index.ts'
import { thrownBy } from '../../tools/thrown-by.ts'
import { freeLife, live, onDay } from './samples.ts'

const lead = live(acquisitionLifecycle, [['lead', 1]]).record
const nextTo = (facts: Facts, actor: StageActor = 'automation') =>
  nextStages(acquisitionLifecycle, lead, actor, { facts, at: onDay(2) })
const statuses = (facts: Facts) => Object.fromEntries(nextTo(facts).map(({ stage, status }) => [stage, status]))

describe('the next stages', () => {
  it('are those that the actor may enter, in order, with how each lies', () => {
    expect(
      nextTo({}).map(({ stage, kind, skipped, reasonRequired }) => [stage, kind, skipped.length, reasonRequired]),
    ).toEqual([
      ['marketing-qualified', 'forward', 0, false],
      ['sales-qualified', 'skip', 1, false],
      ['opportunity', 'skip', 2, false],
      ['customer', 'skip', 3, false],
      ['client', 'skip', 4, false],
      ['advocate', 'skip', 5, false],
      ['disqualified', 'exit', 0, false],
    ])
  })

  it('go back too for a person, who needs a reason', () => {
    const [back] = nextTo({}, 'person')
    expect(back).toEqual({ stage: 'subscriber', kind: 'backward', skipped: [], reasonRequired: true, status: 'open' })
  })

  it.each<readonly [what: string, facts: Facts, customer: string, client: string]>([
    ['of whom nothing is known', {}, 'unknown', 'unknown'],
    ['who bought', { hasPurchased: true }, 'open', 'unknown'],
    [
      'who surely neither bought nor agreed',
      { hasPurchased: false, holdsRunningAgreement: false },
      'closed',
      'unknown',
    ],
    ['who did not buy, and may have agreed', { hasPurchased: false }, 'unknown', 'unknown'],
    ['who is a customer', { holdsRunningAgreement: true, verdict: 'customer' }, 'open', 'closed'],
    ['who is a client', { hasPurchased: true, verdict: 'client' }, 'open', 'open'],
  ])('of somebody %s', (_, facts, customer, client) => {
    expect(statuses(facts)).toMatchObject({ customer, advocate: customer, client, opportunity: 'open' })
  })

  it('say what each still lacks, and which fact would open it', () => {
    const [customer, client] = nextTo({ hasPurchased: false }).filter(({ stage }) =>
      ['customer', 'client'].includes(stage),
    )
    const test = (fact: string, value: string | boolean) => ({
      test: { fact, operator: 'equals', value },
      required: true,
    })
    expect(customer?.lacks).toEqual({
      anyOf: [
        { ...test('hasPurchased', true), status: 'not-met', received: false },
        { ...test('holdsRunningAgreement', true), status: 'unknown' },
      ],
    })
    expect(client?.lacks).toEqual({ ...test('verdict', 'client'), status: 'unknown' })
    expect(statuses({ verdict: 'client' })['client']).toBe('open')
  })

  it('do not name the stage itself, even where one may enter it again', () => {
    const { record } = live(freeLife, [['two', 1]])
    const next = nextStages(freeLife, record, 'person', { facts: {}, at: onDay(2) })
    expect(next.map(({ stage }) => stage)).toEqual(['one', 'three', 'four', 'out', 'away'])
  })

  it('are none where nobody may go on', () => {
    const lost = live(dealPipeline, [
      ['proposal', 1],
      ['lost', 2],
    ]).record
    expect(nextStages(dealPipeline, lost, 'automation', { facts: {}, at: onDay(3) })).toEqual([])
  })

  it.each<readonly [what: string, call: () => unknown, field: string]>([
    ['an actor that is none', () => nextTo({}, 'robot' as StageActor), 'actor'],
    ['facts that are none', () => nextTo(null as unknown as Facts), 'facts'],
    [
      'a record of another lifecycle',
      () => nextStages(dealPipeline, lead, 'person', { facts: {}, at: onDay(2) }),
      'record.lifecycleId',
    ],
    [
      'no moment',
      () => nextStages(acquisitionLifecycle, lead, 'person', { facts: {}, at: '2026-01-02' as never }),
      'at',
    ],
  ])('are not told for %s', (_, call, field) => {
    expect(thrownBy(call).details.field).toBe(field)
  })
})
