import { describe, expect, it } from 'vitest'
import type { Facts } from '../../../src/foundation/condition/index.ts'
import { stageActors } from '../../../src/records/index.ts'
import {
  acquisitionLifecycle,
  asDerived,
  customerSuccessLifecycle,
  dealPipeline,
  forwardOnly,
  forwardWithCare,
  type Lifecycle,
  nextStages,
  repeatPurchaseLifecycle,
} from '../../../src/rules/lifecycle/index.ts'
import { onDay } from './samples.ts'

const idsOf = ({ stages, outside = [] }: Lifecycle): string =>
  `${stages.map(({ id }) => id).join(' ')} | ${outside.map(({ id }) => id).join(' ')}`

const isFrozenThrough = (value: unknown): boolean =>
  typeof value !== 'object' ||
  value === null ||
  (Object.isFrozen(value) && Object.values(value).every((inner) => isFrozenThrough(inner)))

const presets: readonly (readonly [name: string, lifecycle: Lifecycle, stages: string])[] = [
  [
    'acquisition',
    acquisitionLifecycle,
    'subscriber lead marketing-qualified sales-qualified opportunity customer client advocate | disqualified',
  ],
  ['customer-success', customerSuccessLifecycle, 'onboarding adopted renewal-due renewed | at-risk churned won-back'],
  ['repeat-purchase', repeatPurchaseLifecycle, 'first-time repeat loyal | lapsing lapsed reactivated'],
  ['deal-pipeline', dealPipeline, 'prospecting qualification proposal negotiation won | lost'],
]

/** Every stage that somebody may come to from a stage, by what is known. */
const nextTo = (lifecycle: Lifecycle, stage: string, facts: Facts = {}) =>
  stageActors.flatMap((actor) =>
    nextStages(
      lifecycle,
      { subjectId: 's-1', lifecycleId: lifecycle.id, stage, since: onDay(1), startedAt: onDay(1) },
      actor,
      { facts, at: onDay(2) },
    ).map((next) => ({ ...next, from: stage, actor })),
  )

describe('the presets', () => {
  it.each(presets)('%s has its stages, and cannot be changed', (id, lifecycle, stages) => {
    expect(lifecycle.id).toBe(id)
    expect(idsOf(lifecycle)).toBe(stages)
    expect(isFrozenThrough(lifecycle)).toBe(true)
  })

  it.each([acquisitionLifecycle, dealPipeline])(
    '$id is never moved backward, nor back into the order, by automation',
    (lifecycle) => {
      const moves = [...lifecycle.stages, ...(lifecycle.outside ?? [])].flatMap(({ id }) => nextTo(lifecycle, id))
      for (const { kind, actor, reasonRequired } of moves) {
        if (kind !== 'backward' && kind !== 'return') continue
        expect([actor, reasonRequired]).toEqual(['person', true])
      }
    },
  )

  it('nobody enters customer, client or advocate from anywhere without what it takes', () => {
    const known: readonly (readonly [Facts, readonly string[]])[] = [
      [{ hasPurchased: false, holdsRunningAgreement: false, verdict: 'neither' }, []],
      [{ hasPurchased: true, holdsRunningAgreement: false, verdict: 'customer' }, ['customer', 'advocate']],
      [{ hasPurchased: false, holdsRunningAgreement: true, verdict: 'client' }, ['customer', 'client', 'advocate']],
    ]
    const guarded = ['customer', 'client', 'advocate']
    for (const [facts, open] of known) {
      for (const from of ['subscriber', 'lead', 'opportunity', 'customer', 'client', 'advocate', 'disqualified']) {
        for (const { stage, status } of nextTo(acquisitionLifecycle, from, facts)) {
          if (guarded.includes(stage))
            expect([from, stage, status]).toEqual([from, stage, open.includes(stage) ? 'open' : 'closed'])
        }
      }
    }
  })

  it('deals are likelier the further they are, and certain at their ends', () => {
    expect(dealPipeline.stages.map(({ probability }) => probability)).toEqual([0.1, 0.2, 0.5, 0.75, 1])
    expect(dealPipeline.outside?.[0]).toMatchObject({ probability: 0, outcome: 'lost' })
  })
})

describe('the ways to move', () => {
  const text = (moves: typeof asDerived) =>
    Object.entries(moves)
      .map(([kind, { automation, person }]) => `${kind}: ${automation}, ${person}`)
      .join('; ')

  it('are what they are called', () => {
    expect(text(forwardWithCare)).toBe(
      'forward: allowed, allowed; skip: allowed, allowed; backward: refused, with-reason; self: refused, refused; loop: allowed, allowed; exit: allowed, with-reason; return: refused, with-reason',
    )
    expect(text(forwardOnly)).toBe(
      'forward: allowed, allowed; skip: refused, refused; backward: refused, refused; self: refused, refused; loop: refused, refused; exit: allowed, allowed; return: refused, refused',
    )
    expect(text(asDerived)).toBe(
      'forward: allowed, allowed; skip: allowed, allowed; backward: allowed, with-reason; self: refused, refused; loop: allowed, allowed; exit: allowed, with-reason; return: allowed, with-reason',
    )
    expect([forwardWithCare, forwardOnly, asDerived].every(isFrozenThrough)).toBe(true)
  })
})
