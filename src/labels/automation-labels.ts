import type {
  ActionDelay,
  AutomationFindingCode,
  AutomationOutcome,
  AutomationPreset,
  CatalogueEvent,
  CatalogueIntent,
  DueSchedule,
  OncePer,
} from '../rules/automation/index.ts'
import type { Words } from './words.ts'

/**
 * Words for events, intents and the rules between them.
 *
 * @example
 * ```ts
 * import type { AutomationLabels } from 'clientele/labels'
 * import { englishAutomation } from 'clientele/labels/en'
 *
 * const house: AutomationLabels = {
 *   ...englishAutomation,
 *   catalogueIntent: { ...englishAutomation.catalogueIntent, 'raise-invoice': 'send the bill' },
 * }
 * house.catalogueIntent['raise-invoice'] //=> 'send the bill'
 * ```
 */
export interface AutomationLabels {
  /** What happened. */
  readonly catalogueEvent: Words<CatalogueEvent>
  /** What is to be done. */
  readonly catalogueIntent: Words<CatalogueIntent>
  /** What became of a rule. */
  readonly automationOutcome: Words<AutomationOutcome>
  /** What to look at in a policy. */
  readonly automationFinding: Words<AutomationFindingCode>
  /** The rules to start from. */
  readonly automationPreset: Words<AutomationPreset>
  /** What a delay is counted in. */
  readonly actionDelayKind: Words<ActionDelay['kind']>
  /** How often a rule acts at most. */
  readonly oncePerKind: Words<OncePer['kind']>
  /** On which days a rule about time looks. */
  readonly dueScheduleKind: Words<DueSchedule['kind']>
}
