import type { Instant } from '../foundation/time/index.ts'
import type { Identifier } from './identifier.ts'

/**
 * The ways in which a business and an account speak.
 *
 * @example
 * ```ts
 * import { interactionChannels } from 'clientele/records'
 *
 * interactionChannels //=> ['email', 'text', 'phone', 'video', 'meeting', 'chat', 'portal']
 * ```
 */
export const interactionChannels = ['email', 'text', 'phone', 'video', 'meeting', 'chat', 'portal'] as const

/** A channel from {@link interactionChannels}. */
export type InteractionChannel = (typeof interactionChannels)[number]

/**
 * One contact with an account, from first enquiry to last goodbye.
 *
 * @example
 * ```ts
 * import type { Interaction } from 'clientele/records'
 *
 * const call: Interaction = {
 *   id: 'i-1',
 *   accountId: 'a-1',
 *   channel: 'video',
 *   at: '2026-05-04T13:00:00Z',
 *   direction: 'outbound',
 *   teamMemberId: 't-7',
 *   confidential: true,
 * }
 * call.channel //=> 'video'
 * ```
 */
export interface Interaction {
  /** Unique within the business. */
  readonly id: Identifier
  /** Whom it was with. */
  readonly accountId: Identifier
  /** How it took place. */
  readonly channel: InteractionChannel
  /** When it began. */
  readonly at: Instant
  /** Who began it: the account (`inbound`) or the business (`outbound`). */
  readonly direction?: 'inbound' | 'outbound'
  /** The account's contact who took part. */
  readonly contactId?: Identifier
  /** The member of staff who took part. */
  readonly teamMemberId?: Identifier
  /** What it was about, in a line. */
  readonly subject?: string
  /** Whether the account shared confidential matters; left out when nobody recorded it. */
  readonly confidential?: boolean
}
