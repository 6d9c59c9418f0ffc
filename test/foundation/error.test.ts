import { describe, expect, it } from 'vitest'
import { refuse } from '../../src/foundation/error.ts'
import { ClienteleError, clienteleErrorCodes, isClienteleError } from '../../src/index.ts'
import { thrownBy } from '../tools/thrown-by.ts'

describe('ClienteleError', () => {
  it('says which field, what was expected and what came', () => {
    const error = thrownBy(() => refuse('invalid-value', 'facts.offering', 'advise', 'one of product, advice'))
    expect(error.message).toBe('facts.offering: expected one of product, advice, received "advise"')
    expect(error.details).toEqual({ field: 'facts.offering', received: '"advise"', expected: 'one of product, advice' })
    expect(error).toBeInstanceOf(ClienteleError)
    expect(error).toBeInstanceOf(Error)
  })

  const cyclic: Record<string, unknown> = {}
  cyclic['self'] = cyclic

  it.each<[string, unknown, string]>([
    ['a short text in quotes', 'a "b"', '"a \\"b\\""'],
    ['a long text cut short', 'x'.repeat(1_000_000), `"${'x'.repeat(60)}…"`],
    ['a number', 12.5, '12.5'],
    ['NaN', Number.NaN, 'NaN'],
    ['nothing', undefined, 'undefined'],
    ['null', null, 'null'],
    ['a truth', true, 'true'],
    ['a huge integer cut short', 10n ** 1000n, `1${'0'.repeat(59)}`],
    ['a list', [1, 2], 'a list'],
    ['an object', { toString: () => refuse('invalid-value', '', '', '') }, 'an object'],
    ['an object that contains itself', cyclic, 'an object'],
    ['an object without a prototype', Object.create(null), 'an object'],
    ['a symbol', Symbol('s'), 'Symbol(s)'],
  ])('shows %s', (_, value, shown) => {
    const { details } = thrownBy(() => refuse('invalid-value', 'field', value, 'something else'))
    expect(details.received).toBe(shown)
    expect(JSON.parse(JSON.stringify(details))).toEqual(details)
  })
})

describe('isClienteleError', () => {
  const error = thrownBy(() => refuse('unknown-code', 'field', 'x', 'y'))

  it.each<[string, unknown, boolean]>([
    ['its own error', error, true],
    [
      'an error of another copy of the package',
      Object.assign(new Error('x'), { name: 'ClienteleError', code: 'unknown-code' }),
      true,
    ],
    ['one that came as JSON', { name: 'ClienteleError', code: 'unknown-code' }, true],
    ['another error with a code', Object.assign(new Error('x'), { code: 'unknown-code' }), false],
    ['a name without a code', { name: 'ClienteleError' }, false],
    ['a text', 'unknown-code', false],
    ['null', null, false],
    ['nothing', undefined, false],
  ])('%s', (_, caught, expected) => {
    expect(isClienteleError(caught)).toBe(expected)
    expect(isClienteleError(caught, 'unknown-code')).toBe(expected)
    expect(isClienteleError(caught, 'invalid-policy')).toBe(false)
  })

  it('knows codes that are kebab-case and distinct', () => {
    expect(new Set(clienteleErrorCodes).size).toBe(clienteleErrorCodes.length)
    for (const code of clienteleErrorCodes) expect(code).toMatch(/^[a-z]+(-[a-z]+)*$/)
  })
})
