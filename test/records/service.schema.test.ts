import { describe, expect, it } from 'vitest'
import type * as z from 'zod'
import { disputeCaseSchema, returnRequestSchema, surveyResponseSchema, ticketSchema } from '../../src/schemas.ts'
import { dispute, euros, returnRequest, surveyResponse, ticket, wholeTicket } from '../rules/service/samples.ts'
import { findings, problems, without } from './problems.ts'

const exchange = { catalogueItemId: 'cup', quantity: '1', price: euros('12.00') }
const wholeReturn = returnRequest({
  ticketId: 't-1',
  note: 'too small',
  items: [{ lineId: 'l-1', quantity: '1', reason: 'other', condition: 'used', exchangeFor: exchange }],
})
const ofTicket = ['id', 'subject', 'description', 'status', 'since', 'priority', 'tier', 'openedAt', 'closedAt']

describe.each<readonly [string, z.ZodType, object, readonly string[]]>([
  ['ticket', ticketSchema, wholeTicket, ofTicket],
  ['survey response', surveyResponseSchema, surveyResponse, ['id', 'kind', 'score', 'at']],
  [
    'return',
    returnRequestSchema,
    wholeReturn,
    ['id', 'accountId', 'orderId', 'status', 'since', 'requestedAt', 'items'],
  ],
  [
    'dispute',
    disputeCaseSchema,
    dispute(),
    ['id', 'accountId', 'paymentId', 'invoiceId', 'amount', 'status', 'since', 'openedAt', 'evidenceDueAt'],
  ],
])('%s', (_, schema, sample, required) => {
  it('takes a whole record, and one with its required fields only, and changes nothing in it', () => {
    expect(schema.parse(JSON.parse(JSON.stringify(sample)))).toEqual(sample)
    const optional = Object.keys(sample).filter((key) => !required.includes(key))
    expect(problems(schema, without(sample, ...optional))).toEqual([])
  })

  it('asks for what is required, and refuses keys it does not know, null and NaN', () => {
    for (const key of required) expect(problems(schema, without(sample, key)).length).toBeGreaterThan(0)
    expect(problems(schema, { ...sample, nmae: 'x' })).toEqual([''])
    for (const key of Object.keys(sample)) {
      for (const nothing of [null, undefined, Number.NaN]) {
        expect(problems(schema, { ...sample, [key]: nothing }).length).toBeGreaterThan(0)
      }
    }
  })
})

describe('what fields can be', () => {
  const before = '2026-05-01T00:00:00Z'

  it.each<readonly [string, z.ZodType, object, string, string]>([
    [
      'a ticket answered before it was opened',
      ticketSchema,
      ticket({ firstRespondedAt: before }),
      'firstRespondedAt',
      'expected a moment not before it was opened',
    ],
    [
      'an open ticket that was closed',
      ticketSchema,
      ticket({ closedAt: '2026-06-02T09:00:00Z' }),
      'closedAt',
      'expected a moment if it is closed, and none otherwise',
    ],
    [
      'a resolved ticket without the moment',
      ticketSchema,
      ticket({ status: 'resolved' }),
      'resolvedAt',
      'expected a moment, as it is resolved',
    ],
    [
      'an open ticket that is resolved',
      ticketSchema,
      ticket({ resolvedAt: '2026-06-02T09:00:00Z' }),
      'resolvedAt',
      'expected none, as it is neither resolved nor closed',
    ],
    [
      'a ticket that repeats itself',
      ticketSchema,
      ticket({ duplicateOf: 't-1' }),
      'duplicateOf',
      'expected another ticket',
    ],
    [
      'a pause that ends before it begins',
      ticketSchema,
      ticket({ pauses: [{ reason: 'resolved', from: '2026-06-02T09:00:00Z', to: before }] }),
      'pauses.0.to',
      'expected a moment not before the pause began',
    ],
    [
      'satisfaction of nothing',
      surveyResponseSchema,
      { ...surveyResponse, kind: 'csat', score: 0 },
      'score',
      'expected a whole number from 1 to 10',
    ],
    [
      'a line that comes back twice',
      returnRequestSchema,
      returnRequest({ items: [...returnRequest().items, ...returnRequest().items] }),
      'items.1.lineId',
      'expected each line once',
    ],
    [
      'a return moved before it was asked for',
      returnRequestSchema,
      returnRequest({ since: before }),
      'since',
      'expected a moment not before it was asked for',
    ],
    [
      'a fee in another currency',
      disputeCaseSchema,
      dispute({ fee: { amount: '15.00', currency: 'USD' } }),
      'fee.currency',
      'expected EUR, the currency of the disputed amount',
    ],
    [
      'a dispute moved before it was opened',
      disputeCaseSchema,
      dispute({ since: before }),
      'since',
      'expected a moment not before it was opened',
    ],
    [
      'evidence due as it is opened',
      disputeCaseSchema,
      dispute({ evidenceDueAt: '2026-06-01T00:00:00Z' }),
      'evidenceDueAt',
      'expected a moment after it was opened',
    ],
  ])('refuses %s, at its place', (_, schema, value, path, message) => {
    expect(findings(schema, value)).toEqual([[path, message]])
  })
})
