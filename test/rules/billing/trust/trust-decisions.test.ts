import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Money } from '../../../../src/foundation/money/index.ts'
import {
  closeTrust,
  drawExactlyFromTrust,
  drawFromTrust,
  reconcileTrust,
  replenishmentRequest,
  type TrustPosition,
  type TrustReplenishment,
} from '../../../../src/rules/billing/trust/index.ts'
import { codeThrownBy, thrownBy } from '../../../tools/thrown-by.ts'
import { amounts, cents, euros, ofCents } from './arbitraries.ts'

const dollars = (amount: string): Money => ({ amount, currency: 'USD' })

describe('an evergreen retainer', () => {
  // https://legalclarity.org/what-is-an-evergreen-deposit-for-a-legal-retainer (the rule; the amount of the invoice is ours)
  it('pays the invoice, and asks the client to restore the agreed minimum', () => {
    const draw = drawFromTrust(euros('10000.00'), euros('3250.00'))
    expect(draw).toEqual({ drawn: euros('3250.00'), remainderDue: euros('0.00'), balance: euros('6750.00') })
    const minimum = { threshold: euros('10000.00'), target: euros('10000.00') }
    expect(replenishmentRequest(draw.balance, minimum)).toEqual(euros('3250.00'))
  })
})

describe('drawFromTrust', () => {
  it.each([
    ['all of an invoice', '100.00', '40.00', '40.00', '0.00', '60.00'],
    ['the last of what is held', '100.00', '100.00', '100.00', '0.00', '0.00'],
    ['as much as is held', '100.00', '100.01', '100.00', '0.01', '0.00'],
    ['nothing out of nothing', '0.00', '40.00', '0.00', '40.00', '0.00'],
    ['nothing for nothing', '100.00', '0.00', '0.00', '0.00', '100.00'],
  ])('draws %s', (_, balance, due, drawn, remainderDue, after) => {
    expect(drawFromTrust(euros(balance), euros(due))).toEqual({
      drawn: euros(drawn),
      remainderDue: euros(remainderDue),
      balance: euros(after),
    })
  })

  it('loses nothing: invoice = drawn + remainder, held before = drawn + held after, and one of the two is zero', () => {
    fc.assert(
      fc.property(amounts, amounts, (held, due) => {
        const { drawn, remainderDue, balance } = drawFromTrust(held, due)
        expect(cents(drawn) + cents(remainderDue)).toBe(cents(due))
        expect(cents(drawn) + cents(balance)).toBe(cents(held))
        expect([cents(drawn), cents(remainderDue), cents(balance)].every((units) => units >= 0n)).toBe(true)
        expect(cents(remainderDue) === 0n || cents(balance) === 0n).toBe(true)
      }),
    )
  })
})

describe('drawExactlyFromTrust', () => {
  it('draws the amount when it is held', () => {
    expect(drawExactlyFromTrust(euros('100.00'), euros('100.00'))).toEqual({
      ok: true,
      value: { drawn: euros('100.00'), remainderDue: euros('0.00'), balance: euros('0.00') },
    })
  })

  it('draws nothing when it is not, and says what is lacking', () => {
    expect(drawExactlyFromTrust(euros('99.99'), euros('100.00'))).toEqual({
      ok: false,
      reason: {
        code: 'insufficient-trust',
        parameters: { balance: '99.99', asked: '100.00', lacking: '0.01', currency: 'EUR' },
      },
    })
  })

  it('agrees with drawing as much as there is', () => {
    fc.assert(
      fc.property(amounts, amounts, (held, asked) => {
        const result = drawExactlyFromTrust(held, asked)
        const draw = drawFromTrust(held, asked)
        expect(result.ok).toBe(cents(draw.remainderDue) === 0n)
        if (result.ok) expect(result.value).toEqual(draw)
        else expect(result.reason.parameters.lacking).toBe(draw.remainderDue.amount)
      }),
    )
  })
})

