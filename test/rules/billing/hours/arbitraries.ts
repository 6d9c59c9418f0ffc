import * as fc from 'fast-check'

/** Hours as whole millionths, read differently from the library. */
export function millionths(hours: string): bigint {
  const [whole = '', fraction = ''] = hours.split('.')
  return BigInt(whole) * 1_000_000n + BigInt(`${fraction}000000`.slice(0, 6))
}

/** The sum of some hours, in millionths. */
export const sumOf = (all: readonly { readonly hours: string }[]): bigint =>
  all.reduce((sum, { hours }) => sum + millionths(hours), 0n)

/** Whole millionths as text with all six decimals. */
export const longText = (units: bigint): string =>
  `${units / 1_000_000n}.${String(units % 1_000_000n).padStart(6, '0')}`

/** Hours from 0 to 40, some of them in odd millionths. */
export const hourTexts: fc.Arbitrary<string> = fc.oneof(
  fc.integer({ min: 0, max: 160 }).map((quarters) => longText(BigInt(quarters) * 250_000n)),
  fc.integer({ min: 0, max: 40_000_000 }).map((units) => longText(BigInt(units))),
)
