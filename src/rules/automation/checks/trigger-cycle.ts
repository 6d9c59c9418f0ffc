import type { StoredAutomationRule } from '../automation-rule.ts'
import type { AutomationCatalogue } from '../catalogue.ts'

/** The events that the actions of a rule may bring about. */
const eventsAfter = ({ actions }: StoredAutomationRule, { intents }: AutomationCatalogue): readonly string[] =>
  actions.flatMap(({ type }) => (Object.hasOwn(intents, type) ? (intents[type]?.leadsTo ?? []) : []))

/** The shortest way from a rule back to itself, by the ids of the rules that it leads through; nothing if there is none. */
export function triggerCycleOf(
  start: StoredAutomationRule,
  rules: readonly StoredAutomationRule[],
  catalogue: AutomationCatalogue,
): readonly string[] | undefined {
  const seen = new Set<string>()
  const ways: { readonly rule: StoredAutomationRule; readonly ids: readonly string[] }[] = [
    { rule: start, ids: [start.id] },
  ]
  // A list is walked to its end, and takes more while it is.
  for (const { rule, ids } of ways) {
    for (const type of eventsAfter(rule, catalogue)) {
      if (type === start.on) return ids
      if (seen.has(type)) continue
      seen.add(type)
      for (const next of rules) if (next.on === type) ways.push({ rule: next, ids: [...ids, next.id] })
    }
  }
  return undefined
}