describe('replenishmentRequest', () => {
  it.each<[string, string, string, string, boolean | undefined, string | undefined]>([
    ['nothing while enough is held', '2500.00', '2000.00', '5000.00', undefined, undefined],
    ['nothing at the threshold', '2000.00', '2000.00', '5000.00', undefined, undefined],
    ['up to the target below it', '1999.99', '2000.00', '5000.00', undefined, '3000.01'],
    ['up to the target at it, where that is agreed', '2000.00', '2000.00', '5000.00', true, '3000.00'],
    ['nothing above it, even so', '2000.01', '2000.00', '5000.00', true, undefined],
    ['nothing at a threshold that is the target', '2000.00', '2000.00', '2000.00', true, undefined],
    ['all of it when nothing is held', '0.00', '2000.00', '5000.00', undefined, '5000.00'],
    ['nothing where nothing need be held', '0.00', '0.00', '0.00', true, undefined],
  ])('asks for %s', (_, balance, threshold, target, asksAtThreshold, expected) => {
    const terms: TrustReplenishment = {
      threshold: euros(threshold),
      target: euros(target),
      ...(asksAtThreshold === undefined ? {} : { asksAtThreshold }),
    }
    expect(replenishmentRequest(euros(balance), terms)).toEqual(expected && euros(expected))
  })

  it('brings the balance to the target exactly, and is then content', () => {
    fc.assert(
      fc.property(amounts, amounts, amounts, fc.boolean(), (held, one, other, asksAtThreshold) => {
        const [threshold, target] = cents(one) <= cents(other) ? [one, other] : [other, one]
        const terms = { threshold, target, asksAtThreshold }
        const request = replenishmentRequest(held, terms)
        const isLow = cents(held) < cents(threshold) || (asksAtThreshold && cents(held) === cents(threshold))
        expect(request !== undefined).toBe(isLow && cents(held) < cents(target))
        if (request) expect(cents(held) + cents(request)).toBe(cents(target))
        if (request) expect(replenishmentRequest(target, terms)).toBeUndefined()
      }),
    )
  })
})

describe('closeTrust', () => {
  it('refunds all that is held, and nothing where nothing is', () => {
    expect(closeTrust(euros('640.00'))).toEqual(euros('640.00'))
    expect(closeTrust(euros('0.00'))).toBeUndefined()
  })
})

describe('reconcileTrust', () => {
  const position: TrustPosition = {
    bank: euros('9000.00'),
    inTransit: euros('1000.00'),
    book: euros('10000.00'),
    ledgers: [
      { accountId: 'a-1', balance: euros('6400.00') },
      { accountId: 'a-2', balance: euros('3600.00') },
      { accountId: 'a-3', balance: euros('0.00') },
    ],
  }

  it('finds bank, book and ledgers in agreement', () => {
    expect(reconcileTrust(position)).toEqual({
      isReconciled: true,
      adjustedBank: euros('10000.00'),
      bankDifference: euros('0.00'),
      ledgerTotal: euros('10000.00'),
      ledgerDifference: euros('0.00'),
      negativeLedgers: [],
    })
  })

  it.each<[string, Partial<TrustPosition>, string, string, number]>([
    ['a payment that is under way', { bank: euros('11000.00'), inTransit: euros('-1000.00') }, '0.00', '0.00', 0],
    ['a bank fee that was not booked', { bank: euros('8985.00') }, '-15.00', '0.00', 0],
    ['money in the book that is nobody’s', { bank: euros('9100.00'), book: euros('10100.00') }, '0.00', '100.00', 0],
    ['differences that cancel out', { book: euros('10050.00') }, '-50.00', '50.00', 0],
    [
      'a ledger below zero, though the sums agree',
      {
        ledgers: [
          { accountId: 'a-1', balance: euros('10400.00') },
          { accountId: 'a-2', balance: euros('-400.00') },
        ],
      },
      '0.00',
      '0.00',
      1,
    ],
    ['no ledgers at all', { ledgers: [] }, '0.00', '10000.00', 0],
  ])('shows %s', (_, changes, bankDifference, ledgerDifference, negative) => {
    const found = reconcileTrust({ ...position, ...changes })
    expect(found.bankDifference).toEqual(euros(bankDifference))
    expect(found.ledgerDifference).toEqual(euros(ledgerDifference))
    expect(found.negativeLedgers).toHaveLength(negative)
    expect(found.isReconciled).toBe(bankDifference === '0.00' && ledgerDifference === '0.00' && negative === 0)
  })

  it('takes nothing to be in transit when nothing is said', () => {
    const { inTransit: _, ...settled } = position
    expect(reconcileTrust({ ...settled, bank: euros('10000.00') }).isReconciled).toBe(true)
  })

  it('is reconciled exactly when bank, book and the sum of ledgers are one', () => {
    fc.assert(
      fc.property(
        fc.array(amounts, { maxLength: 6 }),
        fc.constantFrom(0n, 0n, 1n),
        fc.constantFrom(0n, 0n, 1n),
        (held, inBook, inBank) => {
          const total = held.reduce((sum, each) => sum + cents(each), 0n)
          const ledgers = held.map((balance, index) => ({ accountId: `a-${index}`, balance }))
          const found = reconcileTrust({
            bank: ofCents(total + inBook + inBank),
            book: ofCents(total + inBook),
            ledgers,
          })
          expect(found.isReconciled).toBe(inBook === 0n && inBank === 0n)
          expect([cents(found.bankDifference), cents(found.ledgerDifference)]).toEqual([inBank, inBook])
        },
      ),
    )
  })
})

