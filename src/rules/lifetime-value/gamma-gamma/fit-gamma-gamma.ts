import { type Result, refused, succeeded } from '../../../foundation/result.ts'
import { fitByLikelihood } from '../fitting/fit-by-likelihood.ts'
import { fewestRepeatBuyers } from '../fitting/fit-purchase-model.ts'
import type { FitOptions, FitRefusal, FitWarning } from '../fitting/likelihood-fit.ts'
import type { PurchaseHistories, PurchaseHistoryColumns } from '../histories/purchase-history.ts'
import { readSpends } from '../histories/read-histories.ts'
import { type GammaGammaFit, type GammaGammaParameters, spendParameterNames } from './gamma-gamma-fit.ts'
import { gammaGammaObjective } from './gamma-gamma-likelihood.ts'
import { correlationOf } from './spend-independence.ts'

/**
 * Fits the Gamma-Gamma model: how much an account spends each time, from the mean spends of those that came back.
 *
 * The amounts of one account follow a gamma distribution around its own mean, and these means differ between accounts, whatever
 * their frequency. Fader, Hardie & Lee (2005), "RFM and CLV: using iso-value curves for customer base analysis", Journal of
 * Marketing Research 42(4). By maximum likelihood, exact, whatever the currency. Its log-likelihood is that of the mean spends.
 *
 * @param histories - In rows or columns, with mean spends; accounts without repeat purchases are not looked at.
 * @param options - `prior`: what is believed of parameters before; nothing when left out.
 * @returns The fit, with warnings `spend-follows-frequency`, `infinite-mean-spend` and `accounts-without-spend` where they
 *   apply; or refused: `too-few-repeat-buyers` (fewer than 10 with a spend), `parameter-at-boundary` (as when everybody always
 *   spends the same), `did-not-converge`.
 * @throws {@link ClienteleError} `invalid-value` for a history or a spend that cannot be, or a prior that is none;
 *   `unknown-field` for a prior on a parameter that the model does not have.
 *
 * @example
 * ```ts
 * import { fitGammaGamma } from 'clientele/lifetime-value'
 *
 * const spends = [12, 35, 20, 80, 44, 15, 61, 27, 33, 18, 95, 40]
 * const histories = spends.map((meanSpend, i) => ({
 *   frequency: 1 + (i % 4),
 *   ageAtLastPurchase: 20,
 *   age: 30,
 *   meanSpend,
 * }))
 * const fit = fitGammaGamma({ unit: 'week', histories })
 * fit.ok && fit.value.count //=> 12
 * ```
 * @see docs/guide/purchase-models.md
 */
export function fitGammaGamma(
  histories: PurchaseHistories | PurchaseHistoryColumns,
  options: FitOptions<GammaGammaParameters> = {},
): Result<GammaGammaFit, FitRefusal> {
  const spends = readSpends(histories)
  const { meanSpend, count, accounts, withoutSpend } = spends
  if (accounts < fewestRepeatBuyers) {
    return refused({
      code: 'too-few-repeat-buyers',
      parameters: {
        repeatBuyers: accounts,
        needed: fewestRepeatBuyers,
        remedies: ['more-accounts', 'longer-observation'],
      },
    })
  }
  // Inside, amounts are measured in the mean spend, so that any currency comes to the same search.
  const mean = meanSpend.reduce((sum, spend, row) => sum + spend * (count[row] as number), 0) / accounts
  const fitted = fitByLikelihood({
    names: spendParameterNames['gamma-gamma'],
    objective: gammaGammaObjective({ ...spends, meanSpend: meanSpend.map((spend) => spend / mean) }),
    scales: [1, 1, mean],
    starts: [
      [2, 3, 1],
      [6, 4, 0.5],
      [1, 1.5, 0.5],
      [0.5, 10, 20],
    ],
    shift: -accounts * Math.log(mean),
    count: accounts,
    ...options,
  })
  if (!fitted.ok) return fitted
  const { q } = fitted.value.parameters
  const { correlation, isDoubtful } = correlationOf(spends)
  const warnings: FitWarning[] = [...fitted.value.warnings]
  if (isDoubtful) warnings.push({ code: 'spend-follows-frequency', parameters: { correlation: correlation as number } })
  if (q <= 1) warnings.push({ code: 'infinite-mean-spend', parameters: { q } })
  if (withoutSpend > 0) warnings.push({ code: 'accounts-without-spend', parameters: { accounts: withoutSpend } })
  return succeeded({ model: 'gamma-gamma', ...fitted.value, rows: count.length, warnings })
}
