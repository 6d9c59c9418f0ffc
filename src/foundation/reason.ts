/** A value that survives `JSON.parse(JSON.stringify(value))` unchanged. */
export type JsonValue = string | number | boolean | null | readonly JsonValue[] | { readonly [key: string]: JsonValue }

/**
 * Why a decision is what it is: a stable code for programs and the parameters that words are made from.
 *
 * A reason never carries prose: words for people are made from it, as `clientele/labels/*` does for classification.
 *
 * @example
 * ```ts
 * import type { JsonValue, Reason } from 'clientele'
 *
 * const parameters: Record<string, JsonValue> = { engagement: 'ongoing-collaboration' }
 * const reason: Reason = { code: 'continuing-met', parameters }
 * reason.code //=> 'continuing-met'
 * ```
 */
export interface Reason<
  Code extends string = string,
  Parameters extends Readonly<Record<string, JsonValue>> = Readonly<Record<string, JsonValue>>,
> {
  /** Kebab-case and stable: safe to store and to compare. */
  readonly code: Code
  /** What the code speaks of; JSON-safe. */
  readonly parameters: Parameters
}
