import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Condition, judgeCondition } from '../../../src/foundation/condition/index.ts'
import type { Instant } from '../../../src/foundation/time/index.ts'
import {
  type AssignableItem,
  type AssignableMember,
  type AssignmentPolicy,
  type AssignmentState,
  type AssignmentStrategy,
  assignmentMeasures,
  assignmentStrategies,
  assignWork,
  type StaffLeave,
  type WorkAssignments,
} from '../../../src/rules/reporting/index.ts'
import { runsFor } from '../../tools/runs.ts'
import { leave, policyOf } from './samples.ts'

const at: Instant = '2026-06-02T09:00:00Z'

const anyStrategy = fc.constantFrom(...assignmentStrategies)
const some = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: undefined, freq: 2 })

/** In one of three cases. */
const rarely = <Value>(value: fc.Arbitrary<Value>) =>
  fc.oneof({ weight: 2, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary: value })

/** A condition on a fact that is a small number, often missing. */
const anyCondition: fc.Arbitrary<Condition> = fc
  .record({ operator: fc.constantFrom('at-least', 'at-most'), value: fc.nat(3) })
  .map(({ operator, value }) => ({ fact: 'n', operator, value }) as Condition)
const anyFacts = some(fc.nat(3)).map((n) => ({ facts: n === undefined ? {} : { n } }))

const known = <Fields extends object>(fields: Fields): object =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined))

const anyItems: fc.Arbitrary<readonly AssignableItem[]> = fc
  .array(
    fc.tuple(
      anyFacts,
      fc.record({
        needs: rarely(anyCondition),
        minutes: some(fc.integer({ min: 1, max: 4 })),
        rank: some(fc.nat(2)),
        waitingSince: some(fc.constantFrom<Instant>('2026-06-01T09:00:00Z', '2026-06-01T10:00:00Z')),
        preferredMemberId: some(fc.constantFrom('m-0', 'm-1', 'gone')),
      }),
    ),
    { maxLength: 12 },
  )
  .map((drawn) => drawn.map(([facts, fields], index) => ({ id: `i-${index}`, ...facts, ...known(fields) })))

const anyMembers: fc.Arbitrary<readonly AssignableMember[]> = fc
  .array(
    fc.tuple(
      anyFacts,
      fc.record({
        accepts: rarely(anyCondition),
        load: some(fc.nat(4)),
        capacity: fc.integer({ min: 0, max: 8 }),
        weight: some(fc.integer({ min: 1, max: 4 })),
      }),
    ),
    { maxLength: 5 },
  )
  .map((drawn) => drawn.map(([facts, fields], index) => ({ id: `m-${index}`, ...facts, ...known(fields) })))

const anyPolicy: fc.Arbitrary<AssignmentPolicy> = fc
  .record({ strategy: anyStrategy, measure: fc.constantFrom(...assignmentMeasures), quota: rarely(fc.nat(4)) })
  .map(({ strategy, measure, quota }) =>
    policyOf({ strategy, measure, ...(quota !== undefined && { quota: { atMost: quota, withinHours: 24 } }) }),
  )

const anyLeaves: fc.Arbitrary<readonly StaffLeave[]> = some(fc.nat(4)).map((member) =>
  member === undefined ? [] : [leave('l', `m-${member}`, '2026-06-02', '2026-06-03')],
)

const sizeOf = ({ minutes }: AssignableItem, { measure }: AssignmentPolicy): number | undefined =>
  measure === 'minutes' ? minutes : 1

const loadsAfter = ({ members }: WorkAssignments) => new Map(members.map(({ memberId, load }) => [memberId, load]))

