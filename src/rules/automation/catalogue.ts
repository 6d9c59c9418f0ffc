import { deepFreeze } from '../../foundation/deep-freeze.ts'

/**
 * The events that the rules of this package speak of: what happened, in the past tense.
 *
 * @example
 * ```ts
 * import { type CatalogueEvent, catalogueEvents } from 'clientele/automation'
 *
 * const trigger: CatalogueEvent = 'order-fulfilled'
 * catalogueEvents.includes(trigger) //=> true
 * ```
 */
export const catalogueEvents = [
  'contact-lapsed',
  'hours-threshold-reached',
  'invoice-overdue',
  'invoice-paid',
  'invoice-raised',
  'order-cancelled',
  'order-fulfilled',
  'order-fulfilment-started',
  'order-partly-returned',
  'order-placed',
  'order-returned',
  'proposal-sent',
  'renewal-notice-opened',
  'reply-received',
  'request-resolved',
  'retainer-period-started',
  'score-threshold-reached',
  'stage-entered',
  'task-cancelled',
  'task-completed',
  'task-due',
  'task-opened',
  'task-reopened',
  'task-started',
  'ticket-escalated',
  'ticket-moved',
  'ticket-near-breach',
  'ticket-reopened',
] as const

/** A code from {@link catalogueEvents}. */
export type CatalogueEvent = (typeof catalogueEvents)[number]

/**
 * The intents that the rules of this package ask for: what is to be done, in the imperative.
 *
 * @example
 * ```ts
 * import { type CatalogueIntent, catalogueIntents } from 'clientele/automation'
 *
 * const wanted: CatalogueIntent = 'raise-invoice'
 * catalogueIntents.includes(wanted) //=> true
 * ```
 */
export const catalogueIntents = [
  'alert-account-manager',
  'alert-owner',
  'ask-why-it-was-lost',
  'ask-why-they-left',
  'assign-account-manager',
  'assign-lead',
  'assign-ticket',
  'cancel-agreement',
  'cancel-scheduled',
  'charge-difference',
  'charge-restocking-fee',
  'create-task',
  'credit-invoice',
  'earn-points',
  'escalate-ticket',
  'fulfil-order',
  'hold-disputed-amount',
  'invite-to-loyalty-programme',
  'issue-credit-note',
  'mark-uncollectible',
  'mark-unpaid',
  'move-stage',
  'notify-assignee',
  'notify-owner',
  'notify-queue',
  'notify-requester',
  'open-order',
  'place-exchange-order',
  'plan-fulfilment',
  'raise-invoice',
  'record-dispute-fee',
  'record-payment-refund',
  'refund-payment',
  'refund-return',
  'release-disputed-amount',
  'release-work',
  'remind-of-question',
  'request-answer',
  'retry-payment',
  'schedule-follow-up',
  'schedule-onboarding',
  'schedule-renewal-review',
  'send-questionnaire',
  'send-reminder',
  'send-return-instructions',
  'send-welcome',
  'send-win-back-offer',
  'start-dunning',
  'submit-evidence',
] as const

/** A code from {@link catalogueIntents}. */
export type CatalogueIntent = (typeof catalogueIntents)[number]

/** What is known of a type of events. */
export interface CataloguedEvent {
  /** What such an event's data may hold. */
  readonly fields: readonly string[]
}

/** What is known of a type of intents. */
export interface CataloguedIntent {
  /** The events that carrying it out may bring about; none when left out. */
  readonly leadsTo?: readonly string[]
  /** What it settles, such as the assignee: two that settle the same in two ways contradict each other. Nothing when left out. */
  readonly decides?: string
}

/**
 * What events and intents there are, to check rules against; with a host's own beside those of this package.
 *
 * @example
 * ```ts
 * import { type AutomationCatalogue, automationCatalogue, type CataloguedEvent, type CataloguedIntent } from 'clientele/automation'
 *
 * const visit: CataloguedEvent = { fields: ['room'] }
 * const unlock: CataloguedIntent = { leadsTo: ['visit-started'], decides: 'door' }
 * const own: AutomationCatalogue = {
 *   events: { ...automationCatalogue.events, 'visit-booked': visit, 'visit-started': visit },
 *   intents: { ...automationCatalogue.intents, 'unlock-door': unlock },
 *   facts: ['isMember'],
 * }
 * Object.keys(own.events).length - Object.keys(automationCatalogue.events).length //=> 2
 * ```
 */
export interface AutomationCatalogue<EventType extends string = string, IntentType extends string = string> {
  /** Every type of events. */
  readonly events: Readonly<Record<EventType, CataloguedEvent>>
  /** Every type of intents. */
  readonly intents: Readonly<Record<IntentType, CataloguedIntent>>
  /** The facts that are known of records; when left out, conditions may ask for any. */
  readonly facts?: readonly string[]
}

const onAccount = ['accountId']

