import { type Reason, type Result, refused, succeeded } from '../../../foundation/index.ts'
import { median } from '../../../foundation/numeric/median.ts'
import { addDays, type CalendarDate, calendarDate, daysBetween } from '../../../foundation/time/index.ts'
import {
  checkRepeatPurchasePolicy,
  defaultRepeatPurchasePolicy,
  type RepeatPurchasePolicy,
} from './repeat-purchase-policy.ts'

/** Where somebody who buys from time to time is: a stage of `repeatPurchaseLifecycle`, and why. */
export interface RepeatPurchaseStage {
  /** The stage. */
  readonly stage: 'first-time' | 'repeat' | 'loyal' | 'lapsing' | 'lapsed' | 'reactivated'
  /** The figures that it follows from. */
  readonly reason: Reason<'purchase-rhythm', PurchaseRhythm>
  /** The first day of the stage; of `repeat` and `loyal`, the day that first made them so, whatever lay between. */
  readonly since: CalendarDate
  /** The first day on which they are lapsing, unless they buy before. */
  readonly lapsingOn: CalendarDate
  /** The first day on which they have lapsed, unless they buy before. */
  readonly lapsedOn: CalendarDate
}

/** What somebody's purchases say of how often they buy. */
export type PurchaseRhythm = {
  /** On how many days they bought. */
  readonly purchases: number
  /** The days since the last of them. */
  readonly daysSinceLast: number
  /** The gap between two purchases that is usual: the median of their own gaps, or the policy's, in days. */
  readonly usualGapDays: number
  /** Whose usual gap that is. */
  readonly usualFrom: 'own-gaps' | 'policy'
}

/** What somebody's purchases are judged by. */
export interface RepeatPurchaseOptions {
  /** The day of judging; later purchases are not known yet. */
  readonly asOf: CalendarDate
  /** How they are judged; {@link defaultRepeatPurchasePolicy} when left out. */
  readonly policy?: RepeatPurchasePolicy
}

/** Why there is no stage: nothing was bought by then. */
export type NoPurchases = Reason<
  'no-purchases',
  {
    /** The day of judging. */
    readonly asOf: CalendarDate
  }
>

interface Rhythm {
  readonly usualGapDays: number
  readonly usualFrom: PurchaseRhythm['usualFrom']
  /** More days than this without a purchase, and somebody is lapsing, or has lapsed. */
  readonly lapsingDays: number
  readonly lapsedDays: number
}

/** The days from each day to the next. */
function gapsBetween(days: readonly CalendarDate[]): readonly number[] {
  const gaps: number[] = []
  let before: CalendarDate | undefined
  for (const day of days) {
    if (before !== undefined) gaps.push(daysBetween(before, day))
    before = day
  }
  return gaps
}

/** What is usual after some gaps. Medians are whole or half days, so the thresholds are exact. */
function rhythmAfter(gaps: readonly number[], policy: RepeatPurchasePolicy): Rhythm {
  const own = gaps.length < policy.leastGaps ? undefined : median(gaps)
  const usualGapDays = own ?? policy.usualGapDays
  const lapsingDays = Math.max(policy.floorDays, Math.floor((usualGapDays * policy.lapsingPercent) / 100))
  const lapsedDays = Math.max(lapsingDays + 1, Math.floor((usualGapDays * policy.lapsedPercent) / 100))
  return { usualGapDays, usualFrom: own === undefined ? 'policy' : 'own-gaps', lapsingDays, lapsedDays }
}

/**
 * Reads off where somebody who buys from time to time is, from the days on which they bought.
 *
 * What is usual is usual for them: the median of the gaps between their own purchases, once there are enough of them. Somebody is
 * lapsing when more days than 150 % of that have passed since the last purchase, and has lapsed after 300 %, but never within
 * the floor. Whoever bought again after having lapsed is reactivated until they buy once more. Two purchases on one day are one.
 *
 * @param purchasedOn - The days of their purchases, in any order.
 * @param options - The day of judging, and the policy.
 * @returns The stage, the figures it follows from, and the days on which it will change by itself; refused where nothing was
 *   bought.
 * @throws {@link ClienteleError} `invalid-value` for a day that does not exist; `invalid-policy` for a policy that contradicts
 *   itself.
 *
 * @example
 * ```ts
 * import { type RepeatPurchaseOptions, type RepeatPurchaseStage, repeatPurchaseStage } from 'clientele/lifecycle'
 *
 * const weekly = ['2026-04-06', '2026-04-13', '2026-04-20', '2026-04-27', '2026-05-04'] as const
 * const options: RepeatPurchaseOptions = { asOf: '2026-06-05' }
 * const judged = repeatPurchaseStage(weekly, options)
 * const { stage, reason, lapsedOn }: Partial<RepeatPurchaseStage> = judged.ok ? judged.value : {}
 * stage //=> 'lapsed'
 * reason?.parameters //=> { purchases: 5, daysSinceLast: 32, usualGapDays: 7, usualFrom: 'own-gaps' }
 * lapsedOn //=> '2026-06-05'
 * ```
 */
export function repeatPurchaseStage(
  purchasedOn: readonly CalendarDate[],
  { asOf, policy = defaultRepeatPurchasePolicy }: RepeatPurchaseOptions,
): Result<RepeatPurchaseStage, NoPurchases> {
  checkRepeatPurchasePolicy(policy)
  calendarDate(asOf, 'asOf')
  for (const [index, day] of purchasedOn.entries()) calendarDate(day, `purchasedOn[${index}]`)
  const days = [...new Set(purchasedOn)].filter((day) => day <= asOf).sort()
  const last = days.at(-1)
  if (last === undefined) return refused({ code: 'no-purchases', parameters: { asOf } })

  const gaps = gapsBetween(days)
  const { lapsingDays, lapsedDays, ...usual } = rhythmAfter(gaps, policy)
  const daysSinceLast = daysBetween(last, asOf)
  const lapsingOn = addDays(last, lapsingDays + 1)
  const lapsedOn = addDays(last, lapsedDays + 1)
  // Of somebody who bought once there is no last gap, and so not one that is too long.
  const hadLapsed = Number(gaps.at(-1)) > rhythmAfter(gaps.slice(0, -1), policy).lapsedDays
  const ladder: readonly (readonly [holds: boolean, stage: RepeatPurchaseStage['stage'], since: CalendarDate])[] = [
    [asOf >= lapsedOn, 'lapsed', lapsedOn],
    [asOf >= lapsingOn, 'lapsing', lapsingOn],
    [hadLapsed, 'reactivated', last],
    [days.length >= policy.loyalPurchases, 'loyal', days[policy.loyalPurchases - 1] ?? last],
    [days.length > 1, 'repeat', days[1] ?? last],
  ]
  const [, stage, since] = ladder.find(([holds]) => holds) ?? [true, 'first-time', last]
  const parameters: PurchaseRhythm = { purchases: days.length, daysSinceLast, ...usual }
  return succeeded({ stage, reason: { code: 'purchase-rhythm', parameters }, since, lapsingOn, lapsedOn })
}
