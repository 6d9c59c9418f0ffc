import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Money, money, roundingModes } from '../../../../src/index.ts'
import {
  priceOrder,
  type Refund,
  refundAmount,
  refundableItems,
  refundOrder,
} from '../../../../src/rules/billing/orders/index.ts'
import { amountOf, anyOrder, anyPricing, lineOf, minor, orderOf, total } from './orders.ts'
import { per, rational, rounded, times, whole } from './rational.ts'
import { one, refund, refundInTurn } from './refunds.ts'

/** Cuts of a whole into parts of thousandths, by where the cuts lie. */
function partsOf(quantity: string, cuts: readonly number[]): readonly string[] {
  const [before = '', after = ''] = quantity.split('.')
  const thousandths = Number(before + after.padEnd(3, '0'))
  const places = [0, ...cuts.map((cut) => cut % (thousandths + 1)).sort((a, b) => a - b), thousandths]
  return places
    .slice(1)
    .map((place, index) => place - (places[index] ?? 0))
    .filter((part) => part > 0)
    .map((part) => `${Math.trunc(part / 1000)}.${String(part % 1000).padStart(3, '0')}`)
}

/** An order, and everything in it coming back in any parts and any sequence. */
const anyReturn = fc
  .tuple(anyOrder, anyPricing)
  .chain(([order, options]) => {
    const priced = priceOrder(order, options)
    return fc.record({
      priced: fc.constant(priced),
      parts: fc
        .tuple(
          ...priced.lines.map(({ lineId, quantity }) =>
            fc
              .array(fc.nat(), { maxLength: 4 })
              .map((cuts) => partsOf(quantity, cuts).map((part) => ({ lineId, quantity: part }))),
          ),
        )
        .chain((lines) => {
          const all = lines.flat()
          return fc.shuffledSubarray(all, { minLength: all.length })
        }),
    })
  })
  .map(({ priced, parts }) => ({ priced, parts: parts.map((item) => [item]) }))

const keys = ['net', 'tax', 'total'] as const
const anyRounding = fc.constantFrom(...roundingModes)

describe('everything that comes back, in any parts and any sequence', () => {
  it('gives back exactly what was paid, on every line and in all', () => {
    fc.assert(
      fc.property(anyReturn, anyRounding, ({ priced, parts }, rounding) => {
        const refunds = refundInTurn(priced, parts, rounding)
        for (const key of keys) {
          expect(total(refunds.map((each) => minor(each[key])))).toBe(minor(priced[key]))
          for (const line of priced.lines) {
            const back = refunds.flatMap(({ lines }) => lines).filter(({ lineId }) => lineId === line.lineId)
            expect(total(back.map((each) => minor(each[key])))).toBe(minor(line[key]))
          }
        }
        expect(refundableItems(priced, { earlier: refunds })).toEqual([])
        expect(refundOrder(priced, refundableItems(priced, { earlier: refunds }), { earlier: refunds }).ok).toBe(false)
      }),
    )
  })

  it('gives back exactly that even if each part is rounded another way', () => {
    fc.assert(
      fc.property(anyReturn, fc.array(anyRounding, { minLength: 1 }), ({ priced, parts }, modes) => {
        const refunds = refundInTurn(priced, parts, ...modes)
        for (const key of keys) {
          expect(total(refunds.map((each) => minor(each[key])))).toBe(minor(priced[key]))
          for (const each of refunds) expect(minor(each[key])).toBeGreaterThanOrEqual(0n)
        }
      }),
    )
  })

  it('gives back at every step what all that is back was worth, rounded once', () => {
    fc.assert(
      fc.property(anyReturn, anyRounding, ({ priced, parts }, rounding) => {
        const refunds = refundInTurn(priced, parts, rounding)
        for (const { lineId, quantity, total: paid, tax } of priced.lines) {
          const back = refunds.flatMap(({ lines }) => lines).filter((line) => line.lineId === lineId)
          let [returned, totalBack, taxBack] = [0, 0n, 0n]
          for (const each of back) {
            returned += Number(each.quantity.replace('.', ''))
            totalBack += minor(each.total)
            taxBack += minor(each.tax)
            const share = per(per(whole(BigInt(returned)), whole(1000n)), rational(quantity))
            expect(totalBack).toBe(rounded(times(whole(minor(paid)), share), rounding))
            if (minor(paid) > 0n) {
              const taxed = per(times(whole(minor(tax)), whole(totalBack)), whole(minor(paid)))
              expect(taxBack).toBe(rounded(taxed, rounding))
            }
            expect(minor(each.total)).toBe(minor(each.net) + minor(each.tax))
            expect(minor(each.net) >= 0n && minor(each.tax) >= 0n).toBe(true)
          }
        }
      }),
    )
  })

  it('sums to the same at once as in parts', () => {
    fc.assert(
      fc.property(anyReturn, ({ priced }) => {
        const { net, tax, total: all } = refund(priced, refundableItems(priced))
        expect({ net, tax, total: all }).toEqual({ net: priced.net, tax: priced.tax, total: priced.total })
      }),
    )
  })

  it('leaves earlier refunds as they were, and is plain JSON', () => {
    fc.assert(
      fc.property(anyReturn, ({ priced, parts }) => {
        const before = JSON.stringify(priced)
        const refunds = refundInTurn(priced, parts)
        expect(JSON.parse(JSON.stringify(refunds))).toStrictEqual(refunds)
        expect(JSON.stringify(priced)).toBe(before)
      }),
    )
  })
})

