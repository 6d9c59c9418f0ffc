import { describe, expect, it } from 'vitest'
import * as schemas from '../../src/schemas.ts'
import { problems } from './problems.ts'
import { retainer } from './samples.ts'

describe('hostile input ends in bounded time', () => {
  const nested = JSON.parse(`${'{"a":'.repeat(5_000)}1${'}'.repeat(5_000)}`)
  const everySchema = Object.entries(schemas)

  it.each(everySchema)('%s, given a value nested 5,000 levels deep', (_, schema) => {
    expect(schema.safeParse(nested).success).toBe(false)
  })

  it.each(everySchema)('%s, given a text of ten million characters', (_, schema) => {
    expect(schema.safeParse('9'.repeat(10_000_000)).success).toBe(false)
  })

  it('agreements with a list of a million entries', () => {
    expect(
      problems(schemas.agreementSchema, { ...retainer, covers: Array(1_000_000).fill({ offering: 'advice' }) }),
    ).toContain('covers')
  })
})
