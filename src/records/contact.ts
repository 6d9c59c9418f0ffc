import type { Identifier } from './identifier.ts'

/**
 * What a person is to the account they belong to.
 *
 * @example
 * ```ts
 * import { contactRoles } from 'clientele/records'
 *
 * contactRoles //=> ['point-of-contact', 'decision-maker', 'billing', 'user']
 * ```
 */
export const contactRoles = ['point-of-contact', 'decision-maker', 'billing', 'user'] as const

/** A role from {@link contactRoles}. */
export type ContactRole = (typeof contactRoles)[number]

/**
 * A person to speak to at an account.
 *
 * @example
 * ```ts
 * import type { Contact } from 'clientele/records'
 *
 * const contact: Contact = { id: 'p-1', name: 'Ines Duarte', email: 'ines@example.com', roles: ['decision-maker'] }
 * contact.roles.includes('decision-maker') //=> true
 * ```
 */
export interface Contact {
  /** Unique within the account. */
  readonly id: Identifier
  /** As the person writes it. */
  readonly name: string
  /** Where to write to. */
  readonly email?: string
  /** Where to call, as the host formats numbers. */
  readonly phone?: string
  /** Their position. */
  readonly jobTitle?: string
  /** What they are to the account; may be empty. */
  readonly roles: readonly ContactRole[]
}
