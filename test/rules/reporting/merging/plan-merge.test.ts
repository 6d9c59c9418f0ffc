import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { Account, StageRecord } from '../../../../src/records/index.ts'
import {
  acquisitionLifecycle,
  customerSuccessLifecycle,
  repeatPurchaseLifecycle,
} from '../../../../src/rules/lifecycle/index.ts'
import {
  applyMerge,
  defaultMergePolicy,
  type MergePolicy,
  type MergeWay,
  mergeWays,
  planMerge,
  undoMerge,
} from '../../../../src/rules/reporting/index.ts'
import { accountSchema, mergePlanSchema, mergePolicySchema } from '../../../../src/schemas.ts'
import { thrownBy } from '../../../tools/thrown-by.ts'

const two = (a: object, b: object, policy: MergePolicy = {}, ...more: readonly object[]) =>
  planMerge({ records: [a, b, ...more].map((record, index) => ({ id: `r-${index + 1}`, ...record })) }, policy)

/** What a field of two records becomes by a way. */
const merged = (way: MergeWay, a: unknown, b: unknown, more: object = {}) =>
  two({ field: a }, { field: b }, { fields: [{ field: 'field', way, ...more }] }).fields[0]

const euros = (amount: string) => ({ amount, currency: 'EUR' })

describe('the master wins, blanks are filled', () => {
  it('and zero is a value', () => {
    const { result } = planMerge({
      records: [
        { id: 'm', name: 'Nord AB', phone: null, score: '0' },
        { id: 'd', name: 'Nord', phone: '+46 8 1', score: '40' },
      ],
    })
    expect(result).toEqual({ id: 'm', name: 'Nord AB', phone: '+46 8 1', score: '0' })
  })

  it.each<[string, unknown, unknown]>([
    ['nothing', null, 'b'],
    ['blank text', ' \n', 'b'],
    ['an empty list', [], 'b'],
    ['an empty object', {}, 'b'],
    ['zero', 0, 0],
    ['no', false, false],
    ['a text of zero', '0', '0'],
    ['a list', ['a'], ['a']],
  ])('of %s', (_, value, expected) => {
    expect(two({ field: value }, { field: 'b' }).result).toEqual({ id: 'r-1', field: expected })
  })

  it('in the order of the records, whatever the order of the keys', () => {
    const { result, fields, masterId, absorbedIds } = two(
      { a: null, z: 1 },
      { b: 'second' },
      {},
      { a: 'third', b: 'no' },
    )
    expect(Object.entries(result)).toEqual([
      ['id', 'r-1'],
      ['a', 'third'],
      ['z', 1],
      ['b', 'second'],
    ])
    expect([masterId, absorbedIds]).toEqual(['r-1', ['r-2', 'r-3']])
    expect(fields).toEqual([
      { field: 'a', way: 'first', from: ['r-3'], value: 'third', losing: [] },
      { field: 'z', way: 'first', from: ['r-1'], value: 1, losing: [] },
      { field: 'b', way: 'first', from: ['r-2'], value: 'second', losing: [{ recordId: 'r-3', value: 'no' }] },
    ])
  })

  it('and where nobody says anything, what the first has that has the key stays', () => {
    expect(two({ a: null }, { a: '', b: [] }).result).toEqual({ id: 'r-1', a: null, b: [] })
  })

  it('with what is the same not lost', () => {
    expect(two({ a: { x: 1, y: 2 } }, { a: { y: 2, x: 1 } }).fields[0]?.losing).toEqual([])
  })

  it('with a key of any name', () => {
    const { result } = two(JSON.parse('{"__proto__": null}'), JSON.parse('{"__proto__": {"x": 1}, "constructor": 2}'))
    expect(JSON.stringify(result)).toBe('{"id":"r-1","__proto__":{"x":1},"constructor":2}')
  })
})

