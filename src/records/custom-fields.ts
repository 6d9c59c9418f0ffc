import type { KnownFact } from '../foundation/condition/index.ts'

/** What a field of the host's own can hold: what a fact can, so that conditions may test it. */
export type CustomFieldValue = KnownFact

/**
 * Fields of the host's own, by name. Rules carry them along and look inside only where they are told a name.
 *
 * @example
 * ```ts
 * import type { CustomFields } from 'clientele/records'
 *
 * const fields: CustomFields = { 'table at the window': true, allergies: ['nuts'] }
 * fields['allergies'] //=> ['nuts']
 * ```
 */
export type CustomFields = Readonly<Record<string, CustomFieldValue>>