/**
 * The events and intents of this package: what the data of each event holds, which events an intent may bring about, and what it
 * settles.
 *
 * @example
 * ```ts
 * import { automationCatalogue } from 'clientele/automation'
 *
 * automationCatalogue.events['proposal-sent'].fields //=> ['accountId', 'channel']
 * automationCatalogue.intents['raise-invoice'].leadsTo //=> ['invoice-raised']
 * ```
 */
export const automationCatalogue: AutomationCatalogue<CatalogueEvent, CatalogueIntent> = /* @__PURE__ */ deepFreeze({
  events: {
    'contact-lapsed': { fields: [...onAccount, 'lastContactOn', 'days', 'dueOn'] },
    'hours-threshold-reached': { fields: [...onAccount, 'percent', 'periodStart'] },
    'invoice-overdue': { fields: [...onAccount, 'daysPastDue'] },
    'invoice-paid': { fields: onAccount },
    'invoice-raised': { fields: onAccount },
    'order-cancelled': { fields: [...onAccount, 'from', 'to', 'actorId'] },
    'order-fulfilled': { fields: [...onAccount, 'from', 'to', 'actorId'] },
    'order-fulfilment-started': { fields: [...onAccount, 'from', 'to', 'actorId'] },
    'order-partly-returned': { fields: [...onAccount, 'from', 'to', 'actorId'] },
    'order-placed': { fields: [...onAccount, 'from', 'to', 'actorId'] },
    'order-returned': { fields: [...onAccount, 'from', 'to', 'actorId'] },
    'proposal-sent': { fields: [...onAccount, 'channel'] },
    'renewal-notice-opened': { fields: [...onAccount, 'endsOn', 'days', 'dueOn'] },
    'reply-received': { fields: [...onAccount, 'channel'] },
    'request-resolved': { fields: [...onAccount, 'requestKind'] },
    'retainer-period-started': { fields: [...onAccount, 'periodStart', 'dueOn'] },
    'score-threshold-reached': { fields: ['threshold', 'total'] },
    'stage-entered': { fields: ['lifecycleId', 'from', 'to', 'actor'] },
    'task-cancelled': { fields: ['from', 'to', 'actorId'] },
    'task-completed': { fields: ['from', 'to', 'actorId'] },
    'task-due': { fields: [...onAccount, 'dueOn'] },
    'task-opened': { fields: onAccount },
    'task-reopened': { fields: ['from', 'to', 'actorId'] },
    'task-started': { fields: ['from', 'to', 'actorId'] },
    'ticket-escalated': { fields: onAccount },
    'ticket-moved': { fields: [...onAccount, 'from', 'to', 'actorId'] },
    'ticket-near-breach': { fields: [...onAccount, 'clock', 'minutesLeft'] },
    'ticket-reopened': { fields: [...onAccount, 'from', 'to', 'actorId'] },
  },
  intents: {
    'alert-account-manager': {},
    'alert-owner': {},
    'ask-why-it-was-lost': {},
    'ask-why-they-left': {},
    'assign-account-manager': { decides: 'account-manager' },
    'assign-lead': { decides: 'lead-owner' },
    'assign-ticket': { decides: 'ticket-assignee' },
    'cancel-agreement': { decides: 'unpaid-invoice' },
    'cancel-scheduled': {},
    'charge-difference': {},
    'charge-restocking-fee': {},
    'create-task': { leadsTo: ['task-opened'] },
    'credit-invoice': {},
    'earn-points': {},
    'escalate-ticket': { leadsTo: ['ticket-escalated'] },
    'fulfil-order': { leadsTo: ['order-fulfilled'] },
    'hold-disputed-amount': {},
    'invite-to-loyalty-programme': {},
    'issue-credit-note': {},
    'mark-uncollectible': { decides: 'unpaid-invoice' },
    'mark-unpaid': { decides: 'unpaid-invoice' },
    'move-stage': { leadsTo: ['stage-entered'], decides: 'stage' },
    'notify-assignee': {},
    'notify-owner': {},
    'notify-queue': {},
    'notify-requester': {},
    'open-order': {},
    'place-exchange-order': { leadsTo: ['order-placed'] },
    'plan-fulfilment': {},
    'raise-invoice': { leadsTo: ['invoice-raised'] },
    'record-dispute-fee': {},
    'record-payment-refund': {},
    'refund-payment': {},
    'refund-return': {},
    'release-disputed-amount': {},
    'release-work': { leadsTo: ['task-cancelled'] },
    'remind-of-question': {},
    'request-answer': {},
    'retry-payment': { leadsTo: ['invoice-paid'] },
    'schedule-follow-up': {},
    'schedule-onboarding': {},
    'schedule-renewal-review': {},
    'send-questionnaire': {},
    'send-reminder': {},
    'send-return-instructions': {},
    'send-welcome': {},
    'send-win-back-offer': {},
    'start-dunning': {},
    'submit-evidence': {},
  },
})
