import { deepFreeze } from '../../../foundation/deep-freeze.ts'

/** What one kind of activity is worth. */
export interface ActivityWeight {
  /** The kind, in a code of the host's. */
  readonly kind: string
  /** What each is worth on its day; a number from 0 to 1,000. */
  readonly weight: number
  /** How many a day count at most, a whole number from 1 to 1,000; all when left out. */
  readonly mostPerDay?: number
}

/**
 * How activity in a community is scored.
 *
 * @example
 * ```ts
 * import type { ActivityWeight, CommunityPolicy } from 'clientele/loyalty'
 *
 * const answer: ActivityWeight = { kind: 'answer', weight: 5, mostPerDay: 10 }
 * const policy: CommunityPolicy = { activities: [answer], halfLifeDays: 30, activeWithinDays: 60 }
 * policy.halfLifeDays //=> 30
 * ```
 */
export interface CommunityPolicy {
  /** What counts, each kind once; kinds that are not listed do not. */
  readonly activities: readonly ActivityWeight[]
  /** After how many days an activity is worth half, a number above 0 and at most 36,500; it never fades when left out. */
  readonly halfLifeDays?: number
  /** How many days ago, at most, somebody must have done something to be active; a whole number from 1 to 36,500. */
  readonly activeWithinDays: number
}

/**
 * A community policy to start from: answers count most, what was done a month ago counts half, and who did nothing for 60 days
 * is no longer active.
 *
 * @example
 * ```ts
 * import { defaultCommunityPolicy } from 'clientele/loyalty'
 *
 * defaultCommunityPolicy.activities.map(({ kind }) => kind) //=> ['answer', 'post', 'event-attended', 'comment', 'reaction']
 * ```
 */
export const defaultCommunityPolicy: CommunityPolicy = /* @__PURE__ */ (() =>
  deepFreeze<CommunityPolicy>({
    activities: [
      { kind: 'answer', weight: 5, mostPerDay: 10 },
      { kind: 'post', weight: 3, mostPerDay: 5 },
      { kind: 'event-attended', weight: 3, mostPerDay: 2 },
      { kind: 'comment', weight: 1, mostPerDay: 10 },
      { kind: 'reaction', weight: 0.2, mostPerDay: 20 },
    ],
    halfLifeDays: 30,
    activeWithinDays: 60,
  }))()
