import { deepFreeze } from '../../../foundation/deep-freeze.ts'
import type { ScoreBand } from './grading.ts'
import type { ScoreGroup, ScoreModel } from './score-model.ts'

/** A kind of business that there is a model for. */
export type ScoreModelKind = 'business-services' | 'online-shop'

const fitBands: readonly ScoreBand[] = [
  { label: 'A', from: 70 },
  { label: 'B', from: 40 },
  { label: 'C', from: 0 },
]
const engagementBands: readonly ScoreBand[] = [
  { label: '1', from: 60 },
  { label: '2', from: 25 },
  { label: '3', from: 0 },
]

/** Fit and engagement, each from 0 to 100, and the labels A1 to C3. */
const fitAndEngagement = (
  fit: readonly ScoreGroup[],
  engagement: readonly ScoreGroup[],
  thresholds: ScoreModel['thresholds'] & {},
): ScoreModel => ({
  axes: [
    { id: 'fit', floor: 0, ceiling: 100, groups: fit },
    { id: 'engagement', floor: 0, ceiling: 100, groups: engagement },
  ],
  matrix: { rows: { axis: 'fit', bands: fitBands }, columns: { axis: 'engagement', bands: engagementBands } },
  thresholds,
})

const monthly = { kind: 'step', everyDays: 30, lossPercent: 50, compounding: true } as const

const businessServices: ScoreModel = fitAndEngagement(
  [
    {
      id: 'company',
      rules: [
        {
          id: 'size',
          points: {
            kind: 'steps',
            fact: 'employees',
            steps: [
              { from: 10, points: 20 },
              { from: 50, points: 50 },
              { from: 1_000, points: 40 },
            ],
          },
        },
      ],
    },
    {
      id: 'person',
      rules: [
        {
          id: 'decides',
          when: {
            any: ['director', 'chief', 'owner', 'partner', 'head of'].map((value) => ({
              fact: 'jobTitle',
              operator: 'contains',
              value,
            })),
          },
          points: 30,
        },
        {
          id: 'free-mail',
          when: {
            any: ['gmail.com', 'outlook.com', 'yahoo.com'].map((value) => ({
              fact: 'email',
              operator: 'in-domain',
              value,
            })),
          },
          points: -15,
        },
      ],
    },
  ],
  [
    {
      id: 'website',
      ceiling: 40,
      rules: [
        { id: 'page-viewed', event: 'page-viewed', points: 1, decay: { kind: 'window', days: 30, dailyCap: 5 } },
        {
          id: 'pricing-viewed',
          event: 'page-viewed',
          where: { fact: 'path', operator: 'starts-with', value: '/pricing' },
          points: 10,
          counts: { atMost: 3 },
          decay: monthly,
        },
        { id: 'content-downloaded', event: 'content-downloaded', points: 8, counts: { atMost: 3 }, decay: monthly },
      ],
    },
    {
      id: 'conversation',
      rules: [
        { id: 'demo-requested', event: 'demo-requested', points: 40, counts: 'once', decay: monthly },
        { id: 'email-replied', event: 'email-replied', points: 15, counts: { atMost: 2 }, decay: monthly },
        { id: 'unsubscribed', event: 'unsubscribed', points: -30, counts: 'once' },
      ],
    },
  ],
  [
    {
      id: 'marketing-qualified',
      axes: { fit: 40, engagement: 25 },
      moveTo: 'marketing-qualified',
      intent: { type: 'alert-owner' },
    },
    { id: 'hot', labels: ['A1'], intent: { type: 'alert-owner', parameters: { urgent: true } } },
  ],
)

const onlineShop: ScoreModel = fitAndEngagement(
  [
    {
      id: 'person',
      rules: [
        { id: 'known-by-email', when: { fact: 'email', operator: 'exists' }, points: 20 },
        { id: 'newsletter', when: { fact: 'newsletter', operator: 'equals', value: true }, points: 20 },
        {
          id: 'bought-before',
          points: {
            kind: 'line',
            fact: 'purchaseCount',
            from: { value: 0, points: 0 },
            to: { value: 5, points: 60 },
          },
        },
      ],
    },
  ],
  [
    {
      id: 'website',
      rules: [
        { id: 'product-viewed', event: 'product-viewed', points: 2, decay: { kind: 'window', days: 30, dailyCap: 10 } },
        {
          id: 'basket-filled',
          event: 'basket-filled',
          points: 25,
          counts: { atMost: 2 },
          decay: { kind: 'half-life', days: 7 },
        },
        {
          id: 'checkout-begun',
          event: 'checkout-begun',
          points: 40,
          counts: 'once',
          decay: { kind: 'half-life', days: 3 },
        },
      ],
    },
  ],
  [{ id: 'about-to-buy', axes: { engagement: 60 }, intent: { type: 'send-reminder' } }],
)

/**
 * Models to start from: spread one and change what differs. Their points are a start to learn from, not measured.
 *
 * `business-services` knows the facts `employees`, `jobTitle` and `email` and the events `page-viewed` (with a `path`),
 * `content-downloaded`, `demo-requested`, `email-replied` and `unsubscribed`. `online-shop` knows the facts `email`, `newsletter`
 * and `purchaseCount` and the events `product-viewed`, `basket-filled` and `checkout-begun`.
 *
 * @example
 * ```ts
 * import { type ScoreModelKind, scoreLead, scoreModelPresets } from 'clientele/scoring'
 *
 * const kind: ScoreModelKind = 'online-shop'
 * const facts = { email: 'kari@nordlys.example', newsletter: true, purchaseCount: 3 }
 * scoreLead(scoreModelPresets[kind], { facts, events: [], at: '2026-06-01T00:00:00Z' }).label //=> 'A3'
 * ```
 */
export const scoreModelPresets: Readonly<Record<ScoreModelKind, ScoreModel>> = /* @__PURE__ */ deepFreeze({
  'business-services': businessServices,
  'online-shop': onlineShop,
})

/**
 * The model to use where there is none of the host's own: that of `business-services` in {@link scoreModelPresets}.
 *
 * @example
 * ```ts
 * import { defaultScoreModel } from 'clientele/scoring'
 *
 * defaultScoreModel.axes.map(({ id }) => id) //=> ['fit', 'engagement']
 * ```
 */
export const defaultScoreModel: ScoreModel = /* @__PURE__ */ (() => scoreModelPresets['business-services'])()
