import * as z from 'zod'
import { record, schemaFor } from '../../foundation/schema-tools.schema.ts'
import type { ContractModel } from './contractual/contract-model.ts'
import type { ParametrisedModel } from './fitting/purchase-fit.ts'
import type { ParametrisedSpendModel } from './gamma-gamma/gamma-gamma-fit.ts'
import { timeUnitSchema } from './histories/time-unit.schema.ts'

const aboveZero = z.number().gt(0)

const parametrised = <Model extends string, Name extends string>(model: Model, names: readonly Name[]) =>
  record({
    model: z.literal(model),
    unit: timeUnitSchema,
    parameters: record(Object.fromEntries(names.map((name) => [name, aboveZero])) as Record<Name, typeof aboveZero>),
  })

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
    parametrised('shifted-beta-geometric', ['alpha', 'beta']),
    parametrised('beta-discrete-weibull', ['alpha', 'beta', 'c']),
    parametrised('exponential', ['rate']),
    parametrised('weibull', ['shape', 'scale']),
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
    parametrised('bg-nbd', ['r', 'alpha', 'a', 'b']),
    parametrised('mbg-nbd', ['r', 'alpha', 'a', 'b']),
    parametrised('pareto-nbd', ['r', 'alpha', 's', 'beta']),
    parametrised('bg-bb', ['alpha', 'beta', 'gamma', 'delta']),
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
  record({
    model: z.literal('gamma-gamma'),
    parameters: record({ p: aboveZero, q: aboveZero, gamma: aboveZero }),
  }),
)
