import type { StandardKinds } from '../storage/index.ts'

/** The record of each kind, by the kind's code. */
export type SampleRecords = { readonly [Kind in keyof StandardKinds]: StandardKinds[Kind]['record'] }

const none = { amount: '0.00', currency: 'EUR' } as const
const fee = { amount: '1500.00', currency: 'EUR' } as const

const samples: SampleRecords = {
  account: {
    id: 'a-1',
    name: 'Nordlys Shipping AS',
    party: 'business',
    contacts: [{ id: 'p-1', name: 'Kari Vik', email: 'kari@example.com', roles: ['decision-maker'] }],
    acquiredOn: '2024-03-01',
    lifecycleStage: 'client',
    leadScore: 72.5,
    ownerId: 't-1',
    industry: 'shipping',
    tags: ['north'],
    customFields: { allergies: ['nuts'], limit: fee, vip: true },
  },
  agreement: {
    id: 'ag-1',
    accountId: 'a-1',
    kind: 'retainer',
    term: { start: '2026-01-01', end: '2027-01-01' },
    covers: [{ offering: 'advice' }],
    engagement: 'ongoing-collaboration',
    fee: { basis: 'periodic', amount: fee, every: { unit: 'month', count: 1 } },
  },
  'catalogue-item': { id: 'c-1', name: 'An hour of advice', offering: 'advice', unitPrice: fee },
  'credit-note': { id: 'cn-1', accountId: 'a-1', invoiceId: 'in-1', issuedOn: '2026-06-02', amount: fee },
  interaction: {
    id: 'i-1',
    accountId: 'a-1',
    channel: 'video',
    at: '2026-05-04T13:00:00Z',
    teamMemberId: 't-1',
    confidential: true,
  },
  invoice: {
    id: 'in-1',
    accountId: 'a-1',
    status: 'open',
    number: '2026-0001',
    currency: 'EUR',
    chargedOn: '2026-05-01',
    issuedOn: '2026-05-01',
    dueOn: '2026-05-31',
    lines: [{ key: 'ag-1/fee/2026-05-01', kind: 'fee', agreementId: 'ag-1', net: fee, tax: none }],
    net: fee,
    tax: none,
    total: fee,
  },
  order: {
    id: 'o-1',
    accountId: 'a-1',
    status: 'fulfilled',
    placedOn: '2026-05-04',
    lines: [{ id: 'l-1', catalogueItemId: 'c-1', quantity: '2', unitPrice: fee, taxPercent: '25' }],
  },
  payment: { id: 'pa-1', accountId: 'a-1', invoiceId: 'in-1', receivedOn: '2026-05-20', amount: fee },
  'payment-refund': { id: 'pr-1', accountId: 'a-1', invoiceId: 'in-1', paidOn: '2026-06-20', amount: fee },
  'team-member': { id: 't-1', name: 'Abebe Bekele', email: 'abebe@example.com', role: 'account-manager' },
  'time-entry': { id: 'te-1', accountId: 'a-1', agreementId: 'ag-1', workedOn: '2026-05-04', hours: '1.5' },
  'trust-transaction': { id: 'tt-1', accountId: 'a-1', kind: 'deposit', on: '2026-06-01', amount: fee },
}

/**
 * Makes a plausible record of a kind, for tests that need one and care about few of its fields.
 *
 * @param kind - The kind of record.
 * @param changes - The fields that the test cares about; the others stay as in the sample.
 * @returns A fresh copy each time.
 *
 * @example
 * ```ts
 * import { type SampleRecords, sampleRecord } from 'clientele/testing'
 *
 * const invoice: SampleRecords['invoice'] = sampleRecord('invoice', { id: 'in-7', status: 'paid' })
 * invoice.status //=> 'paid'
 * invoice.total //=> { amount: '1500.00', currency: 'EUR' }
 * ```
 */
export function sampleRecord<Kind extends keyof SampleRecords>(
  kind: Kind,
  changes?: Partial<SampleRecords[Kind]>,
): SampleRecords[Kind] {
  return { ...JSON.parse(JSON.stringify(samples[kind])), ...changes }
}

export const sampleKinds: readonly (keyof SampleRecords)[] = Object.keys(samples) as (keyof SampleRecords)[]
