export {
  type AutomationCause,
  type AutomationDecision,
  type AutomationIntent,
  type AutomationOutcome,
  automationOutcomes,
  type RuleTrace,
} from './automation-decision.ts'
export type { AutomationEvent, ChainLink } from './automation-event.ts'
export {
  type ActionDelay,
  type ActionParameter,
  type AutomationAction,
  type AutomationPolicy,
  type AutomationRule,
  defaultMaxDepth,
  type OncePer,
  type StoredAutomationPolicy,
} from './automation-rule.ts'
export {
  type AutomationCatalogue,
  automationCatalogue,
  type CataloguedEvent,
  type CataloguedIntent,
  type CatalogueEvent,
  type CatalogueIntent,
  catalogueEvents,
  catalogueIntents,
} from './catalogue.ts'
export {
  type AutomationFinding,
  type AutomationFindingCode,
  automationFindingCodes,
  checkAutomations,
} from './checks/check-automations.ts'
export { type DueEvents, type DueWork, dueEvents, dueWork, type UntoldDueRule } from './due/due-work.ts'
export type { DueRecord, DueSchedule, TimeRule } from './due/time-rule.ts'
export { type AutomationOptions, automationEvaluatorFor, evaluateAutomations } from './evaluate-automations.ts'
export { type AutomationPreset, automationPresetNames, automationPresets } from './presets.ts'
export {
  type AutomationHost,
  type CascadeReport,
  type CascadeStep,
  type HostStep,
  type SimulationOptions,
  simulateAutomations,
} from './simulate-automations.ts'
