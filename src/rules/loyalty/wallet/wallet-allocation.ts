import { numberAt, wholeNumberAt } from '../../../foundation/number-at.ts'
import { checkBrands, type WalletShare } from './wallet-shares.ts'

/** Where a brand stands among those that somebody uses. */
export interface BrandRank {
  /** Its rank, 1 for the best; brands that are tied each have the average of their ranks. */
  readonly rank: number
  /** How many brands are used, this one included; a whole number from 1 to 1,000. */
  readonly brands: number
}

/** How somebody rates a brand that they use. */
export interface BrandRating {
  /** Which brand. */
  readonly brandId: string
  /** How satisfied they are, or how much they prefer it: more is better, on any scale. */
  readonly rating: number
}

/** What a brand's rating makes of it. */
export interface AllocatedShare extends WalletShare {
  /** Its rank, 1 for the best. */
  readonly rank: number
}

const mostBrands = 1_000

/**
 * Tells what share of a wallet a brand can expect from its rank: the Wallet Allocation Rule.
 *
 * `(1 - rank ÷ (brands + 1)) × (2 ÷ brands)`, from Keiningham, Aksoy, Williams and Buoye, "The Wallet Allocation Rule" (Wiley,
 * 2015), appendix A. It is meant for categories in which people use several brands; not rounded.
 *
 * @param place - The rank among the brands that are used.
 * @throws {@link ClienteleError} `invalid-value` for a number of brands that cannot be, or a rank that is not from 1 to it.
 *
 * @example
 * ```ts
 * import { allocatedWalletShare, type BrandRank } from 'clientele/loyalty'
 *
 * const second: BrandRank = { rank: 2, brands: 4 }
 * allocatedWalletShare(second).toFixed(6) //=> '0.300000'
 * allocatedWalletShare({ rank: 5, brands: 4 }) //=> throws 'invalid-value'
 * ```
 */
export function allocatedWalletShare({ rank, brands }: BrandRank): number {
  wholeNumberAt(brands, 'brands', 1, mostBrands)
  numberAt(rank, 'rank', 1, brands)
  return (2 * (brands + 1 - rank)) / (brands * (brands + 1))
}

/**
 * Ranks the brands that somebody uses by how they rate them, and tells what share of the wallet each can expect.
 *
 * Brands with the same rating share the average of their ranks, so that the shares of {@link allocatedWalletShare} still sum to 1,
 * but for the last digits. For many people, average the shares of each brand over them.
 *
 * @param ratings - One for each brand that they use; from 1 to 1,000.
 * @returns The brands, in the same order.
 * @throws {@link ClienteleError} `duplicate-id` for a brand that is there twice, `invalid-value` for no brand at all, more than
 *   1,000, or a rating that is no number.
 *
 * @example
 * ```ts
 * import { type AllocatedShare, type BrandRating, walletAllocation } from 'clientele/loyalty'
 *
 * const ratings: readonly BrandRating[] = [
 *   { brandId: 'us', rating: 8 },
 *   { brandId: 'north', rating: 9 },
 *   { brandId: 'south', rating: 8 },
 * ]
 * const allocation: readonly AllocatedShare[] = walletAllocation(ratings)
 * allocation.map(({ brandId, rank, share }) => [brandId, rank, share.toFixed(2)])
 * //=> [['us', 2.5, '0.25'], ['north', 1, '0.50'], ['south', 2.5, '0.25']]
 * ```
 */
export function walletAllocation(ratings: readonly BrandRating[]): readonly AllocatedShare[] {
  wholeNumberAt(ratings.length, 'ratings.length', 1, mostBrands)
  checkBrands(ratings, 'ratings')
  for (const [index, { rating }] of ratings.entries()) {
    numberAt(rating, `ratings[${index}].rating`, -Number.MAX_VALUE, Number.MAX_VALUE)
  }
  return ratings.map(({ brandId, rating }) => {
    const better = ratings.filter((other) => other.rating > rating).length
    const tied = ratings.filter((other) => other.rating === rating).length
    const rank = better + (tied + 1) / 2
    return { brandId, rank, share: allocatedWalletShare({ rank, brands: ratings.length }) }
  })
}
