import type { Result } from '../../../src/foundation/index.ts'
import type { BusinessHours, OpeningInterval } from '../../../src/foundation/time/index.ts'
import type { DisputeCase, ReturnRequest, SurveyResponse, Ticket } from '../../../src/records/index.ts'

export const euros = (amount: string) => ({ amount, currency: 'EUR' }) as const

const nineToFive: readonly OpeningInterval[] = [{ from: '09:00', to: '17:00' }]

/** Nine to five from Monday to Friday. */
export const officeIn = (timeZone: string, holidays: NonNullable<BusinessHours['holidays']> = []): BusinessHours => ({
  timeZone,
  weekly: {
    monday: nineToFive,
    tuesday: nineToFive,
    wednesday: nineToFive,
    thursday: nineToFive,
    friday: nineToFive,
  },
  holidays,
})

/** A new ticket of Monday morning. */
export const ticket = (fields: Partial<Ticket> = {}): Ticket => ({
  id: 't-1',
  accountId: 'a-1',
  requester: { name: 'Kari Vik', email: 'kari@example.com' },
  subject: 'The shop is down',
  description: 'The shop is down. It says 502.',
  status: 'new',
  since: '2026-06-01T09:00:00Z',
  priority: 'normal',
  tier: 'client',
  openedAt: '2026-06-01T09:00:00Z',
  ...fields,
})

/** Everything that a ticket can say. */
export const wholeTicket: Ticket = ticket({
  product: 'shop',
  status: 'closed',
  since: '2026-06-03T09:00:00Z',
  queue: 'web',
  assigneeId: 'u-1',
  firstRespondedAt: '2026-06-01T10:00:00Z',
  resolvedAt: '2026-06-02T09:00:00Z',
  closedAt: '2026-06-03T09:00:00Z',
  pauses: [{ reason: 'waiting-on-customer', from: '2026-06-01T10:00:00Z', to: '2026-06-01T12:00:00Z' }],
  reopenings: 1,
  duplicateOf: 't-0',
  dueAt: '2026-06-05T17:00:00Z',
  tags: ['web'],
  customFields: { browser: 'Firefox' },
})

export const returnRequest = (fields: Partial<ReturnRequest> = {}): ReturnRequest => ({
  id: 'r-1',
  accountId: 'a-1',
  orderId: 'o-1',
  status: 'requested',
  since: '2026-06-08T09:00:00Z',
  requestedAt: '2026-06-08T09:00:00Z',
  items: [{ lineId: 'l-1', quantity: '1', reason: 'changed-mind', condition: 'unopened' }],
  ...fields,
})

export const dispute = (fields: Partial<DisputeCase> = {}): DisputeCase => ({
  id: 'd-1',
  accountId: 'a-1',
  paymentId: 'p-1',
  invoiceId: 'i-1',
  amount: euros('120.00'),
  fee: euros('15.00'),
  reason: 'product-not-received',
  status: 'needs-response',
  since: '2026-06-01T00:00:00Z',
  openedAt: '2026-06-01T00:00:00Z',
  evidenceDueAt: '2026-06-15T00:00:00Z',
  ...fields,
})

export const surveyResponse: SurveyResponse = {
  id: 'sr-1',
  accountId: 'a-1',
  kind: 'nps',
  score: 9,
  at: '2026-06-03T12:00:00Z',
  ticketId: 't-1',
  comment: 'thank you',
}

/** The value of an outcome that succeeded; anything else fails the test. */
export function succeededWith<Value>(result: Result<Value>): Value {
  if (result.ok) return result.value
  throw new Error(result.reason.code)
}

/** The code of an outcome that was refused; anything else fails the test. */
export function refusedWith(result: Result<unknown>): string {
  if (result.ok) throw new Error('expected a refusal, and it succeeded')
  return result.reason.code
}
