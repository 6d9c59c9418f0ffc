import * as z from 'zod'
import { record, schemaFor } from '../../foundation/schema-tools.schema.ts'
import { type ContractModel, type ContractModelName, contractParameterNames } from './contractual/contract-model.ts'
import { numbersBy } from './fitting/likelihood-fit.schema.ts'
import { type ParametrisedModel, type PurchaseModelName, purchaseParameterNames } from './fitting/purchase-fit.ts'
import { type ParametrisedSpendModel, spendParameterNames } from './gamma-gamma/gamma-gamma-fit.ts'
import { timeUnitSchema } from './histories/time-unit.schema.ts'

const contractModel = <Model extends ContractModelName>(model: Model) => {
  const names: readonly (typeof contractParameterNames)[Model][number][] = contractParameterNames[model]
  return record({ model: z.literal(model), unit: timeUnitSchema, parameters: numbersBy(names) })
}

const purchaseModel = <Model extends PurchaseModelName>(model: Model) => {
  const names: readonly (typeof purchaseParameterNames)[Model][number][] = purchaseParameterNames[model]
  return record({ model: z.literal(model), unit: timeUnitSchema, parameters: numbersBy(names) })
}

/**
 * Checks a model of how long contracts last, by its parameters alone. A whole fit has a schema of its own.
 *
 * @example
 * ```ts
 * import { contractModelSchema } from 'clientele/schemas'
 *
 * contractModelSchema.safeParse({ model: 'exponential', unit: 'month', parameters: { rate: 0.01 } }).success //=> true
 * contractModelSchema.safeParse({ model: 'exponential', unit: 'month', parameters: { rate: 0 } }).success //=> false
 * ```
 */
export const contractModelSchema: z.ZodType<ContractModel> = schemaFor<ContractModel>()(
  z.discriminatedUnion('model', [
    contractModel('shifted-beta-geometric'),
    contractModel('beta-discrete-weibull'),
    contractModel('exponential'),
    contractModel('weibull'),
  ]),
)

/**
 * Checks a model of how often customers buy, by its parameters alone.
 *
 * @example
 * ```ts
 * import { purchaseModelSchema } from 'clientele/schemas'
 *
 * const parameters = { r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 }
 * purchaseModelSchema.safeParse({ model: 'bg-nbd', unit: 'week', parameters }).success //=> true
 * purchaseModelSchema.safeParse({ model: 'bg-nbd', unit: 'moon', parameters }).success //=> false
 * ```
 */
export const purchaseModelSchema: z.ZodType<ParametrisedModel> = schemaFor<ParametrisedModel>()(
  z.discriminatedUnion('model', [
    purchaseModel('bg-nbd'),
    purchaseModel('mbg-nbd'),
    purchaseModel('pareto-nbd'),
    purchaseModel('bg-bb'),
  ]),
)

/**
 * Checks a model of what purchases bring, by its parameters alone.
 *
 * @example
 * ```ts
 * import { spendModelSchema } from 'clientele/schemas'
 *
 * const parameters = { p: 6.25, q: 3.74, gamma: 15.44 }
 * spendModelSchema.safeParse({ model: 'gamma-gamma', parameters }).success //=> true
 * spendModelSchema.safeParse({ model: 'gamma-gamma', parameters: { p: 6.25 } }).success //=> false
 * ```
 */
export const spendModelSchema: z.ZodType<ParametrisedSpendModel> = schemaFor<ParametrisedSpendModel>()(
  record({ model: z.literal('gamma-gamma'), parameters: numbersBy(spendParameterNames['gamma-gamma']) }),
)