describe('over any items and members', () => {
  it('each item is given once or left over, nobody has more than they may, and nothing hangs on an order', () => {
    const seen = { given: 0, left: 0 }
    fc.assert(
      fc.property(anyItems, anyMembers, anyPolicy, anyLeaves, (items, members, policy, leaves) => {
        const run = assignWork(items, members, policy, at, { leaves })
        const byId = new Map(items.map((item) => [item.id, item]))
        const offenders: string[] = []
        const named = [...run.assignments, ...run.leftOver].map(({ itemId }) => itemId)
        if (
          [...named].sort().join() !==
          items
            .map(({ id }) => id)
            .sort()
            .join()
        )
          offenders.push('items')
        for (const { id, load = 0, capacity = 0 } of members) {
          const given = run.assignments
            .filter(({ memberId }) => memberId === id)
            .reduce((sum, { itemId }) => sum + (sizeOf(byId.get(itemId) ?? { id }, policy) ?? Number.NaN), 0)
          const result = run.members.find(({ memberId }) => memberId === id)
          if (result?.given !== given || result.load !== load + given) offenders.push(`sum of ${id}`)
          if (given > 0 && load + given > capacity) offenders.push(`capacity of ${id}`)
          if (policy.quota && given > policy.quota.atMost) offenders.push(`quota of ${id}`)
          if (given > 0 && leaves.some(({ memberId }) => memberId === id)) offenders.push(`leave of ${id}`)
        }
        for (const { hurdles, code } of run.leftOver) {
          const kept = Object.values(hurdles).reduce((sum, count) => sum + count, 0)
          if (code !== 'unknown-effort' && kept !== members.length) offenders.push('hurdles')
        }
        seen.given += run.assignments.length
        seen.left += run.leftOver.length
        const turned = assignWork([...items].reverse(), [...members].reverse(), policy, at, { leaves })
        expect([offenders, turned]).toEqual([[], run])
        expect(JSON.parse(JSON.stringify(run))).toEqual(run)
      }),
      // As many runs in each pass, as it is counted what came about.
      { numRuns: 200 },
    )
    expect(Math.min(seen.given, seen.left)).toBeGreaterThan(200)
  })

  it('whoever is chosen is the right one, and nobody could have taken what is left over', () => {
    fc.assert(
      fc.property(anyItems, anyMembers, anyPolicy, anyLeaves, (items, members, policy, leaves) => {
        const run = assignWork(items, members, policy, at, { leaves })
        const byId = new Map(items.map((item) => [item.id, item]))
        const load = new Map(members.map((member) => [member.id, member.load ?? 0]))
        const given = new Map<string, number>()
        const turns = new Map<string, number>()
        const met = (condition: Condition | undefined, { facts = {} }: { facts?: object }): boolean =>
          !condition || judgeCondition(condition, { facts: facts as Record<string, number>, at }).status === 'met'
        // Plainly, from nothing but the words of the rule.
        const able = (item: AssignableItem, size: number): readonly AssignableMember[] =>
          members.filter(
            (member) =>
              met(member.accepts, item) &&
              met(item.needs, member) &&
              leaves.every(({ memberId }) => memberId !== member.id) &&
              (load.get(member.id) ?? 0) + size <= (member.capacity ?? 0) &&
              (given.get(member.id) ?? 0) + size <= (policy.quota?.atMost ?? 1_000),
          )
        const busy = ({ id, weight = 1 }: AssignableMember): number => (load.get(id) ?? 0) / weight
        const offenders: string[] = []
        for (const [turn, { itemId, memberId, reason }] of run.assignments.entries()) {
          const item = byId.get(itemId) ?? { id: itemId }
          const size = sizeOf(item, policy) ?? Number.NaN
          const candidates = able(item, size)
          const chosen = candidates.find(({ id }) => id === memberId)
          const preferred = candidates.find(({ id }) => id === item.preferredMemberId)
          const first = (measure: (member: AssignableMember) => number): string | undefined =>
            [...candidates].sort((a, b) => measure(a) - measure(b) || (a.id < b.id ? -1 : 1))[0]?.id
          if (!chosen || reason.parameters.among !== candidates.length) offenders.push(`${itemId}: able`)
          if (preferred && chosen !== preferred) offenders.push(`${itemId}: preferred`)
          if (!preferred && policy.strategy === 'least-busy' && first(busy) !== memberId) offenders.push(itemId)
          const lastTurn = ({ id }: AssignableMember): number => turns.get(id) ?? -1
          if (!preferred && policy.strategy === 'round-robin' && first(lastTurn) !== memberId) offenders.push(itemId)
          load.set(memberId, (load.get(memberId) ?? 0) + size)
          given.set(memberId, (given.get(memberId) ?? 0) + size)
          turns.set(memberId, turn)
        }
        // Loads only grow, so that who could take it at the end could have taken it before.
        for (const { itemId, code } of run.leftOver) {
          const item = byId.get(itemId) ?? { id: itemId }
          const size = sizeOf(item, policy)
          if (size === undefined ? code !== 'unknown-effort' : able(item, size).length > 0) offenders.push(itemId)
        }
        expect(offenders).toEqual([])
      }),
      { numRuns: runsFor(500) },
    )
  })

  it('two runs, one after the other, come to the same as one', () => {
    fc.assert(
      fc.property(anyItems, anyMembers, anyPolicy, fc.nat(12), (drawn, members, policy, cut) => {
        // In the order in which they are given away.
        const items = drawn.map(({ waitingSince: _, ...item }, index) => ({ ...item, rank: drawn.length - index }))
        const whole = assignWork(items, members, policy, at)
        const first = assignWork(items.slice(0, cut), members, policy, at)
        const loads = loadsAfter(first)
        const later = members.map((member) => ({ ...member, load: loads.get(member.id) ?? 0 }))
        // As a host does, which keeps it as text.
        const state = JSON.parse(JSON.stringify(first.state)) as AssignmentState
        const second = assignWork(items.slice(cut), later, policy, at, { state })
        expect([
          [...first.assignments, ...second.assignments],
          [...first.leftOver, ...second.leftOver],
          second.state.queue,
          second.state.credits,
          loadsAfter(second),
        ]).toEqual([whole.assignments, whole.leftOver, whole.state.queue, whole.state.credits, loadsAfter(whole)])
      }),
      { numRuns: runsFor(500) },
    )
  })
})

