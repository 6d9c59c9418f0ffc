import type { Condition } from './condition.ts'
import { prepareAlone } from './prepare-alone.ts'
import { eachOnce, prepare, type Unknown } from './prepared-condition.ts'
import type { Circumstances } from './tracked-event.ts'

/** Whether a condition holds, as far as is known. */
export type ConditionStatus = 'met' | 'not-met' | 'unknown'

/** What came of judging a condition. */
export interface ConditionDecision {
  /** Whether it holds. */
  readonly status: ConditionStatus
  /** What the answer waits for, each once, in the order of the condition; empty unless it is unknown. */
  readonly unknowns: readonly Unknown[]
}

/** The status that an answer in three values stands for. */
const statusOf = (met: boolean | undefined): ConditionStatus =>
  met === undefined ? 'unknown' : met ? 'met' : 'not-met'

/**
 * Prepares a condition once, to judge it many times.
 *
 * @param condition - The condition; checked here, and not to be changed afterwards.
 * @returns A function that judges as {@link judgeCondition} does.
 * @throws {@link ClienteleError} `invalid-policy` at the first place where the condition is wrong.
 *
 * @example
 * ```ts
 * import { conditionJudgeFor } from 'clientele/condition'
 *
 * const isLarge = conditionJudgeFor({ fact: 'employees', operator: 'more-than', value: 250 })
 * isLarge({ facts: { employees: 300 }, at: '2026-06-01T00:00:00Z' }).status //=> 'met'
 * isLarge({ facts: { employees: 20 }, at: '2026-06-01T00:00:00Z' }).status //=> 'not-met'
 * ```
 */
export function conditionJudgeFor(condition: Condition): (circumstances: Circumstances) => ConditionDecision {
  const [judge, read] = prepareAlone(condition, prepare)
  return (circumstances) => {
    const unknowns: Unknown[] = []
    const status = statusOf(judge(read(circumstances), unknowns))
    return { status, unknowns: eachOnce(unknowns) }
  }
}

/**
 * Tells whether a condition holds, does not, or cannot be told for want of facts.
 *
 * `all` fails with the first part that fails, `any` holds with the first that holds, even where others are unknown. A fact
 * that is missing, or is of a kind that its test is not for, makes a test unknown; `exists` is always answered.
 *
 * @param condition - What must hold.
 * @param circumstances - The facts, the events, and the moment of judging.
 * @returns The status, and what it waits for.
 * @throws {@link ClienteleError} `invalid-policy` for a condition that is wrong, naming the place; `invalid-value` for a
 *   moment that does not exist; `duplicate-id` for two events with one id.
 *
 * @example
 * ```ts
 * import { type ConditionDecision, type ConditionStatus, judgeCondition, type Unknown } from 'clientele/condition'
 *
 * const at = '2026-06-01T00:00:00Z'
 * const budget = { fact: 'budget', operator: 'at-least', value: { amount: '5000.00', currency: 'EUR' } } as const
 *
 * const decision: ConditionDecision = judgeCondition(budget, { facts: { budget: 'plenty' }, at })
 * const status: ConditionStatus = decision.status
 * status //=> 'unknown'
 * const unknowns: readonly Unknown[] = decision.unknowns
 * unknowns //=> [{ name: 'budget', problem: 'unsuitable' }]
 *
 * judgeCondition({ fact: 'budget', operator: 'matches' } as never, { facts: {}, at }) //=> throws 'invalid-policy'
 * ```
 */
export function judgeCondition(condition: Condition, circumstances: Circumstances): ConditionDecision {
  return conditionJudgeFor(condition)(circumstances)
}
