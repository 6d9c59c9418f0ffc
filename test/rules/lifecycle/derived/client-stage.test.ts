import { describe, expect, it } from 'vitest'
import type { CalendarDate } from '../../../../src/foundation/time/index.ts'
import type { RetainerAgreement } from '../../../../src/records/index.ts'
import { contractEndOf, termOf } from '../../../../src/rules/billing/index.ts'
import {
  type ClientEngagement,
  type ClientSituation,
  type ClientStage,
  type ClientStagePolicy,
  clientStage,
  defaultClientStagePolicy,
} from '../../../../src/rules/lifecycle/index.ts'
import { clientStagePolicySchema } from '../../../../src/schemas.ts'
import { findings } from '../../../records/problems.ts'
import { thrownBy } from '../../../tools/thrown-by.ts'
import { dayOf } from './days.ts'

const policy = defaultClientStagePolicy

function judged(situation: ClientSituation, on: number, by: Partial<ClientStagePolicy> = {}): ClientStage {
  const result = clientStage(situation, { asOf: dayOf(on), policy: { ...policy, ...by } })
  if (!result.ok) throw new Error('nothing had begun')
  return result.value
}

/** An agreement from a day to a day, all counted from one; and its term, where terms matter. */
const engaged = (
  start: number,
  end?: number,
  term?: { readonly number: number; readonly start: number; readonly end?: number; readonly noticeBy?: number },
): ClientEngagement => ({
  start: dayOf(start),
  ...(end !== undefined && { end: dayOf(end) }),
  ...(term && {
    term: {
      number: term.number,
      start: dayOf(term.start),
      ...(term.end !== undefined && { end: dayOf(term.end) }),
      ...(term.noticeBy !== undefined && { noticeBy: dayOf(term.noticeBy) }),
    },
  }),
})

const openEnded = [engaged(0)]
const fixed = [engaged(0, 365)]
const renewing = [engaged(0, undefined, { number: 1, start: 0, end: 365, noticeBy: 335 })]
const noticeGiven = [engaged(0, 365, { number: 1, start: 0, end: 365, noticeBy: 335 })]
const secondTerm = [engaged(0, undefined, { number: 2, start: 365, end: 730, noticeBy: 700 })]
const back = [engaged(0, 100), engaged(200)]

type Row = readonly [what: string, situation: ClientSituation, on: number, stage: string, codes: string]

const rows: readonly Row[] = [
  ['on the first day', { engagements: openEnded }, 0, 'onboarding', 'newly-begun runs-on'],
  ['on the last day of onboarding', { engagements: openEnded }, 89, 'onboarding', 'newly-begun runs-on'],
  ['on the day after', { engagements: openEnded }, 90, 'adopted', 'runs-on'],
  ['well ahead of the end', { engagements: fixed }, 304, 'adopted', 'runs-on'],
  ['60 days before the end', { engagements: fixed }, 305, 'renewal-due', 'renewal-near runs-on'],
  ['on the last day in force', { engagements: fixed }, 364, 'renewal-due', 'renewal-near runs-on'],
  ['on the first day no longer in force', { engagements: fixed }, 365, 'churned', 'all-ended'],
  ['61 days before the last day for notice', { engagements: renewing }, 274, 'adopted', 'runs-on'],
  ['60 days before the last day for notice', { engagements: renewing }, 275, 'renewal-due', 'renewal-near runs-on'],
  ['on the last day for notice', { engagements: renewing }, 335, 'renewal-due', 'renewal-near runs-on'],
  ['on the day after, when it has renewed', { engagements: renewing }, 336, 'adopted', 'runs-on'],
  ['on the day after, when notice was given', { engagements: noticeGiven }, 336, 'renewal-due', 'renewal-near runs-on'],
  ['on the first day of another term', { engagements: secondTerm }, 365, 'renewed', 'term-began runs-on'],
  ['on the last day of counting as renewed', { engagements: secondTerm }, 394, 'renewed', 'term-began runs-on'],
  ['after that', { engagements: secondTerm }, 395, 'adopted', 'runs-on'],
  ['in a first term, which is not renewed', { engagements: renewing }, 20, 'onboarding', 'newly-begun runs-on'],
  ['while their next term has not begun', { engagements: secondTerm }, 364, 'adopted', 'runs-on'],
  [
    'in a term without an end',
    { engagements: [engaged(0, undefined, { number: 1, start: 0 })] },
    400,
    'adopted',
    'runs-on',
  ],
  ['with low health', { engagements: openEnded, health: 49.9 }, 200, 'at-risk', 'health-low runs-on'],
  ['with just enough health', { engagements: openEnded, health: 50 }, 200, 'adopted', 'runs-on'],
  [
    'with an invoice long overdue',
    { engagements: openEnded, oldestOverdueDays: 30 },
    200,
    'at-risk',
    'invoice-overdue runs-on',
  ],
  ['with an invoice not so long overdue', { engagements: openEnded, oldestOverdueDays: 29 }, 200, 'adopted', 'runs-on'],
  [
    'with everything at once: the most pressing first',
    {
      engagements: [...back, engaged(210, undefined, { number: 2, start: 220, end: 260 })],
      health: 0,
      oldestOverdueDays: 90,
    },
    230,
    'at-risk',
    'health-low invoice-overdue renewal-near came-back term-began runs-on',
  ],
  ['new, and soon to end', { engagements: [engaged(0, 60)] }, 10, 'renewal-due', 'renewal-near newly-begun runs-on'],
  ['gone, though in poor health', { engagements: [engaged(0, 10)], health: 0 }, 20, 'churned', 'all-ended'],
  ['in between two collaborations', { engagements: back }, 150, 'churned', 'all-ended'],
  ['on the day they came back', { engagements: back }, 200, 'won-back', 'came-back runs-on'],
  ['on the last day of counting as won back', { engagements: back }, 289, 'won-back', 'came-back runs-on'],
  ['on the day after', { engagements: back }, 290, 'adopted', 'runs-on'],
  ['with agreements that adjoin', { engagements: [engaged(100), engaged(0, 100)] }, 100, 'adopted', 'runs-on'],
  ['with agreements that overlap', { engagements: [engaged(50), engaged(0, 100)] }, 120, 'adopted', 'runs-on'],
  [
    'with agreements a day apart',
    { engagements: [engaged(101), engaged(0, 100)] },
    101,
    'won-back',
    'came-back runs-on',
  ],
  [
    'with a short agreement inside a long one',
    { engagements: [engaged(0, 500), engaged(100, 110)] },
    300,
    'adopted',
    'runs-on',
  ],
  [
    'with one that ends soon beside one that goes on',
    { engagements: [engaged(0), engaged(100, 310)] },
    300,
    'renewal-due',
    'renewal-near runs-on',
  ],
  ['with one that has not begun', { engagements: [...openEnded, engaged(300, 320)] }, 290, 'adopted', 'runs-on'],
]

