import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Reason, type Result, refused, succeeded } from '../../src/index.ts'

describe('Result', () => {
  it('carries any value or reason through JSON unchanged', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.string(), (value, code) => {
        const results: Result<unknown>[] = [succeeded(value), refused({ code, parameters: {} })]
        for (const result of results)
          expect(JSON.stringify(JSON.parse(JSON.stringify(result)))).toBe(JSON.stringify(result))
      }),
    )
  })

  it('tells a value from a reason by `ok`', () => {
    const describeResult = (result: Result<number>): number | Reason => (result.ok ? result.value : result.reason)
    const reason = { code: 'odd-number', parameters: { n: 3 } }
    expect(describeResult(succeeded(2))).toBe(2)
    expect(describeResult(refused(reason))).toBe(reason)
  })
})