it('never gives back more than was paid, by items and by amounts in any sequence', () => {
  const anyGoodwill = fc.bigInt({ min: 1n, max: 40_000n })
  fc.assert(
    fc.property(
      anyReturn.chain((returned) =>
        fc.record({
          returned: fc.constant(returned),
          steps: fc.shuffledSubarray<number | bigint>([...returned.parts.keys(), 1n, 2n, 3n]),
          amounts: fc.array(anyGoodwill, { minLength: 3, maxLength: 3 }),
        }),
      ),
      anyRounding,
      ({ returned: { priced, parts }, steps, amounts }, rounding) => {
        const paid = minor(priced.total)
        const refunds: Refund[] = []
        const given: Money[] = []
        const backSoFar = () => total([...refunds.map((each) => each.total), ...given].map(minor))
        for (const step of steps) {
          const left = paid - backSoFar()
          if (typeof step === 'number') {
            const options = { earlier: refunds, rounding }
            const whole = refund(priced, parts[step] ?? [], options)
            const result = refundOrder(priced, parts[step] ?? [], { ...options, earlierAmounts: given })
            expect(result.ok).toBe(minor(whole.total) <= left)
            expect(result.ok ? result.value : result.reason.code).toEqual(result.ok ? whole : 'more-than-paid')
            if (result.ok) refunds.push(result.value)
          } else {
            const asked = amounts[Number(step) - 1] ?? 0n
            const earlier = [...given, ...refunds.map((each) => each.total)]
            const result = refundAmount(priced.total, amountOf(asked, priced.currency), { earlier })
            expect(result.ok).toBe(asked <= left)
            if (result.ok) given.push(result.value.refunded)
          }
          expect(backSoFar()).toBeLessThanOrEqual(paid)
        }
      },
    ),
  )
})

it('gives back exactly the price of one where that is whole, net and tax apart, however it is rounded', () => {
  fc.assert(
    fc.property(
      fc.record({
        cents: fc.integer({ min: 1, max: 9_999 }),
        count: fc.integer({ min: 1, max: 30 }),
        taxPercent: fc.constantFrom('0', '7', '8.25', '19', '100'),
        pricesIncludeTax: fc.boolean(),
      }),
      anyPricing,
      ({ cents, count, taxPercent, pricesIncludeTax }, options) => {
        const unitPrice = money((cents / 100).toFixed(2), 'EUR')
        const order = orderOf([lineOf({ quantity: String(count), unitPrice, taxPercent })], { pricesIncludeTax })
        const priced = priceOrder(order, options)
        const rounding = options.rounding ?? 'half-up'
        const singles = refundInTurn(
          priced,
          Array.from({ length: count }, () => one('l-1')),
          rounding,
        )
        for (const single of singles) expect(pricesIncludeTax ? single.total : single.net).toEqual(unitPrice)
      },
    ),
  )
})
