import type * as z from 'zod'
import type { CurrencyCode, Money } from '../foundation/money/index.ts'

type Path = readonly (string | number)[]

/** A place in a record where fields do not agree, and what was expected there. */
export interface Finding {
  readonly path: Path
  readonly expected: string
}

/** A check of a record's fields against one another that reports every finding at its place. */
export const agreeing =
  <T>(find: (value: T) => Iterable<Finding>): z.core.CheckFn<T> =>
  ({ value, issues }) => {
    for (const { path, expected } of find(value)) {
      issues.push({ code: 'custom', path: [...path], input: value, message: `expected ${expected}`, continue: true })
    }
  }

/** The amounts, among those that are there, which are in another currency. */
export function* inAnotherCurrency(
  currency: CurrencyCode,
  whose: string,
  amounts: Iterable<readonly [path: Path, amount: Money | undefined]>,
): Generator<Finding> {
  for (const [path, amount] of amounts) {
    if (amount && amount.currency !== currency) {
      yield { path: [...path, 'currency'], expected: `${currency}, the currency of ${whose}` }
    }
  }
}

/** Where a line has the key of one above it. */
export function* repeatedKeys(lines: readonly { readonly key: string }[], once: string): Generator<Finding> {
  const seen = new Set<string>()
  for (const [index, { key }] of lines.entries()) {
    if (seen.has(key)) {
      yield { path: ['lines', index, 'key'], expected: `${once} once, received ${JSON.stringify(key)} again` }
    }
    seen.add(key)
  }
}
