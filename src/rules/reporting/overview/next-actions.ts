import { compare } from '../../../foundation/compare.ts'
import { refuse } from '../../../foundation/error.ts'
import { type Intent, intentKey } from '../../../foundation/intent.ts'
import type { CurrencyCode } from '../../../foundation/money/index.ts'
import { fromMinorUnits, type Money, unitsOf } from '../../../foundation/money/money.ts'
import { type CalendarDate, daysBetween, utcDateOf } from '../../../foundation/time/index.ts'
import type { Deal, Identifier } from '../../../records/index.ts'
import { moneyOfEstimate } from '../../lifetime-value/value/estimated-money.ts'
import { weigh } from '../deals/pipeline-figures.ts'
import type { AccountWork } from './account-work.ts'
import type { BillingPosition } from './billing-position.ts'
import type { ExpectedValue } from './expected-value.ts'
import {
  defaultAccountHealthPolicy,
  defaultNextActionPolicy,
  type KeepingActionType,
  type NextActionType,
  nextActionTypes,
  type OverviewPolicy,
} from './overview-policy.ts'
import type { StagePosition } from './stage-position.ts'

/** Something to be done next about an account: an intent, with what hangs on it. */
export interface NextAction extends Intent {
  /** What to do. */
  readonly type: NextActionType
  /** What it is about. */
  readonly parameters: {
    /** The account. */
    readonly accountId: Identifier
    /** The record: an invoice, a deal, a ticket, a task, or the account itself. */
    readonly subjectId: Identifier
  }
  /** By when; left out where it is late already, or no day is set. */
  readonly by?: CalendarDate
  /**
   * What hangs on it: what is due, the amount of a deal times its probability as a pipeline weighs it, or a part of what the
   * account is expected to bring. Left out where that is not known.
   */
  readonly worth?: Money
}

/** What actions follow from. */
export interface ActionEvidence {
  readonly accountId: Identifier
  readonly asOf: CalendarDate
  readonly isClient: boolean
  readonly stage: StagePosition
  readonly value: ExpectedValue | undefined
  readonly billing: BillingPosition
  readonly work: AccountWork
  /** The deals that are open. */
  readonly deals: readonly Deal[] | undefined
  readonly lastContactOn: CalendarDate | undefined
}

/** An action before it has its key. */
interface Draft {
  readonly type: NextActionType
  readonly subjectId: Identifier
  readonly by?: CalendarDate | undefined
  readonly worth?: Money | undefined
  /** What tells it from one like it at another time. */
  readonly occasion?: string
}

const collections = ({ billing: { balances = [] } }: ActionEvidence): readonly Draft[] =>
  balances.flatMap(({ overdueInvoices }) =>
    overdueInvoices.map(
      ({ invoiceId, due }): Draft => ({
        type: 'collect-overdue-invoice',
        subjectId: invoiceId,
        worth: due,
      }),
    ),
  )

function dealActions({ work, deals = [] }: ActionEvidence): readonly Draft[] {
  const byId = new Map(deals.map((deal) => [deal.id, deal]))
  return (work.deals ?? []).flatMap(({ dealId, expectedCloseOn, isOverdue }): readonly Draft[] => {
    const { amount, probability, category } = byId.get(dealId) as Deal
    if (category === 'omitted') return []
    const worth =
      amount && probability !== undefined
        ? fromMinorUnits(weigh(unitsOf(amount), probability), amount.currency)
        : undefined
    return isOverdue
      ? [{ type: 'close-overdue-deal', subjectId: dealId, worth }]
      : [{ type: 'work-on-deal', subjectId: dealId, by: expectedCloseOn, worth }]
  })
}

