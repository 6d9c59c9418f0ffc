import * as z from 'zod'
import { record, schemaFor } from '../../../foundation/schema-tools.schema.ts'
import { timeUnitSchema } from '../histories/time-unit.schema.ts'
import { likelihoodFitShape } from './likelihood-fit.schema.ts'
import { type PurchaseFit, type PurchaseModelName, purchaseParameterNames } from './purchase-fit.ts'

const purchaseFit = <Model extends PurchaseModelName>(model: Model) => {
  const names: readonly (typeof purchaseParameterNames)[Model][number][] = purchaseParameterNames[model]
  return record({ ...likelihoodFitShape(names), model: z.literal(model), unit: timeUnitSchema, rows: z.int().min(0) })
}

/** The keys of each fit in one object: the compiler tells an intersection from the object it comes to. */
type Joined<Fit> = Fit extends unknown ? { readonly [Key in keyof Fit]: Fit[Key] } : never

/**
 * Checks a {@link PurchaseFit} of any model: all its keys and no others, the parameters of that model, and numbers that
 * predictions can be made from.
 *
 * @example
 * ```ts
 * import { fitBgNbd } from 'clientele/lifetime-value'
 * import { purchaseFitSchema } from 'clientele/schemas'
 *
 * const groups = [
 *   { frequency: 0, ageAtLastPurchase: 0, age: 30, count: 60 },
 *   { frequency: 1, ageAtLastPurchase: 12, age: 30, count: 20 },
 *   { frequency: 2, ageAtLastPurchase: 9, age: 30, count: 12 },
 *   { frequency: 4, ageAtLastPurchase: 25, age: 30, count: 9 },
 *   { frequency: 9, ageAtLastPurchase: 28, age: 30, count: 4 },
 * ]
 * const fit = fitBgNbd({ unit: 'week', histories: groups })
 * const stored = JSON.parse(JSON.stringify(fit.ok && fit.value))
 * purchaseFitSchema.safeParse(stored).success //=> true
 * purchaseFitSchema.safeParse({ ...stored, model: 'pareto-nbd' }).success //=> false
 * ```
 */
export const purchaseFitSchema: z.ZodType<PurchaseFit> = schemaFor<Joined<PurchaseFit>>()(
  z.discriminatedUnion('model', [
    purchaseFit('bg-nbd'),
    purchaseFit('mbg-nbd'),
    purchaseFit('pareto-nbd'),
    purchaseFit('bg-bb'),
  ]),
)
