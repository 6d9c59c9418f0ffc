import type { ConditionLabels } from '../condition-labels.ts'

/**
 * Swedish words for what conditions say, as an editor of policies shows them.
 *
 * @example
 * ```ts
 * import { swedishConditions } from 'clientele/labels/sv'
 *
 * swedishConditions.conditionStatus.unknown //=> 'okänt'
 * ```
 */
export const swedishConditions: ConditionLabels = {
  conditionStatus: { met: 'uppfyllt', 'not-met': 'inte uppfyllt', unknown: 'okänt' },
  conditionOperator: {
    equals: 'är',
    'one-of': 'är en av',
    'at-least': 'är minst',
    'at-most': 'är högst',
    'more-than': 'är mer än',
    'less-than': 'är mindre än',
    between: 'är mellan',
    contains: 'innehåller',
    'starts-with': 'börjar med',
    'ends-with': 'slutar med',
    'in-domain': 'är i domänen',
    exists: 'är känt',
    'days-since': 'dagar sedan',
    'days-until': 'dagar till',
    count: 'hur ofta',
    'days-since-last': 'dagar sedan senaste',
  },
  unknownProblem: { missing: 'okänt', unsuitable: 'av fel slag' },
}
