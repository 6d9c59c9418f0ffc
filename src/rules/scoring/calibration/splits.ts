import { compare } from '../../../foundation/compare.ts'
import { numberAt, wholeNumberAt } from '../../../foundation/number-at.ts'
import { stableHash } from '../../../foundation/stable-hash.ts'
import { type CalendarDate, calendarDate } from '../../../foundation/time/index.ts'

/** Leads to learn from, and leads held back to judge what was learnt. */
export interface Split<Item> {
  /** To learn from, in the order given. */
  readonly train: readonly Item[]
  /** Held back, in the order given. */
  readonly test: readonly Item[]
}

function partition<Item>(items: readonly Item[], isTest: (item: Item, index: number) => boolean): Split<Item> {
  return { train: items.filter((item, index) => !isTest(item, index)), test: items.filter(isTest) }
}

/** Where an id lies in the range of hashes, from 0 to below 1. */
const placeOf = (id: string, salt: string): number => stableHash(`${salt}:${id}`) / 2 ** 32

/**
 * Holds back a share of leads by their ids: a lead is held back or not whatever the others are, today and in a year.
 *
 * By the hash of `salt:id`: FNV-1a of 32 bits over UTF-8, then the last mixing of MurmurHash3; held back when hash / 2^32 is below
 * the share. So about that share is held back, a lead that comes later moves no other, and the same ids are held back by any
 * program that hashes alike. Nothing is left to chance.
 *
 * @param items - Leads, or anything that has an id.
 * @param options - `testPercent`: the share to hold back, from 0 to 100, 20 when left out. `salt`: another salt gives another
 *   split; empty when left out.
 * @returns Both parts, each in the order given.
 * @throws {@link ClienteleError} `invalid-value` for a share that cannot be.
 *
 * @example
 * ```ts
 * import { type Split, splitByHash } from 'clientele/scoring/calibration'
 *
 * const leads = Array.from({ length: 1_000 }, (_, number) => ({ id: `lead-${number}` }))
 * const split: Split<{ id: string }> = splitByHash(leads, { testPercent: 20 })
 * split.train.length + split.test.length //=> 1_000
 * split.test[0]?.id //=> 'lead-8'
 * ```
 */
export function splitByHash<
  Item extends {
    /** The host's own key. */
    readonly id: string
  },
>(
  items: readonly Item[],
  { testPercent = 20, salt = '' }: { readonly testPercent?: number; readonly salt?: string } = {},
): Split<Item> {
  const share = numberAt(testPercent, 'options.testPercent', 0, 100) / 100
  return partition(items, ({ id }) => placeOf(id, salt) < share)
}

/**
 * Holds back the newest leads: what a model that learns from the past meets.
 *
 * The newest whole days that hold at least the share asked for; the leads of one day stay together, and all days are tested if
 * only that is enough.
 *
 * @param items - Leads with the day they were closed on, in any order.
 * @param options - `newestPercent`: the share to hold back at least, from 0 to 100, 20 when left out.
 * @returns Both parts, each in the order given.
 * @throws {@link ClienteleError} `invalid-value` for a share or a day that cannot be.
 *
 * @example
 * ```ts
 * import { splitByTime } from 'clientele/scoring/calibration'
 *
 * const leads = [
 *   { id: 'a', closedOn: '2026-01-10' },
 *   { id: 'b', closedOn: '2026-03-02' },
 *   { id: 'c', closedOn: '2026-02-20' },
 * ] as const
 * splitByTime(leads, { newestPercent: 30 }).test.map(({ id }) => id) //=> ['b']
 * ```
 */
export function splitByTime<
  Item extends {
    /** The day on which it ended. */
    readonly closedOn: CalendarDate
  },
>(items: readonly Item[], { newestPercent = 20 }: { readonly newestPercent?: number } = {}): Split<Item> {
  numberAt(newestPercent, 'options.newestPercent', 0, 100)
  const days = items.map(({ closedOn }, index) => calendarDate(closedOn, `items[${index}].closedOn`)).sort(compare)
  // Rounded before it is rounded up, as 7 % of 100 is 7.000000000000001.
  const held = Math.ceil(Math.round(items.length * newestPercent * 1e4) / 1e6)
  const first = days[days.length - held]
  return partition(items, ({ closedOn }) => first !== undefined && closedOn >= first)
}

/**
 * Splits leads into folds by their ids, each held back once: as many splits as folds.
 *
 * A lead's fold is that part of the range of its hash, {@link splitByHash}'s, in which the hash lies.
 *
 * @param items - Leads, or anything that has an id.
 * @param options - `folds`: how many, from 2 to 1,000, 5 when left out. `salt`: as for {@link splitByHash}.
 * @returns One split a fold. Every lead is in the test of exactly one, and in the train of all others.
 * @throws {@link ClienteleError} `invalid-value` for a number of folds that cannot be.
 *
 * @example
 * ```ts
 * import { foldsByHash } from 'clientele/scoring/calibration'
 *
 * const leads = ['ada', 'bo', 'cy', 'di', 'ed', 'flo', 'gus', 'hal'].map((id) => ({ id }))
 * foldsByHash(leads, { folds: 2 }).map(({ test }) => test.map(({ id }) => id).join(' '))
 * //=> ['ada ed flo gus hal', 'bo cy di']
 * ```
 */
export function foldsByHash<
  Item extends {
    /** The host's own key. */
    readonly id: string
  },
>(
  items: readonly Item[],
  { folds = 5, salt = '' }: { readonly folds?: number; readonly salt?: string } = {},
): readonly Split<Item>[] {
  wholeNumberAt(folds, 'options.folds', 2, 1_000)
  const places = items.map(({ id }) => Math.floor(placeOf(id, salt) * folds))
  return Array.from({ length: folds }, (_, fold) => partition(items, (_, index) => places[index] === fold))
}
