import type { JsonValue } from '../../foundation/reason.ts'
import type { CustomFields } from '../../records/index.ts'
import type { Repository, StoredKind } from '../../storage/index.ts'
import { sampleKinds, sampleRecord } from '../sample-record.ts'
import { accountOf, type CaseDefinition } from './case.ts'
import { accepted, allOf, expectSame, present, upTo } from './expectations.ts'

/** A case of one account for each set of fields, which must come back as it was. */
const unchanged = (id: string, fieldsOfEach: readonly Readonly<Record<string, JsonValue>>[]): CaseDefinition => ({
  id,
  run: async ({ accounts }) => {
    for (const [index, fields] of fieldsOfEach.entries()) {
      // Whatever JSON there is: a store keeps what it does not know.
      const record = accountOf(`a-${index}`, { customFields: fields as CustomFields })
      accepted('put', await accounts.put(record, 'absent'))
      expectSame('what is stored', (await accounts.get(record.id))?.record, record)
    }
    const listed = accepted('list', await accounts.list({}, { limit: 1_000 })).items
    const byId = new Map(listed.map(({ record }) => [record.id, record.customFields]))
    for (const [index, fields] of fieldsOfEach.entries()) expectSame('what is listed', byId.get(`a-${index}`), fields)
  },
})

const controls = upTo(31)
  .map((index) => String.fromCharCode(index + 1))
  .join('')

const nested = (depth: number): JsonValue => (depth === 0 ? 'deep' : { in: [nested(depth - 1)] })

export const fidelityCases: readonly CaseDefinition[] = [
  {
    id: 'every-kind-of-record-comes-back-as-it-was',
    run: async ({ tenant }) => {
      for (const kind of sampleKinds) {
        // The kinds are many, the repository of any of them does.
        const repository = tenant.repository(kind) as Repository<StoredKind>
        const record = sampleRecord(kind)
        const version = accepted(`put ${kind}`, await repository.put(record, 'absent'))
        expectSame(kind, await repository.get(record.id), { record, version })
        expectSame(kind, await allOf(repository.iterate({})), [{ record, version }])
      }
    },
  },
  unchanged('text-is-kept-to-the-letter', [
    { plain: 'a', empty: '', space: ' ', spaces: '  a  ', quotes: `'"\`` },
    { backslashes: '\\ \\\\ \\n \\u0000 \\x', slashes: '/ // </script>', template: '$1 :a ?1 @p {{x}} %s' },
    { controls, lines: 'a\nb\r\nc\td', bidi: '\u202Eabc\u202C שלום', joined: '👩‍👩‍👧', separators: '\u2028\u2029' },
    { composed: 'é', decomposed: 'e\u0301', last: '\u{10FFFF}', replacement: '\uFFFD', byteOrderMark: '\uFEFFa' },
    { long: 'Грозно '.repeat(5_000), one: 'x'.repeat(100_000) },
  ]),
  unchanged('text-that-looks-like-something-else-stays-text', [
    {
      amount: '10.00',
      digits: '007',
      exponent: '1e3',
      yes: 'true',
      nothing: 'null',
      hex: '0x10',
      huge: '9'.repeat(40),
    },
    { day: '2026-02-29', moment: '2026-01-01T00:00:00.000Z', list: '[1]', object: '{"a":1}', infinite: 'Infinity' },
  ]),
  unchanged('numbers-are-kept-to-the-last-bit', [
    { tenth: 0.1, third: 1 / 3, sum: 0.1 + 0.2, negative: -1.5, zero: 0, one: 1 },
    {
      large: 1e21,
      larger: 1.7976931348623157e308,
      small: 5e-324,
      tiny: 2.2250738585072014e-308,
      odd: 123456789.12345679,
    },
    { safe: Number.MAX_SAFE_INTEGER, unsafe: 2 ** 53 + 2, below: Number.MIN_SAFE_INTEGER, whole: 4294967296 },
  ]),
  unchanged('nothing-is-kept-apart-from-something', [
    { none: null, no: false, zero: 0, blank: '', list: [], object: {} },
    { list: [null, false, 0, '', [], {}], nested: { list: [[[]]], object: { object: {} } } },
    {},
  ]),
  unchanged('lists-keep-their-order-and-repetitions', [{ list: ['b', 'a', 'b', 'C', 'c'], many: upTo(500) }]),
  unchanged('keys-are-only-keys', [
    { constructor: 'a', toString: 'b', hasOwnProperty: 'c', length: 1, $ref: 'd', 'a.b': 'e', '': 'f', ' ': 'g' },
    { "it's": 'a', '"': 'b', '\\': 'c', ключ: 'd', 'e\u0301': 'e', é: 'f', '0': 'g', '-1': 'h' },
    JSON.parse('{"__proto__":"own","prototype":{"__proto__":{"polluted":true}}}'),
  ]),
  unchanged('what-is-deep-is-kept', [{ value: nested(40) }]),
  {
    id: 'what-is-left-out-stays-out',
    run: async ({ accounts }) => {
      accepted('put', await accounts.put(accountOf('a-1'), 'absent'))
      const { record } = present('the record', await accounts.get('a-1'))
      expectSame('the keys', Object.keys(record).sort(), ['contacts', 'id', 'name', 'party'])
    },
  },
  {
    id: 'ids-are-kept-to-the-letter',
    run: async ({ accounts }) => {
      const ids = [
        '1',
        '01',
        '1.0',
        'é',
        'e\u0301',
        'E',
        'e',
        ' e',
        'e ',
        '\t',
        'true',
        '__proto__',
        '😀',
        'x'.repeat(128),
      ]
      for (const id of ids) accepted(id, await accounts.put(accountOf(id, { name: `name of ${id}` }), 'absent'))
      for (const id of ids) expectSame(id, (await accounts.get(id))?.record, accountOf(id, { name: `name of ${id}` }))
      expectSame('how many there are', (await accounts.getMany(ids)).length, ids.length)
    },
  },
  {
    id: 'events-hold-any-json',
    run: async ({ tenant: { events } }) => {
      const values: readonly JsonValue[] = [
        null,
        true,
        0,
        0.1,
        '',
        'text',
        [],
        {},
        [[{ a: [null] }]],
        controls,
        nested(10),
      ]
      const some = values.map((data) => ({ type: 'noted', at: '2026-06-01T09:00:00Z', data }) as const)
      accepted('append', await events.append('s', some, { expect: 'absent' }))
      expectSame(
        'the data',
        (await allOf(events.read('s'))).map(({ data }) => data),
        values,
      )
    },
  },
]
