import { accountOf, type CaseDefinition, idsOf, storeAccounts } from './case.ts'
import { accepted, allOf, expectSame, upTo, walk } from './expectations.ts'

const named = (index: number): string => `a-${String(index).padStart(3, '0')}`

export const iterationCases: readonly CaseDefinition[] = [
  {
    id: 'an-iteration-gives-everything-in-order',
    requires: ['order'],
    run: async ({ accounts }) => {
      await Promise.all(upTo(250).map((index) => accounts.put(accountOf(named(index)), 'absent')))
      expectSame('ids', idsOf(await allOf(accounts.iterate({}))), upTo(250).map(named))
      const backwards = idsOf(await allOf(accounts.iterate({ orderBy: 'name', descending: true })))
      expectSame('ids backwards', backwards, upTo(250).map(named).reverse())
    },
  },
  {
    id: 'an-iteration-of-nothing-ends',
    run: async ({ accounts }) => {
      expectSame('ids', idsOf(await allOf(accounts.iterate({}))), [])
    },
  },
  {
    id: 'whoever-leaves-early-leaves-nothing-open',
    run: async (bench) => {
      await storeAccounts(
        bench,
        upTo(5).map((index) => accountOf(named(index))),
      )
      for (const _ of upTo(40)) {
        for await (const { record } of walk(bench.accounts.iterate({}))) {
          expectSame('the first', record.id, named(0))
          break
        }
      }
      accepted('a write afterwards', await bench.accounts.put(accountOf('z'), 'absent'))
      expectSame('how many there are', (await allOf(bench.accounts.iterate({}))).length, 6)
    },
  },
  {
    id: 'iterations-do-not-disturb-one-another',
    run: async (bench) => {
      await storeAccounts(
        bench,
        upTo(6).map((index) => accountOf(named(index))),
      )
      const seen: string[] = []
      for await (const outer of walk(bench.accounts.iterate({}))) {
        const inner = idsOf(await allOf(bench.accounts.iterate({})))
        expectSame('the inner iteration', inner, upTo(6).map(named))
        seen.push(outer.record.id)
      }
      expectSame('the outer iteration', seen, upTo(6).map(named))
    },
  },
  {
    id: 'an-iterable-can-be-walked-once-for-each-call',
    run: async (bench) => {
      await storeAccounts(bench, [accountOf('a-1')])
      expectSame('the first', (await allOf(bench.accounts.iterate({}))).length, 1)
      expectSame('the second', (await allOf(bench.accounts.iterate({}))).length, 1)
    },
  },
  {
    id: 'an-iteration-sees-every-untouched-record-once',
    run: async ({ accounts }) => {
      const place = (at: number): string => `a-${String(at).padStart(4, '0')}`
      const untouched = upTo(240).map(place)
      await Promise.all(untouched.map((id) => accounts.put(accountOf(id), 'absent')))
      await Promise.all(upTo(60).map((index) => accounts.put(accountOf(`${place(index * 4)}x`), 'absent')))
      const seen: string[] = []
      let step = 0
      for await (const { record } of walk(accounts.iterate({}))) {
        seen.push(record.id)
        // Behind and ahead of the walk, in no order that a store could follow.
        await accounts.delete(`${place(((step * 37) % 60) * 4)}x`, 'any')
        if (step < 100) await accounts.put(accountOf(`${place((step * 53) % 240)}y`), 'any')
        step += 1
      }
      expectSame(
        'untouched records seen',
        seen.filter((id) => untouched.includes(id)),
        untouched,
      )
    },
  },
  {
    id: 'whoever-writes-what-they-walk-comes-to-an-end',
    run: async ({ accounts }) => {
      await Promise.all(upTo(130).map((index) => accounts.put(accountOf(named(index), { leadScore: 1 }), 'absent')))
      let walked = 0
      for await (const { record, version } of walk(accounts.iterate({}))) {
        accepted('put', await accounts.put({ ...record, leadScore: 2 }, version))
        walked += 1
      }
      expectSame('how many were walked', walked, 130)
      const scores = new Set((await allOf(accounts.iterate({}))).map(({ record }) => record.leadScore))
      expectSame('what they came to', [...scores], [2])
    },
  },
]
