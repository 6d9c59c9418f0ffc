import { deepFreeze } from '../../foundation/deep-freeze.ts'
import type { AutomationRule } from './automation-rule.ts'

/**
 * Rules to start from: the ten that most businesses have.
 *
 * @example
 * ```ts
 * import { type AutomationPreset, automationPresetNames } from 'clientele/automation'
 *
 * const preset: AutomationPreset = 'follow-up-on-proposal'
 * automationPresetNames.indexOf(preset) //=> 2
 * automationPresetNames.length //=> 10
 * ```
 */
export const automationPresetNames = [
  'invoice-when-fulfilled',
  'questionnaire-when-resolved',
  'follow-up-on-proposal',
  'invoice-retainer-period',
  'tell-of-hours',
  'dun-overdue-invoice',
  'review-before-renewal',
  'qualify-by-score',
  'task-after-silence',
  'escalate-near-breach',
] as const

/** A name from {@link automationPresetNames}. */
export type AutomationPreset = (typeof automationPresetNames)[number]

/**
 * The rules of {@link automationPresetNames}, by their names, which are their ids. A policy may take them as they are or changed.
 *
 * - an order was fulfilled: raise an invoice, once for the order;
 * - a request was resolved: send a questionnaire a day later, once for the request;
 * - a proposal was sent: follow up after 3, 7 and 14 business days, until a reply comes or another proposal goes out;
 * - a retainer's period starts: raise an invoice, once for the period;
 * - 80 % of a retainer's hours are used: tell the account manager, once for the period;
 * - an invoice is overdue: start dunning, once for the invoice;
 * - the time to give notice of a renewal opens: schedule a review, once for the end that it is about;
 * - a lead's score reaches `marketing-qualified`: move it there, and assign it, once for the lead;
 * - nobody was in contact for a number of days: open a task, once for the silence;
 * - a ticket is near to breaching what was promised: escalate it, once for the ticket and its clock.
 *
 * @example
 * ```ts
 * import { automationPresets, evaluateAutomations } from 'clientele/automation'
 *
 * const rules = [automationPresets['follow-up-on-proposal']]
 * const sent = { id: 'e-1', type: 'proposal-sent', recordId: 'd-7', at: '2026-06-05T09:30:00Z' } as const
 * evaluateAutomations({ rules }, sent).intents.flatMap(({ dueAt }) => dueAt ?? [])
 * //=> ['2026-06-10T09:30:00Z', '2026-06-16T09:30:00Z', '2026-06-25T09:30:00Z']
 *
 * const reply = { id: 'e-2', type: 'reply-received', recordId: 'd-7', at: '2026-06-09T08:00:00Z' } as const
 * evaluateAutomations({ rules }, reply).intents[0]?.parameters
 * //=> { cancels: 'follow-up-on-proposal/0/d-7', causedBefore: '2026-06-09T08:00:00Z' }
 * ```
 */
export const automationPresets: Readonly<Record<AutomationPreset, AutomationRule>> = /* @__PURE__ */ deepFreeze({
  'invoice-when-fulfilled': {
    id: 'invoice-when-fulfilled',
    on: 'order-fulfilled',
    oncePer: { kind: 'record' },
    actions: [{ type: 'raise-invoice' }],
  },
  'questionnaire-when-resolved': {
    id: 'questionnaire-when-resolved',
    on: 'request-resolved',
    oncePer: { kind: 'record' },
    actions: [{ type: 'send-questionnaire', delay: { kind: 'elapsed', minutes: 1_440 } }],
  },
  'follow-up-on-proposal': {
    id: 'follow-up-on-proposal',
    on: 'proposal-sent',
    actions: [3, 7, 14].map((days, index) => ({
      type: 'schedule-follow-up',
      parameters: { followUp: index + 1 },
      delay: { kind: 'business-days', days },
      cancelledBy: ['reply-received', 'proposal-sent'],
    })),
  },
  'invoice-retainer-period': {
    id: 'invoice-retainer-period',
    on: 'retainer-period-started',
    oncePer: { kind: 'value', fact: 'event.periodStart' },
    actions: [{ type: 'raise-invoice', parameters: { periodStart: { fact: 'event.periodStart' } } }],
  },
  'tell-of-hours': {
    id: 'tell-of-hours',
    on: 'hours-threshold-reached',
    when: { fact: 'event.percent', operator: 'at-least', value: 80 },
    oncePer: { kind: 'value', fact: 'event.periodStart' },
    actions: [{ type: 'alert-account-manager', parameters: { percent: { fact: 'event.percent' } } }],
  },
  'dun-overdue-invoice': {
    id: 'dun-overdue-invoice',
    on: 'invoice-overdue',
    oncePer: { kind: 'record' },
    actions: [{ type: 'start-dunning' }],
  },
  'review-before-renewal': {
    id: 'review-before-renewal',
    on: 'renewal-notice-opened',
    oncePer: { kind: 'value', fact: 'event.endsOn' },
    actions: [{ type: 'schedule-renewal-review', parameters: { endsOn: { fact: 'event.endsOn' } } }],
  },
  'qualify-by-score': {
    id: 'qualify-by-score',
    on: 'score-threshold-reached',
    when: { fact: 'event.threshold', operator: 'equals', value: 'marketing-qualified' },
    oncePer: { kind: 'record' },
    actions: [{ type: 'move-stage', parameters: { to: 'marketing-qualified' } }, { type: 'assign-lead' }],
  },
  'task-after-silence': {
    id: 'task-after-silence',
    on: 'contact-lapsed',
    oncePer: { kind: 'value', fact: 'event.lastContactOn' },
    actions: [{ type: 'create-task', parameters: { lastContactOn: { fact: 'event.lastContactOn' } } }],
  },
  'escalate-near-breach': {
    id: 'escalate-near-breach',
    on: 'ticket-near-breach',
    oncePer: { kind: 'value', fact: 'event.clock' },
    actions: [{ type: 'escalate-ticket', parameters: { clock: { fact: 'event.clock' } } }],
  },
} as Readonly<Record<AutomationPreset, AutomationRule>>)
