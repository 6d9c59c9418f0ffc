import { describe, expect, it } from 'vitest'
import {
  type DuplicatePolicy,
  defaultDuplicatePolicy,
  duplicateMatchers,
  duplicateReasonCodes,
  duplicatesOf,
  findDuplicates,
  type IdentifiedRecord,
  sharedMailDomains,
} from '../../../../src/rules/reporting/index.ts'
import { thrownBy } from '../../../tools/thrown-by.ts'
import { account, contact, policyOf, rule } from './samples.ts'

const idsOf = (records: readonly IdentifiedRecord[], policy?: DuplicatePolicy): readonly (readonly string[])[] =>
  findDuplicates(records, policy).groups.map(({ ids }) => ids)

/** Whether two values of a field make two records one. */
const areOne = (a: unknown, b: unknown, policy: DuplicatePolicy): boolean => {
  const records = [
    { id: '1', field: a },
    { id: '2', field: b },
  ]
  return findDuplicates(records, policy).groups.length === 1
}

describe('two values are alike', () => {
  it.each<[string, (typeof duplicateMatchers)[number], unknown, unknown, boolean]>([
    ['one text', 'exact', 'NO 987 654', 'NO 987 654', true],
    ['capitals', 'exact', 'NO 987 654', 'no 987 654', false],
    ['a number and its digits', 'exact', 987654, '987654', true],
    ['what may be yes or no', 'exact', true, true, true],
    ['the same words', 'same-words', 'Vik, Kari', 'kari vik', true],
    ['other words', 'same-words', 'Kari Vik', 'Kari Viken', false],
    ['an address in capitals', 'email', ' Kari@Nordlys.example ', 'kari@nordlys.example', true],
    ['another address', 'email', 'kari@nordlys.example', 'kari@nordlys.test', false],
    ['what is no address', 'email', 'not known', 'not known', false],
    ['an address without an end', 'email', 'kari@localhost', 'kari@localhost', false],
    ['two hosts', 'domain', 'kari@nordlys.example', 'https://www.Nordlys.example/about?x=1', true],
    ['a host below', 'domain', 'kari@nordlys.example', 'kari@mail.nordlys.example', false],
    ['a host that everybody has', 'domain', 'kari@gmail.com', 'ola@gmail.com', false],
    ['no host', 'domain', 'nordlys', 'nordlys', false],
    ['a number with and without its country', 'phone', '+47 22 33 44 55', '22334455', true],
    ['a number with a zero before it', 'phone', '+46 (0)8-123 456 78', '0046 812345678', true],
    ['a number and an extension', 'phone', '+1 (555) 010-9999 ext. 12', '15550109999', true],
    ['a number that says what it is', 'phone', 'Tel.: +47 22 33 44 55', 'tel:22334455', true],
    ['a number in Arabic digits', 'phone', '٠٥٠ ١٢٣ ٤٥٦٧', '+971 50 123 4567', true],
    ['a number in wide digits', 'phone', '０３ １２３４ ５６７８', '03-1234-5678', true],
    ['a number and a short one within', 'phone', '+47 22 33 44 55 #12', '22334455;ext=7', true],
    ['a number spelled in letters', 'phone', '1-800-FLOWERS', '1-800-FLOWERS', false],
    ['another number', 'phone', '+47 22 33 44 55', '+47 22 33 44 56', false],
    ['a number too short', 'phone', '112 112', '112112', false],
    ['a number of nothing but zeros', 'phone', '0000 0000', '00000000', false],
    ['a letter left out', 'similar-name', 'Nordlys Shipping AS', 'Nordlys Shiping', true],
    ['names that only begin alike', 'similar-name', 'Nordlys Shipping', 'Nordlys Salmon', false],
    ['nothing', 'exact', null, null, false],
    ['blank text', 'exact', '   ', '   ', false],
    ['a text too short', 'exact', 'ab', 'ab', false],
    ['a text just long enough', 'exact', 'abc', 'abc', true],
    ['not a number', 'exact', Number.NaN, Number.NaN, false],
    ['an object', 'exact', { a: 'abc' }, { a: 'abc' }, false],
    ['letters beyond ASCII', 'same-words', 'Łódź', 'Łódź', true],
    ['a Chinese name of two signs', 'same-words', '李明', '李明', true],
    ['one Chinese sign', 'same-words', '李', '李', false],
    ['a rare sign, and its like', 'exact', '𠮷野', '𠮷野', true],
    ['nothing but dashes', 'exact', '———', '———', false],
  ])('%s (%s)', (_, matcher, a, b, expected) => {
    expect(areOne(a, b, policyOf([rule('field', matcher)]))).toBe(expected)
    expect(duplicateMatchers).toContain(matcher)
  })

  it.each<[string, Partial<DuplicatePolicy>, string, string, string, boolean]>([
    ['shorter texts', { leastLength: 2 }, 'exact', 'ab', 'ab', true],
    ['longer texts only', { leastLength: 5 }, 'exact', 'abcd', 'abcd', false],
    [
      'other shared hosts',
      { sharedDomains: ['nordlys.example'] },
      'domain',
      'a@nordlys.example',
      'b@nordlys.example',
      false,
    ],
    ['no shared hosts', { sharedDomains: [] }, 'domain', 'a@gmail.com', 'b@gmail.com', true],
    [
      'other shared hosts, in capitals',
      { sharedDomains: ['Nordlys.Example'] },
      'domain',
      'a@nordlys.example',
      'b@nordlys.example',
      false,
    ],
    ['words to ignore', { ignoredWords: ['hotel'] }, 'same-words', 'Hotel Astoria', 'Astoria', true],
    ['words to ignore, in capitals', { ignoredWords: ['HÔTEL'] }, 'same-words', 'Hotel Astoria', 'Astoria', true],
  ])('where a policy asks for %s', (_, more, matcher, a, b, expected) => {
    expect(areOne(a, b, policyOf([rule('field', matcher as 'exact')], more))).toBe(expected)
  })

  it('where a test asks for more, or fewer, digits or likeness', () => {
    const digits = (lastDigits: number) => policyOf([rule('field', 'phone', 10, { lastDigits })])
    expect(areOne('+354 555 1234', '555 1234', digits(7))).toBe(true)
    expect(areOne('+354 555 1234', '555 1234', digits(8))).toBe(false)
    const likeness = (leastSimilarity: number) => policyOf([rule('field', 'similar-name', 10, { leastSimilarity })])
    expect(areOne('Nordlys Shipping', 'Nordlys Salmon', likeness(0.8))).toBe(true)
    expect(areOne('Nordlys Shipping', 'Nordlys Shiping', likeness(1))).toBe(false)
  })

  it('in any entry of a list, of which the first ten count', () => {
    const policy = policyOf([rule('contacts.email', 'email')])
    const email = 'kari@nordlys.example'
    const others = Array.from({ length: 10 }, (_, index) => contact({ id: `p-${index}`, email: `x${index}@y.example` }))
    const [first, second] = [
      account('1', 'A', { contacts: [contact({ email })] }),
      account('2', 'B', { contacts: [...others.slice(0, 9), contact({ email })] }),
    ]
    expect(idsOf([first, second], policy)).toEqual([['1', '2']])
    const third = account('3', 'C', { contacts: [...others, contact({ email })] })
    expect(idsOf([first, third], policy)).toEqual([])
  })
})

