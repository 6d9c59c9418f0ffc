import { accountOf, type CaseDefinition, storeAccounts } from './case.ts'
import { accepted, allOf, expectRefused, expectSame, expectThat, upTo } from './expectations.ts'

export const contractCases: readonly CaseDefinition[] = [
  {
    id: 'what-is-not-there-is-undefined',
    run: async ({ accounts }) => {
      expectSame('get', await accounts.get('a-1'), undefined)
      expectSame('getMany', await accounts.getMany(['a-1', 'a-2']), [])
    },
  },
  {
    id: 'what-was-put-is-there-at-its-version',
    run: async ({ accounts }) => {
      const record = accountOf('a-1', { leadScore: 5 })
      const version = accepted('put', await accounts.put(record, 'absent'))
      expectThat(`a version is a whole number above 0, not ${version}`, Number.isSafeInteger(version) && version > 0)
      const stored = { record, version }
      expectSame('get', await accounts.get('a-1'), stored)
      expectSame('getMany', await accounts.getMany(['a-1']), [stored])
      expectSame('list', accepted('list', await accounts.list({}, { limit: 10 })).items, [stored])
      expectSame('iterate', await allOf(accounts.iterate({})), [stored])
    },
  },
  {
    id: 'absent-refuses-what-is-there',
    run: async ({ accounts }) => {
      const version = accepted('put', await accounts.put(accountOf('a-1', { name: 'first' }), 'absent'))
      const second = await accounts.put(accountOf('a-1', { name: 'second' }), 'absent')
      expectRefused('the second put', second, 'conflict', { kind: 'account', id: 'a-1', expected: 'absent' })
      expectSame('what is stored', await accounts.get('a-1'), { record: accountOf('a-1', { name: 'first' }), version })
    },
  },
  {
    id: 'exists-refuses-what-is-not-there',
    run: async ({ accounts }) => {
      const put = await accounts.put(accountOf('a-1'), 'exists')
      expectRefused('put', put, 'conflict', { kind: 'account', id: 'a-1', expected: 'exists' })
      expectSame('what is stored', await accounts.get('a-1'), undefined)
      await storeAccounts({ accounts }, [accountOf('a-1')])
      accepted('put of what is there', await accounts.put(accountOf('a-1', { name: 'new' }), 'exists'))
      expectSame('what is stored then', (await accounts.get('a-1'))?.record.name, 'new')
    },
  },
  {
    id: 'a-version-lets-only-the-state-it-names-be-overwritten',
    run: async ({ accounts }) => {
      const first = accepted('put', await accounts.put(accountOf('a-1', { name: '1' }), 'absent'))
      const second = accepted('put at the version', await accounts.put(accountOf('a-1', { name: '2' }), first))
      expectThat('versions grow', second > first)
      const stale = await accounts.put(accountOf('a-1', { name: 'stale' }), first)
      expectRefused('put at the old version', stale, 'conflict', { kind: 'account', id: 'a-1', expected: first })
      const early = await accounts.put(accountOf('a-1', { name: 'early' }), second + 1)
      expectRefused('put at a version to come', early, 'conflict')
      const missing = await accounts.put(accountOf('a-2'), first)
      expectRefused('put at a version of what is not there', missing, 'conflict')
      expectSame('what is stored', (await accounts.get('a-1'))?.record.name, '2')
      expectSame('what is not', await accounts.get('a-2'), undefined)
    },
  },
  {
    id: 'any-creates-and-overwrites',
    run: async ({ accounts }) => {
      const first = accepted('put', await accounts.put(accountOf('a-1', { name: '1' }), 'any'))
      const second = accepted('put', await accounts.put(accountOf('a-1', { name: '2' }), 'any'))
      expectThat('versions grow', second > first)
      const stored = { record: accountOf('a-1', { name: '2' }), version: second }
      expectSame('what is stored', await accounts.get('a-1'), stored)
    },
  },
  {
    id: 'a-put-replaces-the-whole-record',
    run: async ({ accounts }) => {
      await storeAccounts({ accounts }, [accountOf('a-1', { industry: 'tea', tags: ['a', 'b'] })])
      accepted('put', await accounts.put(accountOf('a-1', { tags: ['c'] }), 'exists'))
      expectSame('what is stored', (await accounts.get('a-1'))?.record, accountOf('a-1', { tags: ['c'] }))
    },
  },
  {
    id: 'delete-tells-whether-there-was-one',
    run: async ({ accounts }) => {
      await storeAccounts({ accounts }, [accountOf('a-1')])
      expectSame('deleting what is not there', accepted('delete', await accounts.delete('a-2', 'any')), false)
      expectSame('deleting what is there', accepted('delete', await accounts.delete('a-1', 'any')), true)
      expectSame('deleting it again', accepted('delete', await accounts.delete('a-1', 'any')), false)
      expectSame('get', await accounts.get('a-1'), undefined)
      expectSame('getMany', await accounts.getMany(['a-1']), [])
      expectSame('list', accepted('list', await accounts.list({}, { limit: 10 })).items, [])
      expectSame('iterate', await allOf(accounts.iterate({})), [])
    },
  },
  {
    id: 'delete-expects-as-put-does',
    run: async ({ accounts }) => {
      const missing = await accounts.delete('a-1', 'exists')
      expectRefused('what is not there', missing, 'conflict', { kind: 'account', id: 'a-1', expected: 'exists' })
      const first = accepted('put', await accounts.put(accountOf('a-1'), 'absent'))
      const second = accepted('put', await accounts.put(accountOf('a-1'), first))
      expectRefused('an old version', await accounts.delete('a-1', first), 'conflict')
      expectThat('it is still there', (await accounts.get('a-1')) !== undefined)
      expectSame('its version', accepted('delete', await accounts.delete('a-1', second)), true)
      expectRefused('its version again', await accounts.delete('a-1', second), 'conflict')
    },
  },
  {
    id: 'a-version-is-never-given-again',
    run: async ({ accounts }) => {
      const first = accepted('put', await accounts.put(accountOf('a-1', { name: 'before' }), 'absent'))
      accepted('delete', await accounts.delete('a-1', first))
      const again = accepted(
        'put after the deletion',
        await accounts.put(accountOf('a-1', { name: 'after' }), 'absent'),
      )
      expectThat('the version is larger than that before the deletion', again > first)
      const late = await accounts.put(accountOf('a-1', { name: 'late' }), first)
      expectRefused('a put of whoever read it before the deletion', late, 'conflict')
      expectSame('what is stored', (await accounts.get('a-1'))?.record.name, 'after')
    },
  },
  {
    id: 'after-a-deletion-there-is-nothing-to-expect',
    run: async ({ accounts }) => {
      await storeAccounts({ accounts }, [accountOf('a-1')])
      accepted('delete', await accounts.delete('a-1', 'exists'))
      expectRefused('a put that expects something', await accounts.put(accountOf('a-1'), 'exists'), 'conflict')
      accepted('a put that expects nothing', await accounts.put(accountOf('a-1'), 'absent'))
      accepted('delete', await accounts.delete('a-1', 'any'))
      accepted('a put that expects whatever', await accounts.put(accountOf('a-1', { name: 'back' }), 'any'))
      expectSame('what is stored', (await accounts.get('a-1'))?.record.name, 'back')
    },
  },
  {
    id: 'get-many-gives-those-there-are-in-the-order-asked',
    run: async ({ accounts }) => {
      await storeAccounts(
        { accounts },
        ['a-1', 'a-2', 'a-3'].map((id) => accountOf(id)),
      )
      const found = await accounts.getMany(['a-3', 'a-9', 'a-1', 'a-3', 'a-2'])
      expectSame(
        'ids',
        found.map(({ record }) => record.id),
        ['a-3', 'a-1', 'a-2'],
      )
      expectSame('for no ids', await accounts.getMany([]), [])
    },
  },
  {
    id: 'get-many-takes-a-thousand-ids',
    run: async ({ accounts }) => {
      const ids = upTo(1_000).map((index) => `a-${index}`)
      await Promise.all(ids.filter((_, at) => at % 100 === 0).map((id) => accounts.put(accountOf(id), 'absent')))
      expectSame('how many are found', (await accounts.getMany(ids)).length, 10)
    },
  },
  {
    id: 'kinds-are-apart',
    run: async ({ tenant, accounts }) => {
      const members = tenant.repository('team-member')
      await storeAccounts({ accounts }, [accountOf('x-1')])
      expectSame('the same id in another kind', await members.get('x-1'), undefined)
      accepted('put', await members.put({ id: 'x-1', name: 'Ana', role: 'sales' }, 'absent'))
      accepted('delete', await members.delete('x-1', 'any'))
      expectSame('what is stored', (await accounts.get('x-1'))?.record.id, 'x-1')
    },
  },
]
