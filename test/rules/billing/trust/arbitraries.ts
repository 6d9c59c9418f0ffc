import * as fc from 'fast-check'
import type { Money } from '../../../../src/foundation/money/index.ts'

/** An amount in euros. */
export const euros = (amount: string): Money => ({ amount, currency: 'EUR' })

/** The cents of an amount in euros, read differently from the library. */
export const cents = ({ amount }: Money): bigint => BigInt(amount.replace('.', ''))

/** An amount in euros of so many cents, which are not negative. */
export function ofCents(units: bigint): Money {
  const text = String(units).padStart(3, '0')
  return euros(`${text.slice(0, -2)}.${text.slice(-2)}`)
}

/** Amounts in euros from 0, small and huge. */
export const amounts: fc.Arbitrary<Money> = fc
  .oneof(fc.bigInt({ min: 0n, max: 1_000n }), fc.bigInt({ min: 0n, max: 10n ** 30n }))
  .map(ofCents)
