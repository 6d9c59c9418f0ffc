import { compare } from '../../../foundation/compare.ts'
import { refuse } from '../../../foundation/error.ts'
import type { Deal } from '../../../records/index.ts'

/**
 * The fields of a deal that reports can be split by, besides the host's own.
 *
 * @example
 * ```ts
 * import { dealFields } from 'clientele/reporting'
 *
 * dealFields //=> ['account', 'owner', 'stage']
 * ```
 */
export const dealFields = ['account', 'owner', 'stage'] as const

/**
 * What a report on deals is split by: a field from {@link dealFields}, or a custom field that holds a text, a number, or yes or no.
 *
 * @example
 * ```ts
 * import type { DealField } from 'clientele/reporting'
 *
 * const byProduct: DealField = { customField: 'product' }
 * byProduct.customField //=> 'product'
 * ```
 */
export type DealField =
  | (typeof dealFields)[number]
  | {
      /** The name of the custom field. */
      readonly customField: string
    }

/** A report on deals as a whole, and on each of the groups that a field splits them into. */
export interface ByDealField<Figures> {
  /** Of all of them. */
  readonly whole: Figures
  /** Of each group, in the order of the keys, those without a value last; none where no field was asked for. */
  readonly groups: readonly DealGroup<Figures>[]
}

/** What a report says of the deals with one value of a field. */
export interface DealGroup<Figures> {
  /** The value; left out for the deals that have none. */
  readonly key?: string
  /** What it says. */
  readonly figures: Figures
}

const nameOf: Readonly<Record<(typeof dealFields)[number], 'accountId' | 'ownerId' | 'stage'>> = {
  account: 'accountId',
  owner: 'ownerId',
  stage: 'stage',
}

/** What is expected where a field to split by is. */
export const aDealField: string = `one of ${dealFields.join(', ')}, or { customField }`

/** Whether a value is a field to split by. */
export const isDealField = (by: unknown): by is DealField =>
  dealFields.some((field) => field === by) ||
  (typeof by === 'object' && by !== null && typeof (by as { customField?: unknown }).customField === 'string')

/** Throws for a field that is none. */
export function checkDealField(by: DealField | undefined, place: string): void {
  if (by !== undefined && !isDealField(by)) refuse('unknown-code', place, by, aDealField)
}

/** The value of a field of a deal as text; nothing if it has none. */
export function keyOfDeal(deal: Deal, by: DealField): string | undefined {
  if (typeof by === 'string') return deal[nameOf[by]]
  const fields = deal.customFields
  const value = fields && Object.hasOwn(fields, by.customField) ? fields[by.customField] : undefined
  if (value === undefined || typeof value === 'string') return value
  return typeof value === 'object'
    ? refuse('invalid-value', `customFields.${by.customField}`, value, 'a text, a number, or yes or no, to split by')
    : String(value)
}

/** Figures of some items as a whole, and of each group of those whose deals have one value of a field; without a value last. */
export function reportByField<Item, Figures>(
  items: readonly Item[],
  by: DealField | undefined,
  dealOf: (item: Item) => Deal,
  report: (items: readonly Item[]) => Figures,
): ByDealField<Figures> {
  const groups = new Map<string | undefined, Item[]>()
  for (const item of by === undefined ? [] : items) {
    const key = keyOfDeal(dealOf(item), by as DealField)
    const group = groups.get(key)
    if (group) group.push(item)
    else groups.set(key, [item])
  }
  const without = groups.get(undefined)
  groups.delete(undefined)
  // Those without a value are out of it.
  const named = ([...groups] as [string, Item[]][]).sort(([a], [b]) => compare(a, b))
  return {
    whole: report(items),
    groups: [
      ...named.map(([key, members]) => ({ key, figures: report(members) })),
      ...(without ? [{ figures: report(without) }] : []),
    ],
  }
}
