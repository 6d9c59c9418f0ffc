import type { ConditionLabels } from '../condition-labels.ts'

/**
 * English words for what conditions say, as an editor of policies shows them.
 *
 * @example
 * ```ts
 * import { englishConditions } from 'clientele/labels/en'
 *
 * englishConditions.conditionStatus.unknown //=> 'unknown'
 * ```
 */
export const englishConditions: ConditionLabels = {
  conditionStatus: { met: 'met', 'not-met': 'not met', unknown: 'unknown' },
  conditionOperator: {
    equals: 'is',
    'one-of': 'is one of',
    'at-least': 'is at least',
    'at-most': 'is at most',
    'more-than': 'is more than',
    'less-than': 'is less than',
    between: 'is between',
    contains: 'contains',
    'starts-with': 'starts with',
    'ends-with': 'ends with',
    'in-domain': 'is in the domain',
    exists: 'is known',
    'days-since': 'days since',
    'days-until': 'days until',
    count: 'how often',
    'days-since-last': 'days since the last',
  },
  unknownProblem: { missing: 'not known', unsuitable: 'of the wrong kind' },
}
