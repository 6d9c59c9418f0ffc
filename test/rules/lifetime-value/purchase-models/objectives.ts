import type { Objective } from '../../../../src/foundation/numeric/maximize.ts'
import { bgBbObjective } from '../../../../src/rules/lifetime-value/bg-bb/objective.ts'
import { betaGeometricObjective } from '../../../../src/rules/lifetime-value/bg-nbd/beta-geometric-likelihood.ts'
import { type DistinctHistories, readHistories } from '../../../../src/rules/lifetime-value/histories/read-histories.ts'
import type { PurchaseHistory, PurchaseModelName } from '../../../../src/rules/lifetime-value/index.ts'
import { paretoNbdObjective } from '../../../../src/rules/lifetime-value/pareto-nbd/objective.ts'

/** The log-likelihood of every model, over the logarithms of its parameters. */
export const objectives: Readonly<Record<PurchaseModelName, (histories: DistinctHistories) => Objective>> = {
  'bg-nbd': (histories) => betaGeometricObjective(histories, 0),
  'mbg-nbd': (histories) => betaGeometricObjective(histories, 1),
  'pareto-nbd': paretoNbdObjective,
  'bg-bb': bgBbObjective,
}

/** The log-likelihood of some histories at given parameters. */
export const logLikelihoodOf = (
  model: PurchaseModelName,
  parameters: object,
  histories: readonly PurchaseHistory[],
): number =>
  objectives[model](readHistories({ unit: 'year', histories }))(
    Float64Array.from(Object.values(parameters) as number[], Math.log),
  ).value
