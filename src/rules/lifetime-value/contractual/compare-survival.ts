import { refuse } from '../../../foundation/error.ts'
import { choleskyFactor, choleskySolve } from '../../../foundation/numeric/cholesky.ts'
import type { Reason } from '../../../foundation/reason.ts'
import { type Refused, type Result, refused, succeeded } from '../../../foundation/result.ts'
import { checkSameUnit } from '../histories/time-unit.ts'
import { chiSquareTail } from './normal.ts'
import { riskCounter, riskSets } from './risk-sets.ts'
import { readTenures, type Tenures } from './tenure.ts'

/** One of the groups that are compared. */
export interface SurvivalGroup extends Tenures {
  /** What it is called. */
  readonly name: string
}

/** What the comparison says of a group. */
export interface ComparedGroup {
  /** What it is called. */
  readonly name: string
  /** How many ended. */
  readonly ended: number
  /** How many would have ended, did all groups last equally long. */
  readonly expected: number
}

/** Whether groups last equally long. */
export interface SurvivalComparison {
  /** The log-rank statistic. */
  readonly chiSquare: number
  /** One less than the groups. */
  readonly degreesOfFreedom: number
  /** How probable a statistic this large is, did all groups last equally long: small means that they do not. */
  readonly probability: number
  /** The groups, as given. */
  readonly groups: readonly ComparedGroup[]
}

/** Groups that cannot be compared: at no time could one end in two of them. */
export type NothingToCompare = Reason<
  'nothing-to-compare',
  {
    /** The names of the groups. */
    readonly groups: readonly string[]
  }
>

/**
 * Tests whether groups of relationships last equally long: clients by kind of contract, say.
 *
 * The log-rank test of Mantel (1966): at each time at which one ended, the groups' endings are compared with their shares of
 * those at risk. The statistic follows a chi-square distribution, if they last equally long.
 *
 * @param groups - At least two, each with a name of its own, in one unit.
 * @returns The statistic and its probability; refused where no two groups were at risk when one ended.
 * @throws {@link ClienteleError} `invalid-value` for fewer than two groups or a tenure that cannot be; `unit-mismatch` for
 *   groups in different units.
 *
 * @example
 * ```ts
 * import { compareSurvival, type SurvivalGroup } from 'clientele/lifetime-value/contracts'
 *
 * const monthly: SurvivalGroup = { name: 'monthly', unit: 'month', tenures: [{ duration: 3, hasEnded: true, count: 40 }] }
 * const yearly: SurvivalGroup = { name: 'yearly', unit: 'month', tenures: [{ duration: 12, hasEnded: true, count: 40 }] }
 * const compared = compareSurvival([monthly, yearly])
 * compared.ok && compared.value.probability < 0.001 //=> true
 * ```
 */
export function compareSurvival(groups: readonly SurvivalGroup[]): Result<SurvivalComparison, NothingToCompare> {
  const unit = groups[0]?.unit
  if (unit === undefined || groups.length < 2) return refuse('invalid-value', 'groups', groups, 'at least two groups')
  const read = groups.map((group, index) => {
    checkSameUnit(group.unit, unit, `groups[${index}].unit`)
    return readTenures(group, `groups[${index}].tenures`)
  })
  const sets = read.map(riskSets)
  const times = [...new Set(sets.flatMap((each) => each.flatMap(({ time, ended }) => (ended > 0 ? [time] : []))))].sort(
    (a, b) => a - b,
  )
  const counts = read.map((each, index) => {
    const endings = new Map(sets[index]?.map(({ time, ended }) => [time, ended]))
    const riskAt = riskCounter(each)
    return { atRisk: times.map(riskAt), ended: times.map((time) => endings.get(time) ?? 0) }
  })
  // One group follows from the others, so the last is left out of the statistic.
  const size = groups.length - 1
  const difference = new Float64Array(size)
  const covariance = new Float64Array(size * size)
  const expected = new Float64Array(groups.length)
  const observed = counts.map(({ ended }) => ended.reduce((sum, value) => sum + value, 0))
  times.forEach((_, at) => {
    const risks = counts.map(({ atRisk }) => atRisk[at] as number)
    const all = risks.reduce((sum, value) => sum + value, 0)
    const ended = counts.reduce((sum, each) => sum + (each.ended[at] as number), 0)
    const spread = all > 1 ? (ended * (all - ended)) / (all - 1) : 0
    risks.forEach((risk, row) => {
      expected[row] = (expected[row] as number) + (ended * risk) / all
      if (row === size) return
      for (let column = 0; column < size; column += 1) {
        const share = (row === column ? 1 : 0) - (risks[column] as number) / all
        covariance[row * size + column] = (covariance[row * size + column] as number) + (spread * risk * share) / all
      }
    })
  })
  for (let row = 0; row < size; row += 1) difference[row] = (observed[row] as number) - (expected[row] as number)
  const factor = choleskyFactor(covariance, size)
  if (factor === undefined) return nothingToCompare(groups)
  const solved = choleskySolve(factor, difference)
  const chiSquare = difference.reduce((sum, value, row) => sum + value * (solved[row] as number), 0)
  return succeeded({
    chiSquare,
    degreesOfFreedom: size,
    probability: chiSquareTail(chiSquare, size),
    groups: groups.map(({ name }, row) => ({
      name,
      ended: observed[row] as number,
      expected: expected[row] as number,
    })),
  })
}

const nothingToCompare = (groups: readonly SurvivalGroup[]): Refused<NothingToCompare> =>
  refused({ code: 'nothing-to-compare', parameters: { groups: groups.map(({ name }) => name) } })
