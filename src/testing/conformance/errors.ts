import type { Account, CustomFields } from '../../records/index.ts'
import type { Expectation, FieldCondition, RecordQuery, StandardKinds } from '../../storage/index.ts'
import { accountOf, type CaseDefinition, idsOf } from './case.ts'
import { allOf, expectSame, expectThrown } from './expectations.ts'

const holding = (value: unknown): Account => accountOf('a-1', { customFields: { value } as CustomFields })

const cyclic: Record<string, unknown> = {}
cyclic['self'] = cyclic

class Moment {
  readonly at = 'noon'
}

/** What JSON does not give back as it was, or no database can hold. */
const unstorable: Readonly<Record<string, unknown>> = {
  'not a number': Number.NaN,
  'an infinite number': Number.POSITIVE_INFINITY,
  'an open field': undefined,
  'a big integer': 1n,
  'a function': accountOf,
  'a symbol': Symbol('x'),
  'an instance of a class': new Moment(),
  'a list with a hole': [undefined],
  'a map': new Map([['a', 1]]),
  'a cycle': cyclic,
  'half a character': 'a\uD800b',
  'the other half': '\uDC00',
  'a null character': 'a\0b',
}

export const errorCases: readonly CaseDefinition[] = [
  {
    id: 'what-cannot-be-stored-is-refused',
    run: async ({ accounts }) => {
      for (const [what, value] of Object.entries(unstorable)) {
        await expectThrown(what, () => accounts.put(holding(value), 'any'), 'invalid-value')
        await expectThrown(`${what}, in a list`, () => accounts.put(holding([{ value }]), 'any'), 'invalid-value')
      }
      expectSame('what is stored', idsOf(await allOf(accounts.iterate({}))), [])
    },
  },
  {
    id: 'a-field-that-is-asked-for-holds-what-was-declared',
    run: async ({ accounts }) => {
      const wrong: readonly Readonly<Record<string, unknown>>[] = [
        { leadScore: '5' },
        { industry: 5 },
        { industry: ['tea'] },
        { ownerId: null },
      ]
      for (const fields of wrong) {
        const record = { ...accountOf('a-1'), ...fields } as Account
        await expectThrown(JSON.stringify(fields), () => accounts.put(record, 'any'), 'invalid-value')
      }
      expectSame('what is stored', await accounts.get('a-1'), undefined)
    },
  },
  {
    id: 'expectations-that-cannot-be-are-refused',
    run: async ({ tenant, accounts }) => {
      const event = { type: 'noted', at: '2026-06-01T09:00:00Z', data: {} } as const
      for (const wrong of [0, -1, 1.5, Number.NaN, '1', 'none', null, undefined]) {
        const expect = wrong as Expectation
        await expectThrown(`put, ${wrong}`, () => accounts.put(accountOf('a-1'), expect), 'invalid-value')
        await expectThrown(`delete, ${wrong}`, () => accounts.delete('a-1', expect as 'any'), 'invalid-value')
        await expectThrown(`append, ${wrong}`, () => tenant.events.append('s', [event], { expect }), 'invalid-value')
      }
      await expectThrown('delete, absent', () => accounts.delete('a-1', 'absent' as 'any'), 'invalid-value')
      expectSame('what is stored', await accounts.get('a-1'), undefined)
    },
  },
  {
    id: 'queries-that-cannot-be-are-refused',
    run: async ({ accounts }) => {
      type Query = RecordQuery<StandardKinds['account']>
      const industry = (condition: unknown): Query => ({ where: { industry: condition as FieldCondition<string> } })
      const wrong: readonly (readonly [code: string, query: Query])[] = [
        ['unknown-field', { where: { tags: { equals: 'x' } } } as Query],
        ['unknown-field', { where: { ["name' or 1=1 --"]: { equals: 'x' } } } as Query],
        ['unknown-field', { where: { constructor: { equals: 'x' } } } as Query],
        ['unknown-field', { orderBy: 'contacts' } as unknown as Query],
        ['unknown-field', industry({ like: 'x' })],
        ['invalid-value', industry({})],
        ['invalid-value', industry({ equals: 5 })],
        ['invalid-value', industry({ equals: null })],
        ['invalid-value', industry({ oneOf: ['tea', 5] })],
        ['invalid-value', industry({ oneOf: 'tea' })],
        ['invalid-value', industry({ equals: 'a\0b' })],
        ['invalid-value', { where: { leadScore: { equals: Number.NaN } } }],
        ['invalid-value', { where: { leadScore: { prefix: '5' } } }],
      ]
      for (const [code, query] of wrong) {
        const what = JSON.stringify(query)
        await expectThrown(`list ${what}`, () => accounts.list(query, { limit: 10 }), code)
        await expectThrown(`iterate ${what}`, () => allOf(accounts.iterate(query)), code)
      }
    },
  },
  {
    id: 'limits-that-cannot-be-are-refused',
    run: async ({ accounts }) => {
      for (const limit of [0, -1, 1.5, 1_001, Number.NaN, Number.POSITIVE_INFINITY]) {
        await expectThrown(`a limit of ${limit}`, () => accounts.list({}, { limit }), 'invalid-value')
      }
    },
  },
  {
    id: 'kinds-that-there-are-not-are-refused',
    run: async ({ tenant }) => {
      for (const kind of ['accounts', 'constructor', '__proto__', "account'; drop table x; --"]) {
        await expectThrown(kind, () => tenant.repository(kind as 'account'), 'unknown-code')
      }
    },
  },
]
