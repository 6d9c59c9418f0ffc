import { digammaRise, trigammaFall } from '../../../foundation/numeric/digamma.ts'
import { logRising } from '../../../foundation/numeric/log-gamma.ts'
import type { Objective } from '../../../foundation/numeric/maximize.ts'
import { parametersAt } from '../fitting/by-logarithms.ts'
import type { DistinctHistories } from '../histories/read-histories.ts'

/**
 * After which purchases a customer may leave: after a repeat only (BG/NBD), or after the first as well (MBG/NBD), which is one
 * chance to leave more for everybody.
 */
export type ExtraChance = 0 | 1

/** Accounts by age: how many, and how many repeat purchases they made. */
interface AgeGroup {
  readonly age: number
  accounts: number
  purchases: number
}

/** Accounts with the same repeat purchases; where they may have left, when they last bought, how old they are, how many. */
interface FrequencyGroup {
  readonly frequency: number
  accounts: number
  readonly lasts: Float64Array
  readonly ages: Float64Array
  readonly counts: Float64Array
}

/** Groups by what the likelihood depends on alone. */
function groupsOf({ frequency, ageAtLastPurchase, age, count }: DistinctHistories): {
  readonly byAge: readonly AgeGroup[]
  readonly byFrequency: readonly FrequencyGroup[]
} {
  const byAge = new Map<number, AgeGroup>()
  const rowsOf = new Map<number, number>()
  for (const [row, value] of age.entries()) {
    const group = byAge.get(value) ?? { age: value, accounts: 0, purchases: 0 }
    if (group.accounts === 0) byAge.set(value, group)
    const times = count[row] as number
    const repeats = frequency[row] as number
    group.accounts += times
    group.purchases += times * repeats
    rowsOf.set(repeats, (rowsOf.get(repeats) ?? 0) + 1)
  }
  const byFrequency = new Map<number, FrequencyGroup>()
  for (const [repeats, rows] of rowsOf) {
    byFrequency.set(repeats, {
      frequency: repeats,
      accounts: 0,
      lasts: new Float64Array(rows),
      ages: new Float64Array(rows),
      counts: new Float64Array(rows),
    })
  }
  for (const [row, repeats] of frequency.entries()) {
    const group = byFrequency.get(repeats) as FrequencyGroup
    const place = (rowsOf.get(repeats) as number) - 1
    rowsOf.set(repeats, place)
    group.accounts += count[row] as number
    group.lasts[place] = ageAtLastPurchase[row] as number
    group.ages[place] = age[row] as number
    group.counts[place] = count[row] as number
  }
  return { byAge: [...byAge.values()], byFrequency: [...byFrequency.values()] }
}

/**
 * The log-likelihood of BG/NBD or MBG/NBD with its exact gradient and Hessian, by the logarithms of r, alpha, a and b.
 *
 * With k extra chances, and alive standing for the odds of having left to being there still
 * (Fader, Hardie & Lee 2005, formula 6; Batislam, Denizel & Filiztekin 2007, formula 4):
 *
 *     ln L = ln (r)ₓ + ln (b)ₓ₊ₖ - ln (a+b)ₓ₊ₖ + r ln α - (r+x) ln(α+T) + ln(1 + odds)
 *     odds = a / (b+x+k-1) × ((α+T) / (α+t))^(r+x), and 0 for one who had no chance to leave
 *
 * with (r)ₓ = Γ(r+x)/Γ(r). The first three terms are computed once for each x, the next two once for each T, and only the last
 * once for each row. Nothing overflows: odds are taken by their logarithm.
 */