describe('a field is merged', () => {
  it.each<[string, MergeWay, unknown, unknown, unknown, unknown[]]>([
    ['all entries, each once', 'union', ['a', 'b'], ['c', 'a'], ['a', 'b', 'c'], []],
    ['entries that are objects', 'union', [{ x: 1, y: 2 }], [{ y: 2, x: 1 }, { x: 2 }], [{ x: 1, y: 2 }, { x: 2 }], []],
    ['the larger number', 'max', 0, 40, 40, [0]],
    ['the master of equals', 'max', 40, 40, 40, []],
    ['the larger amount', 'max', euros('9.00'), euros('10.00'), euros('10.00'), [euros('9.00')]],
    ['the earlier day', 'min', '2024-05-01', '2023-12-31', '2023-12-31', ['2024-05-01']],
    [
      'the later moment',
      'max',
      '2024-05-01T10:00:00Z',
      '2024-05-01T09:59:59Z',
      '2024-05-01T10:00:00Z',
      ['2024-05-01T09:59:59Z'],
    ],
    ['the smaller number', 'min', -1, 3, -1, [3]],
    ['numbers added up', 'sum', 2, 3, 5, []],
    ['amounts added up', 'sum', euros('0.10'), euros('0.20'), euros('0.30'), []],
    ['texts joined', 'join', 'one', 'two', 'one\ntwo', []],
    ['texts joined, each once', 'join', 'one', 'one', 'one', []],
    ['yes, if one says so', 'any', false, true, true, [false]],
    ['no, if all say so', 'any', false, false, false, []],
    [
      'each key by itself',
      'by-key',
      { a: 1, b: null, c: '' },
      { a: 2, b: 3, c: null, d: 0 },
      { a: 1, b: 3, c: '', d: 0 },
      [{ a: 2 }],
    ],
    ['each key by itself, the same', 'by-key', { a: 1 }, { a: 1 }, { a: 1 }, []],
  ])('%s (%s)', (_, way, a, b, value, losing) => {
    const field = merged(way, a, b)
    expect([field?.way, field?.value]).toEqual([way, value])
    expect(field?.losing.map((each) => each.value)).toEqual(losing)
    expect(field).not.toHaveProperty('because')
    expect(mergeWays).toContain(way)
  })

  it.each<[string, MergeWay, unknown, unknown]>([
    ['a list and no list', 'union', ['a'], 'b'],
    ['a number and a text', 'max', 1, 'b'],
    ['two texts that are no days', 'min', 'a', 'b'],
    ['two currencies', 'max', euros('1.00'), { amount: '1.00', currency: 'USD' }],
    ['two currencies', 'sum', euros('1.00'), { amount: '1.00', currency: 'USD' }],
    ['a number and an amount', 'sum', 1, euros('1.00')],
    ['an amount and a number', 'sum', euros('1.00'), 1],
    ['texts', 'sum', '1', '2'],
    ['numbers beyond all numbers', 'sum', 1e308, 1.1e308],
    ['a text and a number', 'join', 'a', 1],
    ['a yes and a text', 'any', true, 'yes'],
    ['an object and a text', 'by-key', { a: 1 }, 'b'],
    ['two amounts', 'by-key', euros('1.00'), euros('2.00')],
  ])('as the first has it, where it is %s (%s)', (_, way, a, b) => {
    expect(merged(way, a, b)).toEqual({
      field: 'field',
      way: 'first',
      from: ['r-1'],
      value: a,
      losing: [{ recordId: 'r-2', value: b }],
      because: 'unlike-values',
    })
  })

  it.each<[string, MergeWay, unknown, unknown, string[]]>([
    ['a list that is empty', 'union', [], ['a'], ['r-2']],
    ['both lists', 'union', ['b'], ['a'], ['r-1', 'r-2']],
    ['the one that is yes', 'any', false, true, ['r-2']],
    ['both that are no', 'any', false, false, ['r-1', 'r-2']],
    ['the one object whose keys won', 'by-key', { a: 1 }, { a: 2 }, ['r-1']],
  ])('from %s (%s)', (_, way, a, b, from) => {
    expect(merged(way, a, b)?.from).toEqual(from)
  })

  it('with what a policy puts between texts', () => {
    expect(merged('join', 'one', 'two', { separator: ', ' })?.value).toBe('one, two')
  })

  it('as a block, all of one record', () => {
    const blocks = [['street', 'city', 'zip']]
    const plan = two(
      { street: '', city: null, zip: '' },
      { city: 'Oslo', zip: '' },
      { blocks },
      {
        street: 'Havnegata 1',
        city: 'Bergen',
      },
    )
    expect(plan.result).toEqual({ id: 'r-1', city: 'Oslo', zip: '' })
    expect(plan.fields).toEqual([
      {
        field: 'city',
        way: 'first',
        from: ['r-2'],
        value: 'Oslo',
        losing: [{ recordId: 'r-3', value: 'Bergen' }],
        because: 'block',
      },
      { field: 'zip', way: 'first', from: [], value: '', losing: [], because: 'block' },
      {
        field: 'street',
        way: 'first',
        from: [],
        losing: [{ recordId: 'r-3', value: 'Havnegata 1' }],
        because: 'block',
      },
    ])
  })

  it('as a block of which nobody has anything, as each is', () => {
    expect(two({ street: null }, { street: '', city: '' }, { blocks: [['street', 'city', 'zip']] }).result).toEqual({
      id: 'r-1',
      street: null,
      city: '',
    })
  })
})

