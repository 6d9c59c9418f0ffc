import { dropUnknown } from '../../foundation/drop-unknown.ts'
import { refuse } from '../../foundation/error.ts'
import { allocateUnits } from '../../foundation/money/allocate-units.ts'
import { type CurrencyCode, type Money, sumMoney } from '../../foundation/money/index.ts'
import { minorUnitsIn } from '../../foundation/money/money.ts'
import type { Identifier } from '../../records/index.ts'
import { type RelationshipDecision, type Verdict, verdicts } from '../classification/index.ts'

/** One account of a portfolio. */
export interface PortfolioEntry {
  /** Which account; each once. */
  readonly id: Identifier
  /** What it is. */
  readonly decision: RelationshipDecision
  /** What it brought in, over the same length of time for every account; not negative. Left out when unknown. */
  readonly revenue?: Money
}

/** The part of a portfolio with one verdict. */
export interface PortfolioPart {
  /** How many accounts. */
  readonly count: number
  /** Their share of the accounts, in hundredths of a per cent; left out of an empty portfolio. */
  readonly countBasisPoints?: number
  /** What they brought in; left out when no account's revenue is known. */
  readonly revenue?: Money
  /** Their share of the revenue, in hundredths of a per cent; left out when there is none. */
  readonly revenueBasisPoints?: number
}

/** How much of a business is client-based, and how much customer-based. */
export interface PortfolioMix {
  /** How many accounts there are. */
  readonly count: number
  /** What they brought in; left out when no account's revenue is known. */
  readonly revenue?: Money
  /** The parts. Counts and revenues sum to those of the whole, and each kind of share to 10,000, exactly. */
  readonly parts: Readonly<Record<Verdict, PortfolioPart>>
  /** The accounts whose verdict is honestly arguable. */
  readonly ambiguous: readonly Identifier[]
  /** The accounts with a gate that waits for missing facts. */
  readonly undecided: readonly Identifier[]
  /** The accounts whose revenue is unknown. */
  readonly withoutRevenue: readonly Identifier[]
}

/** The shares that parts have of their sum, in basis points that sum to 10,000; nothing if the sum is 0. */
function basisPoints(parts: readonly bigint[]): readonly number[] | undefined {
  return parts.some((part) => part > 0n) ? allocateUnits(10_000n, parts).map(Number) : undefined
}

function checkEntries(entries: readonly PortfolioEntry[], currency: CurrencyCode | undefined): void {
  const seen = new Set<Identifier>()
  for (const [index, { id, revenue }] of entries.entries()) {
    if (seen.has(id)) refuse('duplicate-id', `entries[${index}].id`, id, 'each account once')
    seen.add(id)
    const field = `entries[${index}].revenue`
    if (!revenue || !currency) continue
    if (revenue.currency !== currency) {
      refuse('currency-mismatch', field, revenue.currency, `${currency}, as amounts in different currencies never mix`)
    }
    if (minorUnitsIn(currency, revenue) < 0n) {
      refuse('invalid-value', field, revenue.amount, '0 or more')
    }
  }
}

/**
 * Tells how much of a business is client-based and how much customer-based, by the number of accounts and by revenue.
 *
 * @param entries - The accounts with their decisions; revenue in one currency.
 * @returns The mix. Shares are allotted by largest remainder, ties to client before customer before neither, so that they
 *   sum to 10,000 basis points.
 * @throws {@link ClienteleError} `duplicate-id`, `currency-mismatch`, or `invalid-value` for negative revenue.
 *
 * @example
 * ```ts
 * import { classifyRelationship } from 'clientele/classification'
 * import { portfolioMix } from 'clientele/reporting'
 *
 * const client = classifyRelationship({ hasPurchased: true, offering: 'advice', engagement: 'ongoing-collaboration' })
 * const customer = classifyRelationship({ hasPurchased: true, offering: 'product', engagement: 'transactional' })
 *
 * const mix = portfolioMix([
 *   { id: 'a-1', decision: client, revenue: { amount: '9000.00', currency: 'EUR' } },
 *   { id: 'a-2', decision: customer, revenue: { amount: '1000.00', currency: 'EUR' } },
 *   { id: 'a-3', decision: customer },
 * ])
 * mix.parts.client.countBasisPoints //=> 3333
 * mix.parts.client.revenueBasisPoints //=> 9000
 * mix.withoutRevenue //=> ['a-3']
 * ```
 */
export function portfolioMix(entries: readonly PortfolioEntry[]): PortfolioMix {
  const currency = entries.find(({ revenue }) => revenue)?.revenue?.currency
  checkEntries(entries, currency)
  const revenueOf = (some: readonly PortfolioEntry[]): Money | undefined =>
    currency &&
    sumMoney(
      some.flatMap(({ revenue }) => revenue ?? []),
      currency,
    )
  const idsWhere = (holds: (entry: PortfolioEntry) => boolean): readonly Identifier[] =>
    entries.filter(holds).map(({ id }) => id)

  const groups = verdicts.map((verdict) => entries.filter(({ decision }) => decision.verdict === verdict))
  const revenues = groups.map(revenueOf)
  const countShares = basisPoints(groups.map(({ length }) => BigInt(length)))
  const revenueShares = basisPoints(revenues.map((revenue) => (revenue ? minorUnitsIn(revenue.currency, revenue) : 0n)))
  const parts = verdicts.map((verdict, index) => [
    verdict,
    dropUnknown<PortfolioPart>({
      count: groups[index]?.length,
      countBasisPoints: countShares?.[index],
      revenue: revenues[index],
      revenueBasisPoints: revenueShares?.[index],
    }),
  ])
  return dropUnknown<PortfolioMix>({
    count: entries.length,
    revenue: revenueOf(entries),
    parts: Object.fromEntries(parts),
    ambiguous: idsWhere(({ decision }) => decision.ambiguous),
    undecided: idsWhere(
      ({ decision: { isCustomer, gates } }) => (isCustomer ? gates.client : gates.customer).status === 'undecided',
    ),
    withoutRevenue: idsWhere(({ revenue }) => !revenue),
  })
}
