import { deepFreeze } from '../../../foundation/deep-freeze.ts'
import { refuse } from '../../../foundation/error.ts'
import { numberAt } from '../../../foundation/number-at.ts'
import { rounded } from '../../../foundation/numeric/rounded.ts'
import { checkUniqueIds } from '../../../foundation/unique-ids.ts'
import type { Identifier } from '../../../records/index.ts'

/** One thing that health is told by. */
export interface HealthDimension {
  /** Unique among the dimensions. */
  readonly id: Identifier
  /** How much it counts beside the others; not negative. */
  readonly weight: number
  /** How well it stands, from 0 to 100; left out where nobody knows. */
  readonly score?: number
}

/** A name for healths from some score on. */
export interface HealthBand {
  /** Unique among the bands. */
  readonly id: Identifier
  /** The lowest score that is in it; 0 to 100, and of no other band. */
  readonly from: number
}

/** What a dimension adds to a health. */
export interface HealthShare {
  /** The dimension. */
  readonly id: Identifier
  /** Its part of the weight of all that is known, 0 to 1. */
  readonly share: number
  /** What it adds: its share of its score. */
  readonly points: number
}

/** How well a client or a customer stands, as far as is known. */
export interface HealthScore {
  /** 0 to 100, rounded to six decimals; left out where nothing is known. */
  readonly score?: number
  /** The band that it is in; left out where there is no score, or it is below all bands. */
  readonly band?: Identifier
  /** How much of the weight is known, 0 to 1, rounded to six decimals. */
  readonly coverage: number
  /** What each known dimension adds, in their order; the points sum to the score, but for rounding. */
  readonly shares: readonly HealthShare[]
  /** The dimensions that nobody knows. */
  readonly missing: readonly Identifier[]
}

/**
 * Bands to start from: green from 70, yellow from 40, red from 0.
 *
 * @example
 * ```ts
 * import { defaultHealthBands } from 'clientele/service'
 *
 * defaultHealthBands.map(({ id, from }) => `${id} from ${from}`) //=> ['green from 70', 'yellow from 40', 'red from 0']
 * ```
 */
export const defaultHealthBands: readonly HealthBand[] = /* @__PURE__ */ deepFreeze<readonly HealthBand[]>([
  { id: 'green', from: 70 },
  { id: 'yellow', from: 40 },
  { id: 'red', from: 0 },
])

const decimals = 6
const mostWeight = 1e9

function checkDimensions(dimensions: readonly HealthDimension[]): void {
  checkUniqueIds(dimensions, 'dimensions')
  for (const [index, { weight, score }] of dimensions.entries()) {
    numberAt(weight, `dimensions[${index}].weight`, 0, mostWeight)
    if (score !== undefined) numberAt(score, `dimensions[${index}].score`, 0, 100)
  }
}

/** The bands, the highest first; throws for bands that cannot be told apart. */
function readBands(bands: readonly HealthBand[]): readonly HealthBand[] {
  checkUniqueIds(bands, 'bands')
  for (const [index, { from }] of bands.entries()) numberAt(from, `bands[${index}].from`, 0, 100)
  const inOrder = [...bands].sort((a, b) => b.from - a.from)
  const again = inOrder.find(({ from }, index) => inOrder[index + 1]?.from === from)
  if (again) refuse('invalid-value', 'bands', again.from, 'each from once')
  return inOrder
}

/**
 * Works out how well somebody stands: the weighted mean of what is known about them, and how much that is.
 *
 * score = Σ weight × score ÷ Σ weight over the known dimensions; coverage = Σ weight of the known ÷ Σ weight of all. What is not
 * known counts neither as good nor as bad. A band includes its lower end; the score is rounded to six decimals before.
 *
 * @param dimensions - What it is told by.
 * @param bands - {@link defaultHealthBands} when left out; in any order.
 * @returns The score with what it is made of; without a score where nothing that has a weight is known.
 * @throws {@link ClienteleError} `invalid-value` for a weight, a score or a band that cannot be, `duplicate-id`.
 *
 * @example
 * ```ts
 * import { type HealthBand, type HealthDimension, type HealthScore, type HealthShare, healthScore } from 'clientele/service'
 *
 * const usage: HealthDimension = { id: 'usage', weight: 3, score: 80 }
 * const bands: readonly HealthBand[] = [{ id: 'well', from: 70 }, { id: 'poorly', from: 0 }]
 * const health: HealthScore = healthScore(
 *   [usage, { id: 'tickets', weight: 1, score: 40 }, { id: 'nps', weight: 1 }],
 *   bands,
 * )
 * health.score //=> 70
 * health.band //=> 'well'
 * health.coverage //=> 0.8
 * health.missing //=> ['nps']
 * const shares: readonly HealthShare[] = health.shares
 * shares.map(({ id, points }) => [id, points]) //=> [['usage', 60], ['tickets', 10]]
 * ```
 */
export function healthScore(
  dimensions: readonly HealthDimension[],
  bands: readonly HealthBand[] = defaultHealthBands,
): HealthScore {
  checkDimensions(dimensions)
  const inOrder = readBands(bands)
  const known = dimensions.flatMap(({ id, weight, score }) => (score === undefined ? [] : [{ id, weight, score }]))
  const missing = dimensions.filter(({ score }) => score === undefined).map(({ id }) => id)
  const whole = dimensions.reduce((sum, { weight }) => sum + weight, 0)
  const weightKnown = known.reduce((sum, { weight }) => sum + weight, 0)
  if (weightKnown === 0) return { coverage: 0, shares: [], missing }
  const shares = known.map(({ id, weight, score }) => {
    const share = weight / weightKnown
    return { id, share, points: share * score }
  })
  const sum = shares.reduce((total, { points }) => total + points, 0)
  const score = rounded(sum, decimals)
  const band = inOrder.find(({ from }) => score >= from)?.id
  return {
    score,
    ...(band !== undefined && { band }),
    coverage: rounded(weightKnown / whole, decimals),
    shares,
    missing,
  }
}
