import { describe, expect, it } from 'vitest'
import { isWholeNumber, numberAt, wholeNumberAt } from '../../src/foundation/number-at.ts'
import { codeThrownBy } from '../tools/thrown-by.ts'

describe('numbers from outside', () => {
  it.each([0, 0.5, 1])('%d is from 0 to 1', (value) => {
    expect(numberAt(value, 'field', 0, 1)).toBe(value)
  })

  it.each([Number.NaN, -0.1, 1.1, Infinity, '0.5', null, undefined, 1n, [0]])('%s is not', (value) => {
    expect(codeThrownBy(() => numberAt(value, 'field', 0, 1))).toBe('invalid-value')
  })

  it.each([0.5, -1, 3, '1', Number.NaN])('%s is no whole number from 0 to 2', (value) => {
    expect(isWholeNumber(value, 0, 2)).toBe(false)
    expect(codeThrownBy(() => wholeNumberAt(value, 'field', 0, 2))).toBe('invalid-value')
  })
})
