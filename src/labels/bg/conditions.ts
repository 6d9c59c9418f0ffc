import type { ConditionLabels } from '../condition-labels.ts'

/**
 * Bulgarian words for what conditions say, as an editor of policies shows them.
 *
 * @example
 * ```ts
 * import { bulgarianConditions } from 'clientele/labels/bg'
 *
 * bulgarianConditions.conditionStatus.unknown //=> 'неизвестно'
 * ```
 */
export const bulgarianConditions: ConditionLabels = {
  conditionStatus: { met: 'изпълнено', 'not-met': 'неизпълнено', unknown: 'неизвестно' },
  conditionOperator: {
    equals: 'е',
    'one-of': 'е едно от',
    'at-least': 'е поне',
    'at-most': 'е най-много',
    'more-than': 'е повече от',
    'less-than': 'е по-малко от',
    between: 'е между',
    contains: 'съдържа',
    'starts-with': 'започва с',
    'ends-with': 'завършва с',
    'in-domain': 'е в домейна',
    exists: 'е известно',
    'days-since': 'дни от',
    'days-until': 'дни до',
    count: 'колко пъти',
    'days-since-last': 'дни от последното',
  },
  unknownProblem: { missing: 'неизвестен', unsuitable: 'от грешен вид' },
}
