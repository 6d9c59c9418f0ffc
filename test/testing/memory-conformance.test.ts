import { describe, expect, it } from 'vitest'
import { createMemoryStore } from '../../src/storage/index.ts'
import { conformanceCases, conformanceGroups } from '../../src/testing/index.ts'

const { capabilities } = createMemoryStore()
const cases = conformanceCases({ capabilities, openStore: async () => createMemoryStore() })

describe.each(conformanceGroups)('the in-memory store, %s', (group) => {
  const ofGroup = cases.filter((each) => each.group === group)

  it('has cases to pass', () => {
    expect(ofGroup).not.toEqual([])
  })

  // A case that does not hold rejects, and says what it found.
  it.each(ofGroup)('$id', async ({ run }) => {
    await expect(run()).resolves.toBeUndefined()
  })
})
