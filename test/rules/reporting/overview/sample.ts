import type { Invoice, Money, OverviewPolicy, OverviewRecords, Task, Ticket } from '../../../../src/index.ts'

export const asOf = '2026-06-01'
export const eur = (amount: string): Money => ({ amount, currency: 'EUR' })

const day = [{ from: '09:00', to: '17:00' }] as const

/** A policy with everything in it. */
export const policy: OverviewPolicy = {
  currency: 'EUR',
  score: {
    axes: [
      {
        id: 'engagement',
        groups: [
          {
            id: 'all',
            rules: [
              { id: 'met', event: 'meeting', points: 10 },
              { id: 'looked', event: 'page-viewed', points: 1 },
              { id: 'large', when: { fact: 'size', operator: 'equals', value: 'large' }, points: 5 },
            ],
          },
        ],
      },
    ],
  },
  worth: {
    contracts: { model: 'exponential', unit: 'month', parameters: { rate: 0.02 } },
    purchases: { model: 'bg-nbd', unit: 'week', parameters: { r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 } },
    annualDiscountRate: 0.1,
    marginShare: 0.5,
    horizonMonths: 12,
  },
  sla: {
    id: 'support',
    targets: [
      {
        id: 'all',
        firstResponse: { minutes: 240, warnMinutesBefore: 60 },
        resolution: { minutes: 960, warnMinutesBefore: 120 },
      },
    ],
    hours: {
      timeZone: 'UTC',
      weekly: { monday: day, tuesday: day, wednesday: day, thursday: day, friday: day },
    },
  },
  loyalty: {
    points: {},
    tiers: {
      basis: 'spend',
      period: { kind: 'rolling', window: { unit: 'year', count: 1 } },
      tiers: [{ id: 'silver', from: eur('100.00') }],
    },
  },
}

/** An account with nothing but itself. */
export const bare = (id = 'a-1'): OverviewRecords => ({
  account: { id, name: `Account ${id}`, party: 'business', contacts: [] },
  agreements: [],
  orders: [],
})

/** A client with a retainer of 1,000 EUR a month since 2025-01-01. */
export const client = (more: Partial<OverviewRecords> = {}): OverviewRecords => ({
  ...bare(),
  agreements: [
    {
      id: 'g-1',
      accountId: 'a-1',
      kind: 'retainer',
      term: { start: '2025-01-01' },
      fee: { basis: 'periodic', amount: eur('1000.00'), every: { unit: 'month', count: 1 } },
      covers: [{ offering: 'advice', customisation: 'bespoke' }],
    },
  ],
  ...more,
})

const order = (
  id: string,
  placedOn: OverviewRecords['account']['acquiredOn'] & string,
  currency: Money['currency'] = 'EUR',
) =>
  ({
    id,
    accountId: 'a-1',
    status: 'fulfilled',
    placedOn,
    lines: [{ id: 'l-1', catalogueItemId: 'c-1', quantity: '1', unitPrice: { amount: '80.00', currency } }],
  }) as const

/** A customer who bought on some days, for 80 each time. */
export const customer = (
  days: readonly (OverviewRecords['account']['acquiredOn'] & string)[],
  currency: Money['currency'] = 'EUR',
  more: Partial<OverviewRecords> = {},
): OverviewRecords => ({
  ...bare(),
  orders: days.map((on, index) => order(`o-${index}`, on, currency)),
  catalogue: [{ id: 'c-1', name: 'Bread', offering: 'product', customisation: 'none' }],
  ...more,
})

export const invoice = (
  id: string,
  dueOn: Invoice['dueOn'] & string,
  total = '500.00',
  currency: Money['currency'] = 'EUR',
): Invoice => ({
  id,
  accountId: 'a-1',
  status: 'open',
  number: id,
  currency,
  issuedOn: '2026-01-01',
  dueOn,
  lines: [{ key: id, kind: 'other', net: { amount: total, currency }, tax: { amount: '0.00', currency } }],
  net: { amount: total, currency },
  tax: { amount: '0.00', currency },
  total: { amount: total, currency },
})

export const ticket = (id: string, openedAt: Ticket['openedAt'], more: Partial<Ticket> = {}): Ticket => ({
  id,
  accountId: 'a-1',
  subject: id,
  description: id,
  status: 'open',
  since: openedAt,
  priority: 'normal',
  tier: 'client',
  openedAt,
  ...more,
})

export const task = (id: string, more: Partial<Task> = {}): Task => ({
  id,
  accountId: 'a-1',
  title: id,
  status: 'open',
  ...more,
})
