import * as fc from 'fast-check'
import { type CurrencyCode, type Money, minorDigitsOf, money, roundingModes } from '../../../../src/index.ts'
import type { Discount, Order, OrderLine } from '../../../../src/records/index.ts'
import type { PriceOrderOptions } from '../../../../src/rules/billing/orders/index.ts'

export const eur = (amount: string): Money => money(amount, 'EUR')

/** A line of an order; a plain one unless told otherwise. */
export const lineOf = (line: Partial<OrderLine> = {}): OrderLine => ({
  id: 'l-1',
  catalogueItemId: 'c-1',
  quantity: '1',
  unitPrice: eur('10.00'),
  ...line,
})

/** An order that was placed, of the lines given. */
export const orderOf = (lines: readonly OrderLine[], order: Partial<Order> = {}): Order => ({
  id: 'o-1',
  accountId: 'a-1',
  status: 'placed',
  placedOn: '2026-05-04',
  lines,
  ...order,
})

/** An amount in minor units, read from its digits alone. */
export const minor = ({ amount }: Money): bigint => BigInt(amount.replace('.', ''))

/** Minor units as an amount. */
export function amountOf(units: bigint, currency: CurrencyCode): Money {
  const digits = minorDigitsOf(currency)
  const text = String(units).padStart(digits + 1, '0')
  return money(digits === 0 ? text : `${text.slice(0, -digits)}.${text.slice(-digits)}`, currency)
}

export const total = (units: readonly bigint[]): bigint => units.reduce((sum, each) => sum + each, 0n)

const percents = fc.constantFrom('0', '5', '7', '7.0', '7.75', '8.25', '12.5', '19', '19.00', '33.333', '50', '100')

/** A quantity as a decimal string above 0, and the same as a whole number of thousandths. */
const quantities = fc.oneof(
  fc.integer({ min: 1, max: 40 }).map(String),
  fc.integer({ min: 1, max: 20_000 }).map((n) => `${Math.trunc(n / 1000)}.${String(n % 1000).padStart(3, '0')}`),
)

const thousandths = (quantity: string): bigint => {
  const [whole = '', fraction = ''] = quantity.split('.')
  return BigInt(whole + fraction.padEnd(3, '0'))
}

const discountsUpTo = (most: bigint, currency: CurrencyCode): fc.Arbitrary<Discount | undefined> =>
  fc.oneof(
    fc.constant(undefined),
    percents.map((percent) => ({ percent })),
    fc.bigInt({ min: 0n, max: most }).map((units) => ({ amount: amountOf(units, currency) })),
  )

const without = <Value extends object>(value: Value): Value =>
  Object.fromEntries(Object.entries(value).filter(([, each]) => each !== undefined)) as Value

const linesIn = (currency: CurrencyCode): fc.Arbitrary<OrderLine> =>
  fc
    .record({ price: fc.bigInt({ min: 0n, max: 20_000n }), quantity: quantities })
    .chain(({ price, quantity }) =>
      fc.record({
        id: fc.constant('l'),
        catalogueItemId: fc.constant('c-1'),
        quantity: fc.constant(quantity),
        unitPrice: fc.constant(amountOf(price, currency)),
        discount: discountsUpTo((price * thousandths(quantity)) / 1000n, currency),
        taxPercent: fc.oneof(fc.constant(undefined), percents),
      }),
    )
    .map((line) => without(line) as OrderLine)

/** Any order of up to six lines, in a currency with none, two or three decimals, discounted and taxed in any way. */
export const anyOrder: fc.Arbitrary<Order> = fc
  .constantFrom<CurrencyCode>('EUR', 'JPY', 'KWD')
  .chain((currency) =>
    fc.record({
      lines: fc
        .array(linesIn(currency), { minLength: 1, maxLength: 6 })
        .map((lines) => lines.map((line, index) => ({ ...line, id: `l-${index}` }))),
      percent: fc.oneof(fc.constant(undefined), percents),
      pricesIncludeTax: fc.boolean(),
    }),
  )
  .map(({ lines, percent, pricesIncludeTax }) =>
    orderOf(lines, { pricesIncludeTax, ...(percent === undefined ? {} : { discount: { percent } }) }),
  )

/** Any way to price an order. */
export const anyPricing: fc.Arbitrary<PriceOrderOptions> = fc.record({
  taxBy: fc.constantFrom('line', 'subtotal'),
  rounding: fc.constantFrom(...roundingModes),
})
