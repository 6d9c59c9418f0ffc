import type { Result } from '../../foundation/result.ts'
import { accountOf, type CaseDefinition, storeAccounts } from './case.ts'
import { accepted, expectSame, insist, present, upTo } from './expectations.ts'

/** Fails unless one of many racing writes went through and the others met a conflict; tells which. */
function onlyWinner(what: string, results: readonly Result<unknown>[]): number {
  const winners = results.flatMap((result, index) => (result.ok ? [index] : []))
  const codes = new Set(results.flatMap((result) => (result.ok ? [] : [result.reason.code])))
  expectSame(`${what}: how many went through`, winners.length, 1)
  expectSame(`${what}: why the others did not`, [...codes], ['conflict'])
  return winners[0] as number
}

const racers = upTo(20)

export const concurrencyCases: readonly CaseDefinition[] = [
  {
    id: 'of-many-that-create-one-does',
    run: async ({ accounts }) => {
      const racing = racers.map((index) => accounts.put(accountOf('a-1', { name: `racer ${index}` }), 'absent'))
      const winner = onlyWinner('racing puts', await Promise.all(racing))
      expectSame('what is stored', (await accounts.get('a-1'))?.record.name, `racer ${winner}`)
    },
  },
  {
    id: 'of-many-that-read-the-same-one-writes',
    run: async ({ accounts }) => {
      const version = accepted('put', await accounts.put(accountOf('a-1'), 'absent'))
      const racing = racers.map((index) => accounts.put(accountOf('a-1', { name: `racer ${index}` }), version))
      const winner = onlyWinner('racing puts', await Promise.all(racing))
      expectSame('what is stored', (await accounts.get('a-1'))?.record.name, `racer ${winner}`)
    },
  },
  {
    id: 'of-a-write-and-a-deletion-one-goes-through',
    run: async ({ accounts }) => {
      for (const round of upTo(5)) {
        const id = `a-${round}`
        const version = accepted('put', await accounts.put(accountOf(id), 'absent'))
        const [put, deleted] = await Promise.all([
          accounts.put(accountOf(id, { name: 'written' }), version),
          accounts.delete(id, version),
        ])
        const winner = onlyWinner('a put and a deletion', [put, deleted])
        expectSame('whether it is there', (await accounts.get(id)) !== undefined, winner === 0)
      }
    },
  },
  {
    id: 'of-many-deletions-one-finds-it',
    run: async ({ accounts }) => {
      await storeAccounts({ accounts }, [accountOf('a-1')])
      const results = await Promise.all(racers.map(() => accounts.delete('a-1', 'any')))
      expectSame('how many found it', results.filter((result) => accepted('delete', result)).length, 1)
    },
  },
  {
    id: 'no-increment-is-lost',
    run: async ({ accounts }) => {
      await storeAccounts({ accounts }, [accountOf('a-1', { leadScore: 0 })])
      const increment = (): Promise<void> =>
        insist('an increment', async () => {
          const { record, version } = present('the record', await accounts.get('a-1'))
          return (await accounts.put({ ...record, leadScore: Number(record.leadScore) + 1 }, version)).ok
        })
      await Promise.all(
        upTo(8).map(async () => {
          for (const _ of upTo(5)) await increment()
        }),
      )
      expectSame('the sum', (await accounts.get('a-1'))?.record.leadScore, 40)
    },
  },
  {
    id: 'writes-of-different-records-do-not-meet',
    run: async ({ accounts }) => {
      const results = await Promise.all(upTo(50).map((index) => accounts.put(accountOf(`a-${index}`), 'absent')))
      expectSame('how many went through', results.filter(({ ok }) => ok).length, 50)
      expectSame('how many there are', accepted('list', await accounts.list({}, { limit: 100 })).items.length, 50)
    },
  },
  {
    id: 'overwriting-without-expectations-keeps-one-of-them',
    run: async ({ accounts }) => {
      const results = await Promise.all(
        racers.map((index) => accounts.put(accountOf('a-1', { name: `racer ${index}` }), 'any')),
      )
      const versions = results.map((result) => accepted('put', result))
      expectSame('how many versions were given', new Set(versions).size, racers.length)
      const found = await accounts.get('a-1')
      const last = versions.indexOf(Math.max(...versions))
      expectSame('what is stored', [found?.version, found?.record.name], [versions[last], `racer ${last}`])
    },
  },
]