describe('the stage of a client', () => {
  it.each(rows)('%s', (_, situation, on, stage, codes) => {
    const found = judged(situation, on)
    expect([found.stage, found.reasons.map(({ code }) => code).join(' ')]).toEqual([stage, codes])
    const reversed = { ...situation, engagements: Object.freeze([...situation.engagements].reverse()) }
    expect(judged(reversed, on)).toEqual(found)
  })

  it('says the days and numbers that it follows from', () => {
    const all = judged(
      {
        engagements: [...back, engaged(210, undefined, { number: 2, start: 220, end: 260 })],
        health: 12.5,
        oldestOverdueDays: 90,
      },
      230,
    )
    expect(all.reasons).toEqual([
      { code: 'health-low', parameters: { health: 12.5, leastHealth: 50 } },
      { code: 'invoice-overdue', parameters: { oldestOverdueDays: 90, overdueDays: 30 } },
      { code: 'renewal-near', parameters: { by: dayOf(260), renewalLeadDays: 60 } },
      { code: 'came-back', parameters: { endedBefore: dayOf(100), since: dayOf(200) } },
      { code: 'term-began', parameters: { number: 2, start: dayOf(220) } },
      { code: 'runs-on', parameters: { since: dayOf(200) } },
    ])
    expect(judged({ engagements: openEnded }, 5).reasons[0]).toEqual({
      code: 'newly-begun',
      parameters: { since: dayOf(0), onboardingDays: 90 },
    })
    expect(judged({ engagements: fixed }, 400).reasons).toEqual([
      { code: 'all-ended', parameters: { endedOn: dayOf(365) } },
    ])
  })

  it('names the nearest of several ends', () => {
    const [reason] = judged({ engagements: [engaged(0, 340), engaged(0, 320), engaged(0, 330)] }, 300).reasons
    expect(reason?.parameters).toEqual({ by: dayOf(320), renewalLeadDays: 60 })
  })

  it.each<
    readonly [what: string, by: Partial<ClientStagePolicy>, situation: ClientSituation, on: number, stage: string]
  >([
    ['no onboarding', { onboardingDays: 0 }, { engagements: openEnded }, 0, 'adopted'],
    ['no lead', { renewalLeadDays: 0 }, { engagements: renewing }, 334, 'adopted'],
    ['no lead, on the day itself', { renewalLeadDays: 0 }, { engagements: renewing }, 335, 'renewal-due'],
    ['nobody counts as renewed', { renewedDays: 0 }, { engagements: secondTerm }, 365, 'adopted'],
    ['nobody counts as won back', { wonBackDays: 0 }, { engagements: back }, 200, 'adopted'],
    ['no health is too low', { leastHealth: 0 }, { engagements: openEnded, health: 0 }, 200, 'adopted'],
    [
      'every overdue invoice counts',
      { overdueDays: 1 },
      { engagements: openEnded, oldestOverdueDays: 1 },
      200,
      'at-risk',
    ],
  ])('by another policy: %s', (_, by, situation, on, stage) => {
    expect(judged(situation, on, by).stage).toBe(stage)
  })

  it('is none before the first agreement', () => {
    const none = { ok: false, reason: { code: 'no-engagement', parameters: { asOf: dayOf(5) } } }
    expect(clientStage({ engagements: [] }, { asOf: dayOf(5) })).toEqual(none)
    expect(clientStage({ engagements: [engaged(6)], health: 0 }, { asOf: dayOf(5) })).toEqual(none)
  })

  it('follows an agreement as billing reads it, before and after notice was given', () => {
    const counsel: RetainerAgreement = {
      id: 'ag-1',
      accountId: 'a-1',
      kind: 'retainer',
      term: { start: '2025-01-01' },
      fee: { basis: 'periodic', amount: { amount: '1500.00', currency: 'EUR' }, every: { unit: 'month', count: 1 } },
      covers: [{ offering: 'advice' }],
      renewal: { termMonths: 12, noticeDays: 30, autoRenew: true, noticeGivenOn: '2026-11-25' },
    }
    const stageOn = (asOf: CalendarDate) => {
      const [end, term] = [contractEndOf(counsel, asOf), termOf(counsel, asOf)]
      const engagement = { start: counsel.term.start, ...(end && { end }), ...(term && { term }) }
      const result = clientStage({ engagements: [engagement] }, { asOf })
      return result.ok ? result.value.stage : result.reason.code
    }
    const days = ['2024-12-31', '2025-01-01', '2025-04-01', '2025-10-03', '2025-12-03', '2026-01-01'] as const
    expect(days.map(stageOn)).toEqual(['no-engagement', 'onboarding', 'adopted', 'renewal-due', 'adopted', 'renewed'])
    const later = ['2026-11-24', '2026-12-20', '2026-12-31', '2027-01-01'] as const
    expect(later.map(stageOn)).toEqual(['renewal-due', 'renewal-due', 'renewal-due', 'churned'])
  })

  const no = '2026-02-30' as CalendarDate
  const withTerm = (term: object): readonly ClientEngagement[] => [
    { start: dayOf(0), term: { number: 1, start: dayOf(0), ...term } },
  ]

  it.each<readonly [what: string, situation: ClientSituation, code: string, field: string]>([
    [
      'a start on no day',
      { engagements: [...openEnded, { start: no }] },
      'invalid-value',
      'situation.engagements[1].start',
    ],
    [
      'an end on no day',
      { engagements: [{ start: dayOf(0), end: no }] },
      'invalid-value',
      'situation.engagements[0].end',
    ],
    ['an end on the start', { engagements: [engaged(3, 3)] }, 'invalid-period', 'situation.engagements[0].end'],
    [
      'a term from no day',
      { engagements: withTerm({ start: no }) },
      'invalid-value',
      'situation.engagements[0].term.start',
    ],
    ['a term to no day', { engagements: withTerm({ end: no }) }, 'invalid-value', 'situation.engagements[0].term.end'],
    [
      'notice on no day',
      { engagements: withTerm({ noticeBy: '1' }) },
      'invalid-value',
      'situation.engagements[0].term.noticeBy',
    ],
    ['more than all health', { engagements: openEnded, health: 101 }, 'invalid-value', 'situation.health'],
    ['health that is no number', { engagements: openEnded, health: Number.NaN }, 'invalid-value', 'situation.health'],
    [
      'fewer than no days overdue',
      { engagements: [], oldestOverdueDays: -1 },
      'invalid-value',
      'situation.oldestOverdueDays',
    ],
    [
      'endlessly many days overdue',
      { engagements: openEnded, oldestOverdueDays: Number.POSITIVE_INFINITY },
      'invalid-value',
      'situation.oldestOverdueDays',
    ],
  ])('is refused for %s', (_, situation, code, field) => {
    const error = thrownBy(() => clientStage(situation, { asOf: dayOf(10) }))
    expect([error.code, error.details.field]).toEqual([code, field])
  })

  it('is refused for no day of judging', () => {
    expect(thrownBy(() => clientStage({ engagements: [] }, { asOf: no })).details.field).toBe('asOf')
  })
})

