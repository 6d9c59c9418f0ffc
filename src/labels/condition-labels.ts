import type { ConditionStatus, EventCondition, FactCondition, Unknown } from '../foundation/condition/index.ts'
import type { Words } from './words.ts'

/**
 * Words for what conditions say, as an editor of policies shows them.
 *
 * @example
 * ```ts
 * import type { ConditionLabels } from 'clientele/labels'
 * import { englishConditions } from 'clientele/labels/en'
 *
 * const house: ConditionLabels = {
 *   ...englishConditions,
 *   conditionStatus: { ...englishConditions.conditionStatus, unknown: 'cannot tell' },
 * }
 * house.conditionStatus.unknown //=> 'cannot tell'
 * ```
 */
export interface ConditionLabels {
  /** Whether a condition holds. */
  readonly conditionStatus: Words<ConditionStatus>
  /** How a condition tests a fact, or events. */
  readonly conditionOperator: Words<FactCondition['operator'] | EventCondition['operator']>
  /** Why a fact could not be judged. */
  readonly unknownProblem: Words<Unknown['problem']>
}
