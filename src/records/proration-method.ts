/**
 * The ways to say which part of a period some of its days are.
 *
 * - `actual`: days of the calendar, over the days of the full period;
 * - `30/360`: days of a calendar in which every month has 30, so that a whole February counts as much as a whole March; only
 *   months that begin on the 29th, 30th or 31st count otherwise around a short one;
 * - `actual/30`: days of the calendar, over 30 for each month of the full period: 31 days of January are more than the whole.
 *
 * @example
 * ```ts
 * import { prorationMethods } from 'clientele/billing'
 *
 * prorationMethods //=> ['actual', '30/360', 'actual/30']
 * ```
 */
export const prorationMethods = ['actual', '30/360', 'actual/30'] as const

/** A method from {@link prorationMethods}. */
export type ProrationMethod = (typeof prorationMethods)[number]
