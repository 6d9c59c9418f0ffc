import type { ConditionLabels } from '../condition-labels.ts'

/**
 * Portuguese words for what conditions say, as an editor of policies shows them.
 *
 * @example
 * ```ts
 * import { portugueseConditions } from 'clientele/labels/pt'
 *
 * portugueseConditions.conditionStatus.unknown //=> 'desconhecido'
 * ```
 */
export const portugueseConditions: ConditionLabels = {
  conditionStatus: { met: 'cumprido', 'not-met': 'não cumprido', unknown: 'desconhecido' },
  conditionOperator: {
    equals: 'é',
    'one-of': 'é um de',
    'at-least': 'é pelo menos',
    'at-most': 'é no máximo',
    'more-than': 'é mais do que',
    'less-than': 'é menos do que',
    between: 'está entre',
    contains: 'contém',
    'starts-with': 'começa por',
    'ends-with': 'termina em',
    'in-domain': 'é do domínio',
    exists: 'é conhecido',
    'days-since': 'dias desde',
    'days-until': 'dias até',
    count: 'quantas vezes',
    'days-since-last': 'dias desde o último',
  },
  unknownProblem: { missing: 'desconhecido', unsuitable: 'do tipo errado' },
}
