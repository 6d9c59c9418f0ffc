import { refuseFirst } from '../problem.ts'
import { type ReadCircumstances, readCircumstances } from './circumstances.ts'
import type { Condition } from './condition.ts'
import { conditionProblems } from './condition-problems.ts'
import type { Circumstances } from './tracked-event.ts'
import { newVocabulary, type Vocabulary } from './vocabulary.ts'

/**
 * Checks a condition, prepares it with a vocabulary of its own, and gives what was prepared with what reads circumstances for it.
 * Throws `invalid-policy` at the first place where the condition is wrong.
 */
export function prepareAlone<Prepared>(
  condition: Condition,
  prepare: (condition: Condition, vocabulary: Vocabulary) => Prepared,
): readonly [Prepared, (circumstances: Circumstances) => ReadCircumstances] {
  refuseFirst(conditionProblems(condition), 'invalid-policy', 'condition')
  const vocabulary = newVocabulary()
  return [prepare(condition, vocabulary), (circumstances) => readCircumstances(circumstances, vocabulary)]
}
