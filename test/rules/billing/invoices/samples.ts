import * as fc from 'fast-check'
import { deepFreeze } from '../../../../src/foundation/deep-freeze.ts'
import type { Money } from '../../../../src/foundation/money/index.ts'
import { addDays, type CalendarDate } from '../../../../src/foundation/time/index.ts'
import type { CreditNote, Invoice, InvoiceLine, Payment, PaymentRefund } from '../../../../src/records/index.ts'
import type { Charge } from '../../../../src/rules/billing/charge.ts'

export const euro = (amount: string): Money => ({ amount, currency: 'EUR' })

/** Cents as euros. */
export const cents = (units: number): Money => {
  const text = String(Math.abs(units)).padStart(3, '0')
  return euro(`${units < 0 ? '-' : ''}${text.slice(0, -2)}.${text.slice(-2)}`)
}

/** The minor units of any money. */
export const units = ({ amount }: Money): bigint => BigInt(amount.replace('.', ''))

export const sumUnits = (amounts: readonly Money[]): bigint => amounts.reduce((sum, amount) => sum + units(amount), 0n)

/** A monthly fee of Harbour Advisory's, and whatever differs. */
export const charge = (differing: Partial<Charge> = {}): Charge => {
  const net = differing.net ?? euro('1500.00')
  return deepFreeze<Charge>({
    key: 'ag-1/fee/2026-05-01',
    accountId: 'harbour',
    kind: 'fee',
    agreementId: 'ag-1',
    chargedOn: '2026-05-01',
    listed: net,
    discount: { amount: net.amount.replace(/\d/g, '0').replace('-', ''), currency: net.currency },
    net,
    ...differing,
  })
}

export const line = (differing: Partial<InvoiceLine> = {}): InvoiceLine => ({
  key: 'ag-1/fee/2026-05-01',
  kind: 'fee',
  net: euro('100.00'),
  tax: euro('20.00'),
  ...differing,
})

/** An open invoice of 120.00, issued on 1 May and due on the 31st, and whatever differs. */
export const invoice = (differing: Partial<Invoice> = {}): Invoice =>
  deepFreeze<Invoice>({
    id: 'i-1',
    accountId: 'harbour',
    status: 'open',
    number: '2026-0001',
    currency: 'EUR',
    issuedOn: '2026-05-01',
    dueOn: '2026-05-31',
    lines: [line()],
    net: euro('100.00'),
    tax: euro('20.00'),
    total: euro('120.00'),
    ...differing,
  })

/** A draft of 120.00, and whatever differs. */
export const draft = (differing: Partial<Invoice> = {}): Invoice => {
  const { number: _, issuedOn: __, dueOn: ___, ...rest } = invoice()
  return deepFreeze<Invoice>({ ...rest, status: 'draft', ...differing })
}

export const payment = (amount: Money, differing: Partial<Payment> = {}): Payment =>
  deepFreeze<Payment>({
    id: 'p-1',
    accountId: 'harbour',
    invoiceId: 'i-1',
    receivedOn: '2026-05-20',
    amount,
    ...differing,
  })

export const note = (amount: Money, differing: Partial<CreditNote> = {}): CreditNote =>
  deepFreeze<CreditNote>({
    id: 'cn-1',
    accountId: 'harbour',
    invoiceId: 'i-1',
    issuedOn: '2026-06-02',
    amount,
    ...differing,
  })

export const refund = (amount: Money, differing: Partial<PaymentRefund> = {}): PaymentRefund =>
  deepFreeze<PaymentRefund>({
    id: 'pr-1',
    accountId: 'harbour',
    invoiceId: 'i-1',
    paidOn: '2026-06-10',
    amount,
    ...differing,
  })

/** A day of the spring of 2026. */
export const springDays: fc.Arbitrary<CalendarDate> = fc
  .integer({ min: 0, max: 90 })
  .map((days) => addDays('2026-03-01', days))

/** Charges of three accounts in two currencies, some of them credits, each with a key of its own. */
export const anyCharges: fc.Arbitrary<readonly Charge[]> = fc
  .array(
    fc.record({
      accountId: fc.constantFrom('harbour', 'nordlys', 'mira'),
      currency: fc.constantFrom('EUR' as const, 'JPY' as const),
      chargedOn: springDays,
      net: fc.integer({ min: -50_000, max: 150_000 }),
      taxPercent: fc.constantFrom(undefined, '20', '20.0', '7.5', '0', '8.875'),
      knownTax: fc.option(fc.integer({ min: -500, max: 500 }), { nil: undefined, freq: 4 }),
      source: fc.constantFrom(
        { agreementId: 'ag-1' },
        { agreementId: 'ag-2' },
        { orderId: 'o-1' },
        { agreementId: 'ag-2', orderId: 'o-1' },
        {},
      ),
    }),
    { maxLength: 25 },
  )
  .map((rows) =>
    rows.map(({ accountId, currency, chargedOn, net, taxPercent, knownTax, source }, index) => {
      const written = (value: number): Money =>
        currency === 'EUR' ? cents(value) : { amount: String(value), currency }
      return deepFreeze<Charge>({
        key: `charge-${index}`,
        accountId,
        kind: 'other',
        chargedOn,
        listed: written(net),
        discount: written(0),
        net: written(net),
        ...source,
        ...(taxPercent === undefined ? {} : { taxPercent }),
        ...(knownTax === undefined ? {} : { tax: written(knownTax) }),
      })
    }),
  )