describe('a rule of several tests', () => {
  const person = (id: string, first: string, last: string, born = '1990-01-01') => ({ id, first, last, born })
  const names: DuplicatePolicy = policyOf([
    {
      id: 'both',
      tests: [
        { field: 'first', matcher: 'similar-name', leastSimilarity: 0.85 },
        { field: 'born', matcher: 'exact' },
        { field: 'last', matcher: 'similar-name' },
      ],
      points: 10,
    },
  ])

  it.each([
    ['all hold', person('2', 'Karin', 'Anderson'), 1],
    ['one name is another', person('2', 'Ola', 'Andersson'), 0],
    ['the other name is another', person('2', 'Kari', 'Nilsen'), 0],
    ['a day is another', person('2', 'Kari', 'Andersson', '1991-01-01'), 0],
    ['a name is not there', { id: '2', first: 'Kari', born: '1990-01-01' }, 0],
  ])('holds if %s: %o', (_, other, count) => {
    expect(idsOf([person('1', 'Kari', 'Andersson'), other], names)).toHaveLength(count)
  })

  it('says how alike its names are: the least of them', () => {
    const { groups } = findDuplicates([person('1', 'Kari', 'Andersson'), person('2', 'Karin', 'Andersson')], names)
    expect(groups[0]?.pairs[0]?.reasons).toEqual([
      { code: 'names-alike', parameters: { ruleId: 'both', points: 10, similarity: 0.96 } },
    ])
  })

  it('takes at most a hundred combinations of values', () => {
    const many = (prefix: string) => Array.from({ length: 10 }, (_, index) => `${prefix}${index}`)
    const policy = policyOf([
      { id: 'all', tests: ['a', 'b', 'c'].map((field) => ({ field, matcher: 'exact' as const })), points: 10 },
    ])
    const record = (id: string, last: string) => ({ id, a: many('aaa'), b: many('bbb'), c: [last, ...many('ccc')] })
    expect(idsOf([record('1', 'same'), record('2', 'same')], policy)).toEqual([['1', '2']])
  })
})

