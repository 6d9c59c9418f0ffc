import { readdirSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { runExample } from '../tools/run-example.ts'

/** What each example must say. */
const says: Readonly<Record<string, readonly string[]>> = {
  'one-relationship.ts': [
    'customer, with confidence 0.7, arguably',
    'The evidence: -14 points, from -100 (customer) to 100 (client)',
    '- client, if engagement is ongoing-collaboration',
  ],
  'own-policy.ts': [
    'Nordlys Shipping AS: a review in the spring',
    'Halcyon Teas Ltd: the new catalogue',
    'Merle Bank: not yet',
  ],
}

const programs = readdirSync(resolve(import.meta.dirname, '../../examples')).filter((file) => file.endsWith('.ts'))

describe('the examples', () => {
  it.each(programs)('%s runs and says what it should', (program) => {
    const { stdout, stderr, status } = runExample(program)
    expect(stderr).toBe('')
    expect(status).toBe(0)
    const lines = stdout.split('\n')
    expect(lines).toEqual(expect.arrayContaining([...(says[program] ?? ['an example without a test'])]))
  })
})
