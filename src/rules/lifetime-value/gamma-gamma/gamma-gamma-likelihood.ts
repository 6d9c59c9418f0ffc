import { digamma, trigamma } from '../../../foundation/numeric/digamma.ts'
import { logBeta } from '../../../foundation/numeric/log-beta.ts'
import type { Objective } from '../../../foundation/numeric/maximize.ts'
import { parametersAt } from '../fitting/by-logarithms.ts'
import type { DistinctSpends } from '../histories/read-histories.ts'

/** Accounts with the same repeat purchases: what each spent in all, and how many they are. */
interface SpendGroup {
  readonly frequency: number
  readonly totals: number[]
  readonly counts: number[]
  accounts: number
}

function groupsOf({ frequency, meanSpend, count }: DistinctSpends): readonly SpendGroup[] {
  const groups = new Map<number, SpendGroup>()
  for (const [row, repeats] of frequency.entries()) {
    const group = groups.get(repeats) ?? { frequency: repeats, totals: [], counts: [], accounts: 0 }
    groups.set(repeats, group)
    group.totals.push(repeats * (meanSpend[row] as number))
    group.counts.push(count[row] as number)
    group.accounts += count[row] as number
  }
  return [...groups.values()]
}

/**
 * The log-likelihood of the mean spends under the Gamma-Gamma model with its exact gradient and Hessian, by the logarithms of
 * p, q and gamma (Fader, Hardie & Lee 2005, "RFM and CLV", formula A8, the density of the mean m of x amounts):
 *
 *     ln L = -ln B(px, q) + q ln(γ/(γ+mx)) + px ln(mx/(γ+mx)) - ln m
 *
 * What depends on x alone is computed once for each x.
 */
export function gammaGammaObjective(spends: DistinctSpends): Objective {
  const groups = groupsOf(spends)
  const logSpends = spends.meanSpend.reduce(
    (sum, spend, row) => sum + (spends.count[row] as number) * Math.log(spend),
    0,
  )
  return (point) => {
    const [p, q, gamma] = parametersAt<readonly [number, number, number]>(point)
    const [atQ, bendQ] = [digamma(q), trigamma(q)]
    let value = -logSpends
    let [toP, toQ, toGamma] = [0, 0, 0]
    let [pp, pq, pGamma, qq, qGamma, gammaGamma] = [0, 0, 0, 0, 0, 0]
    for (const { frequency, totals, counts, accounts } of groups) {
      const shape = p * frequency
      const all = shape + q
      const [atAll, bendAll] = [digamma(all), trigamma(all)]
      let [logPrior, logOwn, prior, both] = [0, 0, 0, 0]
      for (let row = 0; row < counts.length; row++) {
        const times = counts[row] as number
        const ratio = (totals[row] as number) / gamma
        const share = 1 / (1 + ratio)
        logPrior -= times * Math.log1p(ratio)
        logOwn -= times * Math.log1p(1 / ratio)
        prior += times * share
        both += times * share * (ratio * share)
      }
      const own = accounts - prior
      const slopeP = shape * (accounts * (atAll - digamma(shape)) + logOwn)
      const slopeQ = q * (accounts * (atAll - atQ) + logPrior)
      value += shape * logOwn + q * logPrior - accounts * logBeta(shape, q)
      toP += slopeP
      toQ += slopeQ
      toGamma += q * own - shape * prior
      pp += slopeP + accounts * shape * shape * (bendAll - trigamma(shape))
      pq += accounts * shape * q * bendAll
      pGamma -= shape * prior
      qq += slopeQ + accounts * q * q * (bendAll - bendQ)
      qGamma += q * own
      gammaGamma -= all * both
    }
    return {
      value,
      gradient: Float64Array.of(toP, toQ, toGamma),
      hessian: Float64Array.of(pp, pq, pGamma, pq, qq, qGamma, pGamma, qGamma, gammaGamma),
    }
  }
}