describe('points', () => {
  it('of the strongest rule count where several look at the same fields', () => {
    const records = [account('1', 'Nordlys'), account('2', 'Nordlys')]
    const { groups } = findDuplicates(records)
    expect(groups).toEqual([
      {
        ids: ['1', '2'],
        points: 50,
        pairs: [
          {
            ids: ['1', '2'],
            points: 50,
            reasons: [{ code: 'values-agree', parameters: { ruleId: 'same-name', points: 50 } }],
          },
        ],
      },
    ])
    const reversed = { ...defaultDuplicatePolicy, rules: [...defaultDuplicatePolicy.rules].reverse() }
    expect(findDuplicates(records, reversed).groups[0]?.points).toBe(50)
  })

  it('of a conflict are taken off where both sides are known', () => {
    const person = account('2', 'Kari Vik', { party: 'individual' })
    expect(findDuplicates([account('1', 'Kari Vik'), person]).groups).toEqual([])
    const lenient = { ...defaultDuplicatePolicy, leastPoints: 20 }
    expect(findDuplicates([account('1', 'Kari Vik'), person], lenient).groups[0]?.pairs[0]).toEqual({
      ids: ['1', '2'],
      points: 20,
      reasons: [
        { code: 'values-agree', parameters: { ruleId: 'same-name', points: 50 } },
        { code: 'values-differ', parameters: { conflictId: 'other-party', points: -30 } },
      ],
    })
    expect(duplicateReasonCodes).toHaveLength(4)
  })

  it('of names that are not alike are taken off as well', () => {
    const policy = policyOf([rule('vat', 'exact')], {
      conflicts: [{ id: 'other-name', field: 'name', matcher: 'similar-name', leastSimilarity: 0.7, points: 5 }],
    })
    const record = (id: string, name: string) => ({ id, vat: 'NO1', name })
    expect(idsOf([record('1', 'Nordlys'), record('2', 'Nordlys AS')], policy)).toHaveLength(1)
    expect(idsOf([record('1', 'Nordlys'), record('2', 'Baltic Ports')], policy)).toHaveLength(0)
    expect(idsOf([record('1', 'Nordlys'), record('2', '')], policy)).toHaveLength(1)
  })

  it('of a conflict are taken off for short values too', () => {
    const policy = policyOf([rule('vat', 'exact')], {
      conflicts: [{ id: 'other-country', field: 'country', matcher: 'exact' }],
    })
    const record = (id: string, country: string) => ({ id, vat: 'NO1', country })
    expect(idsOf([record('1', 'NO'), record('2', 'SE')], policy)).toHaveLength(0)
    expect(idsOf([record('1', 'NO'), record('2', ' ')], policy)).toHaveLength(1)
  })
})