describe('somebody may choose', () => {
  const records = [
    { id: 'a', name: 'Nord', score: 1, street: 'One', city: 'Oslo' },
    { id: 'b', name: 'Nord AB', score: 2, city: 'Bergen' },
    { id: 'c', name: null },
  ]
  const policy: MergePolicy = { fields: [{ field: 'score', way: 'sum' }], blocks: [['street', 'city']] }
  const choose = (chosen: Readonly<Record<string, string>>) => planMerge({ records }, policy, { chosen })

  it('whose value stays, also one that says nothing', () => {
    const { result, fields } = choose({ name: 'b', score: 'b' })
    expect(result).toEqual({ id: 'a', name: 'Nord AB', score: 2, street: 'One', city: 'Oslo' })
    expect(fields[0]).toEqual({
      field: 'name',
      way: 'first',
      from: ['b'],
      value: 'Nord AB',
      losing: [{ recordId: 'a', value: 'Nord' }],
      because: 'chosen',
    })
    const blank = choose({ name: 'c', score: 'c' })
    expect(blank.result).toEqual({ id: 'a', name: null, street: 'One', city: 'Oslo' })
    expect(blank.fields.at(-1)).toEqual({
      field: 'score',
      way: 'first',
      from: [],
      losing: [
        { recordId: 'a', value: 1 },
        { recordId: 'b', value: 2 },
      ],
      because: 'chosen',
    })
  })

  it('whose block stays, by any of its fields', () => {
    expect(choose({ city: 'b' }).result).toEqual({ id: 'a', name: 'Nord', score: 3, city: 'Bergen' })
    expect(choose({ street: 'b', city: 'b' }).fields[2]?.because).toBe('chosen')
  })

  it.each<[string, Readonly<Record<string, string>>, string, string]>([
    ['of a field that there is not', { nmae: 'a' }, 'unknown-field', 'chosen'],
    ['of the id', { id: 'b' }, 'unknown-field', 'chosen'],
    ['of a record that there is not', { name: 'z' }, 'foreign-record', 'chosen.name'],
    ['of two records for one block', { street: 'a', city: 'b' }, 'invalid-value', 'chosen'],
  ])('but not %s', (_, chosen, code, field) => {
    const error = thrownBy(() => choose(chosen))
    expect([error.code, error.details.field]).toEqual([code, field])
  })
})

describe('records that name one another', () => {
  it('do not become their own parents', () => {
    const { result, fields } = two(
      { parentId: 'r-2', partnerIds: ['r-3', 'x', 'r-2'], childId: 'y' },
      { parentId: 'r-1', partnerIds: ['z'], childId: 'r-1' },
      { ownReferences: ['parentId', 'partnerIds', 'childId'], fields: [{ field: 'partnerIds', way: 'union' }] },
      { parentId: 'top' },
    )
    expect(result).toEqual({ id: 'r-1', parentId: 'top', partnerIds: ['x', 'z'], childId: 'y' })
    expect(fields.map(({ field, losing }) => [field, losing])).toEqual([
      [
        'parentId',
        [
          { recordId: 'r-1', value: 'r-2' },
          { recordId: 'r-2', value: 'r-1' },
        ],
      ],
      ['partnerIds', [{ recordId: 'r-1', value: ['r-3', 'r-2'] }]],
      ['childId', [{ recordId: 'r-2', value: 'r-1' }]],
    ])
  })

  it('have no parent if that is all there was', () => {
    const { result, fields } = two({ parentId: 'r-2' }, { name: 'b' }, { ownReferences: ['parentId'] })
    expect(result).toEqual({ id: 'r-1', name: 'b' })
    expect(fields[1]).toEqual({
      field: 'parentId',
      way: 'first',
      from: [],
      losing: [{ recordId: 'r-1', value: 'r-2' }],
    })
  })
})

