/**
 * How fast a book of retainers is billed: periods and invoices per second over 36 months, with time and peak memory as the
 * book grows. A thousand accounts are billed at a time, as a host would that reads its book in pages.
 */
import { performance } from 'node:perf_hooks'
import { addDays, type PeriodicAgreement } from 'clientele'
import { billingPeriods, collectCharges, dueInvoices, numberInvoices } from 'clientele/billing'

const sizes = [12_500, 25_000, 50_000, 100_000]
const page = 1_000
const asOf = '2025-12-31'

/** Retainers that begin on the days of January 2023, so that each is billed 36 times by the end of 2025. */
const retainerAt = (index: number): PeriodicAgreement => ({
  id: `ag-${index}`,
  accountId: `a-${index}`,
  kind: 'retainer',
  term: { start: addDays('2023-01-01', index % 31) },
  fee: {
    basis: 'periodic',
    amount: { amount: `${1_000 + (index % 500)}.00`, currency: 'EUR' },
    every: { unit: 'month', count: 1 },
  },
  taxPercent: '25',
  covers: [{ offering: 'advice' }],
})

interface Billed {
  readonly periods: number
  readonly invoices: number
  readonly periodSeconds: number
  readonly invoiceSeconds: number
  readonly peakMegabytes: number
}

function bill(size: number): Billed {
  let periods = 0
  let invoices = 0
  let periodSeconds = 0
  let invoiceSeconds = 0
  let peakMegabytes = 0
  let series = { prefix: '2025-', digits: 7, next: 1 }
  for (let first = 0; first < size; first += page) {
    const agreements = Array.from({ length: page }, (_, index) => retainerAt(first + index))
    const start = performance.now()
    for (const agreement of agreements) periods += billingPeriods(agreement, { asOf }).length
    const between = performance.now()
    const drafts = dueInvoices(collectCharges({ agreements }, { asOf }), { asOf, existing: [] })
    const numbered = numberInvoices(drafts, { series, on: asOf, paymentTermDays: 30 })
    const end = performance.now()
    if (!numbered.ok) throw new Error(numbered.reason.code)
    series = { ...series, ...numbered.value.series }
    invoices += numbered.value.invoices.length
    periodSeconds += (between - start) / 1_000
    invoiceSeconds += (end - between) / 1_000
    peakMegabytes = Math.max(peakMegabytes, process.memoryUsage().rss / 1e6)
  }
  return { periods, invoices, periodSeconds, invoiceSeconds, peakMegabytes }
}

const whole = (value: number): string => Math.round(value).toLocaleString('en')

bill(page * 2)
console.log('a book of retainers over 36 months')
console.log('  retainers    periods  periods/s   invoices  invoices/s  seconds  peak MB')
for (const size of sizes) {
  const { periods, invoices, periodSeconds, invoiceSeconds, peakMegabytes } = bill(size)
  const cells = [
    whole(size).padStart(11),
    whole(periods).padStart(11),
    whole(periods / periodSeconds).padStart(11),
    whole(invoices).padStart(11),
    whole(invoices / invoiceSeconds).padStart(12),
    (periodSeconds + invoiceSeconds).toFixed(1).padStart(9),
    whole(peakMegabytes).padStart(9),
  ]
  console.log(cells.join(''))
}