describe('a group', () => {
  const policy = policyOf([rule('a', 'exact', 10), rule('b', 'exact', 20), rule('c', 'exact', 30)], {
    conflicts: [{ id: 'other-vat', field: 'vat', matcher: 'exact' }],
  })

  it('is held together by its weakest pair, and lists every pair, the strongest first', () => {
    const records = [
      { id: 'x', a: 'one', b: 'two' },
      { id: 'y', a: 'one', c: 'six' },
      { id: 'z', b: 'two', c: 'six' },
    ]
    const { groups, comparedPairs } = findDuplicates(records, policy)
    expect(groups.map(({ ids, points, pairs }) => [ids, points, pairs.map(({ points: each }) => each)])).toEqual([
      [['x', 'y', 'z'], 20, [30, 20, 10]],
    ])
    expect(comparedPairs).toBe(3)
  })

  it('comes before another that is weaker, and else by its first id', () => {
    const records = [
      { id: 'k', a: 'weak' },
      { id: 'l', a: 'weak' },
      { id: 'd', a: 'also' },
      { id: 'e', a: 'also' },
      { id: 'm', c: 'strong' },
      { id: 'n', c: 'strong' },
    ]
    expect(idsOf(records, policy)).toEqual([
      ['m', 'n'],
      ['d', 'e'],
      ['k', 'l'],
    ])
  })

  it('never holds two that are never one', () => {
    const { groups, keptApart } = findDuplicates(
      [
        { id: 'x', a: 'one', vat: 'NO1' },
        { id: 'y', a: 'one', vat: 'NO2' },
      ],
      policy,
    )
    expect(groups).toEqual([])
    expect(keptApart).toEqual([
      {
        ids: ['x', 'y'],
        points: 10,
        reasons: [
          { code: 'values-agree', parameters: { ruleId: 'a exact', points: 10 } },
          { code: 'never-one', parameters: { conflictId: 'other-vat' } },
        ],
      },
    ])
  })

  it('takes what is like two that are never one to the one that it is more like', () => {
    const { groups, keptApart } = findDuplicates(
      [
        { id: 'x', a: 'one', vat: 'NO1' },
        { id: 'y', a: 'one', c: 'six' },
        { id: 'z', c: 'six', vat: 'NO2' },
      ],
      policy,
    )
    expect(groups.map(({ ids }) => ids)).toEqual([['y', 'z']])
    expect(keptApart.map(({ ids }) => ids)).toEqual([['x', 'y']])
  })

  it('has a thousand records at most', () => {
    const chain = Array.from({ length: 1_100 }, (_, index) => ({
      id: String(index).padStart(4, '0'),
      a: [`link ${index}`, `link ${index + 1}`],
    }))
    const { groups, keptApart } = findDuplicates(chain, policy)
    expect(groups.map(({ ids }) => ids.length)).toEqual([1_000, 100])
    expect(keptApart).toHaveLength(1)
  })
})

describe('a value that many share', () => {
  const many = (count: number, terms: (index: number) => object) =>
    Array.from({ length: count }, (_, index) => ({ id: String(index), ...terms(index) }))

  it('tells nothing, and is listed', () => {
    const policy = policyOf([rule('a', 'exact'), rule('name', 'similar-name')], { mostSharing: 3 })
    const three = many(3, () => ({ a: 'shared', name: 'Nordlys Shipping AS' }))
    const four = many(4, () => ({ a: 'shared', name: 'Nordlys Shipping AS' }))
    expect(idsOf(three, policy)).toEqual([['0', '1', '2']])
    const { groups, commonValues, comparedPairs } = findDuplicates(four, policy)
    expect([groups, comparedPairs]).toEqual([[], 0])
    expect(commonValues).toEqual([
      { ruleId: 'a exact', values: ['shared'], count: 4 },
      { ruleId: 'name similar-name', values: ['nordlys shipping'], count: 4 },
    ])
  })

  it('counts for nothing beside others', () => {
    const policy = policyOf([rule('a', 'exact', 6), rule('b', 'exact', 5)], { mostSharing: 3 })
    const records = many(4, (index) => ({ a: 'shared', b: `pair ${index % 2}` }))
    expect(findDuplicates(records, policy).groups).toEqual([])
    expect(findDuplicates(records, { ...policy, mostSharing: 4 }).groups).toHaveLength(2)
  })

  it('counts all the same for the likeness of two names that meet in something else', () => {
    const policy = policyOf([rule('name', 'similar-name', 6), rule('b', 'exact', 5)], { mostSharing: 3 })
    const records = many(4, (index) => ({ name: 'John Smith', b: `number ${index % 3}` }))
    expect(idsOf(records, policy)).toEqual([['0', '3']])
  })

  it('is in the order of how many share it, then of rules and values', () => {
    const policy = policyOf([rule('a', 'exact'), rule('b', 'exact')], { mostSharing: 2 })
    const records = many(8, (index) => ({ a: index < 4 ? 'yyy' : 'xxx', b: index < 3 ? 'few' : 'many' }))
    expect(findDuplicates(records, policy).commonValues.map(({ values, count }) => [values[0], count])).toEqual([
      ['many', 5],
      ['xxx', 4],
      ['yyy', 4],
      ['few', 3],
    ])
  })

  it('does not make many records slow: 20,000 that share everything are compared with nobody', () => {
    const records = many(20_000, () => ({ name: 'Nordlys Shipping', contacts: [contact({ email: 'a@b.example' })] }))
    const { comparedPairs, commonValues } = findDuplicates(records)
    expect(comparedPairs).toBe(0)
    expect(commonValues.every(({ count }) => count === 20_000)).toBe(true)
  })
})