describe('entries of lists with one id', () => {
  const fields = [{ field: 'contacts', way: 'union' as const }]

  it('are one if they are the same, and else the later one gets an id of its own', () => {
    const { result, renamed } = two(
      { contacts: [{ id: 'p-1', name: 'Kari' }, { name: 'without id' }, 'a text'] },
      {
        contacts: [
          { id: 'p-1', name: 'Ola' },
          { name: 'Kari', id: 'p-1' },
          { id: 'p-2', name: 'Ines' },
        ],
      },
      { fields },
      {
        contacts: [
          { id: 'p-1', name: 'Tor' },
          { id: 'r-2/p-1', name: 'Liv' },
        ],
      },
    )
    expect(result['contacts']).toEqual([
      { id: 'p-1', name: 'Kari' },
      { name: 'without id' },
      'a text',
      { id: 'r-2/p-1/2', name: 'Ola' },
      { id: 'p-2', name: 'Ines' },
      { id: 'r-3/p-1', name: 'Tor' },
      { id: 'r-2/p-1', name: 'Liv' },
    ])
    expect(renamed).toEqual([
      { field: 'contacts', recordId: 'r-2', from: 'p-1', to: 'r-2/p-1/2' },
      { field: 'contacts', recordId: 'r-3', from: 'p-1', to: 'r-3/p-1' },
    ])
  })

  it('keep ids of 128 characters at most', () => {
    const long = 'x'.repeat(128)
    const list = (name: string) => [{ id: long, name }]
    const records = ['a', 'b', 'c'].map((name) => ({ id: name.repeat(128), contacts: list(name) }))
    const { renamed } = planMerge(
      { records: [...records, { id: `${'c'.repeat(127)}d`, contacts: list('d') }] },
      { fields },
    )
    expect(renamed.map(({ to }) => [to.length, to.slice(-3)])).toEqual([
      [128, 'bbb'],
      [128, 'ccc'],
      [128, 'ccd'],
    ])
    const again = planMerge(
      { records: [...records, { id: 'd', contacts: [{ id: 'c'.repeat(128), name: 'taken' }] }] },
      { fields },
    )
    expect(again.renamed[1]?.to).toBe(`${'c'.repeat(120)}/2`)
  })

  it('get no id with half a character in it', () => {
    const records = [
      { id: 'a', contacts: [{ id: 'p', name: 'Kari' }] },
      { id: `${'b'.repeat(127)}😀`, contacts: [{ id: 'p', name: 'Ola' }] },
    ]
    const plan = planMerge({ records }, { fields })
    expect(plan.renamed[0]?.to).toBe('b'.repeat(127))
    // Fails for a text that databases cannot hold.
    expect(planMerge({ records: [plan.result, { id: 'c' }] }).result['contacts']).toHaveLength(2)
  })

  it('are told in bounded time where many accounts and interactions are merged', () => {
    const records = Array.from({ length: 2_000 }, (_, index) => ({
      id: `a-${index}`,
      contacts: [{ id: 'p', name: `Person ${index}` }],
    }))
    const interactions = Array.from({ length: 20_000 }, (_, index) => ({
      id: `i-${index}`,
      accountId: `a-${index % 2_000}`,
      contactId: 'p',
    }))
    const { moves } = planMerge({ records, related: { interactions } })
    expect(moves.at(-1)).toMatchObject({ field: 'contactId', before: 'p', after: 'a-1999/p' })
  })

  it('are left as they are where lists are not united', () => {
    expect(two({ contacts: [{ id: 'p', n: 1 }] }, { contacts: [{ id: 'p', n: 2 }] }).renamed).toEqual([])
  })
})

