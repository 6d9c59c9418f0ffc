import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Money, money } from '../../../../src/index.ts'
import { refundAmount } from '../../../../src/rules/billing/orders/index.ts'
import { thrownBy } from '../../../tools/thrown-by.ts'
import { amountOf, eur, minor } from './orders.ts'

describe('an amount is given back out of goodwill', () => {
  it.each([
    ['in part', '80.00', [], '20.00', '60.00'],
    ['after others', '80.00', ['30.00', '10.00'], '20.00', '20.00'],
    ['to the last cent', '80.00', ['79.99'], '0.01', '0.00'],
  ])('%s', (_, paid, earlier, requested, remaining) => {
    expect(refundAmount(eur(paid), eur(requested), { earlier: earlier.map(eur) })).toEqual({
      ok: true,
      value: { refunded: eur(requested), remaining: eur(remaining) },
    })
  })

  it.each([
    ['more than was paid', '80.00', [], '80.01', 'more-than-paid', '80.00'],
    ['more than remains', '80.00', ['50.00'], '40', 'more-than-paid', '30.00'],
    ['anything when all is back', '80.00', ['80.00'], '0.01', 'more-than-paid', '0.00'],
    ['anything when more than all is back', '80.00', ['90.00'], '0.01', 'more-than-paid', '0.00'],
    ['nothing', '80.00', [], '0', 'nothing-to-refund', '80.00'],
  ])('but not %s', (_, paid, earlier, requested, code, remaining) => {
    expect(refundAmount(eur(paid), eur(requested), { earlier: earlier.map(eur) })).toEqual({
      ok: false,
      reason: { code, parameters: { requested: eur(requested).amount, remaining, currency: 'EUR' } },
    })
  })

  it.each<[string, string, string, paid: Money, requested: Money, earlier: readonly Money[]]>([
    ['less than nothing', 'invalid-value', 'requested.amount', eur('1.00'), eur('-0.01'), []],
    ['of less than nothing', 'invalid-value', 'paid.amount', eur('-1.00'), eur('0.01'), []],
    ['after less than nothing', 'invalid-value', 'earlier[1].amount', eur('1.00'), eur('0.01'), [eur('0'), eur('-1')]],
    ['another currency', 'currency-mismatch', 'requested.currency', eur('1.00'), money('1', 'SEK'), []],
    [
      'after another currency',
      'currency-mismatch',
      'earlier[0].currency',
      eur('1.00'),
      eur('1.00'),
      [money('1', 'SEK')],
    ],
  ])('and %s is a mistake', (_, code, field, paid, requested, earlier) => {
    const error = thrownBy(() => refundAmount(paid, requested, { earlier }))
    expect([error.code, error.details.field]).toEqual([code, field])
  })

  it('never more in all than was paid, whatever is asked for', () => {
    const amounts = fc.bigInt({ min: 0n, max: 500n })
    fc.assert(
      fc.property(amounts, fc.array(amounts), (paid, requests) => {
        const given: Money[] = []
        for (const request of requests) {
          const result = refundAmount(amountOf(paid, 'EUR'), amountOf(request, 'EUR'), { earlier: given })
          const before = given.reduce((sum, each) => sum + minor(each), 0n)
          expect(result.ok).toBe(request > 0n && before + request <= paid)
          if (result.ok) {
            given.push(result.value.refunded)
            expect(minor(result.value.remaining)).toBe(paid - before - request)
          }
        }
      }),
    )
  })
})
