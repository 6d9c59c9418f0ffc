import { type Result, refused, succeeded } from '../../foundation/result.ts'
import type { TenantStore, TransactionRunner } from '../../storage/index.ts'
import { accountOf, type CaseDefinition, storeAccounts } from './case.ts'
import {
  accepted,
  allOf,
  expectRefused,
  expectSame,
  expectThat,
  expectThrown,
  insist,
  present,
  upTo,
} from './expectations.ts'

const event = (type: string) => ({ type, at: '2026-06-01T09:00:00Z', data: {} }) as const

const runnerOf = ({ transaction }: TenantStore): TransactionRunner => present('transaction', transaction)

/** Runs a transaction again for as long as others come between, which must be what it is refused for. */
const goThrough = (work: () => Promise<Result<unknown>>): Promise<void> =>
  insist('a transaction', async () => {
    const result = await work()
    const outcome = result.ok ? 'done' : result.reason.code
    expectThat(
      `a transaction that met another is refused as a conflict, not as '${outcome}'`,
      ['done', 'conflict', 'transaction-conflict'].includes(outcome),
    )
    return result.ok
  })

const casesOfTransactions: readonly CaseDefinition[] = [
  {
    id: 'a-transaction-writes-everything',
    run: async ({ tenant, accounts }) => {
      await storeAccounts({ accounts }, [accountOf('a-2')])
      const result = await runnerOf(tenant)(async (transaction) => {
        accepted('put', await transaction.repository('account').put(accountOf('a-1'), 'absent'))
        accepted('delete', await transaction.repository('account').delete('a-2', 'exists'))
        const member = { id: 't-1', name: 'Ana', role: 'sales' } as const
        accepted('put', await transaction.repository('team-member').put(member, 'absent'))
        accepted('append', await transaction.events.append('s', [event('happened')], { expect: 'absent' }))
        return succeeded('done')
      })
      expectSame('the outcome', result, succeeded('done'))
      expectThat('the account is there', (await accounts.get('a-1')) !== undefined)
      expectSame('the deleted account', await accounts.get('a-2'), undefined)
      expectThat('the member is there', (await tenant.repository('team-member').get('t-1')) !== undefined)
      expectSame('how many events there are', (await allOf(tenant.events.read('s'))).length, 1)
    },
  },
  {
    id: 'a-refused-transaction-writes-nothing',
    run: async ({ tenant, accounts }) => {
      await storeAccounts({ accounts }, [accountOf('a-1', { name: 'before' }), accountOf('a-2')])
      const reason = { code: 'not-today', parameters: { day: 'Sunday' } } as const
      const result = await runnerOf(tenant)(async (transaction) => {
        const inside = transaction.repository('account')
        accepted('put', await inside.put(accountOf('a-1', { name: 'after' }), 'exists'))
        accepted('put', await inside.put(accountOf('a-3'), 'absent'))
        accepted('delete', await inside.delete('a-2', 'any'))
        accepted('append', await transaction.events.append('s', [event('happened')], { expect: 'any' }))
        return refused(reason)
      })
      expectRefused('the transaction', result, 'not-today', { day: 'Sunday' })
      expectSame('what was there', (await accounts.get('a-1'))?.record.name, 'before')
      expectThat('what was deleted is there', (await accounts.get('a-2')) !== undefined)
      expectSame('what was new', await accounts.get('a-3'), undefined)
      expectSame('events', await allOf(tenant.events.read('s')), [])
      accepted('a key to use afterwards', await tenant.events.append('s', [event('happened')], { expect: 'absent' }))
    },
  },
  {
    id: 'a-transaction-that-throws-writes-nothing',
    run: async ({ tenant, accounts }) => {
      const run = runnerOf(tenant)
      const failing = run(async (transaction) => {
        accepted('put', await transaction.repository('account').put(accountOf('a-1'), 'absent'))
        throw Object.assign(new Error('something broke'), { code: 'broken' })
      })
      await expectThrown('the transaction', () => failing, 'broken')
      expectSame('what is stored', await accounts.get('a-1'), undefined)
      await run(async (transaction) => transaction.repository('account').put(accountOf('a-1'), 'absent'))
      expectThat('the next transaction works', (await accounts.get('a-1')) !== undefined)
    },
  },
  {
    id: 'a-transaction-reads-what-it-wrote',
    run: async ({ tenant, accounts }) => {
      await storeAccounts({ accounts }, [accountOf('a-2')])
      const result = await runnerOf(tenant)(async (transaction) => {
        const inside = transaction.repository('account')
        expectSame('before', await inside.get('a-1'), undefined)
        const first = accepted('put', await inside.put(accountOf('a-1', { name: '1' }), 'absent'))
        const second = accepted('put', await inside.put(accountOf('a-1', { name: '2' }), first))
        expectThat('versions grow', second > first)
        expectRefused('an old version', await inside.put(accountOf('a-1', { name: '3' }), first), 'conflict')
        expectRefused('absent', await inside.put(accountOf('a-1', { name: '3' }), 'absent'), 'conflict')
        const stored = { record: accountOf('a-1', { name: '2' }), version: second }
        expectSame('after', await inside.getMany(['a-1']), [stored])
        expectRefused('a deletion at an old version', await inside.delete('a-1', first), 'conflict')
        accepted('delete', await inside.delete('a-2', 'exists'))
        expectSame('what was deleted', await inside.get('a-2'), undefined)
        expectSame('deleting it again', accepted('delete', await inside.delete('a-2', 'any')), false)
        return succeeded(stored)
      })
      expectSame('what is stored', await accounts.get('a-1'), accepted('the transaction', result))
    },
  },
  {
    id: 'a-conflict-inside-can-be-dealt-with-inside',
    run: async ({ tenant, accounts }) => {
      await storeAccounts({ accounts }, [accountOf('a-1')])
      const result = await runnerOf(tenant)(async (transaction) => {
        const inside = transaction.repository('account')
        expectRefused('put', await inside.put(accountOf('a-1'), 'absent'), 'conflict')
        return inside.put(accountOf('a-2'), 'absent')
      })
      accepted('the transaction', result)
      expectThat('the other is there', (await accounts.get('a-2')) !== undefined)
    },
  },
  {
    id: 'nobody-sees-half-a-transaction',
    run: async ({ tenant, accounts }) => {
      let outside: Promise<readonly unknown[]> = Promise.resolve([])
      const result = await runnerOf(tenant)(async (transaction) => {
        const inside = transaction.repository('account')
        accepted('put', await inside.put(accountOf('a-1'), 'absent'))
        outside = accounts.getMany(['a-1', 'a-2'])
        accepted('put', await inside.put(accountOf('a-2'), 'absent'))
        return refused({ code: 'not-today', parameters: {} })
      })
      expectRefused('the transaction', result, 'not-today')
      expectSame('what was seen from outside', await outside, [])
    },
  },
  {
    id: 'no-increment-is-lost-in-transactions',
    run: async ({ tenant, accounts }) => {
      await storeAccounts({ accounts }, [accountOf('a-1', { leadScore: 0 })])
      const run = runnerOf(tenant)
      const increment = (): Promise<void> =>
        goThrough(() =>
          run(async (transaction) => {
            const inside = transaction.repository('account')
            const { record } = present('the record', await inside.get('a-1'))
            const next = { ...record, leadScore: Number(record.leadScore) + 1 }
            // Whatever is expected, what was read must still be so.
            return inside.put(next, 'any')
          }),
        )
      await Promise.all(
        upTo(4).map(async () => {
          for (const _ of upTo(5)) await increment()
        }),
      )
      expectSame('the sum', (await accounts.get('a-1'))?.record.leadScore, 20)
    },
  },
  {
    id: 'transactions-are-as-if-one-ran-after-the-other',
    run: async ({ tenant, accounts }) => {
      const run = runnerOf(tenant)
      for (const round of upTo(6)) {
        const ids = [`${round}-a`, `${round}-b`] as const
        // Each takes the duty if nobody has it: both looking at once must not both take it.
        const takeDuty = (mine: string): Promise<void> =>
          goThrough(() =>
            run(async (transaction) => {
              const inside = transaction.repository('account')
              const taken = await inside.getMany(ids)
              if (taken.length > 0) return succeeded(false)
              accepted('put', await inside.put(accountOf(mine), 'absent'))
              return succeeded(true)
            }),
          )
        await Promise.all(ids.map(takeDuty))
        expectSame('how many took it', (await accounts.getMany(ids)).length, 1)
      }
    },
  },
  {
    id: 'a-transaction-that-is-over-does-nothing',
    run: async ({ tenant, accounts }) => {
      const late: (() => Promise<unknown>)[] = []
      await runnerOf(tenant)(async (transaction) => {
        const inside = transaction.repository('account')
        late.push(
          () => inside.get('a-1'),
          () => inside.put(accountOf('a-1'), 'any'),
          () => inside.delete('a-1', 'any'),
          () => transaction.events.append('s', [event('happened')], { expect: 'any' }),
        )
        return succeeded('done')
      })
      for (const work of late) await expectThrown('afterwards', work, 'transaction-ended')
      expectSame('what is stored', await accounts.get('a-1'), undefined)
      expectSame('events', await allOf(tenant.events.read('s')), [])
    },
  },
  {
    id: 'events-in-a-transaction-keep-their-promises',
    run: async ({ tenant }) => {
      accepted('append', await tenant.events.append('s', [event('first')], { expect: 'absent', idempotencyKey: 'k-1' }))
      const result = await runnerOf(tenant)(async ({ events }) => {
        const again = await events.append('s', [event('first')], { expect: 'absent', idempotencyKey: 'k-1' })
        expectSame('a known key', again, succeeded({ version: 1, replayed: true }))
        const other = await events.append('s', [event('other')], { expect: 'any', idempotencyKey: 'k-1' })
        expectRefused('other events', other, 'idempotency-mismatch', { stream: 's', idempotencyKey: 'k-1' })
        expectRefused('a stale version', await events.append('s', [event('x')], { expect: 'absent' }), 'conflict')
        const two = [event('second'), event('third')]
        const added = await events.append('s', two, { expect: 1, idempotencyKey: 'k-2' })
        expectSame('new events', added, succeeded({ version: 3, replayed: false }))
        const repeated = await events.append('s', two, { expect: 1, idempotencyKey: 'k-2' })
        expectSame('the same again', repeated, succeeded({ version: 3, replayed: true }))
        return events.append('s', [event('fourth')], { expect: 3 })
      })
      expectSame('the last', result, succeeded({ version: 4, replayed: false }))
      const types = (await allOf(tenant.events.read('s'))).map(({ type, version }) => `${version} ${type}`)
      expectSame('what is stored', types, ['1 first', '2 second', '3 third', '4 fourth'])
    },
  },
  {
    id: 'a-transaction-stays-with-its-tenant',
    run: async ({ tenant, other, accounts }) => {
      await storeAccounts({ accounts: other.repository('account') }, [accountOf('a-1', { name: 'theirs' })])
      const result = await runnerOf(tenant)(async (transaction) => {
        const inside = transaction.repository('account')
        expectSame('theirs', await inside.get('a-1'), undefined)
        accepted('put', await inside.put(accountOf('a-1', { name: 'ours' }), 'absent'))
        return transaction.events.append('s', [event('happened')], { expect: 'absent' })
      })
      accepted('the transaction', result)
      expectSame('ours', (await accounts.get('a-1'))?.record.name, 'ours')
      expectSame('theirs', (await other.repository('account').get('a-1'))?.record.name, 'theirs')
      expectSame('their events', await allOf(other.events.read('s')), [])
    },
  },
]

export const transactionCases: readonly CaseDefinition[] = casesOfTransactions.map((definition) => ({
  ...definition,
  requires: ['transactions'],
}))