describe('other records', () => {
  const policy: MergePolicy = {
    references: [
      { kind: 'invoices', field: 'accountId' },
      { kind: 'comments', field: 'about.accountId' },
      { kind: 'deals', field: 'accountIds' },
      { kind: 'deals', field: 'parties.accountId' },
      { kind: 'referrals', field: 'referrerId' },
      { kind: 'referrals', field: 'referredId' },
    ],
    entryReferences: [
      { kind: 'interactions', field: 'contactId', entriesOf: 'contacts', ownerField: 'accountId' },
      { kind: 'notes', field: 'contactId', entriesOf: 'contacts', ownerField: 'accountId' },
    ],
    fields: [{ field: 'contacts', way: 'union' }],
  }
  const records = [
    { id: 'm', contacts: [{ id: 'p', name: 'Kari' }] },
    { id: 'd', contacts: [{ id: 'p', name: 'Ola' }] },
  ]
  const movesOf = (related: Readonly<Record<string, readonly { readonly id: string }[]>>) =>
    planMerge({ records, related }, policy).moves.map(({ kind, id, field, after }) => [kind, id, field, after])

  it.each<[string, string, object, unknown[]]>([
    ['by a field', 'invoices', { accountId: 'd' }, [['accountId', 'm']]],
    ['of somebody else stay', 'invoices', { accountId: 'x' }, []],
    ['of the master stay', 'invoices', { accountId: 'm' }, []],
    ['without an account stay', 'invoices', {}, []],
    ['with no account stay', 'invoices', { accountId: null }, []],
    ['with a number for an account stay', 'invoices', { accountId: 7 }, []],
    ['by a field inside', 'comments', { about: { accountId: 'd', id: 'd' } }, [['about', { accountId: 'm', id: 'd' }]]],
    ['whose field inside is none stay', 'comments', { about: 'd' }, []],
    ['by a list of ids, each once', 'deals', { accountIds: ['d', 'x', 'm'] }, [['accountIds', ['m', 'x']]]],
    [
      'by a list of objects',
      'deals',
      { parties: [{ accountId: 'd' }, { accountId: 'm' }] },
      [['parties', [{ accountId: 'm' }, { accountId: 'm' }]]],
    ],
    [
      'by two fields',
      'referrals',
      { referrerId: 'd', referredId: 'd' },
      [
        ['referrerId', 'm'],
        ['referredId', 'm'],
      ],
    ],
    ['by an entry with another id', 'notes', { accountId: 'd', contactId: 'p' }, [['contactId', 'd/p']]],
    ['by an entry of the master stay', 'notes', { accountId: 'm', contactId: 'p' }, []],
    ['by an entry of somebody else stay', 'notes', { accountId: 'x', contactId: 'p' }, []],
    ['by another entry stay', 'notes', { accountId: 'd', contactId: 'q' }, []],
  ])('%s (%s)', (_, kind, record, expected) => {
    expect(movesOf({ [kind]: [{ id: '1', ...record }] })).toEqual(
      expected.map((each) => [kind, '1', ...(each as readonly unknown[])]),
    )
  })

  it('never name somebody of the master by the id of somebody who is lost with their list', () => {
    const plan = planMerge(
      { records, related: { notes: [{ id: '1', accountId: 'd', contactId: 'p' } as never] } },
      {
        references: [{ kind: 'notes', field: 'accountId' }],
        entryReferences: [{ kind: 'notes', field: 'contactId', entriesOf: 'contacts', ownerField: 'accountId' }],
      },
    )
    expect(plan.result['contacts']).toEqual([{ id: 'p', name: 'Kari' }])
    expect(plan.moves.map(({ field, after }) => [field, after])).toEqual([
      ['accountId', 'm'],
      ['contactId', 'd/p'],
    ])
  })

  it('of kinds that were not given are not forgotten', () => {
    expect(planMerge({ records, related: { invoices: [], notes: [] } }, policy).missingKinds).toEqual([
      'comments',
      'deals',
      'referrals',
      'interactions',
    ])
    expect(planMerge({ records }, { entryReferences: [] }).missingKinds).toEqual([])
  })

  it.each<[string, () => unknown, string, string]>([
    ['a kind that would be left behind', () => movesOf({ orders: [{ id: '1' }] }), 'unknown-code', 'related'],
    ['an id twice', () => movesOf({ invoices: [{ id: '1' }, { id: '1' }] }), 'duplicate-id', 'related.invoices[1].id'],
    ['one record', () => planMerge({ records: [{ id: 'a' }] }), 'invalid-value', 'records'],
    ['no records', () => planMerge({ records: [] }), 'invalid-value', 'records'],
    ['a record twice', () => planMerge({ records: [{ id: 'a' }, { id: 'a' }] }), 'duplicate-id', 'records[1].id'],
    [
      'a record that is no JSON',
      () => planMerge({ records: [{ id: 'a' }, { id: 'b', when: new Map() } as never] }),
      'invalid-value',
      'records[1].when',
    ],
    [
      'a field under two rules',
      () => two({}, {}, { fields: [{ field: 'a', way: 'max' }], blocks: [['a', 'b']] }),
      'invalid-policy',
      'policy.blocks[0][0]',
    ],
    [
      'something between what is not joined',
      () => two({}, {}, { fields: [{ field: 'a', way: 'max', separator: ',' }] }),
      'invalid-policy',
      'policy.fields[0].separator',
    ],
    [
      'a condition on a reference that nothing fulfils',
      () => two({}, {}, { references: [{ kind: 'a', field: 'b', where: { key: 'c', oneOf: [] } }] }),
      'invalid-policy',
      'policy.references[0].where.oneOf',
    ],
    [
      'fields that nothing is to be one for',
      () => two({}, {}, { uniques: [{ kind: 'a', fields: [] }] }),
      'invalid-policy',
      'policy.uniques[0].fields',
    ],
    [
      'a rule for ids',
      () => two({}, {}, { fields: [{ field: 'id', way: 'max' }] }),
      'invalid-policy',
      'policy.fields[0].field',
    ],
  ])('refused are %s', (_, call, code, field) => {
    const error = thrownBy(call)
    expect([error.code, error.details.field]).toEqual([code, field])
  })
})

