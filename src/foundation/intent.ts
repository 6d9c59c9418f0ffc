import type { JsonValue } from './reason.ts'

/**
 * Something that a host is asked to do: no rule does it itself.
 *
 * @example
 * ```ts
 * import { type Intent, intentKey } from 'clientele'
 *
 * const intent: Intent = {
 *   type: 'alert-owner',
 *   parameters: { leadId: 'l-1' },
 *   idempotencyKey: intentKey('alert-owner', 'l-1'),
 * }
 * intent.idempotencyKey //=> 'alert-owner/l-1'
 * ```
 */
export interface Intent {
  /** What to do, as a code of the host's, imperative. */
  readonly type: string
  /** What to do it with. */
  readonly parameters: Readonly<Record<string, JsonValue>>
  /** The same for the same occasion: a host that has done it once does not do it again. */
  readonly idempotencyKey: string
}

/**
 * Joins what tells one occasion from another to an idempotency key: different parts never give the same key.
 *
 * @param parts - The parts; each is encoded as a part of a web address, and they are joined by slashes.
 *
 * @example
 * ```ts
 * import { intentKey } from 'clientele'
 *
 * intentKey('alert-owner', 'l-1', '2026-06') //=> 'alert-owner/l-1/2026-06'
 * intentKey('a/b') //=> 'a%2Fb'
 * ```
 */
export function intentKey(...parts: readonly string[]): string {
  return parts.map(encodeURIComponent).join('/')
}
