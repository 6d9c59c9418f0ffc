import { refuse } from '../../../foundation/error.ts'
import { type Reason, type Result, refused, succeeded } from '../../../foundation/index.ts'
import { type Money, multiplyMoney } from '../../../foundation/money/index.ts'

/** What sales velocity is made of. */
export interface SalesVelocityFigures {
  /** How many deals are open; a whole number. */
  readonly opportunities: number
  /** What a deal is worth on average. */
  readonly averageAmount: Money
  /** The share of deals won, 0 to 1. */
  readonly winRate: number
  /** How many days a deal takes; above 0, or there is no velocity. */
  readonly cycleDays: number
}

/** Why there is no velocity: deals take no time. */
export type NoSalesVelocity = Reason<
  'no-cycle',
  {
    /** Always 0. */
    readonly cycleDays: number
  }
>

/**
 * Says how much a pipeline brings in a day: opportunities × average amount × win rate ÷ days of the cycle.
 *
 * The three numbers make one factor, taken to 12 decimals, by which the amount is multiplied; rounded once, half away from zero.
 *
 * @param figures - The four figures, all of the same deals and the same time.
 * @returns The amount a day; refused where deals take no time, as then there is no figure.
 * @throws {@link ClienteleError} `invalid-value` for a number that cannot be.
 *
 * @example
 * ```ts
 * import { type NoSalesVelocity, type SalesVelocityFigures, salesVelocity } from 'clientele/lifecycle'
 *
 * const figures: SalesVelocityFigures = {
 *   opportunities: 50,
 *   averageAmount: { amount: '4000.00', currency: 'EUR' },
 *   winRate: 0.25,
 *   cycleDays: 40,
 * }
 * const velocity = salesVelocity(figures)
 * velocity.ok && velocity.value //=> { amount: '1250.00', currency: 'EUR' }
 *
 * const none = salesVelocity({ ...figures, cycleDays: 0 })
 * const reason: NoSalesVelocity | undefined = none.ok ? undefined : none.reason
 * reason?.code //=> 'no-cycle'
 * ```
 */
export function salesVelocity({
  opportunities,
  averageAmount,
  winRate,
  cycleDays,
}: SalesVelocityFigures): Result<Money, NoSalesVelocity> {
  if (!Number.isInteger(opportunities) || opportunities < 0 || opportunities > 1_000_000_000) {
    refuse('invalid-value', 'figures.opportunities', opportunities, 'a whole number from 0 to 1,000,000,000')
  }
  if (!(winRate >= 0 && winRate <= 1)) refuse('invalid-value', 'figures.winRate', winRate, 'a number from 0 to 1')
  if (cycleDays !== 0 && !(cycleDays >= 0.000_001 && cycleDays <= 1_000_000)) {
    refuse('invalid-value', 'figures.cycleDays', cycleDays, '0, or a number from 0.000001 to 1,000,000')
  }
  if (cycleDays === 0) return refused({ code: 'no-cycle', parameters: { cycleDays } })
  return succeeded(multiplyMoney(averageAmount, ((opportunities * winRate) / cycleDays).toFixed(12)))
}
