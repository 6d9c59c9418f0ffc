import { describe, it } from 'vitest'
import { createMemoryStore } from '../../src/storage/index.ts'
import { conformanceCases, conformanceGroups } from '../../src/testing/index.ts'

const { capabilities } = createMemoryStore()
const cases = conformanceCases({ capabilities, openStore: async () => createMemoryStore() })

describe.each(conformanceGroups)('the in-memory store, %s', (group) => {
  it.each(cases.filter((each) => each.group === group))('$id', ({ run }) => run())
})
