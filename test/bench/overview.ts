/**
 * The overview of a portfolio of 10,000 accounts with 50 records each: time and memory, beside those of half and a quarter of it.
 */
import {
  addDays,
  type Invoice,
  type Money,
  type OverviewPolicy,
  type OverviewRecords,
  portfolioOverview,
} from 'clientele'

const asOf = '2026-06-01'
const eur = (amount: string): Money => ({ amount, currency: 'EUR' })

const policy: OverviewPolicy = {
  currency: 'EUR',
  worth: {
    contracts: { model: 'exponential', unit: 'month', parameters: { rate: 0.0111 } },
    purchases: { model: 'bg-nbd', unit: 'week', parameters: { r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 } },
    annualDiscountRate: 0.1,
    marginShare: 0.6,
    horizonMonths: 12,
  },
}

const invoiceOf = (accountId: string, id: string, issuedOn: Invoice['issuedOn'] & string, status: Invoice['status']) =>
  ({
    id,
    accountId,
    status,
    number: id,
    currency: 'EUR',
    issuedOn,
    dueOn: addDays(issuedOn, 30),
    lines: [{ key: id, kind: 'other', net: eur('500.00'), tax: eur('0.00') }],
    net: eur('500.00'),
    tax: eur('0.00'),
    total: eur('500.00'),
  }) satisfies Invoice

/** An account with 50 records; one in three has a retainer. */
function accountOf(index: number): OverviewRecords {
  const accountId = `a-${index}`
  const dayOf = (each: number) => addDays('2025-06-01', (index * 7 + each * 23) % 360)
  return {
    account: { id: accountId, name: accountId, party: 'business', contacts: [] },
    agreements:
      index % 3 === 0
        ? [
            {
              id: `g-${index}`,
              accountId,
              kind: 'retainer',
              term: { start: '2024-01-01' },
              fee: { basis: 'periodic', amount: eur('1500.00'), every: { unit: 'month', count: 1 } },
              covers: [{ offering: 'advice', customisation: 'bespoke' }],
            },
          ]
        : [],
    orders: Array.from({ length: 10 }, (_, each) => ({
      id: `o-${index}-${each}`,
      accountId,
      status: 'fulfilled',
      placedOn: dayOf(each),
      lines: [{ id: 'l-1', catalogueItemId: 'c-1', quantity: '2', unitPrice: eur('40.00') }],
    })),
    interactions: Array.from({ length: 14 }, (_, each) => ({
      id: `i-${index}-${each}`,
      accountId,
      channel: 'email',
      at: `${dayOf(each)}T09:00:00Z`,
    })),
    invoices: Array.from({ length: 10 }, (_, each) =>
      invoiceOf(accountId, `v-${index}-${each}`, dayOf(each), each === index % 10 ? 'open' : 'paid'),
    ),
    tasks: Array.from({ length: 10 }, (_, each) => ({
      id: `k-${index}-${each}`,
      accountId,
      title: 'Do it',
      status: each < 8 ? 'done' : 'open',
      dueOn: dayOf(each),
    })),
    tickets: Array.from({ length: 5 }, (_, each) => ({
      id: `q-${index}-${each}`,
      accountId,
      subject: 'Help',
      description: 'Please help.',
      status: each < 4 ? 'closed' : 'open',
      since: `${dayOf(each)}T09:00:00Z`,
      priority: 'normal',
      tier: 'customer',
      openedAt: `${dayOf(each)}T09:00:00Z`,
    })),
  }
}

const processorSeconds = (): number => {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1_000_000
}
const megabytes = (): number => Math.round(process.memoryUsage().heapUsed / 1_048_576)

console.log('overview of a portfolio, accounts with 50 records each')
for (const count of [500, 2_500, 5_000, 10_000]) {
  const portfolio = Array.from({ length: count }, (_, index) => accountOf(index))
  const before = megabytes()
  const begun = processorSeconds()
  const { totals } = portfolioOverview(portfolio, { asOf }, policy)
  const seconds = processorSeconds() - begun
  const told = [
    `${String(count).padStart(6)} accounts`,
    `${seconds.toFixed(2)} s of processor time`,
    `${((seconds * 1_000_000) / count).toFixed(0)} µs each`,
    `heap ${before} MB before, ${megabytes()} MB after`,
    `${totals.valued} valued`,
  ]
  console.log(`  ${told.join(', ')}`)
}