describe('the policy for accounts', () => {
  const account: Account = {
    id: 'a-1',
    name: 'Nordlys Shipping AS',
    party: 'business',
    contacts: [{ id: 'p-1', name: 'Kari Vik', roles: ['billing'] }],
    acquiredOn: '2024-03-01',
    leadScore: 0,
    tags: ['vip'],
    customFields: { vat: 'NO1' },
  }
  const other: Account = {
    ...account,
    id: 'a-2',
    name: 'Nordlys',
    contacts: [{ id: 'p-1', name: 'Ola Nes', roles: [] }],
    acquiredOn: '2022-01-01',
    leadScore: 70,
    industry: 'shipping',
    tags: ['late', 'vip'],
    customFields: { vat: 'NO2', allergies: ['nuts'] },
  }

  it('gives an account, and the plan is what its schema takes', () => {
    const plan = planMerge({
      records: [account, other],
      related: { interactions: [{ id: 'i-1', accountId: 'a-2', contactId: 'p-1' } as never] },
    })
    expect(accountSchema.safeParse(plan.result).success).toBe(true)
    expect(plan.result).toEqual({
      ...account,
      contacts: [...account.contacts, { id: 'a-2/p-1', name: 'Ola Nes', roles: [] }],
      acquiredOn: '2022-01-01',
      leadScore: 70,
      industry: 'shipping',
      tags: ['vip', 'late'],
      customFields: { vat: 'NO1', allergies: ['nuts'] },
    })
    expect(plan.moves.map(({ field, after }) => [field, after])).toEqual([
      ['accountId', 'a-1'],
      ['contactId', 'a-2/p-1'],
    ])
    expect(mergePlanSchema.safeParse(JSON.parse(JSON.stringify(plan))).success).toBe(true)
    expect(mergePolicySchema.safeParse(defaultMergePolicy).success).toBe(true)
  })

  it('knows every record of this library that names an account', () => {
    const folder = new URL('../../../../src/records/', import.meta.url)
    const namesAnAccount = /readonly (accountId|referredId|subjectId)\b|: (ItemReference|RequirementsDocument)$/m
    const nouns = readdirSync(folder)
      .filter(
        (file) => !file.endsWith('.schema.ts') && namesAnAccount.test(readFileSync(new URL(file, folder), 'utf8')),
      )
      .map((file) => file.replace('.ts', ''))
    expect(nouns.length).toBeGreaterThan(20)
    const plural = (noun: string) =>
      `${noun.replace(/y$/, 'ie').replace(/-(.)/g, (_, letter) => letter.toUpperCase())}s`
    const known = new Set(defaultMergePolicy.references?.map(({ kind }) => kind))
    // What may be seen in a portal is made of other records; its ids are unique within a kind and an account only.
    const parts = ['visibility', 'shared-item']
    expect(nouns.filter((noun) => !known.has(plural(noun)) && !parts.includes(noun))).toEqual([])
  })

  it('knows the lifecycles of accounts', () => {
    const where = defaultMergePolicy.references?.find(({ kind }) => kind === 'stageRecords')?.where
    expect(where?.oneOf).toEqual(
      [acquisitionLifecycle, customerSuccessLifecycle, repeatPurchaseLifecycle].map(({ id }) => id),
    )
  })

  it('lets stages follow, and not those of a deal that has the id of an account', () => {
    const since = { stage: 'lead', since: '2026-06-01T09:30:00Z', startedAt: '2026-06-01T09:30:00Z' } as const
    const stageRecord = (
      id: string,
      subjectId: string,
      lifecycleId: string,
    ): StageRecord & { readonly id: string } => ({
      id,
      subjectId,
      lifecycleId,
      ...since,
    })
    const stageRecords = [
      stageRecord('s-1', 'a-2', 'acquisition'),
      stageRecord('s-2', 'a-1', 'acquisition'),
      stageRecord('s-3', 'a-2', 'customer-success'),
      stageRecord('s-4', 'a-2', 'deal-pipeline'),
      stageRecord('s-5', 'a-9', 'acquisition'),
    ]
    const set = { records: [account, other], related: { stageRecords } }
    const plan = planMerge(set)
    expect(plan.moves.map(({ id, after }) => [id, after])).toEqual([
      ['s-1', 'a-1'],
      ['s-3', 'a-1'],
    ])
    expect(plan.clashes).toEqual([{ kind: 'stageRecords', fields: ['subjectId', 'lifecycleId'], ids: ['s-1', 's-2'] }])
    expect(mergePlanSchema.safeParse(JSON.parse(JSON.stringify(plan))).success).toBe(true)
    const applied = applyMerge(plan, set, { at: '2026-06-01T09:30:00Z' })
    if (!applied.ok) throw new Error(applied.reason.code)
    const { record, related, merge } = applied.value
    const undone = undoMerge(merge, { records: [record], related })
    expect(undone.ok && undone.value.related).toEqual({ stageRecords })
  })

  it('lets people follow who are named in comments and shares, and no member of staff with the same id', () => {
    const about = { accountId: 'a-2', kind: 'account', id: 'a-2' }
    const people = [
      { side: 'account', id: 'p-1' },
      { side: 'staff', id: 'p-1' },
    ]
    const { moves } = planMerge({
      records: [account, other],
      related: {
        comments: [{ id: 'c-1', about, author: { side: 'staff', id: 'p-1' }, people } as never],
        recordShares: [
          { id: 's-1', record: { ...about, kind: 'order', id: 'a-2' }, with: people[0], sharedBy: people[1] } as never,
        ],
      },
    })
    const ola = { side: 'account', id: 'a-2/p-1' }
    expect(moves.map(({ id, field, after }) => [id, field, after])).toEqual([
      ['c-1', 'about', { accountId: 'a-1', kind: 'account', id: 'a-1' }],
      ['c-1', 'people', [ola, { side: 'staff', id: 'p-1' }]],
      ['s-1', 'record', { accountId: 'a-1', kind: 'order', id: 'a-2' }],
      ['s-1', 'with', ola],
    ])
  })

  it('lists what is to be one for each, and only what the merge made two of', () => {
    const membership = (id: string, accountId: string, communityId: string) => ({ id, accountId, communityId })
    const { clashes } = planMerge({
      records: [account, other],
      related: {
        communityMemberships: [
          membership('1', 'a-1', 'makers'),
          membership('2', 'a-2', 'makers'),
          membership('3', 'a-2', 'testers'),
          membership('4', 'a-2', 'testers'),
          membership('5', 'a-9', 'makers'),
        ],
        referrals: [
          { id: 'r-1', referrerId: 'x', referredId: 'a-1' } as never,
          { id: 'r-2', referrerId: 'y', referredId: 'a-2' } as never,
          { id: 'r-3', referrerId: 'a-2' } as never,
        ],
      },
    })
    expect(clashes).toEqual([
      { kind: 'communityMemberships', fields: ['communityId', 'accountId'], ids: ['1', '2'] },
      { kind: 'referrals', fields: ['referredId'], ids: ['r-1', 'r-2'] },
    ])
  })

  it.each([
    ['a plan without records', { before: [{ name: 'nobody' }] }],
    ['a value that is none', { moves: [{ kind: 'k', id: '1', field: 'f', before: null, after: undefined }] }],
  ])('is not %s', (_, change) => {
    const plan = planMerge({ records: [account, other] })
    expect(mergePlanSchema.safeParse({ ...plan, ...change }).success).toBe(false)
  })
})
