import type { Result } from '../../../foundation/result.ts'
import { betaGeometricTask } from '../bg-nbd/fit-bg-nbd.ts'
import { fitPurchaseModel } from '../fitting/fit-purchase-model.ts'
import type { FitOptions, FitRefusal } from '../fitting/likelihood-fit.ts'
import type { BgNbdParameters, PurchaseFit } from '../fitting/purchase-fit.ts'
import type { PurchaseHistories, PurchaseHistoryColumns } from '../histories/purchase-history.ts'

/**
 * Fits MBG/NBD: as {@link fitBgNbd}, but a customer may leave after the first purchase as well.
 *
 * So one who never came back has a probability of being there still below 1. Batislam, Denizel & Filiztekin (2007), "Empirical
 * validation and comparison of models for customer base analysis", International Journal of Research in Marketing 24(3).
 *
 * @param histories - In rows or columns; identical ones may be grouped with their count, and are if they are not.
 * @param options - `prior`: what is believed of parameters before; nothing when left out.
 * @returns The fit, or refused as {@link fitBgNbd} does.
 * @throws {@link ClienteleError} as {@link fitBgNbd} does.
 *
 * @example
 * ```ts
 * import { fitMbgNbd } from 'clientele/lifetime-value'
 *
 * const histories = [
 *   { frequency: 0, ageAtLastPurchase: 0, age: 30, count: 60 },
 *   { frequency: 1, ageAtLastPurchase: 8, age: 30, count: 12 },
 *   { frequency: 1, ageAtLastPurchase: 22, age: 30, count: 9 },
 *   { frequency: 3, ageAtLastPurchase: 12, age: 30, count: 8 },
 *   { frequency: 4, ageAtLastPurchase: 27, age: 30, count: 7 },
 *   { frequency: 9, ageAtLastPurchase: 29, age: 30, count: 4 },
 * ]
 * const fit = fitMbgNbd({ unit: 'week', histories })
 * fit.ok && fit.value.model //=> 'mbg-nbd'
 * ```
 * @see docs/guide/purchase-models.md
 */
export function fitMbgNbd(
  histories: PurchaseHistories | PurchaseHistoryColumns,
  options: FitOptions<BgNbdParameters> = {},
): Result<PurchaseFit<'mbg-nbd'>, FitRefusal> {
  return fitPurchaseModel(betaGeometricTask('mbg-nbd', 1), histories, options)
}
