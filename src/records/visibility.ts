import type { Identifier } from './identifier.ts'

/**
 * Who a record is for.
 *
 * - `internal`: the business's own staff only; what a record is when nobody said otherwise;
 * - `client`: the staff, and the people of the account that it is about;
 * - `named`: only the people that it names, on either side.
 *
 * @example
 * ```ts
 * import { visibilities } from 'clientele/records'
 *
 * visibilities //=> ['internal', 'client', 'named']
 * ```
 */
export const visibilities = ['internal', 'client', 'named'] as const

/** A visibility from {@link visibilities}. */
export type Visibility = (typeof visibilities)[number]

/**
 * How confidential a record or a field is, from what anybody may read to what very few may.
 *
 * @example
 * ```ts
 * import { confidentialityLevels } from 'clientele/records'
 *
 * confidentialityLevels //=> ['public', 'general', 'confidential', 'highly-confidential']
 * ```
 */
export const confidentialityLevels = ['public', 'general', 'confidential', 'highly-confidential'] as const

/** A level from {@link confidentialityLevels}. */
export type ConfidentialityLevel = (typeof confidentialityLevels)[number]

/**
 * The two sides that work together: the business's staff, and the people of an account.
 *
 * @example
 * ```ts
 * import { sides } from 'clientele/records'
 *
 * sides //=> ['staff', 'account']
 * ```
 */
export const sides = ['staff', 'account'] as const

/** A side from {@link sides}. */
export type Side = (typeof sides)[number]

/**
 * What somebody may do with a record. To answer is to answer a question on it; to share, to let one more person see it.
 *
 * @example
 * ```ts
 * import { accessActions } from 'clientele/records'
 *
 * accessActions //=> ['view', 'comment', 'answer', 'download', 'edit', 'approve', 'share']
 * ```
 */
export const accessActions = ['view', 'comment', 'answer', 'download', 'edit', 'approve', 'share'] as const

/** An action from {@link accessActions}. */
export type AccessAction = (typeof accessActions)[number]

/** A person on one of the two sides; whose account it is, the record says that names them. */
export interface PersonReference {
  /** A member of staff, or somebody of the account. */
  readonly side: Side
  /** Their key: unique among the staff, or within the account. */
  readonly id: Identifier
}

/**
 * Which record is meant.
 *
 * @example
 * ```ts
 * import type { PersonReference, ItemReference } from 'clientele/records'
 *
 * const order: ItemReference = { accountId: 'a-1', kind: 'order', id: 'o-1' }
 * const ines: PersonReference = { side: 'account', id: 'p-1' }
 * const question = `${ines.id} asks about ${order.kind} ${order.id}`
 * question //=> 'p-1 asks about order o-1'
 * ```
 */
export interface ItemReference {
  /** The account that it is about. */
  readonly accountId: Identifier
  /** What kind of record it is: `order`, `ticket`, `requirements-document`. */
  readonly kind: string
  /** Its key; unique among the records of its kind and account. */
  readonly id: Identifier
}
