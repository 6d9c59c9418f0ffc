import { addDays, type CalendarDate } from '../../../foundation/time/index.ts'
import type { Identifier, Invoice } from '../../../records/index.ts'
import {
  checkDunningPolicy,
  type DunningPolicy,
  defaultDunningPolicy,
  type FinalDunningAction,
} from './dunning-policy.ts'
import { daysPastDue } from './past-due.ts'
import type { SettlementRecords } from './settlement.ts'

/** What is done about an invoice that is not paid. */
export type DunningAction = 'send-reminder' | 'retry-payment' | FinalDunningAction

/** Something to be done about an invoice. */
export interface DunningIntent {
  /** What makes it one of a kind: the invoice, the action, and the days after the last day to pay. Keep it once it is done. */
  readonly key: string
  /** What to do. */
  readonly action: DunningAction
  /** About which invoice. */
  readonly invoiceId: Identifier
  /** Whose it is. */
  readonly accountId: Identifier
  /** How many days after the last day to pay; negative before it. */
  readonly afterDays: number
  /** The day on which it was to be done; not later than the day of asking. */
  readonly on: CalendarDate
}

/** What {@link dunningActions} goes by. */
export interface DunningOptions {
  /** The day to look from: what is to be done later is not told, and what came in later is not seen. */
  readonly asOf: CalendarDate
  /** When to do what; {@link defaultDunningPolicy} when left out. */
  readonly policy?: DunningPolicy
  /** The keys of what was done, of this invoice and of others; nothing when left out. */
  readonly done?: readonly string[]
}

/** What a policy does on which day, in the order of the days. */
function stepsOf(policy: DunningPolicy): readonly (readonly [afterDays: number, action: DunningAction])[] {
  const { reminderDays, retryDays, finalAfterDays, finalAction } = policy
  const steps: (readonly [number, DunningAction])[] = [
    ...retryDays.map((day) => [day, 'retry-payment'] as const),
    ...reminderDays.map((day) => [day, 'send-reminder'] as const),
    [finalAfterDays, finalAction],
  ]
  return steps.sort(([a], [b]) => a - b)
}

/**
 * Tells what is to be done by a day about an invoice that is not paid, and was not done yet.
 *
 * A step is due from the day `dueOn` + its days on, for as long as something is due, see {@link daysPastDue}; once the
 * invoice is settled, void or uncollectible nothing is. Money that went back makes it due again: the steps not done before
 * then follow. Keep the keys of what was done and give them back as `done`: a step is then told once, however often one asks,
 * and asking every day or once a month tells the same steps. After a long silence several are due together: `on` says when
 * each was meant, so that a host may send only the last reminder and note the others as done.
 *
 * @param invoice - The invoice.
 * @param records - All its payments, credit notes and refunds.
 * @param options - The day, the policy, and what was done.
 * @returns What to do, in the order of the days; on one day first collect, then remind, then the final action.
 * @throws {@link ClienteleError} `invalid-policy` for a policy that contradicts itself, and else as {@link daysPastDue} does.
 *
 * @example
 * ```ts
 * import { dunningActions } from 'clientele/billing'
 * import type { Invoice } from 'clientele/records'
 *
 * const net = { amount: '40.00', currency: 'EUR' } as const
 * const tax = { amount: '0.00', currency: 'EUR' } as const
 * const lines = [{ key: 'o-1/order/1', kind: 'order', net, tax }] as const
 * const draft: Invoice = { id: 'i-1', accountId: 'a-1', status: 'draft', currency: 'EUR', lines, net, tax, total: net }
 * const open: Invoice = { ...draft, status: 'open', number: '1', issuedOn: '2026-05-01', dueOn: '2026-05-31' }
 *
 * const intents = dunningActions(open, {}, { asOf: '2026-06-03' })
 * intents.map(({ action, on }) => [action, on])
 * //=> [['retry-payment', '2026-06-01'], ['retry-payment', '2026-06-03'], ['send-reminder', '2026-06-03']]
 * intents[2]?.key //=> 'i-1/send-reminder/3'
 * dunningActions(open, {}, { asOf: '2026-06-04', done: intents.map(({ key }) => key) }) //=> []
 * ```
 */
export function dunningActions(
  invoice: Invoice,
  records: SettlementRecords,
  options: DunningOptions,
): readonly DunningIntent[] {
  const { asOf, policy = defaultDunningPolicy, done = [] } = options
  checkDunningPolicy(policy)
  const { id: invoiceId, accountId } = invoice
  const days = daysPastDue(invoice, records, { asOf })
  if (days === undefined) return []
  const doneKeys = new Set(done)
  return stepsOf(policy)
    .filter(([afterDays]) => afterDays <= days)
    .map(([afterDays, action]) => ({
      key: `${invoiceId}/${action}/${afterDays}`,
      action,
      invoiceId,
      accountId,
      afterDays,
      on: addDays(asOf, afterDays - days),
    }))
    .filter(({ key }) => !doneKeys.has(key))
}