describe('over any runs', () => {
  it('nobody is given more than the quota within its time', () => {
    const hours = fc.array(fc.tuple(fc.nat(8), fc.nat(4)), { minLength: 1, maxLength: 8 })
    fc.assert(
      fc.property(
        hours,
        fc.nat(3),
        fc.integer({ min: 1, max: 6 }),
        anyStrategy,
        (steps, atMost, withinHours, strategy) => {
          const members = [
            { id: 'a', weight: 1 },
            { id: 'b', weight: 2 },
          ]
          const policy = policyOf({ strategy, quota: { atMost, withinHours } })
          let state: AssignmentState = { queue: [], credits: {}, given: [] }
          let hour = 0
          const log: (readonly [hour: number, memberId: string])[] = []
          for (const [step, count] of steps) {
            hour += step
            const moment =
              `2026-06-0${1 + Math.floor(hour / 24)}T${String(hour % 24).padStart(2, '0')}:00:00Z` as Instant
            const items = Array.from({ length: count }, (_, index) => ({ id: `i-${index}` }))
            const run = assignWork(items, members, policy, moment, { state })
            for (const { memberId } of run.assignments) log.push([hour, memberId])
            state = run.state
          }
          const within = log.map(
            ([from, id]) =>
              log.filter(([other, otherId]) => otherId === id && other >= from && other < from + withinHours).length,
          )
          expect(Math.max(0, ...within)).toBeLessThanOrEqual(atMost)
        },
      ),
      { numRuns: runsFor(400) },
    )
  })

  it('by weights, everybody has their share after a round, and is never a whole item off on the way', () => {
    const anyWeights = fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 1, maxLength: 5 })
    fc.assert(
      fc.property(anyWeights, fc.nat(20), (weights, more) => {
        const members = weights.map((weight, index) => ({ id: `m-${index}`, weight }))
        const all = weights.reduce((sum, weight) => sum + weight, 0)
        const policy = policyOf({ strategy: 'weighted' as AssignmentStrategy })
        const runOf = (count: number) =>
          assignWork(
            Array.from({ length: count }, (_, index) => ({ id: `i-${index}` })),
            members,
            policy,
            at,
          )
        expect(runOf(all).members.map(({ given }) => given)).toEqual(weights)
        expect(runOf(all).state.credits).toEqual({})
        const off = runOf(more).members.map(({ given }, index) =>
          Math.abs(given - (more * (weights[index] ?? 0)) / all),
        )
        expect(Math.max(...off)).toBeLessThan(1)
      }),
      { numRuns: runsFor(300) },
    )
  })
})
