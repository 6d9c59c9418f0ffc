import { describe, expect, it } from 'vitest'
import type { CustomFields, FieldDefinition } from '../../../src/records/index.ts'
import { type CheckCustomFieldsOptions, checkCustomFields, fieldProblemCodes } from '../../../src/rules/orders/index.ts'
import { thrownBy } from '../../tools/thrown-by.ts'

const base = { id: 'f', title: 'Field' }
const text: FieldDefinition = { ...base, kind: 'text', longest: 5 }
const line: FieldDefinition = { ...base, kind: 'line' }
const yesOrNo: FieldDefinition = { ...base, kind: 'yes-or-no' }
const texts: FieldDefinition = { ...base, kind: 'texts' }
const number: FieldDefinition = { ...base, kind: 'number', least: 1, most: 10, whole: true }
const money: FieldDefinition = { ...base, kind: 'money', currency: 'EUR' }
const date: FieldDefinition = { ...base, kind: 'date', earliest: '2026-01-01', latest: '2026-12-31' }
const oneOf: FieldDefinition = { ...base, kind: 'one-of', options: ['S', 'M'] }
const manyOf: FieldDefinition = { ...base, kind: 'many-of', options: ['S', 'M'] }

/** The problems of fields, as `code field at`. */
const problems = (
  fields: unknown,
  definitions: readonly FieldDefinition[],
  options?: CheckCustomFieldsOptions,
): readonly string[] =>
  checkCustomFields(fields as CustomFields, definitions, options).map(({ code, parameters: { field, at } }) =>
    [code, field, ...(at === undefined ? [] : [at])].join(' '),
  )

