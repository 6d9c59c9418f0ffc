import { type Reason, type Refused, refused } from '../../../foundation/index.ts'

/**
 * Why there is no deadline. None is ever made up.
 *
 * - `no-open-hour`: the calendar is open for less than an hour a week;
 * - `pause-without-end`: the clock stands, and nobody knows until when;
 * - `never-reached`: the time is not over within 36,600 days, which is a hundred years;
 * - `no-target`: no target of the policy is for tickets like this one.
 *
 * @example
 * ```ts
 * import { type SlaRefusalCode, slaRefusalCodes } from 'clientele/service'
 *
 * const code: SlaRefusalCode = 'never-reached'
 * slaRefusalCodes.includes(code) //=> true
 * slaRefusalCodes //=> ['no-open-hour', 'pause-without-end', 'never-reached', 'no-target']
 * ```
 */
export const slaRefusalCodes = ['no-open-hour', 'pause-without-end', 'never-reached', 'no-target'] as const

/** A code from {@link slaRefusalCodes}. */
export type SlaRefusalCode = (typeof slaRefusalCodes)[number]

/** Why there is no deadline. */
export type SlaRefusal = Reason<SlaRefusalCode>

/** Refuses to make a deadline up. */
export const refuseSla = (code: SlaRefusalCode, parameters: SlaRefusal['parameters'] = {}): Refused<SlaRefusal> =>
  refused({ code, parameters })
