import type { TenantStore } from '../../storage/index.ts'
import { accountOf, type CaseDefinition, idsOf, storeAccounts } from './case.ts'
import { accepted, allOf, expectRefused, expectSame, expectThrown } from './expectations.ts'

/** Names that have broken out of something, somewhere. */
const hostile: readonly string[] = [
  "'; drop table accounts; --",
  "' or '1'='1",
  '"',
  '../',
  '../../etc/passwd',
  'a/b',
  'a:b',
  'a{b}',
  '{a}:b',
  '*',
  '%',
  '_',
  '?',
  '[a-z]',
  '$1',
  '\\',
  '\n',
  '\r\nFLUSHALL\r\n',
  '__proto__',
  'constructor',
  '😀',
  '\u202E',
  'null',
  'undefined',
  ' ',
  'a',
  'A',
  'a ',
  'ä',
  'a\u0308',
]

const impossible: readonly string[] = ['', 'a\0b', '\0', 'x'.repeat(129), 'x'.repeat(10_000), '\uD800', 'a\uDC00b']

/** Everything that a tenant can be made to tell about accounts. */
async function seenBy(tenant: TenantStore, ids: readonly string[]): Promise<readonly string[]> {
  const accounts = tenant.repository('account')
  const got = await Promise.all(ids.map((id) => accounts.get(id)))
  const many = await accounts.getMany(ids)
  const listed = accepted('list', await accounts.list({}, { limit: 1_000 }))
  const iterated = await allOf(accounts.iterate({}))
  const all = [...got.flatMap((found) => found ?? []), ...many, ...listed.items, ...iterated]
  return [...new Set(all.map(({ record }) => `${record.id} ${record.name}`))].sort()
}

