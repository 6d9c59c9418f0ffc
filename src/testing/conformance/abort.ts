import type { AbortSignalLike } from '../../storage/index.ts'
import { accountOf, type CaseDefinition, storeAccounts } from './case.ts'
import { accepted, allOf, expectRefused, expectSame, expectThrown, upTo, walk } from './expectations.ts'

/** A signal of our own: no platform's is needed. */
function signalInHand(): {
  readonly signal: AbortSignalLike
  readonly abort: () => void
  readonly listening: () => number
} {
  const listeners = new Set<() => void>()
  let isAborted = false
  return {
    signal: {
      get aborted() {
        return isAborted
      },
      addEventListener: (_, listener) => void listeners.add(listener),
      removeEventListener: (_, listener) => void listeners.delete(listener),
    },
    abort: () => {
      isAborted = true
      for (const listener of [...listeners]) listener()
    },
    listening: () => listeners.size,
  }
}

const event = { type: 'noted', at: '2026-06-01T09:00:00Z', data: {} } as const

export const abortCases: readonly CaseDefinition[] = [
  {
    id: 'whoever-gave-up-before-gets-nothing',
    run: async (bench) => {
      await storeAccounts(bench, [accountOf('a-1')])
      accepted('append', await bench.tenant.events.append('s', [event], { expect: 'absent' }))
      const { signal, abort } = signalInHand()
      abort()
      expectRefused('list', await bench.accounts.list({}, { limit: 1, signal }), 'aborted')
      await expectThrown('iterate', () => allOf(bench.accounts.iterate({}, { signal })), 'aborted')
      await expectThrown('read', () => allOf(bench.tenant.events.read('s', { signal })), 'aborted')
    },
  },
  {
    id: 'whoever-gives-up-while-waiting-waits-no-longer',
    run: async (bench) => {
      await storeAccounts(
        bench,
        upTo(10).map((index) => accountOf(`a-${index}`)),
      )
      const { signal, abort } = signalInHand()
      const listing = bench.accounts.list({}, { limit: 10, signal })
      abort()
      expectRefused('list', await listing, 'aborted')
      expectSame('the store works on', accepted('list', await bench.accounts.list({}, { limit: 20 })).items.length, 10)
    },
  },
  {
    id: 'whoever-gives-up-on-the-way-is-told-so',
    run: async (bench) => {
      const { accounts, tenant } = bench
      await storeAccounts(
        bench,
        upTo(5).map((index) => accountOf(`a-${index}`)),
      )
      accepted('append', await tenant.events.append('s', [event, event, event], { expect: 'absent' }))
      const walks = { iterate: accounts.iterate.bind(accounts, {}), read: tenant.events.read.bind(tenant.events, 's') }
      for (const [name, begin] of Object.entries(walks)) {
        const { signal, abort, listening } = signalInHand()
        let walked = 0
        const walking = async (): Promise<void> => {
          for await (const _ of walk<unknown>(begin({ signal }))) {
            walked += 1
            if (walked === 2) abort()
          }
        }
        await expectThrown(name, walking, 'aborted')
        expectSame(`${name}, how many came`, walked, 2)
        expectSame(`${name}, who still listens`, listening(), 0)
      }
    },
  },
  {
    id: 'a-signal-that-is-not-used-changes-nothing',
    run: async (bench) => {
      await storeAccounts(
        bench,
        upTo(3).map((index) => accountOf(`a-${index}`)),
      )
      const { signal, listening } = signalInHand()
      expectSame('list', accepted('list', await bench.accounts.list({}, { limit: 9, signal })).items.length, 3)
      expectSame('iterate', (await allOf(bench.accounts.iterate({}, { signal }))).length, 3)
      expectSame('who still listens', listening(), 0)
    },
  },
]
