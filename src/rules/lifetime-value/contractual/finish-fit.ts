import { type Result, refused, succeeded } from '../../../foundation/result.ts'
import { fitByLikelihood, type LikelihoodTask } from '../fitting/fit-by-likelihood.ts'
import type { TimeUnit } from '../histories/time-unit.ts'
import {
  type ContractFit,
  type ContractFitRefusal,
  type ContractModelName,
  contractParameterNames,
} from './contract-model.ts'

/** Data that cannot bear a model: fewer endings than it needs. */
export const tooFewEndings = (ended: number, needed: number): Result<never, ContractFitRefusal> =>
  refused({
    code: 'too-few-endings',
    parameters: { ended, needed, remedies: ['longer-observation', 'more-accounts', 'another-model'] },
  })

/** Fits a model of contracts, and says which it is. */
export function fitContract<Name extends ContractModelName>(
  model: Name,
  unit: TimeUnit,
  task: Omit<LikelihoodTask<string>, 'names'>,
): Result<ContractFit<Name>, ContractFitRefusal> {
  const names: readonly string[] = contractParameterNames[model]
  // Contracts are never short of repeat buyers: that refusal is of the purchase models alone.
  const fit = fitByLikelihood({ names, ...task }) as Result<
    Omit<ContractFit<Name>, 'model' | 'unit'>,
    ContractFitRefusal
  >
  // The names are those of the model's parameters.
  return fit.ok ? succeeded({ model, unit, ...fit.value } as ContractFit<Name>) : fit
}
