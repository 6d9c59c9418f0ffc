import { refuse } from '../../../foundation/error.ts'
import type { Money } from '../../../foundation/money/index.ts'
import { unitsFromZeroAt } from '../../../foundation/money/units-at.ts'

/** What somebody, or a group, spends on one brand of a category. */
export interface BrandSpending {
  /** Which brand. */
  readonly brandId: string
  /** How much, not negative; one currency for all brands. */
  readonly spent: Money
}

/** A brand's share of a wallet. */
export interface WalletShare {
  /** Which brand. */
  readonly brandId: string
  /** From 0 to 1; those of all brands sum to 1. */
  readonly share: number
}

/** Throws `duplicate-id` for a brand that is there twice. */
export function checkBrands(brands: readonly { readonly brandId: string }[], list: string): void {
  const seen = new Set<string>()
  for (const [index, { brandId }] of brands.entries()) {
    if (seen.has(brandId)) refuse('duplicate-id', `${list}[${index}].brandId`, brandId, 'each brand once')
    seen.add(brandId)
  }
}

/**
 * Tells what share of a wallet each brand has: what is spent on it ÷ what is spent on all brands of the category.
 *
 * For one brand beside all others, hand in the two. Shares are not rounded; they sum to 1, but for the last digits.
 *
 * @param spending - What is spent on each brand, over the same time.
 * @returns The shares, in the same order; nothing where nothing is spent at all, which is not a share of 0.
 * @throws {@link ClienteleError} `duplicate-id` for a brand that is there twice, `currency-mismatch` for two currencies,
 *   `invalid-value` for a negative amount.
 *
 * @example
 * ```ts
 * import { type BrandSpending, type WalletShare, walletShares } from 'clientele/loyalty'
 *
 * const here: BrandSpending = { brandId: 'us', spent: { amount: '120.00', currency: 'EUR' } }
 * const elsewhere: BrandSpending = { brandId: 'others', spent: { amount: '360.00', currency: 'EUR' } }
 * const shares: readonly WalletShare[] | undefined = walletShares([here, elsewhere])
 * shares //=> [{ brandId: 'us', share: 0.25 }, { brandId: 'others', share: 0.75 }]
 * ```
 */
export function walletShares(spending: readonly BrandSpending[]): readonly WalletShare[] | undefined {
  checkBrands(spending, 'spending')
  const currency = spending[0]?.spent.currency
  if (currency === undefined) return undefined
  const spent = spending.map(({ brandId, spent: amount }, index) => ({
    brandId,
    units: unitsFromZeroAt(amount, currency, `spending[${index}].spent`),
  }))
  const total = spent.reduce((sum, { units }) => sum + units, 0n)
  if (total === 0n) return undefined
  return spent.map(({ brandId, units }) => ({ brandId, share: Number(units) / Number(total) }))
}
