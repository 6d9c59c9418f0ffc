import type { Account } from '../../records/index.ts'
import type { Cursor, RecordQuery, Repository, StandardKinds } from '../../storage/index.ts'
import { accountOf, type CaseDefinition, idsOf, storeAccounts } from './case.ts'
import { accepted, expectRefused, expectSame, expectThat, present, upTo } from './expectations.ts'

type AccountKind = StandardKinds['account']

/** The ids of every page; between pages something may happen. */
async function pagesOf(
  accounts: Repository<AccountKind>,
  query: RecordQuery<AccountKind>,
  limit: number,
  between: (page: number) => Promise<void> = async () => {},
): Promise<readonly (readonly string[])[]> {
  const pages: (readonly string[])[] = []
  let after: Cursor | undefined
  do {
    const options = after === undefined ? { limit } : { limit, after }
    const page = accepted('list', await accounts.list(query, options))
    pages.push(idsOf(page.items))
    expectThat('a page is not larger than its limit', page.items.length <= limit)
    expectThat('there is a last page', pages.length <= 200)
    await between(pages.length)
    after = page.next
  } while (after !== undefined)
  return pages
}

const named = (index: number): string => `a-${String(index).padStart(3, '0')}`

/** Accounts of which some share a score and some have none. */
const mixed: readonly Account[] = upTo(17).map((index) =>
  accountOf(named(index), index % 4 === 0 ? {} : { leadScore: index % 3 }),
)

/** The cursor behind the first record of a query. */
async function cursorOf(accounts: Repository<AccountKind>, query: RecordQuery<AccountKind>): Promise<Cursor> {
  const { next } = accepted('list', await accounts.list(query, { limit: 1 }))
  return present('the next of a page before the last', next)
}

