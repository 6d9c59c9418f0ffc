import { describe, expect, it } from 'vitest'
import {
  accepted,
  expectRefused,
  expectSame,
  expectThrown,
  insist,
  present,
  walk,
} from '../../src/testing/conformance/expectations.ts'
import { conformanceCases, conformanceGroups, sampleRecord } from '../../src/testing/index.ts'

async function* endless(): AsyncIterable<number> {
  for (;;) yield 1
}

const walkAll = async (): Promise<void> => {
  for await (const _ of walk(endless()));
}

describe('a case fails, and says why,', () => {
  it.each<[string, () => unknown, string]>([
    ['when values differ', () => expectSame('it', { b: 1, a: [2] }, { a: [1], b: 1 }), 'expected {"a":[1],"b":1}, got'],
    ['when a field is open', () => expectSame('it', { a: undefined }, {}), 'undefined'],
    ['when the values are long', () => expectSame('it', 'x'.repeat(500), ''), '…'],
    [
      'when nothing is refused',
      () => expectRefused('it', { ok: true, value: 1 }, 'conflict'),
      "refusal 'conflict', got 1",
    ],
    ['when something is', () => accepted('it', { ok: false, reason: { code: 'no', parameters: {} } }), 'was refused'],
    ['when something is missing', () => present('it', undefined), 'it is not there'],
    ['when nothing is thrown', () => expectThrown('it', () => 5, 'aborted'), "the error 'aborted', got 5"],
    ['when it never goes through', () => insist('it', async () => false), 'in 1000 attempts'],
    ['when an iteration does not end', walkAll, 'does not end'],
    [
      'when nothing much is thrown',
      () =>
        expectThrown(
          'it',
          () => {
            throw undefined
          },
          'aborted',
        ),
      'expected "aborted", got undefined',
    ],
  ])('%s', async (_, work, message) => {
    await expect((async () => work())()).rejects.toThrow(message)
  })
})

describe('the suite', () => {
  const capabilities = { transactions: true, queries: ['equality', 'one-of', 'prefix', 'range', 'order'] } as const

  it('has cases in every group, each with a name of its own', () => {
    const cases = conformanceCases({ capabilities, openStore: () => Promise.reject(new Error('not opened')) })
    expect(new Set(cases.map(({ group }) => group))).toEqual(new Set(conformanceGroups))
    expect(new Set(cases.map(({ id }) => id)).size).toBe(cases.length)
  })

  it('puts every store away, passed or not', async () => {
    const { createMemoryStore } = await import('../../src/storage/index.ts')
    let open = 0
    const cases = conformanceCases({
      capabilities: { ...capabilities, transactions: false },
      openStore: async () => {
        open += 1
        return createMemoryStore()
      },
      closeStore: async () => {
        open -= 1
      },
      tenantPrefix: 'run-2-',
    })
    const results = await Promise.allSettled(
      cases.filter(({ group }) => group === 'capabilities').map(({ run }) => run()),
    )
    expect(results.map(({ status }) => status)).toContain('rejected')
    expect(open).toBe(0)
  })

  it('brings records that are fresh each time', () => {
    expect(sampleRecord('order')).toEqual(sampleRecord('order'))
    expect(sampleRecord('order').lines).not.toBe(sampleRecord('order').lines)
    expect(sampleRecord('order', { id: 'o-9' }).id).toBe('o-9')
  })
})
