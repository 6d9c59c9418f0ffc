import type { JsonValue } from './reason.ts'

/**
 * Something that should be done next, for the host to do: raise an invoice, tell the owner, open a task.
 *
 * @example
 * ```ts
 * import { type Intent, intentKey } from 'clientele'
 *
 * const intent: Intent = {
 *   type: 'notify-owner',
 *   parameters: { accountId: 'a-1' },
 *   idempotencyKey: intentKey('acquisition', 'a-1', 'sales-qualified'),
 * }
 * intent.idempotencyKey //=> 'acquisition/a-1/sales-qualified'
 * ```
 */
export interface Intent {
  /** What to do, in the imperative: `raise-invoice`. */
  readonly type: string
  /** What it is about. */
  readonly parameters: Readonly<Record<string, JsonValue>>
  /** The same for the same cause, however often it is worked out: a host that has done it need not do it again. */
  readonly idempotencyKey: string
}

/** A part without what sets parts apart; most have none of it, which is told faster. */
const escaped = (part: string): string =>
  part.includes('%') || part.includes('/') ? part.replaceAll('%', '%25').replaceAll('/', '%2F') : part

/**
 * Makes one key of the parts that tell an intent's cause apart; different parts never make the same key.
 *
 * @example
 * ```ts
 * import { intentKey } from 'clientele'
 *
 * intentKey('dunning', 'inv/7', '2') //=> 'dunning/inv%2F7/2'
 * ```
 */
export const intentKey = (...parts: readonly string[]): string => parts.map(escaped).join('/')
