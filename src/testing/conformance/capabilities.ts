import { type QueryAbility, queryAbilities, type RecordQuery, type StandardKinds } from '../../storage/index.ts'
import { accountOf, type CaseDefinition, idsOf, storeAccounts } from './case.ts'
import { accepted, allOf, expectRefused, expectSame, expectThat, expectThrown } from './expectations.ts'

/** A query that needs one ability, and what it finds. */
const probes: Readonly<Record<QueryAbility, readonly [RecordQuery<StandardKinds['account']>, readonly string[]]>> = {
  equality: [{ where: { industry: { equals: 'tea' } } }, ['a-1']],
  'one-of': [{ where: { industry: { oneOf: ['tea', 'law'] } } }, ['a-1', 'a-2']],
  prefix: [{ where: { industry: { prefix: 't' } } }, ['a-1']],
  range: [{ where: { leadScore: { atLeast: 10 } } }, ['a-1']],
  order: [{ orderBy: 'leadScore' }, ['a-2', 'a-1']],
}

export const capabilityCases: readonly CaseDefinition[] = [
  {
    id: 'a-store-says-what-its-adapter-claims',
    run: async ({ store, tenant, claimed }) => {
      const sorted = ({ transactions, queries }: typeof claimed) => ({ transactions, queries: [...queries].sort() })
      expectSame('the store', sorted(store.capabilities), sorted(claimed))
      expectSame('the tenant', sorted(tenant.capabilities), sorted(claimed))
    },
  },
  {
    id: 'transactions-are-there-when-claimed-and-only-then',
    run: async ({ store, tenant }) => {
      const what = store.capabilities.transactions ? 'function' : 'undefined'
      expectSame('transaction', typeof tenant.transaction, what)
    },
  },
  {
    id: 'what-is-claimed-works-and-what-is-not-is-refused',
    run: async (bench) => {
      const { accounts, store } = bench
      await storeAccounts(bench, [
        accountOf('a-1', { industry: 'tea', leadScore: 10 }),
        accountOf('a-2', { industry: 'law', leadScore: 9 }),
      ])
      for (const ability of queryAbilities) {
        const [query, ids] = probes[ability]
        const result = await accounts.list(query, { limit: 10 })
        if (store.capabilities.queries.includes(ability)) {
          expectSame(ability, idsOf(accepted(ability, result).items), ids)
          expectSame(ability, idsOf(await allOf(accounts.iterate(query))), ids)
        } else {
          expectRefused(ability, result, 'unsupported-query', { abilities: [ability] })
          await expectThrown(ability, () => allOf(accounts.iterate(query)), 'unsupported-query')
        }
      }
    },
  },
  {
    id: 'every-kind-can-be-asked-for-every-field',
    requires: ['order'],
    run: async ({ store, tenant }) => {
      for (const [kind, { fields }] of Object.entries(store.kinds)) {
        // Any repository can be asked for the fields of its own kind.
        const repository = tenant.repository(kind as 'account')
        for (const field of Object.keys(fields)) {
          const page = await repository.list({ orderBy: field as 'name' }, { limit: 1 })
          expectThat(`${kind} by ${field} can be listed`, page.ok)
        }
      }
    },
  },
]
