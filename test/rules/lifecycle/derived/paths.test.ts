import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, type CalendarDate } from '../../../../src/foundation/time/index.ts'
import type { StageRecord } from '../../../../src/records/index.ts'
import {
  type ClientEngagement,
  type ClientSituation,
  type ClientStagePolicy,
  clientStage,
  customerSuccessLifecycle,
  defaultRepeatPurchasePolicy,
  type Lifecycle,
  moveStage,
  type RepeatPurchasePolicy,
  repeatPurchaseLifecycle,
  repeatPurchaseStage,
  startLifecycle,
} from '../../../../src/rules/lifecycle/index.ts'
import { dayOf } from './days.ts'

/** Moves automation along with the stages of one day after another; notes every step that there was. */
function follow(lifecycle: Lifecycle, stageOn: (day: number) => string | undefined, days: number, steps: Set<string>) {
  let record: StageRecord | undefined
  for (let day = 0; day < days; day += 1) {
    const to = stageOn(day)
    if (to === undefined || to === record?.stage) continue
    const move = { to, actor: 'automation', at: `${dayOf(day)}T06:00:00Z` } as const
    const from = record?.stage ?? 'start'
    const moved = record ? moveStage(lifecycle, record, move) : startLifecycle(lifecycle, { ...move, subjectId: 's-1' })
    steps.add(`${from} > ${to}`)
    if (!moved.ok) throw new Error(`${from} > ${to}: ${moved.reason.code}`)
    record = moved.value.record
  }
}

/** The steps along the paths of a lifecycle. */
const drawn = ({ paths = [] }: Lifecycle): readonly string[] =>
  paths.flatMap(({ from, to }) => to.map((each) => `${from} > ${each}`))

const purchasePolicies: fc.Arbitrary<RepeatPurchasePolicy> = fc.record({
  loyalPurchases: fc.integer({ min: 3, max: 6 }),
  leastGaps: fc.integer({ min: 1, max: 3 }),
  usualGapDays: fc.integer({ min: 1, max: 20 }),
  floorDays: fc.integer({ min: 1, max: 20 }),
  lapsingPercent: fc.integer({ min: 100, max: 200 }),
  lapsedPercent: fc.integer({ min: 201, max: 300 }),
})

/** So many runs that every step there is occurs in one of them. */
const everyStepOccurs = { numRuns: 500 }

describe('every step that days bring about is a path of the lifecycle', { timeout: 60_000 }, () => {
  it('for customers, and every path is one that days bring about', () => {
    const steps = new Set<string>()
    const purchases = fc.array(fc.nat(70), { minLength: 1, maxLength: 10 })
    fc.assert(
      fc.property(purchases, fc.option(purchasePolicies), (days, policy) => {
        const bought = days.map(dayOf)
        const stageOn = (day: number) => {
          const judged = repeatPurchaseStage(bought, {
            asOf: dayOf(day),
            policy: policy ?? { ...defaultRepeatPurchasePolicy, floorDays: 5, usualGapDays: 10 },
          })
          return judged.ok ? judged.value.stage : undefined
        }
        follow(repeatPurchaseLifecycle, stageOn, 90, steps)
      }),
      everyStepOccurs,
    )
    const late = ['first-time > lapsed', 'repeat > lapsed', 'loyal > lapsed', 'reactivated > lapsed']
    expect(drawn(repeatPurchaseLifecycle).filter((step) => !steps.has(step))).toEqual(late)
  })

  /** Agreements one after another, with gaps between them or none; each ends, or goes on in terms. */
  const agreements = fc.array(
    fc.record({
      gap: fc.constantFrom(-5, 0, 1, 8),
      days: fc.integer({ min: 1, max: 35 }),
      termDays: fc.option(fc.integer({ min: 4, max: 25 })),
      noticeDays: fc.integer({ min: 0, max: 8 }),
    }),
    { minLength: 1, maxLength: 3 },
  )
  const clientPolicies: fc.Arbitrary<ClientStagePolicy> = fc.record({
    leastHealth: fc.constant(50),
    overdueDays: fc.constant(30),
    renewalLeadDays: fc.constantFrom(0, 2, 10, 60),
    onboardingDays: fc.constantFrom(0, 5, 30, 90),
    renewedDays: fc.constantFrom(0, 5, 30),
    wonBackDays: fc.constantFrom(0, 5, 30, 90),
  })
  /** The days on which health is low, and low no longer on the next. */
  const poorDays = fc.array(fc.nat(100), { maxLength: 8 })

  it('for clients, and every path is one that days bring about', () => {
    const steps = new Set<string>()
    fc.assert(
      fc.property(agreements, poorDays, clientPolicies, (list, poor, policy) => {
        const spans: { start: number; end: number; termDays: number | null; noticeDays: number }[] = []
        let next = 0
        for (const { gap, days, termDays, noticeDays } of list) {
          const start = Math.max(0, next + gap)
          spans.push({ start, end: start + days, termDays, noticeDays })
          next = start + days
        }
        /** What is known on a day: an agreement in terms has its end from its last day for notice on. */
        const engagementOn = (
          day: number,
          { start, end, termDays, noticeDays }: (typeof spans)[number],
        ): ClientEngagement => {
          const begun: CalendarDate = dayOf(start)
          if (termDays === null) return { start: begun, end: dayOf(end) }
          const number = Math.max(0, Math.floor((day - start) / termDays))
          const termStart = start + number * termDays
          const lastDay = start + Math.ceil((end - start) / termDays) * termDays
          const isOver = day >= lastDay - noticeDays
          return {
            start: begun,
            ...(isOver && { end: dayOf(lastDay) }),
            term: {
              number: number + 1,
              start: dayOf(termStart),
              end: dayOf(termStart + termDays),
              noticeBy: addDays(dayOf(termStart + termDays), -noticeDays),
            },
          }
        }
        const stageOn = (day: number) => {
          const situation: ClientSituation = {
            engagements: spans.map((span) => engagementOn(day, span)),
            health: poor.includes(day) ? 10 : 90,
          }
          const judged = clientStage(situation, { asOf: dayOf(day), policy })
          return judged.ok ? judged.value.stage : undefined
        }
        follow(customerSuccessLifecycle, stageOn, 110, steps)
      }),
      everyStepOccurs,
    )
    expect(drawn(customerSuccessLifecycle).filter((step) => !steps.has(step))).toEqual([])
  })
})
