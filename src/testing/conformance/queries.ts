import type { Account } from '../../records/index.ts'
import type { RecordQuery, StandardKinds } from '../../storage/index.ts'
import { sampleRecord } from '../sample-record.ts'
import {
  accountOf,
  type CaseBench,
  type CaseDefinition,
  type ConformanceRequirement,
  idsOf,
  storeAccounts,
} from './case.ts'
import { accepted, allOf, expectSame } from './expectations.ts'

type AccountQuery = RecordQuery<StandardKinds['account']>

/** A case of accounts, and what each query finds among them. */
function queryCase(
  id: string,
  requires: readonly ConformanceRequirement[],
  records: readonly Account[],
  answers: readonly (readonly [query: AccountQuery, ids: readonly string[]])[],
): CaseDefinition {
  return {
    id,
    requires,
    run: async (bench) => {
      await storeAccounts(bench, records)
      for (const [query, ids] of answers) await expectFound(bench, query, ids)
    },
  }
}

/** Fails unless a query finds these, in this order, as a list and as an iteration. */
async function expectFound({ accounts }: CaseBench, query: AccountQuery, ids: readonly string[]): Promise<void> {
  const what = JSON.stringify(query)
  const page = accepted(`list ${what}`, await accounts.list(query, { limit: 100 }))
  expectSame(`list ${what}`, idsOf(page.items), ids)
  expectSame(`iterate ${what}`, idsOf(await allOf(accounts.iterate(query))), ids)
}

const inIndustries = (names: readonly string[]): readonly Account[] =>
  names.map((industry, index) => accountOf(`a-${index}`, { industry }))

const scored = (scores: readonly number[]): readonly Account[] =>
  scores.map((leadScore, index) => accountOf(`a-${index}`, { leadScore }))

const days = ['2025-12-31', '2026-01-01', '2026-01-31', '2026-02-01'] as const

