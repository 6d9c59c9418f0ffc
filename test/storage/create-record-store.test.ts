import { describe, expect, it } from 'vitest'
import {
  compareCodePoints,
  comparePositions,
  createMemoryStore,
  createRecordStore,
  fieldTypes,
  fieldValueOf,
  isStorageError,
  type KindDefinitions,
  meetsExpectation,
  memoryDriver,
  positionOf,
  queryAbilities,
  queryComparisons,
  type StandardKinds,
  StorageError,
  type StoredKind,
  standardKinds,
} from '../../src/storage/index.ts'
import { conformanceCases, sampleRecord } from '../../src/testing/index.ts'

interface Ticket {
  readonly id: string
  readonly status: 'open' | 'solved'
}
type OurKinds = StandardKinds & { readonly ticket: StoredKind<Ticket, 'status'> }
const ourKinds: KindDefinitions<OurKinds> = { ...standardKinds, ticket: { fields: { status: 'text' } } }

describe('kinds of the host’s own', () => {
  it('live beside the standard ones', async () => {
    const acme = createMemoryStore(ourKinds).forTenant('acme')
    await acme.repository('ticket').put({ id: 't-1', status: 'open' }, 'absent')
    await acme.repository('account').put(sampleRecord('account'), 'absent')
    const open = await acme.repository('ticket').list({ where: { status: { equals: 'open' } } }, { limit: 5 })
    expect(open.ok && open.value.items.map(({ record }) => record.status)).toEqual(['open'])
  })

  it.each([
    ['Ticket', 'status', 'text', 'invalid-value'],
    ['a'.repeat(25), 'status', 'text', 'invalid-value'],
    ['ticket', 'a"b', 'text', 'invalid-value'],
    ['ticket', 'a'.repeat(25), 'text', 'invalid-value'],
    ['ticket', 'status', 'date', 'unknown-code'],
  ])('are refused where no database could name them: %s, %s, %s', (kind, field, type, code) => {
    const kinds = { [kind]: { fields: { [field]: type } } } as KindDefinitions
    expect(() => createRecordStore(kinds, memoryDriver())).toThrow(expect.objectContaining({ code }))
  })
})

describe('a store that can do less', () => {
  const { transaction: _, ...bare } = memoryDriver()
  const store = createRecordStore(standardKinds, { ...bare, queries: ['equality'] })
  const cases = conformanceCases({ capabilities: store.capabilities, openStore: async () => store })

  it('is asked for less', () => {
    expect(cases.filter(({ requires }) => requires.includes('transactions') || requires.includes('order'))).toEqual([])
    expect(cases.length).toBeGreaterThan(60)
  })

  it.each(cases.filter(({ group }) => group === 'capabilities'))('and refuses the rest: $id', ({ run }) => run())
})

describe('a driver that fails', () => {
  it('is heard, with a signal and without', async () => {
    const broken = createRecordStore(standardKinds, {
      ...memoryDriver(),
      find: () => Promise.reject(new Error('the disk is full')),
    })
    const accounts = broken.forTenant('acme').repository('account')
    const { signal } = new AbortController()
    await expect(accounts.list({}, { limit: 1 })).rejects.toThrow('the disk is full')
    await expect(accounts.list({}, { limit: 1, signal })).rejects.toThrow('the disk is full')
  })
})

describe('cursors that were made up', () => {
  it('are refused even where their seal is right', async () => {
    // The seal is no secret: whoever reads the source can make one.
    const { cursorBehind, readCursor, seal } = await import('../../src/storage/cursor.ts')
    const plan = { conditions: [], descending: false, abilities: [] }
    const byName = { ...plan, orderBy: { field: 'name', type: 'text' } } as const
    const ownerOf = (of: typeof plan) => ({ tenant: 'acme', kind: 'account', plan: of })
    const made = (id: unknown) => cursorBehind({ id } as { id: string }, ownerOf(plan))
    expect(readCursor(made('a-1'), ownerOf(plan))).toEqual({ ok: true, value: { id: 'a-1' } })
    expect(readCursor(made(5), ownerOf(plan)).ok).toBe(false)
    expect(readCursor(made('a-1'), ownerOf(byName)).ok).toBe(false)
    const nonsense = `${seal('%5B', ownerOf(plan))}.%5B`
    expect(readCursor(nonsense, ownerOf(plan)).ok).toBe(false)
    const withValue = encodeURIComponent('["a-1",5]')
    for (const of of [plan, byName]) {
      expect(readCursor(`${seal(withValue, ownerOf(of))}.${withValue}`, ownerOf(of)).ok).toBe(false)
    }
    expect(readCursor(5 as unknown as string, ownerOf(plan)).ok).toBe(false)
  })
})

