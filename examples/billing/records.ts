import type { Account, Order, RetainerAgreement, TimeEntry } from 'clientele'

/** What a business has stored: a client on a retainer with an hour bank, and a customer who buys by the piece. */

export const client: Account = { id: 'a-1', name: 'Nordlys Shipping AS', party: 'business', contacts: [] }

export const retainer: RetainerAgreement = {
  id: 'ag-1',
  accountId: client.id,
  kind: 'retainer',
  title: 'Outside counsel',
  // Signed on 31 January for a year, and ended on 10 November.
  term: { start: '2026-01-31', end: '2027-01-31', terminatedOn: '2026-11-10' },
  fee: {
    basis: 'periodic',
    amount: { amount: '4000.00', currency: 'EUR' },
    every: { unit: 'month', count: 1 },
    anchorDay: 31,
  },
  covers: [{ offering: 'advice', customisation: 'bespoke' }],
  taxPercent: '25',
  // More was agreed in the middle of a month; in June nothing was done.
  feeChanges: [{ on: '2026-08-15', amount: { amount: '5200.00', currency: 'EUR' } }],
  pauses: [{ start: '2026-05-31', end: '2026-06-30' }],
  earlyTermination: { percent: '50' },
  includedHours: {
    perPeriod: '20',
    overageRate: { amount: '220.00', currency: 'EUR' },
    rollover: { mode: 'unused', capHours: '10', expiresAfterPeriods: 2 },
  },
}

const worked: readonly (readonly [TimeEntry['workedOn'], string])[] = [
  ['2026-02-11', '14.5'],
  ['2026-03-19', '12.25'],
  ['2026-04-22', '31'],
  ['2026-05-06', '24.75'],
  ['2026-07-14', '9'],
  ['2026-08-27', '33.5'],
  ['2026-09-09', '20'],
  ['2026-10-02', '18'],
  ['2026-11-05', '4'],
]

export const timeEntries: readonly TimeEntry[] = worked.map(([workedOn, hours], index) => ({
  id: `t-${index + 1}`,
  accountId: client.id,
  agreementId: retainer.id,
  workedOn,
  hours,
}))

export const customer: Account = { id: 'a-2', name: 'Mira Lindqvist', party: 'individual', contacts: [] }

const eur = (amount: string) => ({ amount, currency: 'EUR' }) as const

export const orders: readonly Order[] = [
  {
    id: 'o-1',
    accountId: customer.id,
    status: 'fulfilled',
    placedOn: '2026-02-14',
    lines: [{ id: 'l-1', catalogueItemId: 'handbook', quantity: '1', unitPrice: eur('49.00'), taxPercent: '6' }],
  },
  {
    id: 'o-2',
    accountId: customer.id,
    status: 'partly-returned',
    placedOn: '2026-06-05',
    lines: [
      { id: 'l-1', catalogueItemId: 'lamp', quantity: '3', unitPrice: eur('39.90'), taxPercent: '25' },
      { id: 'l-2', catalogueItemId: 'bulbs', quantity: '2', unitPrice: eur('7.45'), taxPercent: '25' },
    ],
    discount: { percent: '10' },
  },
  {
    id: 'o-3',
    accountId: customer.id,
    status: 'fulfilled',
    placedOn: '2026-09-27',
    lines: [{ id: 'l-1', catalogueItemId: 'chair', quantity: '1', unitPrice: eur('310.00'), taxPercent: '25' }],
  },
]
