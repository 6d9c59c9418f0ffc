/**
 * A year of billing: a client on a retainer with an hour bank, signed on 31 January, rested in June, raised in the middle of
 * August and ended early; and a customer with three orders, a discount, a return and a dispute.
 *
 * The books are closed month by month. What is printed is proven first: balances follow from invoices, credits, payments and
 * what went back, and what was earned from what was billed, and that from what was charged. Where two figures that must agree
 * do not, the program stops.
 */
import {
  addMoney,
  ageingBuckets,
  chargeDifferences,
  collectCharges,
  creditNoteLinesOf,
  money,
  monthlyRecurringRevenue,
  type Order,
  priceOrder,
  purchaseFigures,
  purchasesOf,
  recognizeRevenue,
  recurringItems,
  refundOrder,
  retainerHours,
  revenueBookingsOf,
  settleDispute,
  sumMoney,
} from 'clientele'
import { bill, collectPayments, credit, emptyLedger, expected, giveBack, invoiceOf } from './billing/ledger.ts'
import { client, customer, orders, retainer, timeEntries } from './billing/records.ts'
import { invoicesOf, mustAgree, statementOf } from './billing/statement.ts'

const records = { agreements: [retainer], orders, timeEntries }
const monthEnds = [
  '2026-01-31',
  '2026-02-28',
  '2026-03-31',
  '2026-04-30',
  '2026-05-31',
  '2026-06-30',
  '2026-07-31',
  '2026-08-31',
  '2026-09-30',
  '2026-10-31',
  '2026-11-30',
  '2026-12-31',
] as const
const lastDay = '2026-12-31'
const none = money('0', 'EUR')

const [, lamps, chair] = orders as readonly [Order, Order, Order]

/** One of the three lamps comes back: its share of the discount and the tax goes back with it. */
const lampRefund = expected(refundOrder(priceOrder(lamps), [{ lineId: 'l-1', quantity: '1' }]))

/** The chair was paid for. The buyer disputes that, and the bank takes the price back. */
const dispute = expected(
  settleDispute({ status: 'open', amount: priceOrder(chair).total, fee: { amount: '15.00', currency: 'EUR' } }, 'lost'),
)

let books = emptyLedger
for (const asOf of monthEnds) {
  books = bill(books, records, asOf)
  // Asked again, nothing is due twice.
  if (bill(books, records, asOf).invoices.length !== books.invoices.length) throw new Error('billed twice')
  if (asOf === '2026-06-30') {
    books = credit(books, invoiceOf(books, 'o-2/order/l-1'), lampRefund.total, {
      on: '2026-06-12',
      reason: 'one lamp came back',
      lines: creditNoteLinesOf(lampRefund),
    })
  }
  if (asOf === '2026-11-30') {
    const invoice = invoiceOf(books, 'o-3/order/l-1')
    const lost = { on: '2026-11-18', reason: 'a dispute was lost' } as const
    books = giveBack(books, invoice, dispute.refunded, lost)
    books = credit(books, invoice, dispute.refunded, {
      ...lost,
      lines: invoice.lines.map(({ key, net, tax }) => ({ key, net, tax })),
    })
  }
  books = collectPayments(books, asOf)
}

console.log(`${statementOf(books, client)}\n`)
console.log(`${invoicesOf(books, client)}\n`)

console.log('Hours of the retainer')
console.log('period                    carried  included    used    over  expired  trimmed  left')
for (const each of retainerHours(retainer, timeEntries, { asOf: lastDay })) {
  const { period, carriedIn, included, used, overage, expired, trimmed, carriedOut } = each
  const figures = [carriedIn, included, used, overage, expired, trimmed, carriedOut]
  const widths = [9, 10, 8, 8, 9, 9, 6]
  console.log(
    `${period.start} to ${period.end}${figures.map((text, index) => text.padStart(widths[index] ?? 0)).join('')}`,
  )
}

console.log(`\n${statementOf(books, customer)}\n`)
console.log(`${invoicesOf(books, customer)}`)
console.log(`The dispute cost ${dispute.cost.amount}: the price, and the bank's fee.`)

const figures = purchaseFigures(purchasesOf(orders, { refunds: [lampRefund] }))
console.log(
  `${figures.orders} orders, ${figures.averageOrderValue?.amount} EUR each on average before tax, the returned lamp taken off\n`,
)

const inJuly = monthlyRecurringRevenue(recurringItems([retainer], { asOf: '2026-07-31' }))
console.log(`Recurring in July: ${inJuly?.monthly.amount} EUR a month, all of it the client's`)

const earned = recognizeRevenue(revenueBookingsOf(books.invoices), { asOf: lastDay })
const kept = recognizeRevenue(revenueBookingsOf(books.invoices, { creditNotes: books.creditNotes }), { asOf: lastDay })
const charges = collectCharges(records, { asOf: lastDay })
const charged = sumMoney(
  charges.map(({ net }) => net),
  'EUR',
)
const credited = sumMoney(
  books.creditNotes.flatMap(({ lines = [] }) => lines.map(({ net }) => net)),
  'EUR',
)

if (chargeDifferences(charges, books.invoices).length > 0) throw new Error('something changed after it was billed')
mustAgree('what is due at the end', ageingBuckets(books.invoices, books, { asOf: lastDay })?.total, none)
mustAgree('charged and billed', charged, earned?.billed)
mustAgree('billed, and earned and deferred', earned?.billed, earned && addMoney(earned.recognized, earned.deferred))
mustAgree('earned, and kept and credited', earned?.recognized, kept && addMoney(kept.recognized, credited))
console.log(
  `Charged ${charged.amount} = billed ${earned?.billed.amount} = earned ${earned?.recognized.amount} + deferred ${earned?.deferred.amount}`,
)
console.log(`After the credit notes of ${credited.amount}: earned ${kept?.recognized.amount}`)