export const paginationCases: readonly CaseDefinition[] = [
  {
    id: 'pages-hold-everything-once',
    run: async (bench) => {
      await storeAccounts(
        bench,
        upTo(12).map((index) => accountOf(named(index))),
      )
      const all = upTo(12).map(named)
      for (const limit of [1, 2, 5, 6, 11, 12, 13]) {
        const pages = await pagesOf(bench.accounts, {}, limit)
        expectSame(`by ${limit}`, pages.flat(), all)
        expectSame(`by ${limit}, how many pages`, pages.length, Math.ceil(12 / limit))
      }
    },
  },
  {
    id: 'an-empty-list-is-one-empty-page',
    run: async ({ accounts }) => {
      expectSame('the page', accepted('list', await accounts.list({}, { limit: 5 })), { items: [] })
    },
  },
  {
    id: 'pages-break-anywhere-in-an-order',
    requires: ['order'],
    run: async (bench) => {
      await storeAccounts(bench, mixed)
      for (const descending of [false, true]) {
        const query = { orderBy: 'leadScore', descending } as const
        const whole = (await pagesOf(bench.accounts, query, 100)).flat()
        expectSame('how many there are', whole.length, mixed.length)
        for (const limit of [1, 2, 3, 7]) {
          const walked = (await pagesOf(bench.accounts, query, limit)).flat()
          expectSame(`by ${limit}, descending: ${descending}`, walked, whole)
        }
      }
    },
  },
  {
    id: 'pages-break-anywhere-in-a-query',
    requires: ['order', 'equality', 'range'],
    run: async (bench) => {
      await storeAccounts(bench, mixed)
      const queries: readonly RecordQuery<AccountKind>[] = [
        { where: { leadScore: { equals: 1 } } },
        { where: { leadScore: { atLeast: 1 } }, orderBy: 'leadScore' },
        { where: { leadScore: { below: 2 } }, orderBy: 'leadScore', descending: true },
        { where: { name: { equals: accountOf('any').name } }, orderBy: 'leadScore' },
      ]
      for (const query of queries) {
        const whole = (await pagesOf(bench.accounts, query, 100)).flat()
        expectThat('something is found', whole.length > 3)
        expectSame(JSON.stringify(query), (await pagesOf(bench.accounts, query, 2)).flat(), whole)
      }
    },
  },
  {
    id: 'a-walk-survives-the-deletion-of-where-it-stands',
    run: async (bench) => {
      await storeAccounts(
        bench,
        upTo(9).map((index) => accountOf(named(index))),
      )
      const pages = await pagesOf(bench.accounts, {}, 3, async (page) => {
        accepted('delete', await bench.accounts.delete(named(page * 3 - 1), 'any'))
      })
      expectSame('what was seen', pages.flat(), upTo(9).map(named))
    },
  },
  {
    id: 'a-walk-sees-every-untouched-record-once',
    requires: ['order'],
    run: async (bench) => {
      const { accounts } = bench
      const untouched = upTo(20).map((index) => `a-${String(index * 10).padStart(3, '0')}`)
      await storeAccounts(
        bench,
        untouched.map((id, index) => accountOf(id, { leadScore: index % 5 })),
      )
      await storeAccounts(
        bench,
        upTo(10).map((index) => accountOf(`gone-${index}`, { leadScore: index % 5 })),
      )
      for (const query of [{}, { descending: true }, { orderBy: 'leadScore' }] as const) {
        const mark = JSON.stringify(query).length
        const pages = await pagesOf(accounts, query, 4, async (page) => {
          await accounts.delete(`gone-${page}`, 'any')
          await accounts.put(accountOf(`a-${String(page * 7).padStart(3, '0')}-${mark}`, { leadScore: 1 }), 'any')
          await accounts.put(accountOf(`zz-${mark}-${page % 3}`, { leadScore: page % 5 }), 'any')
        })
        const seen = pages.flat().filter((id) => untouched.includes(id))
        expectSame('untouched records seen', [...seen].sort(), untouched)
      }
    },
  },
  {
    id: 'a-cursor-is-text-that-can-travel',
    run: async (bench) => {
      await storeAccounts(
        bench,
        ["a'1", 'a"2', 'a%3', 'ä 4', '😀5'].map((id) => accountOf(id)),
      )
      const pages: (readonly string[])[] = []
      let after: Cursor | undefined = await cursorOf(bench.accounts, {})
      while (after !== undefined) {
        const travelled = JSON.parse(JSON.stringify(decodeURIComponent(encodeURIComponent(after)))) as Cursor
        const page = accepted('list', await bench.accounts.list({}, { limit: 1, after: travelled }))
        pages.push(idsOf(page.items))
        expectThat('there is a last page', pages.length <= 4)
        after = page.next
      }
      expectSame('what comes behind the first', pages.flat(), ['a%3', "a'1", 'ä 4', '😀5'])
    },
  },
  {
    id: 'a-cursor-does-not-wear-out',
    run: async (bench) => {
      await storeAccounts(
        bench,
        upTo(4).map((index) => accountOf(named(index))),
      )
      const after = await cursorOf(bench.accounts, {})
      for (const limit of [2, 1, 2]) {
        const page = accepted('list', await bench.accounts.list({}, { limit, after }))
        expectSame(
          'the page',
          idsOf(page.items),
          upTo(4)
            .map(named)
            .slice(1, 1 + limit),
        )
      }
    },
  },
  {
    id: 'a-cursor-holds-for-its-query-only',
    requires: ['equality', 'order'],
    run: async (bench) => {
      const { accounts } = bench
      await storeAccounts(
        bench,
        upTo(4).map((index) => accountOf(named(index), { industry: 'tea', leadScore: 1 })),
      )
      const query = { where: { industry: { equals: 'tea' }, leadScore: { equals: 1 } } } as const
      const after = await cursorOf(accounts, query)
      const others: readonly RecordQuery<AccountKind>[] = [
        {},
        { where: { industry: { equals: 'law' }, leadScore: { equals: 1 } } },
        { where: { industry: { equals: 'tea' } } },
        { ...query, orderBy: 'leadScore' },
        { ...query, descending: true },
      ]
      for (const other of others) {
        const what = `a cursor of ${JSON.stringify(query)} for ${JSON.stringify(other)}`
        expectRefused(what, await accounts.list(other, { limit: 2, after }), 'invalid-cursor')
      }
      const turned = { where: { leadScore: { equals: 1 }, industry: { equals: 'tea' } }, descending: false } as const
      const page = accepted('the same said otherwise', await accounts.list(turned, { limit: 1, after }))
      expectSame('the page', idsOf(page.items), [named(1)])
    },
  },
  {
    id: 'a-cursor-holds-for-its-kind-and-tenant-only',
    run: async (bench) => {
      const others = bench.other.repository('account')
      const members = bench.tenant.repository('team-member')
      await storeAccounts(
        bench,
        upTo(3).map((index) => accountOf(named(index))),
      )
      await storeAccounts(
        { accounts: others },
        upTo(3).map((index) => accountOf(named(index))),
      )
      const after = await cursorOf(bench.accounts, {})
      expectRefused('another tenant', await others.list({}, { limit: 1, after }), 'invalid-cursor')
      expectRefused('another kind', await members.list({}, { limit: 1, after }), 'invalid-cursor')
    },
  },
  {
    id: 'a-changed-cursor-is-refused',
    run: async (bench) => {
      await storeAccounts(
        bench,
        upTo(3).map((index) => accountOf(named(index))),
      )
      const after = await cursorOf(bench.accounts, {})
      const changed = [
        '',
        'garbage',
        after.slice(0, -1),
        `${after}x`,
        `x${after}`,
        after.replace('000', '001'),
        after.toUpperCase(),
        'x'.repeat(20_000),
        "'; drop table accounts; --",
      ]
      for (const cursor of changed) {
        const page = await bench.accounts.list({}, { limit: 1, after: cursor })
        expectRefused(`the cursor ${cursor.slice(0, 60)}`, page, 'invalid-cursor')
      }
    },
  },
]
