import { describe, expect, it } from 'vitest'
import * as records from '../../src/records/index.ts'

describe.each(Object.entries(records))('%s', (_, codes) => {
  it('are kebab-case, and each there once', () => {
    expect(new Set<string>(codes).size).toBe(codes.length)
    for (const code of codes) expect(code).toMatch(/^[a-z]+(-[a-z]+)*$/)
  })
})