describe('money held in trust', () => {
  const held = euros('100.00')
  const terms = { threshold: euros('1.00'), target: euros('2.00') }
  const position: TrustPosition = { bank: held, book: held, ledgers: [{ accountId: 'a', balance: held }] }

  it.each<[string, () => unknown, string]>([
    ['a draw in another currency', () => drawFromTrust(held, dollars('1.00')), 'invoiceDue.currency'],
    ['an exact draw in another currency', () => drawExactlyFromTrust(held, dollars('1.00')), 'amount.currency'],
    [
      'a threshold in another',
      () => replenishmentRequest(held, { ...terms, threshold: dollars('1.00') }),
      'threshold.currency',
    ],
    ['a target in another', () => replenishmentRequest(held, { ...terms, target: dollars('2.00') }), 'target.currency'],
    ['a book in another', () => reconcileTrust({ ...position, book: dollars('100.00') }), 'book.currency'],
    [
      'money in transit in another',
      () => reconcileTrust({ ...position, inTransit: dollars('0.00') }),
      'inTransit.currency',
    ],
    [
      'a ledger in another',
      () => reconcileTrust({ ...position, ledgers: [{ accountId: 'a', balance: dollars('100.00') }] }),
      'ledgers[0].balance.currency',
    ],
  ])('refuses %s', (_, call, field) => {
    const error = thrownBy(call)
    expect([error.code, error.details.field]).toEqual(['currency-mismatch', field])
  })

  it.each<[string, () => unknown, string]>([
    ['a negative balance', () => drawFromTrust(euros('-0.01'), euros('1.00')), 'balance.amount'],
    ['a negative invoice', () => drawFromTrust(held, euros('-1.00')), 'invoiceDue.amount'],
    ['a negative amount', () => drawExactlyFromTrust(held, euros('-1.00')), 'amount.amount'],
    ['a negative balance, drawn exactly', () => drawExactlyFromTrust(euros('-1.00'), euros('1.00')), 'balance.amount'],
    ['a negative balance to replenish', () => replenishmentRequest(euros('-1.00'), terms), 'balance.amount'],
    [
      'a negative threshold',
      () => replenishmentRequest(held, { ...terms, threshold: euros('-1.00') }),
      'threshold.amount',
    ],
    [
      'a target below the threshold',
      () => replenishmentRequest(held, { ...terms, target: euros('0.99') }),
      'target.amount',
    ],
    ['a negative balance to close', () => closeTrust(euros('-1.00')), 'balance.amount'],
    ['too many decimals', () => closeTrust(euros('1.001')), 'balance.amount'],
    ['an exponent', () => drawFromTrust(held, euros('1e999999999')), 'invoiceDue.amount'],
    ['a number', () => reconcileTrust({ ...position, bank: euros(100 as never) }), 'bank.amount'],
  ])('refuses %s', (_, call, field) => {
    const error = thrownBy(call)
    expect([error.code, error.details.field]).toEqual(['invalid-value', field])
  })

  it('refuses two ledgers of one account, and a currency that is none', () => {
    const twice = { ...position, ledgers: [...position.ledgers, ...position.ledgers] }
    expect(thrownBy(() => reconcileTrust(twice)).details.field).toBe('ledgers[1].accountId')
    expect(codeThrownBy(() => reconcileTrust(twice))).toBe('duplicate-id')
    expect(codeThrownBy(() => closeTrust({ amount: '1.00', currency: 'XYZ' as 'EUR' }))).toBe('unknown-code')
  })
})
