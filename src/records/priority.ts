/**
 * How pressing a task or a ticket is, from what can wait to what cannot.
 *
 * @example
 * ```ts
 * import { type Priority, priorities } from 'clientele/records'
 *
 * const priority: Priority = 'urgent'
 * priorities.includes(priority) //=> true
 * priorities //=> ['low', 'normal', 'high', 'urgent']
 * ```
 */
export const priorities = ['low', 'normal', 'high', 'urgent'] as const

/** A priority from {@link priorities}. */
export type Priority = (typeof priorities)[number]
