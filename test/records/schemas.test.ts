import { describe, expect, it } from 'vitest'
import type * as z from 'zod'
import * as schemas from '../../src/schemas.ts'
import { problems, without } from './problems.ts'
import * as samples from './samples.ts'

const {
  accountSchema,
  agreementSchema,
  catalogueItemSchema,
  contactSchema,
  creditNoteSchema,
  customFieldsSchema,
  identifierSchema,
  interactionSchema,
  invoiceSchema,
  orderSchema,
  paymentRefundSchema,
  paymentSchema,
  teamMemberSchema,
  timeEntrySchema,
  trustTransactionSchema,
} = schemas

const {
  account,
  catalogueItem,
  contact,
  creditNote,
  draw,
  framework,
  interaction,
  invoice,
  order,
  payment,
  paymentRefund,
  project,
  retainer,
  subscription,
  teamMember,
  timeEntry,
} = samples

describe.each<[string, z.ZodType, object, readonly string[]]>([
  ['account', accountSchema, account, ['id', 'name', 'party', 'contacts']],
  ['contact', contactSchema, contact, ['id', 'name', 'roles']],
  ['team member', teamMemberSchema, teamMember, ['id', 'name', 'role']],
  ['interaction', interactionSchema, interaction, ['id', 'accountId', 'channel', 'at']],
  ['catalogue item', catalogueItemSchema, catalogueItem, ['id', 'name', 'offering']],
  ['order', orderSchema, order, ['id', 'accountId', 'status', 'lines', 'placedOn']],
  ['retainer', agreementSchema, retainer, ['id', 'accountId', 'kind', 'term', 'covers', 'fee']],
  ['subscription', agreementSchema, subscription, ['id', 'accountId', 'kind', 'term', 'covers', 'fee']],
  ['project', agreementSchema, project, ['id', 'accountId', 'kind', 'term', 'covers', 'fee']],
  ['framework', agreementSchema, framework, ['id', 'accountId', 'kind', 'term', 'covers']],
  [
    'invoice',
    invoiceSchema,
    invoice,
    ['id', 'accountId', 'status', 'number', 'currency', 'issuedOn', 'dueOn', 'lines', 'net', 'tax', 'total'],
  ],
  ['payment', paymentSchema, payment, ['id', 'accountId', 'invoiceId', 'receivedOn', 'amount']],
  ['payment refund', paymentRefundSchema, paymentRefund, ['id', 'accountId', 'invoiceId', 'paidOn', 'amount']],
  ['credit note', creditNoteSchema, creditNote, ['id', 'accountId', 'invoiceId', 'issuedOn', 'amount']],
  ['time entry', timeEntrySchema, timeEntry, ['id', 'accountId', 'agreementId', 'workedOn', 'hours']],
  ['draw from trust', trustTransactionSchema, draw, ['id', 'accountId', 'kind', 'on', 'amount', 'invoiceId']],
])('%s', (_, schema, sample, required) => {
  it('takes a whole record and changes nothing in it, also by way of JSON', () => {
    expect(schema.parse(sample)).toEqual(sample)
    expect(schema.parse(JSON.parse(JSON.stringify(sample)))).toEqual(sample)
  })

  it('takes a record with its required fields only', () => {
    const optional = Object.keys(sample).filter((key) => !required.includes(key))
    expect(problems(schema, without(sample, ...optional))).toEqual([])
  })

  it.each(required)('asks for %s', (key) => {
    expect(problems(schema, without(sample, key))).toContain(key)
  })

  it('refuses a key it does not know, whatever it is called', () => {
    expect(problems(schema, { ...sample, nmae: 'x' })).toEqual([''])
    const polluting = JSON.parse(`{"__proto__": {"polluted": true}, ${JSON.stringify(sample).slice(1)}`)
    expect(problems(schema, polluting)).toEqual([''])
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined()
  })

  it.each(Object.keys(sample))('refuses null, undefined and NaN for %s', (key) => {
    for (const nothing of [null, undefined, Number.NaN]) {
      expect(problems(schema, { ...sample, [key]: nothing }).length).toBeGreaterThan(0)
    }
  })

  it.each([null, undefined, [], 'text', 7, true])('refuses %j for a record', (value) => {
    expect(problems(schema, value).length).toBeGreaterThan(0)
  })

  it('is a Standard Schema', async () => {
    const standard = schema['~standard']
    expect(standard.version).toBe(1)
    expect(await standard.validate(sample)).toEqual({ value: sample })
  })
})

