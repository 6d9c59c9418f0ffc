import { deepFreeze } from '../../../foundation/deep-freeze.ts'
import { refuse } from '../../../foundation/error.ts'

/** How the stage of somebody who buys from time to time is read off, as plain data. */
export interface RepeatPurchasePolicy {
  /** From how many purchases on somebody is loyal; a whole number from 3. */
  readonly loyalPurchases: number
  /** From how many gaps between purchases on their own gaps say what is usual for them; a whole number from 1. */
  readonly leastGaps: number
  /** What is usual for somebody with fewer gaps, in days; a whole number from 1. */
  readonly usualGapDays: number
  /** Nobody lapses sooner than this, in days; a whole number from 1. */
  readonly floorDays: number
  /** After what share of their usual gap somebody is lapsing; whole per cent from 100. */
  readonly lapsingPercent: number
  /** After what share of their usual gap somebody has lapsed; whole per cent, above `lapsingPercent`. */
  readonly lapsedPercent: number
}

/**
 * The policy that {@link repeatPurchaseStage} uses when it is given none.
 *
 * @example
 * ```ts
 * import { defaultRepeatPurchasePolicy } from 'clientele/lifecycle'
 *
 * defaultRepeatPurchasePolicy.lapsingPercent //=> 150
 * ```
 */
export const defaultRepeatPurchasePolicy: RepeatPurchasePolicy = /* @__PURE__ */ deepFreeze({
  loyalPurchases: 5,
  leastGaps: 2,
  usualGapDays: 90,
  floorDays: 30,
  lapsingPercent: 150,
  lapsedPercent: 300,
})

/** The least that each number may be. */
const least: RepeatPurchasePolicy = {
  loyalPurchases: 3,
  leastGaps: 1,
  usualGapDays: 1,
  floorDays: 1,
  lapsingPercent: 100,
  lapsedPercent: 101,
}

const most = 1_000_000

/** Throws `invalid-policy` at the first number that cannot be. */
export function checkRepeatPurchasePolicy(policy: RepeatPurchasePolicy): void {
  for (const name of Object.keys(least) as (keyof RepeatPurchasePolicy)[]) {
    const value = policy[name]
    if (!Number.isInteger(value) || value < least[name] || value > most) {
      refuse('invalid-policy', `policy.${name}`, value, `a whole number from ${least[name]} to ${most}`)
    }
  }
  if (policy.lapsedPercent <= policy.lapsingPercent) {
    refuse(
      'invalid-policy',
      'policy.lapsedPercent',
      policy.lapsedPercent,
      `more than ${policy.lapsingPercent}, as lapsingPercent is`,
    )
  }
}