describe('helpers of adapters', () => {
  it('order by code points', () => {
    expect(['ab', 'a', '', '\uE000', '😀', 'a'].sort(compareCodePoints)).toEqual(['', 'a', 'a', 'ab', '\uE000', '😀'])
  })

  it('find the end of a prefix', async () => {
    const { firstBehindPrefix } = await import('../../src/storage/code-points.ts')
    const ends = ['a', 'az', '\uD7FF', '\u{10FFFF}', 'a\u{10FFFF}', ''].map(firstBehindPrefix)
    expect(ends).toEqual(['b', 'a{', '\uE000', undefined, 'b', undefined])
  })

  it('tell a place, with its value if there is one', () => {
    const plan = { conditions: [], descending: false, abilities: [] }
    const byScore = { ...plan, orderBy: { field: 'leadScore', type: 'number' } } as const
    const account = sampleRecord('account')
    expect(positionOf(account, plan)).toEqual({ id: 'a-1' })
    expect(positionOf(account, byScore)).toEqual({ id: 'a-1', value: 72.5 })
  })

  it('order places, the larger first where they go down', () => {
    const byName = {
      conditions: [],
      orderBy: { field: 'name', type: 'text' },
      descending: true,
      abilities: [],
    } as const
    expect(comparePositions({ id: 'a', value: 'x' }, { id: 'b', value: 'x' }, byName)).toBe(1)
    expect(comparePositions({ id: 'a', value: 'y' }, { id: 'b', value: 'x' }, byName)).toBe(-1)
    expect(comparePositions({ id: 'a' }, { id: 'a' }, byName)).toBe(0)
  })

  it('read a field, and nothing that is none', () => {
    expect(fieldValueOf(sampleRecord('agreement'), 'term.end')).toBe('2027-01-01')
    expect(fieldValueOf(sampleRecord('agreement'), 'term')).toBeUndefined()
    expect(fieldValueOf(sampleRecord('agreement'), 'kind.length')).toBeUndefined()
  })

  it('know codes', () => {
    expect(fieldTypes).toEqual(['text', 'number', 'boolean'])
    expect(queryAbilities).toEqual(['equality', 'one-of', 'prefix', 'range', 'order'])
    expect(queryComparisons).toEqual(['any-of', 'at-least', 'above', 'at-most', 'below'])
  })

  it('tell what may be written over what', () => {
    expect(meetsExpectation('exists', undefined)).toBe(false)
    expect(meetsExpectation(1, undefined)).toBe(false)
  })

  it('know an error of storage by its name and code', () => {
    const error = new StorageError({ code: 'unsupported-query', parameters: { abilities: ['order', 'range'] } })
    expect(error.message).toBe('unsupported-query: order, range')
    expect(isStorageError(error, 'aborted')).toBe(false)
    expect(isStorageError({ name: 'StorageError', code: 'aborted' }, 'aborted')).toBe(true)
    expect(isStorageError(null)).toBe(false)
    expect(isStorageError('StorageError')).toBe(false)
  })
})

describe('queries in plain JavaScript', () => {
  const accounts = createMemoryStore().forTenant('acme').repository('account')
  const many = Array.from({ length: 1_001 }, (_, index) => String(index))

  it.each([
    ['an open condition', { industry: undefined as never }],
    ['too long a list', { industry: { oneOf: many } }],
  ])('are refused with %s', async (_, where) => {
    await expect(accounts.list({ where }, { limit: 1 })).rejects.toMatchObject({ code: 'invalid-value' })
  })
})

describe('a buffered transaction', () => {
  it('reads a record once, however often it is asked for at a time', async () => {
    const acme = createMemoryStore().forTenant('acme')
    const outcome = await acme.transaction?.(async ({ repository }) => {
      const people = repository('team-member')
      const [one, other] = await Promise.all([people.get('t-1'), people.get('t-1')])
      return one === other ? people.put(sampleRecord('team-member'), 'absent') : { ok: true, value: 0 }
    })
    expect(outcome).toEqual({ ok: true, value: 1 })
  })
})
