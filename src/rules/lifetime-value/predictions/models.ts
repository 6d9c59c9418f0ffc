import { bgBbModel } from '../bg-bb/bg-bb-model.ts'
import { betaGeometricModel } from '../bg-nbd/beta-geometric-model.ts'
import { checkModel } from '../fitting/check-model.ts'
import {
  type ParametrisedModel,
  type PurchaseModelName,
  type PurchaseModelParameters,
  purchaseParameterNames,
} from '../fitting/purchase-fit.ts'
import type { PurchaseModel, PurchaseOutlook } from '../fitting/purchase-model.ts'
import type { PurchaseHistory } from '../histories/purchase-history.ts'
import { checkHistory } from '../histories/read-histories.ts'
import { readUnit } from '../histories/time-unit.ts'
import { paretoNbdModel } from '../pareto-nbd/pareto-nbd-model.ts'

/** Every model of purchases; predictions look their model up here. */
const models: { readonly [Name in PurchaseModelName]: (parameters: PurchaseModelParameters[Name]) => PurchaseModel } = {
  'bg-nbd': (parameters) => betaGeometricModel(parameters, 0),
  'mbg-nbd': (parameters) => betaGeometricModel(parameters, 1),
  'pareto-nbd': paretoNbdModel,
  'bg-bb': bgBbModel,
}

/** Checks a model and takes its parameters in. */
export function purchaseModelOf(parametrised: ParametrisedModel): PurchaseModel {
  const { model, unit, parameters } = parametrised
  readUnit(unit, 'model.unit')
  checkModel(parametrised, purchaseParameterNames)
  // The table pairs each name with its own parameters; the compiler cannot follow one name through it.
  const withParameters = models[model] as (its: typeof parameters) => PurchaseModel
  return withParameters(parameters)
}

/** What the model expects of one with this history. */
export function outlookOf(model: ParametrisedModel, history: PurchaseHistory): PurchaseOutlook {
  checkHistory(history)
  return purchaseModelOf(model).outlookOf(history)
}