function stageActions({ accountId: subjectId, stage }: ActionEvidence): readonly Draft[] {
  if (stage.lifecycle === 'repeat-purchase') {
    const isLapsing = stage.stage === 'lapsing' || stage.stage === 'lapsed'
    return isLapsing ? [{ type: 'invite-to-buy-again', subjectId, occasion: stage.since }] : []
  }
  if (stage.lifecycle === 'acquisition') return []
  const codes = stage.reasons.map(({ code }) => code)
  const by = stage.renewsOrEndsBy
  return [
    ...(codes.includes('renewal-near') && by
      ? [{ type: 'prepare-renewal', subjectId, by, occasion: by } as const]
      : []),
    ...(codes.includes('health-low') ? [{ type: 'rescue-client', subjectId } as const] : []),
  ]
}

const ticketActions = ({ work: { tickets = [] } }: ActionEvidence): readonly Draft[] =>
  tickets.flatMap(({ ticketId, promise }): readonly Draft[] => {
    const { state, dueAt } = promise ?? {}
    const draft = { type: 'answer-late-ticket', subjectId: ticketId } as const
    if (state === 'breached') return [draft]
    return state === 'warning' && dueAt ? [{ ...draft, by: utcDateOf(dueAt) }] : []
  })

const taskActions = ({ work: { tasks } }: ActionEvidence): readonly Draft[] =>
  (tasks?.lateIds ?? []).map((subjectId): Draft => ({ type: 'finish-late-task', subjectId }))

function contactActions(
  { accountId, isClient, lastContactOn, asOf }: ActionEvidence,
  { health = defaultAccountHealthPolicy }: OverviewPolicy,
): readonly Draft[] {
  if (!isClient || lastContactOn === undefined || daysBetween(lastContactOn, asOf) <= health.contactDays) return []
  return [{ type: 'contact-account', subjectId: accountId, occasion: lastContactOn }]
}

/** A part of what the account is expected to bring. */
function stakeOf(type: KeepingActionType, value: ExpectedValue, { actions, currency }: OverviewPolicy): Money {
  const share = (actions ?? defaultNextActionPolicy).shareAtStake[type]
  if (!(share >= 0 && share <= 1)) {
    refuse('invalid-policy', `policy.actions.shareAtStake.${type}`, share, 'a share from 0 to 1')
  }
  return moneyOfEstimate(value.estimate * share, currency)
}

/** Whether an action brings nothing of its own, but keeps a part of what is expected. */
const isKeeping = (type: NextActionType): type is KeepingActionType =>
  Object.hasOwn(defaultNextActionPolicy.shareAtStake, type)

/** Actions in the order of what they are worth in a currency; of those worth the same, and of the rest, the most pressing first. */
export const sortedActions = (actions: readonly NextAction[], currency: CurrencyCode): readonly NextAction[] => {
  const keyed = actions.map((action) => ({
    action,
    // Nothing is worth less than nothing: what is not ranked comes after it.
    units: action.worth?.currency === currency ? unitsOf(action.worth) : -1n,
    rank: nextActionTypes.indexOf(action.type),
  }))
  keyed.sort(
    (a, b) =>
      compare(b.units, a.units) ||
      a.rank - b.rank ||
      compare(a.action.by ?? '', b.action.by ?? '') ||
      compare(a.action.idempotencyKey, b.action.idempotencyKey),
  )
  return keyed.map(({ action }) => action)
}

/** Says what to do next about an account, in the order of what it is worth. */
export function nextActions(evidence: ActionEvidence, policy: OverviewPolicy): readonly NextAction[] {
  const { accountId, value } = evidence
  const drafts = [
    ...collections(evidence),
    ...dealActions(evidence),
    ...stageActions(evidence),
    ...ticketActions(evidence),
    ...taskActions(evidence),
    ...contactActions(evidence, policy),
  ]
  const actions = drafts.map(({ type, subjectId, by, worth, occasion = '' }): NextAction => {
    const stake = isKeeping(type) ? value && stakeOf(type, value, policy) : worth
    return {
      type,
      parameters: { accountId, subjectId },
      idempotencyKey: intentKey('next-action', type, accountId, subjectId, occasion),
      ...(by && { by }),
      ...(stake && { worth: stake }),
    }
  })
  return sortedActions(actions, policy.currency)
}
