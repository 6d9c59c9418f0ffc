import type { Objective } from '../../../foundation/numeric/maximize.ts'
import { type Result, refused, succeeded } from '../../../foundation/result.ts'
import type { PurchaseHistories, PurchaseHistoryColumns } from '../histories/purchase-history.ts'
import { type DistinctHistories, readHistories } from '../histories/read-histories.ts'
import { fitByLikelihood } from './fit-by-likelihood.ts'
import type { FitRefusal, LikelihoodFit, ParameterPrior } from './likelihood-fit.ts'
import {
  type PurchaseFit,
  type PurchaseModelName,
  type PurchaseModelParameters,
  purchaseParameterNames,
} from './purchase-fit.ts'

/**
 * With fewer accounts that came back than this, four parameters are guesses, and a fit is refused.
 *
 * @example
 * ```ts
 * import { fewestRepeatBuyers, fitBgNbd, type FitRefusal, type FitRemedy } from 'clientele/lifetime-value'
 *
 * const fit = fitBgNbd({ unit: 'week', histories: [{ frequency: 1, ageAtLastPurchase: 2, age: 10 }] })
 * const refusal: FitRefusal | undefined = fit.ok ? undefined : fit.reason
 * refusal?.code //=> 'too-few-repeat-buyers'
 * const remedies: readonly FitRemedy[] = refusal?.parameters.remedies ?? []
 * remedies.length > 0 //=> true
 * fewestRepeatBuyers //=> 10
 * ```
 */
export const fewestRepeatBuyers = 10

/** How one model of purchases is fitted. */
export interface PurchaseTask<Model extends PurchaseModelName> {
  readonly model: Model
  /** The parameters that are lengths of time; undefined for a model whose time is counted, not measured. */
  readonly lengths: readonly (keyof PurchaseModelParameters[Model] & string)[] | undefined
  /** The log-likelihood of the histories over the logarithms of the parameters. */
  readonly objectiveOf: (histories: DistinctHistories) => Objective
  /** Parameters, in the order of their names, where the search may begin for histories with so many repeat purchases each. */
  readonly startsFor: (meanFrequency: number) => readonly (readonly number[])[]
}

const sumProduct = (one: Float64Array, other: Float64Array): number =>
  one.reduce((sum, value, index) => sum + value * (other[index] as number), 0)

/**
 * Fits a model of purchases.
 *
 * Inside, time is measured in mean ages, so that days or weeks come to the same search. The likelihood is a density of the
 * moments of purchase: another unit of time multiplies it by its length once for each purchase, which is put back at the end.
 */
export function fitPurchaseModel<Model extends PurchaseModelName>(
  { model, lengths, objectiveOf, startsFor }: PurchaseTask<Model>,
  input: PurchaseHistories | PurchaseHistoryColumns,
  { prior }: { readonly prior?: Readonly<Record<string, ParameterPrior>> },
): Result<PurchaseFit<Model>, FitRefusal> {
  const histories = readHistories(input)
  const { unit, frequency, ageAtLastPurchase, age, count, accounts } = histories
  const repeatBuyers = sumProduct(frequency.map(Math.sign), count)
  if (repeatBuyers < fewestRepeatBuyers) {
    return refused({
      code: 'too-few-repeat-buyers',
      parameters: {
        repeatBuyers,
        needed: fewestRepeatBuyers,
        remedies: ['more-accounts', 'longer-observation'],
      },
    })
  }
  const purchases = sumProduct(frequency, count)
  const length = lengths === undefined ? 1 : sumProduct(age, count) / accounts
  const scaled =
    lengths === undefined
      ? histories
      : {
          ...histories,
          ageAtLastPurchase: ageAtLastPurchase.map((value) => value / length),
          age: age.map((value) => value / length),
        }
  const names: readonly string[] = purchaseParameterNames[model]
  const measured: readonly string[] = lengths ?? []
  // The names are those of the model's parameters.
  const fitted = fitByLikelihood({
    names,
    objective: objectiveOf(scaled),
    scales: names.map((name) => (measured.includes(name) ? length : 1)),
    starts: startsFor(purchases / accounts),
    shift: -purchases * Math.log(length),
    count: accounts,
    ...(prior && { prior }),
  }) as Result<LikelihoodFit<PurchaseModelParameters[Model]>, FitRefusal>
  return fitted.ok ? succeeded({ model, unit, ...fitted.value, rows: count.length } as PurchaseFit<Model>) : fitted
}
