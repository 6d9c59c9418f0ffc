import type { BusinessHours } from '../../../src/foundation/time/index.ts'
import type {
  AutomationDecision,
  AutomationEvent,
  StoredAutomationPolicy,
} from '../../../src/rules/automation/index.ts'

const day = [{ from: '09:00', to: '17:00' }] as const
export const desk: BusinessHours = {
  timeZone: 'Etc/UTC',
  weekly: { monday: day, tuesday: day, wednesday: day, thursday: day, friday: day },
}

/** An event of 5 June 2026, a Friday. */
export const eventOf = (type: string, more: Partial<AutomationEvent<string>> = {}): AutomationEvent<string> => ({
  id: 'e-1',
  type,
  recordId: 'd-7',
  at: '2026-06-05T15:30:00.5Z',
  ...more,
})

export type Rule = StoredAutomationPolicy['rules'][number]

/** A rule that answers `happened` by asking for `act`. */
export const ruleOf = (more: Partial<Rule> = {}): Rule => ({
  id: 'r-1',
  on: 'happened',
  actions: [{ type: 'act' }],
  ...more,
})

export const keysOf = ({ intents }: Pick<AutomationDecision, 'intents'>): readonly string[] =>
  intents.map(({ idempotencyKey }) => idempotencyKey)
export const outcomesOf = ({ trace }: AutomationDecision): readonly string[] => trace.map(({ outcome }) => outcome)
