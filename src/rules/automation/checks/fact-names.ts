import type { Condition } from '../../../foundation/condition/index.ts'
import type { StoredAutomationRule } from '../automation-rule.ts'

function* factsIn(condition: Condition): Generator<string> {
  if ('not' in condition) yield* factsIn(condition.not)
  else if ('fact' in condition) yield condition.fact
  else if (!('event' in condition)) {
    for (const part of 'all' in condition ? condition.all : condition.any) yield* factsIn(part)
  }
}

function* factsAskedFor({ when, oncePer, actions }: StoredAutomationRule): Generator<string> {
  if (when) yield* factsIn(when)
  if (oncePer?.kind === 'value') yield oncePer.fact
  for (const { parameters = {} } of actions) {
    for (const parameter of Object.values(parameters)) if (typeof parameter === 'object') yield parameter.fact
  }
}

/** The facts that a rule asks for, each once. */
export const factNamesOf = (rule: StoredAutomationRule): readonly string[] => [...new Set(factsAskedFor(rule))]