describe('what each field can be', () => {
  it.each<[string, z.ZodType, unknown, string]>([
    ['an empty id', accountSchema, { ...account, id: '' }, 'id'],
    ['an id of 129 characters', accountSchema, { ...account, id: 'x'.repeat(129) }, 'id'],
    ['a blank name', accountSchema, { ...account, name: ' \t\n' }, 'name'],
    ['a name of a million characters', accountSchema, { ...account, name: 'x'.repeat(1_000_000) }, 'name'],
    ['an unknown party', accountSchema, { ...account, party: 'company' }, 'party'],
    ['a day that does not exist', accountSchema, { ...account, acquiredOn: '2024-02-30' }, 'acquiredOn'],
    ['a lead score above 100', accountSchema, { ...account, leadScore: 101 }, 'leadScore'],
    ['an endless lead score', accountSchema, { ...account, leadScore: Number.POSITIVE_INFINITY }, 'leadScore'],
    ['a contact twice', accountSchema, { ...account, contacts: [contact, contact] }, 'contacts.1.id'],
    ['1,001 tags', accountSchema, { ...account, tags: Array(1_001).fill('t') }, 'tags'],
    ['a custom field that is nested', accountSchema, { ...account, customFields: { a: { b: 1 } } }, 'customFields.a'],
    ['a custom field that is null', accountSchema, { ...account, customFields: { a: null } }, 'customFields.a'],
    ['an address that is none', contactSchema, { ...contact, email: 'ines at example' }, 'email'],
    [
      'an address of a million characters',
      contactSchema,
      { ...contact, email: `${'x'.repeat(1e6)}@example.com` },
      'email',
    ],
    ['an unknown role of a contact', contactSchema, { ...contact, roles: ['boss'] }, 'roles.0'],
    ['an unknown role in the team', teamMemberSchema, { ...teamMember, role: 'guru' }, 'role'],
    ['a role twice', contactSchema, { ...contact, roles: ['user', 'user'] }, 'roles'],
    [
      'a quantity of nothing',
      orderSchema,
      { ...order, lines: [{ ...order.lines[0], quantity: '0.00' }] },
      'lines.0.quantity',
    ],
    [
      'a negative price on a line',
      orderSchema,
      { ...order, lines: [{ ...order.lines[0], unitPrice: { amount: '-1.00', currency: 'NOK' } }] },
      'lines.0.unitPrice',
    ],
    [
      'a negative price in the catalogue',
      catalogueItemSchema,
      { ...catalogueItem, unitPrice: { amount: '-1.00', currency: 'NOK' } },
      'unitPrice',
    ],
    [
      'an early end after the end',
      agreementSchema,
      { ...retainer, term: { start: '2026-01-01', end: '2027-01-01', terminatedOn: '2027-02-01' } },
      'term.terminatedOn',
    ],
    ['an unknown channel', interactionSchema, { ...interaction, channel: 'fax' }, 'channel'],
    ['a moment without a zone', interactionSchema, { ...interaction, at: '2026-05-04T13:00:00' }, 'at'],
    ['a confidentiality that is a word', interactionSchema, { ...interaction, confidential: 'yes' }, 'confidential'],
    ['an unknown offering', catalogueItemSchema, { ...catalogueItem, offering: 'magic' }, 'offering'],
    [
      'a price as a float',
      catalogueItemSchema,
      { ...catalogueItem, unitPrice: { amount: 2.2, currency: 'NOK' } },
      'unitPrice.amount',
    ],
    [
      'a price with too many decimals',
      catalogueItemSchema,
      { ...catalogueItem, unitPrice: { amount: '2.200', currency: 'NOK' } },
      'unitPrice.amount',
    ],
    [
      'a price in no currency',
      catalogueItemSchema,
      { ...catalogueItem, unitPrice: { amount: '2.20', currency: 'KR' } },
      'unitPrice.currency',
    ],
    ['an unknown status', orderSchema, { ...order, status: 'lost' }, 'status'],
    ['an order without lines', orderSchema, { ...order, lines: [] }, 'lines'],
    ['a line twice', orderSchema, { ...order, lines: [order.lines[0], order.lines[0]] }, 'lines.1.id'],
    [
      'a quantity as a number',
      orderSchema,
      { ...order, lines: [{ ...order.lines[0], quantity: 2 }] },
      'lines.0.quantity',
    ],
    [
      'a negative quantity',
      orderSchema,
      { ...order, lines: [{ ...order.lines[0], quantity: '-2' }] },
      'lines.0.quantity',
    ],
    [
      'an exponent as a quantity',
      orderSchema,
      { ...order, lines: [{ ...order.lines[0], quantity: '1e99' }] },
      'lines.0.quantity',
    ],
    [
      'lines in two currencies',
      orderSchema,
      { ...order, lines: [order.lines[0], { ...order.lines[1], unitPrice: { amount: '1.00', currency: 'EUR' } }] },
      'lines.1.unitPrice.currency',
    ],
    ['a placed order without its day', orderSchema, without(order, 'placedOn'), 'placedOn'],
    ['a retainer without a fee', agreementSchema, without(retainer, 'fee'), 'fee'],
    [
      'a retainer for nothing',
      agreementSchema,
      { ...retainer, fee: { ...retainer.fee, amount: { amount: '0.00', currency: 'NOK' } } },
      'fee.amount',
    ],
    [
      'a retainer with a negative fee',
      agreementSchema,
      { ...retainer, fee: { ...retainer.fee, amount: { amount: '-1.00', currency: 'NOK' } } },
      'fee.amount',
    ],
    ['a retainer with a fixed fee', agreementSchema, { ...retainer, fee: project.fee }, 'fee.basis'],
    [
      'a fee every 0 months',
      agreementSchema,
      { ...retainer, fee: { ...retainer.fee, every: { unit: 'month', count: 0 } } },
      'fee.every.count',
    ],
    [
      'a fee every half month',
      agreementSchema,
      { ...retainer, fee: { ...retainer.fee, every: { unit: 'month', count: 0.5 } } },
      'fee.every.count',
    ],
    [
      'an end before the start',
      agreementSchema,
      { ...retainer, term: { start: '2026-01-01', end: '2025-12-31' } },
      'term.end',
    ],
    [
      'an end on the start',
      agreementSchema,
      { ...retainer, term: { start: '2026-01-01', end: '2026-01-01' } },
      'term.end',
    ],
    [
      'a termination before the start',
      agreementSchema,
      { ...retainer, term: { start: '2026-01-01', terminatedOn: '2025-12-31' } },
      'term.terminatedOn',
    ],
    ['an agreement that covers nothing', agreementSchema, { ...retainer, covers: [] }, 'covers'],
    ['an unknown kind of agreement', agreementSchema, { ...retainer, kind: 'handshake' }, 'kind'],
    [
      'a share of more than all there is',
      agreementSchema,
      { ...project, fee: { basis: 'commission', rateBasisPoints: 10_001 } },
      'fee.rateBasisPoints',
    ],
    ['a project with a periodic fee', agreementSchema, { ...project, fee: retainer.fee }, 'fee.basis'],
  ])('refuses %s, at its place', (_, schema, value, path) => {
    expect(problems(schema, value)).toContain(path)
  })

  it.each(['draft', 'cancelled'])('lets a %s order have no day on which it was placed', (status) => {
    expect(problems(orderSchema, { ...without(order, 'placedOn'), status })).toEqual([])
  })

  it('takes every way of charging under a project and a framework but a fee each period', () => {
    const rate = { amount: '1.00', currency: 'NOK' }
    const fees = [
      { basis: 'fixed', amount: rate },
      { basis: 'hourly', rate },
      { basis: 'time-and-materials', rate },
      { basis: 'usage', rate },
      { basis: 'commission', rateBasisPoints: 1_000 },
    ]
    for (const fee of fees) {
      expect(problems(agreementSchema, { ...project, fee })).toEqual([])
      expect(problems(agreementSchema, { ...framework, fee })).toEqual([])
    }
    for (const agreement of [project, framework]) {
      expect(problems(agreementSchema, { ...agreement, fee: retainer.fee })).toEqual(['fee.basis'])
    }
  })

  it('bounds custom fields in number', () => {
    const fields = (count: number): object =>
      Object.fromEntries(Array.from({ length: count }, (_, index) => [`f${index}`, index]))
    expect(problems(customFieldsSchema, fields(200))).toEqual([])
    expect(problems(customFieldsSchema, fields(201))).toEqual([''])
  })

  it('does not let a custom field touch the prototype', () => {
    const { error } = customFieldsSchema.safeParse(JSON.parse('{"__proto__": "x"}'))
    expect(error?.issues[0]?.message).toBe('expected no field called __proto__')
    const parsed = customFieldsSchema.parse(JSON.parse('{"constructor": "y", "toString": "z"}'))
    expect(Object.getPrototypeOf(parsed)).toBe(Object.prototype)
    expect(({} as { x?: string }).x).toBeUndefined()
  })

  it('takes an identifier as it is', () => {
    expect(identifierSchema.parse(' A-1 ')).toBe(' A-1 ')
  })
})
