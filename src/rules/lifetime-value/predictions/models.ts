import { refuse } from '../../../foundation/error.ts'
import { bgBbModel } from '../bg-bb/bg-bb-model.ts'
import { betaGeometricModel } from '../bg-nbd/beta-geometric-model.ts'
import type { ParametrisedModel, PurchaseModelName, PurchaseModelParameters } from '../fitting/purchase-fit.ts'
import type { PurchaseModel, PurchaseOutlook } from '../fitting/purchase-model.ts'
import type { PurchaseHistory } from '../histories/purchase-history.ts'
import { checkHistory } from '../histories/read-histories.ts'
import { readUnit } from '../histories/time-unit.ts'
import { paretoNbdModel } from '../pareto-nbd/pareto-nbd-model.ts'

interface KnownModel<Parameters> {
  readonly names: readonly (keyof Parameters & string)[]
  readonly withParameters: (parameters: Parameters) => PurchaseModel
}

/** Every model of purchases; predictions look their model up here. */
const models: { readonly [Name in PurchaseModelName]: KnownModel<PurchaseModelParameters[Name]> } = {
  'bg-nbd': {
    names: ['r', 'alpha', 'a', 'b'],
    withParameters: (parameters) => betaGeometricModel(parameters, 0),
  },
  'mbg-nbd': {
    names: ['r', 'alpha', 'a', 'b'],
    withParameters: (parameters) => betaGeometricModel(parameters, 1),
  },
  'pareto-nbd': { names: ['r', 'alpha', 's', 'beta'], withParameters: paretoNbdModel },
  'bg-bb': { names: ['alpha', 'beta', 'gamma', 'delta'], withParameters: bgBbModel },
}

/** Checks a model and takes its parameters in. */
export function purchaseModelOf({ model, unit, parameters }: ParametrisedModel): PurchaseModel {
  readUnit(unit, 'model.unit')
  if (!Object.hasOwn(models, model)) {
    refuse('unknown-code', 'model.model', model, `one of ${Object.keys(models).join(', ')}`)
  }
  // The table pairs each name with its own parameters; the compiler cannot follow one name through it.
  const { names, withParameters } = models[model] as KnownModel<typeof parameters>
  for (const name of names) {
    const value: unknown = parameters[name]
    if (!(typeof value === 'number' && value > 0 && value < Infinity)) {
      refuse('invalid-value', `model.parameters.${name}`, value, 'a finite number above 0')
    }
  }
  return withParameters(parameters)
}

/** What the model expects of one with this history. */
export function outlookOf(model: ParametrisedModel, history: PurchaseHistory): PurchaseOutlook {
  checkHistory(history)
  return purchaseModelOf(model).outlookOf(history)
}
