import * as z from 'zod'
import { record, schemaFor } from '../../../foundation/schema-tools.schema.ts'
import { likelihoodFitShape } from '../fitting/likelihood-fit.schema.ts'
import { timeUnitSchema } from '../histories/time-unit.schema.ts'
import { type ContractFit, type ContractModelName, contractParameterNames } from './contract-model.ts'

/** A fit of any model of contracts. */
type AnyContractFit = { [Name in ContractModelName]: ContractFit<Name> }[ContractModelName]

const contractFit = <Model extends ContractModelName>(model: Model) => {
  const names: readonly (typeof contractParameterNames)[Model][number][] = contractParameterNames[model]
  return record({ ...likelihoodFitShape(names), model: z.literal(model), unit: timeUnitSchema })
}

/**
 * Checks a {@link ContractFit} of any model: all its keys and no others, the parameters of that model, and numbers that
 * predictions can be made from.
 *
 * @example
 * ```ts
 * import { fitShiftedBetaGeometric } from 'clientele/lifetime-value/contracts'
 * import { contractFitSchema } from 'clientele/schemas'
 *
 * const fit = fitShiftedBetaGeometric({ unit: 'year', cohorts: [{ survivors: [1000, 631, 468, 382, 326] }] })
 * const stored = JSON.parse(JSON.stringify(fit.ok && fit.value))
 * contractFitSchema.safeParse(stored).success //=> true
 * contractFitSchema.safeParse({ ...stored, model: 'weibull' }).success //=> false
 * ```
 */
export const contractFitSchema: z.ZodType<{ [Name in ContractModelName]: ContractFit<Name> }[ContractModelName]> =
  schemaFor<AnyContractFit>()(
    z.discriminatedUnion('model', [
      contractFit('shifted-beta-geometric'),
      contractFit('beta-discrete-weibull'),
      contractFit('exponential'),
      contractFit('weibull'),
    ]),
  )
