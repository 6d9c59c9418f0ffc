import type { Account } from '../../records/index.ts'
import { accountOf, type CaseDefinition } from './case.ts'
import { accepted, allOf, expectSame } from './expectations.ts'

/** Changes a record that the compiler protects, as careless code would. */
function spoil(record: unknown): void {
  const open = record as { name: string; tags: string[] }
  open.name = 'spoiled'
  open.tags.push('spoiled')
}

const original = (): Account => accountOf('a-1', { tags: ['a'] })

export const isolationCases: readonly CaseDefinition[] = [
  {
    id: 'what-was-put-is-the-caller-s-again',
    run: async ({ accounts }) => {
      const given = original()
      accepted('put', await accounts.put(given, 'absent'))
      spoil(given)
      expectSame('what is stored', (await accounts.get('a-1'))?.record, original())
    },
  },
  {
    id: 'what-is-being-put-is-read-at-once',
    run: async ({ accounts }) => {
      const given = original()
      const putting = accounts.put(given, 'absent')
      spoil(given)
      accepted('put', await putting)
      expectSame('what is stored', (await accounts.get('a-1'))?.record, original())
    },
  },
  {
    id: 'what-was-read-is-the-reader-s-own',
    run: async ({ accounts }) => {
      accepted('put', await accounts.put(original(), 'absent'))
      const readings = {
        get: async () => (await accounts.get('a-1'))?.record,
        getMany: async () => (await accounts.getMany(['a-1']))[0]?.record,
        list: async () => accepted('list', await accounts.list({}, { limit: 1 })).items[0]?.record,
        iterate: async () => (await allOf(accounts.iterate({})))[0]?.record,
      }
      for (const [name, read] of Object.entries(readings)) {
        spoil(await read())
        expectSame(`after spoiling what ${name} gave`, await read(), original())
      }
    },
  },
  {
    id: 'events-are-copied-in-and-out',
    run: async ({ tenant }) => {
      const data = { tags: ['a'], name: 'first' }
      const event = { type: 'noted', at: '2026-06-01T09:00:00Z', data } as const
      accepted('append', await tenant.events.append('s', [event], { expect: 'absent' }))
      spoil(data)
      const read = async (): Promise<unknown> => (await allOf(tenant.events.read('s')))[0]?.data
      expectSame('after spoiling what was appended', await read(), { tags: ['a'], name: 'first' })
      spoil(await read())
      expectSame('after spoiling what was read', await read(), { tags: ['a'], name: 'first' })
    },
  },
  {
    id: 'records-are-plain-json',
    run: async ({ accounts }) => {
      accepted('put', await accounts.put(original(), 'absent'))
      const found = await accounts.get('a-1')
      expectSame('as JSON and back', JSON.parse(JSON.stringify(found)), found)
      expectSame('the prototype', Object.getPrototypeOf(found?.record) === Object.prototype, true)
    },
  },
]
