import { refuse } from '../../../foundation/error.ts'
import type { ParametrisedModel } from '../fitting/purchase-fit.ts'
import { countIn, type Horizon } from '../histories/time-unit.ts'
import { probabilityAlive } from '../predictions/probability-alive.ts'

/** How probable it was, at an age, that a customer still buys. */
export interface AlivePoint {
  /** The age, in the model's unit. */
  readonly age: number
  /** Purchases so far, the first one aside. */
  readonly frequency: number
  /** The probability, as the model would have said then. */
  readonly probabilityAlive: number
}

/** Where to look. */
export interface AliveOverTimeOptions {
  /** Up to which age. */
  readonly until: Horizon
  /** In how many steps, 1 to 10,000; 100 when left out. Ages of purchases are looked at as well. */
  readonly steps?: number
}

/**
 * Follows the probability that one customer still buys, over its life so far: it falls while they wait, and jumps back with each
 * purchase.
 *
 * @param model - A fit, or a model with its parameters.
 * @param purchaseAges - How old the customer was at each repeat purchase, in the model's unit; rising, each above 0.
 * @param options - Up to which age, and in how many steps.
 * @returns Points in the order of their ages: at each step, and at each purchase just after it.
 * @throws {@link ClienteleError} `invalid-value` for ages that are not in order, or steps that cannot be; `unit-mismatch` for an age
 *   in another unit.
 *
 * @example
 * ```ts
 * import { type AliveOverTimeOptions, type AlivePoint, aliveOverTime } from 'clientele/lifetime-value/diagnostics'
 *
 * const parameters = { r: 0.525, alpha: 6.183, a: 0.891, b: 1.614 }
 * const options: AliveOverTimeOptions = { until: { unit: 'week', count: 30 }, steps: 3 }
 * const path: readonly AlivePoint[] = aliveOverTime({ model: 'mbg-nbd', unit: 'week', parameters }, [4, 10], options)
 * path.map(({ age, frequency }) => [age, frequency]) //=> [[4, 1], [10, 2], [20, 2], [30, 2]]
 * ```
 */
export function aliveOverTime(
  model: ParametrisedModel,
  purchaseAges: readonly number[],
  options: AliveOverTimeOptions,
): readonly AlivePoint[] {
  const { steps = 100 } = options
  const until = countIn(model.unit, options.until, 'until')
  if (until === 0) refuse('invalid-value', 'until.count', until, 'an age above 0')
  if (!(Number.isSafeInteger(steps) && steps >= 1 && steps <= 10_000)) {
    refuse('invalid-value', 'steps', steps, 'a whole number from 1 to 10,000')
  }
  for (const [index, age] of purchaseAges.entries()) {
    const before = purchaseAges[index - 1] ?? 0
    if (!(age > before && age < Number.POSITIVE_INFINITY)) {
      refuse('invalid-value', `purchaseAges[${index}]`, age, `an age above ${before}`)
    }
  }
  const ages = new Set(purchaseAges.filter((age) => age <= until))
  for (let step = 1; step <= steps; step += 1) ages.add((until * step) / steps)
  return [...ages]
    .sort((a, b) => a - b)
    .map((age): AlivePoint => {
      const past = purchaseAges.filter((each) => each <= age)
      const history = { frequency: past.length, ageAtLastPurchase: past.at(-1) ?? 0, age }
      return { age, frequency: past.length, probabilityAlive: probabilityAlive(model, history) }
    })
}