describe('a policy for clients', () => {
  const wholeFrom = (least: number) => `a whole number from ${least} to 100,000`

  it.each<readonly [name: keyof ClientStagePolicy, value: number, expected: string]>([
    ['leastHealth', -1, 'a number from 0 to 100'],
    ['leastHealth', Number.NaN, 'a number from 0 to 100'],
    ['overdueDays', 0, wholeFrom(1)],
    ['renewalLeadDays', 0.5, wholeFrom(0)],
    ['onboardingDays', -1, wholeFrom(0)],
    ['renewedDays', 100_001, wholeFrom(0)],
    ['wonBackDays', Number.POSITIVE_INFINITY, wholeFrom(0)],
  ])('is refused where %s is %d', (name, value, expected) => {
    const error = thrownBy(() => judged({ engagements: openEnded }, 0, { [name]: value }))
    expect([error.code, error.details.field, error.details.expected]).toEqual([
      'invalid-policy',
      `policy.${name}`,
      expected,
    ])
    expect(findings(clientStagePolicySchema, { ...policy, [name]: value }).map(([path]) => path)).toEqual([name])
  })

  it('stands as it comes', () => {
    expect(findings(clientStagePolicySchema, policy)).toEqual([])
    expect(Object.isFrozen(policy)).toBe(true)
  })
})
