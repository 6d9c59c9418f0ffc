import { deepFreeze } from '../../../foundation/deep-freeze.ts'

/**
 * The ways in which two values can be alike.
 *
 * - `exact`: the same text, number or yes or no;
 * - `same-words`: the same words in any order; capitals, accents, punctuation and ignored words aside;
 * - `email`: the same address, capitals aside;
 * - `domain`: the same host of an email or web address, `www.` aside; hosts that give addresses to everybody do not count;
 * - `phone`: the same last digits;
 * - `similar-name`: names that {@link nameSimilarity} finds alike enough.
 *
 * @example
 * ```ts
 * import { duplicateMatchers } from 'clientele/reporting'
 *
 * duplicateMatchers //=> ['exact', 'same-words', 'email', 'domain', 'phone', 'similar-name']
 * ```
 */
export const duplicateMatchers = ['exact', 'same-words', 'email', 'domain', 'phone', 'similar-name'] as const

/** A way from {@link duplicateMatchers}. */
export type DuplicateMatcher = (typeof duplicateMatchers)[number]

/** What is compared, and how. */
export interface DuplicateTest {
  /**
   * The field: keys with full stops between, as in `contacts.email`. Lists on the way are gone into, and any of their entries may
   * be alike.
   */
  readonly field: string
  /** How two values must be alike. */
  readonly matcher: DuplicateMatcher
  /** How alike two names must be, from 0.5 to 1; 0.92 when left out. For `similar-name` only. */
  readonly leastSimilarity?: number
  /** How many of the last digits must be the same, from 6 to 15; 8 when left out. For `phone` only. */
  readonly lastDigits?: number
}

/** What speaks for two records being one. */
export interface DuplicateRule {
  /** Unique among the rules. */
  readonly id: string
  /** What must all be alike; 1 to 4 tests. */
  readonly tests: readonly DuplicateTest[]
  /** What it counts; a whole number from 1 to 1,000. */
  readonly points: number
}

/** What speaks against two records being one: both are known in a field, and no value is alike. */
export interface DuplicateConflict extends DuplicateTest {
  /** Unique among the conflicts. */
  readonly id: string
  /** What it takes off, a whole number from 1 to 1,000; the two are never one when left out. */
  readonly points?: number
}

/**
 * What makes two records one, as plain data: store it, show it, change it without code.
 *
 * @example
 * ```ts
 * import { type DuplicatePolicy, type DuplicateRule, type DuplicateTest, findDuplicates } from 'clientele/reporting'
 *
 * const firstName: DuplicateTest = { field: 'firstName', matcher: 'same-words' }
 * const lastName: DuplicateTest = { field: 'lastName', matcher: 'similar-name', leastSimilarity: 0.9 }
 * const sameName: DuplicateRule = { id: 'name', tests: [firstName, lastName], points: 50 }
 * const policy: DuplicatePolicy = { rules: [sameName], leastPoints: 50 }
 *
 * const people = [
 *   { id: 'p-1', firstName: 'Zoë', lastName: 'Andersson' },
 *   { id: 'p-2', firstName: 'Zoe', lastName: 'Anderson' },
 *   { id: 'p-3', firstName: 'Karin', lastName: 'Andersson' },
 * ]
 * findDuplicates(people, policy).groups.map(({ ids }) => ids) //=> [['p-1', 'p-2']]
 * ```
 */
export interface DuplicatePolicy {
  /** What speaks for; 1 to 50 rules. Of those that look at the same fields, the strongest that holds counts. */
  readonly rules: readonly DuplicateRule[]
  /** What speaks against, at most 50; nothing when left out. */
  readonly conflicts?: readonly DuplicateConflict[]
  /** From how many points on two records are taken to be one; a whole number from 1 to 100,000. */
  readonly leastPoints: number
  /**
   * Values with fewer letters and digits tell nothing for a rule, where a sign of Chinese, Japanese or Korean counts two; from 1 to
   * 20, 3 when left out.
   */
  readonly leastLength?: number
  /** A value that more records share tells nothing; from 2 to 1,000, 50 when left out. */
  readonly mostSharing?: number
  /** Hosts that give addresses to everybody, which `domain` passes over; {@link sharedMailDomains} when left out. */
  readonly sharedDomains?: readonly string[]
  /** Words that names are compared without; {@link legalFormWords} when left out. */
  readonly ignoredWords?: readonly string[]
}

/** How alike two names must be unless a test says otherwise. */
export const usualSimilarity = 0.92

/** How many of the last digits of phone numbers must be the same unless a test says otherwise. */
export const usualDigits = 8

/** How short a value may be unless a policy says otherwise. */
export const usualLength = 3

/** How many records may share a value unless a policy says otherwise. */
export const usualSharing = 50

/**
 * A policy to start from for accounts: one address, or one name in the same words, is enough; a name much alike wants a phone
 * number or a mail domain beside it; and that one is a person and the other a business speaks against.
 *
 * @example
 * ```ts
 * import { defaultDuplicatePolicy, type DuplicateConflict } from 'clientele/reporting'
 *
 * defaultDuplicatePolicy.rules.map(({ id, points }) => [id, points])
 * //=> [['same-name', 50], ['similar-name', 35], ['same-email', 60], ['same-domain', 20], ['same-phone', 40]]
 * const vat: DuplicateConflict = { id: 'other-vat', field: 'customFields.vat', matcher: 'exact' }
 * const strict = { ...defaultDuplicatePolicy, conflicts: [...(defaultDuplicatePolicy.conflicts ?? []), vat] }
 * strict.conflicts.length //=> 2
 * ```
 */
export const defaultDuplicatePolicy: DuplicatePolicy = /* @__PURE__ */ (() =>
  deepFreeze<DuplicatePolicy>({
    rules: [
      { id: 'same-name', tests: [{ field: 'name', matcher: 'same-words' }], points: 50 },
      { id: 'similar-name', tests: [{ field: 'name', matcher: 'similar-name' }], points: 35 },
      { id: 'same-email', tests: [{ field: 'contacts.email', matcher: 'email' }], points: 60 },
      { id: 'same-domain', tests: [{ field: 'contacts.email', matcher: 'domain' }], points: 20 },
      { id: 'same-phone', tests: [{ field: 'contacts.phone', matcher: 'phone' }], points: 40 },
    ],
    conflicts: [{ id: 'other-party', field: 'party', matcher: 'exact', points: 30 }],
    leastPoints: 50,
  }))()
