import { describe, expect, it } from 'vitest'
import { createMemoryStore, type RecordStore } from '../../src/storage/index.ts'
import { conformanceCases, conformanceGroups } from '../../src/testing/index.ts'
import { faultyStores } from './faulty-stores.ts'

const { capabilities } = createMemoryStore()

/** The cases of a group that a store does not pass. */
async function failingCases(open: () => RecordStore, group: string): Promise<readonly string[]> {
  const cases = conformanceCases({ capabilities, openStore: async () => open() })
  const failing: string[] = []
  for (const { id, run } of cases.filter((each) => each.group === group)) {
    await run().catch(() => failing.push(id))
  }
  return failing
}

describe('the conformance suite finds a store that', () => {
  it.each(faultyStores)('$fault, by its cases of $group', async ({ open, group, failing }) => {
    expect(await failingCases(open, group)).toContain(failing)
  })
})

describe('the faulty stores', () => {
  it('have each a fault of their own', () => {
    expect(new Set(faultyStores.map(({ fault }) => fault)).size).toBe(faultyStores.length)
  })

  it('leave no group without one', () => {
    expect(new Set(faultyStores.map(({ group }) => group))).toEqual(new Set(conformanceGroups))
  })
})
