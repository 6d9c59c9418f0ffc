import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { money } from '../../../../src/index.ts'
import {
  type DisputeOutcome,
  type DisputeStatus,
  disputeStatuses,
  type PaymentDispute,
  type SettleDisputeOptions,
  settleDispute,
} from '../../../../src/rules/billing/orders/index.ts'
import { thrownBy } from '../../../tools/thrown-by.ts'
import { amountOf, eur, minor } from './orders.ts'

const dispute: PaymentDispute = { status: 'open', amount: eur('120.00'), fee: eur('15.00') }

describe('a dispute', () => {
  it('that is lost costs the payment and the fee', () => {
    expect(settleDispute(dispute, 'lost')).toEqual({
      ok: true,
      value: { ...dispute, status: 'lost', refunded: eur('120.00'), cost: eur('135.00') },
    })
  })

  it('that is won costs nothing', () => {
    expect(settleDispute(dispute, 'won')).toEqual({
      ok: true,
      value: { ...dispute, status: 'won', refunded: eur('0.00'), cost: eur('0.00') },
    })
  })

  it('without a fee costs the payment alone', () => {
    const { fee: _, ...feeless } = dispute
    expect(settleDispute(feeless, 'lost')).toEqual({
      ok: true,
      value: { ...feeless, status: 'lost', refunded: eur('120.00'), cost: eur('120.00') },
    })
  })

  const outcomes: readonly DisputeOutcome[] = ['won', 'lost']
  it.each(disputeStatuses.flatMap((from) => outcomes.map((to) => [from, to] as const)))(
    'that is %s may be %s only if it was open',
    (from: DisputeStatus, to: DisputeOutcome) => {
      const result = settleDispute({ ...dispute, status: from }, to)
      if (from === 'open') expect(result.ok).toBe(true)
      else expect(result).toEqual({ ok: false, reason: { code: 'illegal-transition', parameters: { from, to } } })
    },
  )

  it('that has been settled stays settled', () => {
    const lost = settleDispute(dispute, 'lost')
    expect(lost.ok && settleDispute(lost.value, 'won').ok).toBe(false)
  })

  it.each<[string, string | undefined, readonly string[], string | undefined]>([
    ['the whole payment, of which nothing went back', undefined, [], undefined],
    ['the whole payment, of which something went back', undefined, ['15.00', '5.00'], '100.00'],
    ['a part of the payment, of which enough is left', '150.00', ['20.00', '10.00'], undefined],
    ['a part of the payment, of which too little is left', '150.00', ['30.01'], '119.99'],
    ['more than was paid', '100.00', [], '100.00'],
    ['what has all gone back', undefined, ['120.00'], '0.00'],
    ['what has more than all gone back', undefined, ['130.00'], '0.00'],
  ])('over %s is lost only up to what is left', (_, paid, earlier, remaining) => {
    const options = { earlier: earlier.map(eur), ...(paid === undefined ? {} : { paid: eur(paid) }) }
    expect(settleDispute(dispute, 'won', options)).toEqual(settleDispute(dispute, 'won'))
    expect(settleDispute(dispute, 'lost', options)).toEqual(
      remaining === undefined
        ? settleDispute(dispute, 'lost')
        : {
            ok: false,
            reason: { code: 'more-than-paid', parameters: { requested: '120.00', remaining, currency: 'EUR' } },
          },
    )
  })

  it('never gives back more in all than was paid', () => {
    const amounts = fc.bigInt({ min: 0n, max: 500n })
    fc.assert(
      fc.property(amounts, amounts, fc.array(amounts), (paid, amount, before) => {
        const written = (units: bigint) => amountOf(units, 'EUR')
        const options = { paid: written(paid), earlier: before.map(written) }
        const result = settleDispute({ status: 'open', amount: written(amount) }, 'lost', options)
        const back = before.reduce((sum, each) => sum + each, 0n)
        expect(result.ok).toBe(amount === 0n || back + amount <= paid)
      }),
    )
  })

  it('costs what went back and the fee, at any amount', () => {
    const amounts = fc.bigInt({ min: 0n, max: 10n ** 20n })
    fc.assert(
      fc.property(amounts, amounts, fc.constantFrom(...outcomes), (amount, fee, outcome) => {
        const result = settleDispute(
          { status: 'open', amount: amountOf(amount, 'JPY'), fee: amountOf(fee, 'JPY') },
          outcome,
        )
        expect(result.ok && minor(result.value.cost)).toBe(outcome === 'lost' ? amount + fee : 0n)
      }),
    )
  })

  it.each<[string, string, string, PaymentDispute, string]>([
    ['over less than nothing', 'invalid-value', 'amount.amount', { ...dispute, amount: eur('-1.00') }, 'lost'],
    ['that one is paid for', 'invalid-value', 'fee.amount', { ...dispute, fee: eur('-1.00') }, 'won'],
    ['in two currencies', 'currency-mismatch', 'fee.currency', { ...dispute, fee: money('15', 'USD') }, 'lost'],
    ['that is nowhere', 'unknown-code', 'status', { ...dispute, status: 'foo' as 'open' }, 'lost'],
    ['that ends open', 'unknown-code', 'outcome', dispute, 'open'],
    ['that ends in a draw', 'unknown-code', 'outcome', dispute, 'draw'],
  ])('%s is a mistake', (_, code, field, given, outcome) => {
    const error = thrownBy(() => settleDispute(given, outcome as DisputeOutcome))
    expect([error.code, error.details.field]).toEqual([code, field])
  })

  it.each<[string, string, SettleDisputeOptions]>([
    ['less than nothing', 'paid.amount', { paid: eur('-1.00') }],
    ['less than nothing back', 'earlier[1].amount', { earlier: [eur('1.00'), eur('-1.00')] }],
  ])('of %s is a mistake, won or lost', (_, field, options) => {
    for (const outcome of outcomes) {
      const error = thrownBy(() => settleDispute(dispute, outcome, options))
      expect([error.code, error.details.field]).toEqual(['invalid-value', field])
    }
  })
})