describe('the custom fields of a record', () => {
  it('codes are stable: hosts store them', () => {
    expect(fieldProblemCodes.join(' ')).toBe(
      'missing unknown-field wrong-kind not-one-line too-long too-small too-large not-whole wrong-currency too-early too-late unknown-option repeated-option',
    )
  })

  it.each<[string, FieldDefinition, unknown, readonly string[]]>([
    ['text', text, 'hello', []],
    ['text is text, whatever stands in it', { ...base, kind: 'text' }, '<script>alert(1)</script>', []],
    ['text too long', text, 'hello!', ['too-long f 5']],
    ['a number for text', text, 5, ['wrong-kind f']],
    ['text of many lines', { ...base, kind: 'text' }, 'one\ntwo', []],
    ['more text than a field can hold', { ...base, kind: 'text' }, 'x'.repeat(10_001), ['too-long f 10000']],
    ['a line', line, 'one', []],
    ['two lines', line, 'one\ntwo', ['not-one-line f']],
    ['a line separator', line, 'one\u2028two', ['not-one-line f']],
    ['a line that is too long', line, 'x'.repeat(501), ['too-long f 500']],
    ['a line of a given length', { ...line, longest: 3 }, 'four', ['too-long f 3']],
    ['a number for a line', line, 5, ['wrong-kind f']],
    ['a no', yesOrNo, false, []],
    ['a no in words', yesOrNo, 'no', ['wrong-kind f']],
    ['texts', texts, ['a', 'a', 'b'], []],
    ['a number among texts', texts, ['a', 1], ['wrong-kind f']],
    ['a text that is too long among texts', texts, ['x'.repeat(501)], ['too-long f 500']],
    ['more texts than a field can hold', texts, Array(1_001).fill('a'), ['too-long f 1000']],
    ['one text for texts', texts, 'a', ['wrong-kind f']],
    ['a number', number, 10, []],
    ['any number', { ...base, kind: 'number' }, -0.5, []],
    ['a number as text', number, '10', ['wrong-kind f']],
    ['no number', number, Number.NaN, ['wrong-kind f']],
    ['an endless number', number, Number.POSITIVE_INFINITY, ['wrong-kind f']],
    ['too small', number, 0, ['too-small f 1']],
    ['too large', number, 11, ['too-large f 10']],
    ['not whole', number, 1.5, ['not-whole f']],
    ['an amount', money, { amount: '1.00', currency: 'EUR' }, []],
    ['an amount of any currency', { ...base, kind: 'money' }, { amount: '1', currency: 'JPY' }, []],
    ['an amount of another currency', money, { amount: '1', currency: 'JPY' }, ['wrong-currency f EUR']],
    ['a number for an amount', money, 1, ['wrong-kind f']],
    ['an amount without its decimals', money, { amount: '1', currency: 'EUR' }, ['wrong-kind f']],
    ['a day', date, '2026-06-01', []],
    ['any day', { ...base, kind: 'date' }, '0001-01-01', []],
    ['a day that does not exist', date, '2026-02-30', ['wrong-kind f']],
    ['too early', date, '2025-12-31', ['too-early f 2026-01-01']],
    ['too late', date, '2027-01-01', ['too-late f 2026-12-31']],
    ['an option', oneOf, 'S', []],
    ['no option', oneOf, 'XL', ['unknown-option f XL']],
    ['a name that every object has', oneOf, 'constructor', ['unknown-option f constructor']],
    ['options for one', oneOf, ['S'], ['wrong-kind f']],
    ['some options', manyOf, ['M', 'S'], []],
    ['no options', manyOf, [], []],
    [
      'every problem of a list',
      manyOf,
      ['S', 'S', 'XL', 3],
      ['repeated-option f S', 'unknown-option f XL', 'wrong-kind f'],
    ],
    ['one option for many', manyOf, 'S', ['wrong-kind f']],
  ])('%s', (_, definition, value, expected) => {
    expect(problems({ f: value }, [definition])).toEqual(expected)
  })

  it.each<[string, CustomFields]>([
    ['left out', {}],
    ['blank', { f: ' \n' }],
    ['empty', { f: [] }],
  ])('a required one is missed when it is %s', (_, fields) => {
    const definition: FieldDefinition = Array.isArray(fields['f']) ? manyOf : { ...base, kind: 'text' }
    expect(problems(fields, [{ ...definition, required: true }])).toEqual(['missing f'])
    expect(problems(fields, [definition])).toEqual([])
  })

  it('one that every object has is not there by itself', () => {
    expect(problems({}, [{ ...text, id: 'constructor', required: true }])).toEqual(['missing constructor'])
  })

  it('one that is not defined is reported, unless that is allowed', () => {
    expect(problems({ mood: 'good' }, [text])).toEqual(['unknown-field mood'])
    expect(problems({ mood: 'good', f: 1 }, [text], { allowUnknown: true })).toEqual(['wrong-kind f'])
    expect(problems(JSON.parse('{"__proto__": 1}'), [text])).toEqual(['unknown-field __proto__'])
  })

  it('a long option is cut short, as it may be anything', () => {
    const [problem] = checkCustomFields({ f: 'x'.repeat(1_000_000) }, [oneOf])
    expect(String(problem?.parameters.at)).toHaveLength(128)
  })

  it('thousands of them are checked, and every problem is listed', () => {
    const count = 10_000
    const options = Array.from({ length: count }, (_, index) => `option ${index}`)
    const definitions = options.map((id): FieldDefinition => ({ id, title: id, kind: 'number', required: true }))
    const fields = Object.fromEntries(options.map((id, index) => [id, index % 2 === 0 ? 'no number' : 1]))
    expect(checkCustomFields(fields, definitions)).toHaveLength(count / 2)
    expect(checkCustomFields({}, definitions)).toHaveLength(count)
    expect(checkCustomFields({ f: [...options, 'none'] }, [{ ...base, kind: 'many-of', options }])).toHaveLength(1)
  })

  it.each<[string, FieldDefinition, string]>([
    ['of no kind', { ...base, kind: 'secret' as 'text' }, 'definitions[0].kind'],
    ['without room for a character', { ...text, longest: 0 } as FieldDefinition, 'definitions[0].longest'],
    ['with room for more than there can be', { ...text, longest: 10_001 } as FieldDefinition, 'definitions[0].longest'],
    ['with a line longer than there can be', { ...line, longest: 501 } as FieldDefinition, 'definitions[0].longest'],
    ['with room for half a character', { ...text, longest: 0.5 } as FieldDefinition, 'definitions[0].longest'],
    ['with more at least than at most', { ...number, least: 11 } as FieldDefinition, 'definitions[0].most'],
    ['with bounds that are no numbers', { ...number, least: Number.NaN } as FieldDefinition, 'definitions[0].most'],
    ['of no currency', { ...money, currency: 'XYZ' as 'EUR' } as FieldDefinition, 'definitions[0].currency'],
    ['with a day that does not exist', { ...date, latest: '2026-02-30' } as FieldDefinition, 'definitions[0].latest'],
    ['with days out of order', { ...date, earliest: '2027-01-01' } as FieldDefinition, 'definitions[0].latest'],
    ['without options', { ...oneOf, options: [] } as FieldDefinition, 'definitions[0].options'],
    ['with no list of options', { ...base, kind: 'one-of' } as unknown as FieldDefinition, 'definitions[0].options'],
    ['with an option twice', { ...manyOf, options: ['S', 'S'] } as FieldDefinition, 'definitions[0].options'],
  ])('a definition %s is refused', (_, definition, field) => {
    const error = thrownBy(() => checkCustomFields({}, [definition]))
    expect([error.code, error.details.field]).toEqual(['invalid-policy', field])
  })

  it('two definitions of one field are refused', () => {
    const error = thrownBy(() => checkCustomFields({}, [text, number]))
    expect([error.code, error.details.field]).toEqual(['invalid-policy', 'definitions[1].id'])
  })

  it('definitions are made ready once', () => {
    const definitions = [text]
    expect([problems({ f: 1 }, definitions), problems({ f: 2 }, definitions)]).toEqual([
      ['wrong-kind f'],
      ['wrong-kind f'],
    ])
  })
})