export function betaGeometricObjective(histories: DistinctHistories, extra: ExtraChance): Objective {
  const { byAge, byFrequency } = groupsOf(histories)
  return (point) => {
    const [r, alpha, a, b] = parametersAt<readonly [number, number, number, number]>(point)
    const logAlpha = Math.log(alpha)
    let value = 0
    // By the logarithms of r, alpha, a and b, and by two of them.
    let [toR, toAlpha, toA, toB] = [0, 0, 0, 0]
    let [rr, rAlpha, rA, rB, alphaAlpha, alphaA, alphaB, aa, ab, bb] = [0, 0, 0, 0, 0, 0, 0, 0, 0, 0]

    for (const { age, accounts, purchases } of byAge) {
      const ratio = age / alpha
      const grown = Math.log1p(ratio)
      const known = 1 / (1 + ratio)
      const rest = ratio * known
      value -= (r * accounts + purchases) * grown + purchases * logAlpha
      toR -= r * accounts * grown
      toAlpha += r * accounts * rest - purchases * known
      rr -= r * accounts * grown
      rAlpha += r * accounts * rest
      alphaAlpha -= (r * accounts + purchases) * known * rest
    }

    for (const { frequency, accounts, lasts, ages, counts } of byFrequency) {
      const chances = frequency + extra
      const riseB = b * digammaRise(b, chances)
      const riseSum = digammaRise(a + b, chances)
      const fallSum = trigammaFall(a + b, chances)
      const riseR = r * digammaRise(r, frequency)
      value += accounts * (logRising(r, frequency) + logRising(b, chances) - logRising(a + b, chances))
      toR += accounts * riseR
      toA -= accounts * a * riseSum
      toB += accounts * (riseB - b * riseSum)
      rr += accounts * (riseR - r * r * trigammaFall(r, frequency))
      aa += accounts * a * (a * fallSum - riseSum)
      ab += accounts * a * b * fallSum
      bb += accounts * (riseB - b * riseSum + b * b * (fallSum - trigammaFall(b, chances)))
      if (chances === 0) continue

      const shape = r + frequency
      const stays = b + chances - 1
      const base = Math.log(a / stays)
      let [left, leftGrown, leftShift, leftBend] = [0, 0, 0, 0]
      let [vary, varyGrown, varyShift, varyGrownGrown, varyGrownShift, varyShiftShift] = [0, 0, 0, 0, 0, 0]
      for (let row = 0; row < counts.length; row++) {
        const times = counts[row] as number
        const atEnd = alpha + (ages[row] as number)
        const atLast = alpha + (lasts[row] as number)
        const grown = Math.log(atEnd / atLast)
        const logOdds = base + shape * grown
        const small = Math.exp(-Math.abs(logOdds))
        const share = 1 / (1 + small)
        const gone = logOdds > 0 ? share : small * share
        value += times * (Math.log(1 + small) + Math.max(0, logOdds))
        const knownEnd = alpha / atEnd
        const knownLast = alpha / atLast
        const shift = knownEnd - knownLast
        const weight = times * gone
        left += weight
        leftGrown += weight * grown
        leftShift += weight * shift
        leftBend += weight * shift * (1 - knownEnd - knownLast)
        const spread = times * small * share * share
        const spreadGrown = spread * grown
        const spreadShift = spread * shift
        vary += spread
        varyGrown += spreadGrown
        varyShift += spreadShift
        varyGrownGrown += spreadGrown * grown
        varyGrownShift += spreadGrown * shift
        varyShiftShift += spreadShift * shift
      }
      const byB = -b / stays
      toR += r * leftGrown
      toAlpha += shape * leftShift
      toA += left
      toB += byB * left
      rr += r * (leftGrown + r * varyGrownGrown)
      rAlpha += r * (leftShift + shape * varyGrownShift)
      rA += r * varyGrown
      rB += byB * r * varyGrown
      alphaAlpha += shape * (leftBend + shape * varyShiftShift)
      alphaA += shape * varyShift
      alphaB += byB * shape * varyShift
      aa += vary
      ab += byB * vary
      bb += byB * byB * vary + byB * (1 + byB) * left
    }
    return {
      value,
      gradient: Float64Array.of(toR, toAlpha, toA, toB),
      hessian: Float64Array.of(
        ...[rr, rAlpha, rA, rB],
        ...[rAlpha, alphaAlpha, alphaA, alphaB],
        ...[rA, alphaA, aa, ab],
        ...[rB, alphaB, ab, bb],
      ),
    }
  }
}