describe('the duplicates of one record', () => {
  const known = [
    account('a-1', 'Nordlys Shipping AS', { contacts: [contact({ email: 'kari@nordlys.example' })] }),
    account('a-2', 'Baltic Ports'),
    account('a-3', 'Nordlys Shiping', { contacts: [contact({ email: 'post@nordlys.example' })] }),
    account('a-4', 'Nordlys Shipping'),
    account('a-0', 'Nordlys Shipping'),
  ]

  it('come with the strongest first, then by id', () => {
    const entered = account('new', 'nordlys shipping', { contacts: [contact({ email: 'post@nordlys.example' })] })
    expect(duplicatesOf(entered, known).map(({ ids, points }) => [ids[1], points])).toEqual([
      ['a-3', 95],
      ['a-1', 70],
      ['a-0', 50],
      ['a-4', 50],
    ])
    expect(sharedMailDomains).not.toContain('nordlys.example')
  })

  it('are not the record itself, and not what is never one with it', () => {
    const [first] = known as [(typeof known)[number]]
    expect(duplicatesOf(first, known).map(({ ids }) => ids[1])).toEqual(['a-3', 'a-0', 'a-4'])
    const policy = { ...defaultDuplicatePolicy, conflicts: [{ id: 'id', field: 'id', matcher: 'exact' as const }] }
    expect(duplicatesOf(first, known, policy)).toEqual([])
  })
})

describe('refused are', () => {
  it.each<[string, () => unknown, string, string]>([
    ['an id twice', () => findDuplicates([account('1', 'A'), account('1', 'B')]), 'duplicate-id', 'records[1].id'],
    [
      'another twice',
      () => duplicatesOf(account('1', 'A'), [account('2', 'A'), account('2', 'B')]),
      'duplicate-id',
      'others[1].id',
    ],
    ['no rules', () => findDuplicates([], policyOf([])), 'invalid-policy', 'policy.rules'],
    [
      'a rule twice',
      () => findDuplicates([], policyOf([rule('a', 'exact'), rule('a', 'exact')])),
      'invalid-policy',
      'policy.rules[1].id',
    ],
    [
      'a conflict twice',
      () =>
        findDuplicates(
          [],
          policyOf([rule('a', 'exact')], {
            conflicts: [
              { id: 'c', field: 'a', matcher: 'exact' },
              { id: 'c', field: 'b', matcher: 'exact' },
            ],
          }),
        ),
      'invalid-policy',
      'policy.conflicts[1].id',
    ],
    [
      'likeness of what is no name',
      () => findDuplicates([], policyOf([rule('a', 'exact', 10, { leastSimilarity: 0.9 })])),
      'invalid-policy',
      'policy.rules[0].tests[0].leastSimilarity',
    ],
    [
      'digits of what is no number',
      () => findDuplicates([], policyOf([rule('a', 'exact', 10, { lastDigits: 8 })])),
      'invalid-policy',
      'policy.rules[0].tests[0].lastDigits',
    ],
    [
      'a field without a key',
      () => findDuplicates([], policyOf([rule('a..b', 'exact')])),
      'invalid-policy',
      'policy.rules[0].tests[0].field',
    ],
    [
      'more records than there is room for',
      () => findDuplicates(Array<IdentifiedRecord>(2 ** 21).fill({ id: '1' })),
      'invalid-value',
      'records.length',
    ],
  ])('%s', (_, call, code, field) => {
    const error = thrownBy(call)
    expect([error.code, error.details.field]).toEqual([code, field])
  })
})
