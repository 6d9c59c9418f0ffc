import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { creditNoteSchema } from '../../src/schemas.ts'
import { findings, problems } from './problems.ts'
import { kroner } from './refusals.ts'
import { creditNote } from './samples.ts'

const off = (key: string, net: string, tax: string) => ({ key, net: kroner(net), tax: kroner(tax) })

describe('the lines of a credit note', () => {
  it.each<[string, object, string, string]>([
    [
      'less than nothing off',
      { lines: [off('k', '-1.00', '101.00')] },
      'lines.0.net',
      'expected an amount that is not negative',
    ],
    [
      'less than no tax off',
      { lines: [off('k', '101.00', '-1.00')] },
      'lines.0.tax',
      'expected an amount that is not negative',
    ],
    [
      'one line twice',
      { lines: [off('k', '50.00', '0.00'), off('k', '50.00', '0.00')] },
      'lines.1.key',
      'expected each line once, received "k" again',
    ],
    [
      'another currency',
      { lines: [{ ...off('k', '80.00', '20.00'), tax: { amount: '20.00', currency: 'EUR' } }] },
      'lines.0.tax.currency',
      'expected NOK, the currency of the credit note',
    ],
    [
      'more than is taken off',
      { lines: [off('k', '80.00', '20.01')] },
      'amount.amount',
      "expected 100.01, the sum of the lines' nets and taxes",
    ],
    [
      'less than is taken off',
      { lines: [off('k', '80.00', '0.00'), off('l', '0.00', '19.99')] },
      'amount.amount',
      "expected 99.99, the sum of the lines' nets and taxes",
    ],
  ])('are refused with %s', (_, differing, path, message) => {
    expect(findings(creditNoteSchema, { ...creditNote, ...differing })).toEqual([[path, message]])
  })

  it('are at least one', () => {
    expect(problems(creditNoteSchema, { ...creditNote, lines: [] })).toContain('lines')
  })

  it('are taken exactly when they sum to what is taken off', () => {
    const anyParts = fc.array(fc.tuple(fc.nat(9_999), fc.nat(9_999)), { minLength: 1, maxLength: 5 })
    const written = (units: number) => `${Math.trunc(units / 100)}.${String(units % 100).padStart(2, '0')}`
    fc.assert(
      fc.property(anyParts, fc.constantFrom(-1, 0, 0, 1), (parts, difference) => {
        const sum = parts.reduce((so, [net, tax]) => so + net + tax, 0)
        fc.pre(sum + difference > 0)
        const lines = parts.map(([net, tax], index) => off(String(index), written(net), written(tax)))
        const note = { ...creditNote, amount: kroner(written(sum + difference)), lines }
        expect(findings(creditNoteSchema, note)).toHaveLength(difference === 0 ? 0 : 1)
      }),
    )
  })
})