export const queryCases: readonly CaseDefinition[] = [
  queryCase(
    'without-an-order-ids-are-ordered-by-code-points',
    [],
    ['b', 'a', 'B', 'a-1', 'a b', 'é', 'e\u0301', '10', '9', '\uFFFD', '😀', '_', '~'].map((id) => accountOf(id)),
    [[{}, ['10', '9', 'B', '_', 'a', 'a b', 'a-1', 'b', 'e\u0301', '~', 'é', '\uFFFD', '😀']]],
  ),
  queryCase(
    'equality-compares-text-exactly',
    ['equality'],
    inIndustries(['tea', 'Tea', 'tea ', 'té', 'te\u0301', '', "o'tea", '1', '1.0', 'true', 'null']),
    [
      [{ where: { industry: { equals: 'tea' } } }, ['a-0']],
      [{ where: { industry: { equals: 'Tea' } } }, ['a-1']],
      [{ where: { industry: { equals: 'tea ' } } }, ['a-2']],
      [{ where: { industry: { equals: 'té' } } }, ['a-3']],
      [{ where: { industry: { equals: 'te\u0301' } } }, ['a-4']],
      [{ where: { industry: { equals: '' } } }, ['a-5']],
      [{ where: { industry: { equals: "o'tea" } } }, ['a-6']],
      [{ where: { industry: { equals: '1' } } }, ['a-7']],
      [{ where: { industry: { equals: '1.0' } } }, ['a-8']],
      [{ where: { industry: { equals: 'true' } } }, ['a-9']],
      [{ where: { industry: { equals: 'null' } } }, ['a-10']],
      [{ where: { industry: { equals: 'undefined' } } }, []],
    ],
  ),
  queryCase('equality-compares-numbers-as-numbers', ['equality'], scored([0, 10, 72.5, 0.1]), [
    [{ where: { leadScore: { equals: 0 } } }, ['a-0']],
    [{ where: { leadScore: { equals: 72.5 } } }, ['a-2']],
    [{ where: { leadScore: { equals: 0.1 } } }, ['a-3']],
    [{ where: { leadScore: { equals: 7 } } }, []],
  ]),
  queryCase(
    'all-conditions-must-hold',
    ['equality', 'range'],
    [
      accountOf('a-1', { industry: 'tea', ownerId: 't-1', leadScore: 10 }),
      accountOf('a-2', { industry: 'tea', ownerId: 't-2', leadScore: 20 }),
      accountOf('a-3', { industry: 'law', ownerId: 't-1', leadScore: 30 }),
      accountOf('a-4', { industry: 'tea', ownerId: 't-1', leadScore: 40 }),
    ],
    [
      [{ where: { industry: { equals: 'tea' }, ownerId: { equals: 't-1' } } }, ['a-1', 'a-4']],
      [{ where: { industry: { equals: 'tea' }, ownerId: { equals: 't-1' }, leadScore: { above: 10 } } }, ['a-4']],
      [{ where: { leadScore: { equals: 10, above: 10 } } }, []],
    ],
  ),
  queryCase('one-of-takes-any-of-a-list', ['one-of'], inIndustries(['tea', 'law', 'art', 'tea']), [
    [{ where: { industry: { oneOf: ['tea', 'art'] } } }, ['a-0', 'a-2', 'a-3']],
    [{ where: { industry: { oneOf: ['law', 'law', 'ore'] } } }, ['a-1']],
    [{ where: { industry: { oneOf: [] } } }, []],
  ]),
  queryCase(
    'a-prefix-is-taken-literally',
    ['prefix'],
    inIndustries(['100%', '100 tons', '10_0', '10-0', 'law', 'lawn', 'Law', '😀 fun', 'l\\w', '[law]', '*']),
    [
      [{ where: { industry: { prefix: '100%' } } }, ['a-0']],
      [{ where: { industry: { prefix: '100' } } }, ['a-0', 'a-1']],
      [{ where: { industry: { prefix: '10_' } } }, ['a-2']],
      [{ where: { industry: { prefix: 'law' } } }, ['a-4', 'a-5']],
      [{ where: { industry: { prefix: '😀' } } }, ['a-7']],
      [{ where: { industry: { prefix: 'l\\' } } }, ['a-8']],
      [{ where: { industry: { prefix: '[' } } }, ['a-9']],
      [{ where: { industry: { prefix: '*' } } }, ['a-10']],
      [{ where: { industry: { prefix: 'lawns' } } }, []],
    ],
  ),
  queryCase(
    'an-empty-prefix-asks-for-the-field',
    ['prefix'],
    [accountOf('a-1', { industry: 'tea' }), accountOf('a-2'), accountOf('a-3', { industry: '' })],
    [[{ where: { industry: { prefix: '' } } }, ['a-1', 'a-3']]],
  ),
  queryCase(
    'a-range-has-the-bounds-it-says',
    ['range'],
    days.map((acquiredOn) => accountOf(acquiredOn, { acquiredOn })),
    [
      [{ where: { acquiredOn: { atLeast: '2026-01-01' } } }, days.slice(1)],
      [{ where: { acquiredOn: { above: '2026-01-01' } } }, days.slice(2)],
      [{ where: { acquiredOn: { atMost: '2026-01-31' } } }, days.slice(0, 3)],
      [{ where: { acquiredOn: { below: '2026-01-31' } } }, days.slice(0, 2)],
      [{ where: { acquiredOn: { atLeast: '2026-01-01', below: '2026-02-01' } } }, days.slice(1, 3)],
      [{ where: { acquiredOn: { above: '2026-02-01', atMost: '2026-01-01' } } }, []],
    ],
  ),
  queryCase('a-range-of-numbers-is-one-of-numbers', ['range'], scored([9, 10, 100, 2.5, 0]), [
    [{ where: { leadScore: { atLeast: 9 } } }, ['a-0', 'a-1', 'a-2']],
    [{ where: { leadScore: { below: 10 } } }, ['a-0', 'a-3', 'a-4']],
    [{ where: { leadScore: { above: 2.5, atMost: 10 } } }, ['a-0', 'a-1']],
  ]),
  queryCase(
    'a-record-without-the-field-never-qualifies',
    ['equality', 'range'],
    [accountOf('a-1'), accountOf('a-2', { leadScore: 0, industry: '' })],
    [
      [{ where: { leadScore: { atLeast: 0 } } }, ['a-2']],
      [{ where: { leadScore: { below: 1 } } }, ['a-2']],
      [{ where: { industry: { equals: '' } } }, ['a-2']],
      [{ where: { industry: { below: 'z' } } }, ['a-2']],
    ],
  ),
  queryCase('order-is-by-number-both-ways', ['order'], scored([9, 100, 2.5, 10, 0]), [
    [{ orderBy: 'leadScore' }, ['a-4', 'a-2', 'a-0', 'a-3', 'a-1']],
    [{ orderBy: 'leadScore', descending: true }, ['a-1', 'a-3', 'a-0', 'a-2', 'a-4']],
  ]),
  queryCase('order-is-by-code-points-both-ways', ['order'], inIndustries(['b', 'B', 'é', '😀', '\uFFFD', 'a']), [
    [{ orderBy: 'industry' }, ['a-1', 'a-5', 'a-0', 'a-2', 'a-4', 'a-3']],
    [{ orderBy: 'industry', descending: true }, ['a-3', 'a-4', 'a-2', 'a-0', 'a-5', 'a-1']],
  ]),
  queryCase('what-is-the-same-goes-by-ids', ['order'], inIndustries(['tea', 'law', 'tea', 'law', 'tea']), [
    [{ orderBy: 'industry' }, ['a-1', 'a-3', 'a-0', 'a-2', 'a-4']],
    [{ orderBy: 'industry', descending: true }, ['a-4', 'a-2', 'a-0', 'a-3', 'a-1']],
    [{ descending: true }, ['a-4', 'a-3', 'a-2', 'a-1', 'a-0']],
  ]),
  queryCase(
    'what-lacks-the-field-is-the-smallest',
    ['order'],
    [
      accountOf('a-1', { leadScore: 0 }),
      accountOf('a-2'),
      accountOf('a-3', { leadScore: -5 }),
      accountOf('a-4'),
      accountOf('a-5', { leadScore: 5 }),
    ],
    [
      [{ orderBy: 'leadScore' }, ['a-2', 'a-4', 'a-3', 'a-1', 'a-5']],
      [{ orderBy: 'leadScore', descending: true }, ['a-5', 'a-1', 'a-3', 'a-4', 'a-2']],
    ],
  ),
  queryCase(
    'order-goes-with-conditions',
    ['order', 'range', 'one-of'],
    [
      accountOf('a-1', { industry: 'tea', leadScore: 3 }),
      accountOf('a-2', { industry: 'law', leadScore: 2 }),
      accountOf('a-3', { industry: 'art', leadScore: 1 }),
      accountOf('a-4', { industry: 'tea', leadScore: 0 }),
    ],
    [
      [{ where: { leadScore: { atLeast: 1 } }, orderBy: 'leadScore' }, ['a-3', 'a-2', 'a-1']],
      [{ where: { industry: { oneOf: ['tea', 'art'] } }, orderBy: 'leadScore' }, ['a-4', 'a-3', 'a-1']],
      [
        { where: { industry: { oneOf: ['tea', 'art'] } }, orderBy: 'industry', descending: true },
        ['a-4', 'a-1', 'a-3'],
      ],
    ],
  ),
  {
    id: 'booleans-and-fields-inside-fields',
    requires: ['equality', 'order', 'range'],
    run: async ({ tenant }) => {
      const interactions = tenant.repository('interaction')
      for (const [id, confidential] of Object.entries({ 'i-1': true, 'i-2': false, 'i-3': true })) {
        accepted('put', await interactions.put(sampleRecord('interaction', { id, confidential }), 'absent'))
      }
      const truly = await interactions.list({ where: { confidential: { equals: true } } }, { limit: 10 })
      expectSame('those that are true', idsOf(accepted('list', truly).items), ['i-1', 'i-3'])
      const ordered = await interactions.list({ orderBy: 'confidential' }, { limit: 10 })
      expectSame('false before true', idsOf(accepted('list', ordered).items), ['i-2', 'i-1', 'i-3'])

      const agreements = tenant.repository('agreement')
      for (const [id, end] of [
        ['ag-1', '2026-06-01'],
        ['ag-2', '2026-12-01'],
      ] as const) {
        const agreement = { ...sampleRecord('agreement', { id }), term: { start: '2026-01-01', end } } as const
        accepted('put', await agreements.put(agreement, 'absent'))
      }
      const ending = await agreements.list({ where: { 'term.end': { below: '2026-07-01' } } }, { limit: 10 })
      expectSame('those that end', idsOf(accepted('list', ending).items), ['ag-1'])
    },
  },
  {
    id: 'queries-see-what-is-stored-now',
    requires: ['equality', 'order'],
    run: async (bench) => {
      const { accounts } = bench
      await storeAccounts(bench, [accountOf('a-1', { industry: 'tea' }), accountOf('a-2', { industry: 'tea' })])
      accepted('put', await accounts.put(accountOf('a-1', { industry: 'law' }), 'exists'))
      await expectFound(bench, { where: { industry: { equals: 'tea' } } }, ['a-2'])
      await expectFound(bench, { where: { industry: { equals: 'law' } } }, ['a-1'])
      accepted('put', await accounts.put(accountOf('a-2'), 'exists'))
      await expectFound(bench, { where: { industry: { equals: 'tea' } } }, [])
      await expectFound(bench, { orderBy: 'industry' }, ['a-2', 'a-1'])
      accepted('delete', await accounts.delete('a-1', 'any'))
      await expectFound(bench, { where: { industry: { equals: 'law' } } }, [])
      await expectFound(bench, { orderBy: 'industry', descending: true }, ['a-2'])
      accepted('put', await accounts.put(accountOf('a-1', { industry: 'art' }), 'absent'))
      await expectFound(bench, { orderBy: 'industry', descending: true }, ['a-1', 'a-2'])
    },
  },
]