export const tenancyCases: readonly CaseDefinition[] = [
  {
    id: 'a-tenant-sees-nothing-of-another',
    run: async (bench) => {
      const { other } = bench
      await storeAccounts(bench, [accountOf('a-1', { name: 'ours' }), accountOf('a-2', { name: 'ours' })])
      expectSame('what the other sees', await seenBy(other, ['a-1', 'a-2']), [])
      await storeAccounts({ accounts: other.repository('account') }, [accountOf('a-1', { name: 'theirs' })])
      expectSame('what the other sees', await seenBy(other, ['a-1', 'a-2']), ['a-1 theirs'])
      expectSame('what we see', await seenBy(bench.tenant, ['a-1', 'a-2']), ['a-1 ours', 'a-2 ours'])
    },
  },
  {
    id: 'no-query-looks-at-another-tenant',
    requires: ['equality', 'one-of', 'prefix', 'range', 'order'],
    run: async ({ accounts, other }) => {
      await storeAccounts({ accounts }, [accountOf('a-1', { industry: 'tea', leadScore: 1 }), accountOf('a-2')])
      const theirs = other.repository('account')
      const queries = [
        {},
        { descending: true },
        { where: { industry: { equals: 'tea' } } },
        { where: { industry: { oneOf: ['tea'] } } },
        { where: { industry: { prefix: '' } } },
        { where: { leadScore: { atLeast: 0 } } },
        { orderBy: 'leadScore' },
        { where: { industry: { oneOf: ['tea', 'law'] }, leadScore: { below: 9 } }, orderBy: 'industry' },
      ] as const
      for (const query of queries) {
        const what = JSON.stringify(query)
        expectSame(what, idsOf(accepted(what, await theirs.list(query, { limit: 10 })).items), [])
        expectSame(what, idsOf(await allOf(theirs.iterate(query))), [])
      }
    },
  },
  {
    id: 'a-tenant-changes-nothing-of-another',
    run: async ({ accounts, other }) => {
      const version = accepted('put', await accounts.put(accountOf('a-1', { name: 'ours' }), 'absent'))
      const theirs = other.repository('account')
      expectRefused('a put that expects it', await theirs.put(accountOf('a-1'), 'exists'), 'conflict')
      expectRefused('a put at its version', await theirs.put(accountOf('a-1'), version), 'conflict')
      expectSame('a deletion', accepted('delete', await theirs.delete('a-1', 'any')), false)
      accepted('a put of their own', await theirs.put(accountOf('a-1', { name: 'theirs' }), 'absent'))
      accepted('a deletion of their own', await theirs.delete('a-1', 'exists'))
      expectSame('ours', await accounts.get('a-1'), { record: accountOf('a-1', { name: 'ours' }), version })
    },
  },
  {
    id: 'streams-belong-to-their-tenant',
    run: async ({ tenant, other }) => {
      const event = { type: 'noted', at: '2026-06-01T09:00:00Z', data: {} } as const
      accepted('append', await tenant.events.append('s', [event, event], { expect: 'absent' }))
      expectSame('their events', await allOf(other.events.read('s')), [])
      accepted('append', await other.events.append('s', [event], { expect: 'absent' }))
      expectSame('how many are ours', (await allOf(tenant.events.read('s'))).length, 2)
    },
  },
  {
    id: 'hostile-names-of-tenants-are-only-names',
    run: async ({ tenantCalled }) => {
      const tenants = hostile.map((name) => [name, tenantCalled(name)] as const)
      for (const [name, tenant] of tenants) {
        const accounts = tenant.repository('account')
        accepted(name, await accounts.put(accountOf('a-1', { name: `of ${name}` }), 'absent'))
      }
      for (const [name, tenant] of tenants) expectSame(name, await seenBy(tenant, ['a-1']), [`a-1 of ${name}`])
    },
  },
  {
    id: 'hostile-ids-are-only-ids',
    run: async ({ tenant, other, accounts }) => {
      const told = (id: string): string => `${id} of ${id}`
      for (const id of hostile) accepted(id, await accounts.put(accountOf(id, { name: `of ${id}` }), 'absent'))
      expectSame('what the other sees', await seenBy(other, hostile), [])
      expectSame('what we see', await seenBy(tenant, hostile), hostile.map(told).sort())
      const deleted = hostile.filter((_, index) => index % 2 === 0)
      for (const id of deleted) accepted(id, await accounts.delete(id, 'exists'))
      const left = hostile.filter((id) => !deleted.includes(id))
      expectSame('what is left', await seenBy(tenant, hostile), left.map(told).sort())
    },
  },
  {
    id: 'tenants-and-ids-do-not-run-together',
    run: async ({ tenantCalled }) => {
      const pairs = [
        ['x', 'y/z'],
        ['x/y', 'z'],
        ['x:y', 'z'],
        ['x', 'y:z'],
        ['x\u0001y', 'z'],
        ['x', 'y\u0001z'],
        ['', 'xyz'],
        ['x', 'yz'],
        ['xy', 'z'],
      ] as const
      for (const [name, id] of pairs) {
        const accounts = tenantCalled(name).repository('account')
        accepted('put', await accounts.put(accountOf(id, { name: `${name} ${id}` }), 'absent'))
      }
      for (const [name, id] of pairs) {
        const found = await tenantCalled(name).repository('account').get(id)
        expectSame('what is stored', found?.record.name, `${name} ${id}`)
      }
    },
  },
  {
    id: 'hostile-values-of-queries-are-only-values',
    requires: ['equality', 'one-of', 'prefix', 'range', 'order'],
    run: async (bench) => {
      const records = hostile.map((industry, index) => accountOf(`a-${index}`, { industry }))
      await storeAccounts(bench, records)
      for (const [index, value] of hostile.entries()) {
        const conditions = [{ equals: value }, { oneOf: [value] }, { atLeast: value, atMost: value }]
        for (const condition of conditions) {
          const query = { where: { industry: condition } }
          const what = JSON.stringify(query)
          const page = accepted(what, await bench.accounts.list(query, { limit: 100 }))
          expectSame(what, idsOf(page.items), [`a-${index}`])
        }
        const prefixed = records.filter(({ industry = '' }) => industry.startsWith(value)).map(({ id }) => id)
        const found = idsOf(await allOf(bench.accounts.iterate({ where: { industry: { prefix: value } } })))
        expectSame(`the prefix ${JSON.stringify(value)}`, [...found].sort(), prefixed.sort())
      }
    },
  },
  {
    id: 'names-that-no-store-can-hold-are-refused',
    run: async ({ store, accounts, tenant }) => {
      for (const name of impossible) {
        const what = `${JSON.stringify(name.slice(0, 10))}, ${name.length} long`
        await expectThrown(`get ${what}`, () => accounts.get(name), 'invalid-value')
        await expectThrown(`getMany ${what}`, () => accounts.getMany(['a-1', name]), 'invalid-value')
        await expectThrown(`put ${what}`, () => accounts.put(accountOf(name), 'any'), 'invalid-value')
        await expectThrown(`delete ${what}`, () => accounts.delete(name, 'any'), 'invalid-value')
        await expectThrown(`forTenant ${what}`, () => store.forTenant(name), 'invalid-value')
        if (name.length !== 129) {
          await expectThrown(`read ${what}`, () => allOf(tenant.events.read(name)), 'invalid-value')
        }
      }
      expectSame('what is stored', idsOf(await allOf(accounts.iterate({}))), [])
    },
  },
]
