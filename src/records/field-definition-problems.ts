import { minorDigitsByCurrency } from '../foundation/money/currency.ts'
import type { Problem } from '../foundation/problem.ts'
import { isCalendarDate } from '../foundation/time/index.ts'
import { customFieldKinds, type FieldDefinition } from './field-definition.ts'

type Finding = readonly [key: string, received: unknown, expected: string]

/** Where a list of options is empty, or has one twice. */
function* optionFindings(options: readonly string[]): Generator<Finding> {
  if (options.length === 0) yield ['options', options, 'at least one option']
  if (new Set(options).size !== options.length) yield ['options', options, 'each option once']
}

/** Where a definition contradicts itself, or is of no kind. */
function* findings(definition: FieldDefinition): Generator<Finding> {
  switch (definition.kind) {
    case 'text': {
      const { longest = 1 } = definition
      if (!Number.isInteger(longest) || longest < 1) yield ['longest', longest, 'a whole number from 1']
      return
    }
    case 'number': {
      const { least = Number.NEGATIVE_INFINITY, most = Number.POSITIVE_INFINITY } = definition
      if (!(least <= most)) yield ['most', most, `a number from ${least}, the least`]
      return
    }
    case 'money': {
      const { currency } = definition
      if (currency !== undefined && !Object.hasOwn(minorDigitsByCurrency, currency)) {
        yield ['currency', currency, 'an ISO 4217 code such as EUR']
      }
      return
    }
    case 'date': {
      const { earliest, latest } = definition
      for (const [key, day] of Object.entries({ earliest, latest })) {
        if (day !== undefined && !isCalendarDate(day)) yield [key, day, 'a day that exists, as YYYY-MM-DD']
      }
      if (earliest !== undefined && latest !== undefined && latest < earliest) {
        yield ['latest', latest, `${earliest}, the earliest, or later`]
      }
      return
    }
    case 'one-of':
    case 'many-of':
      yield* optionFindings(definition.options)
      return
    default:
      yield ['kind', (definition as FieldDefinition).kind, `one of ${customFieldKinds.join(', ')}`]
  }
}

/** Everything about a definition that contradicts itself. */
export function* fieldDefinitionProblems(definition: FieldDefinition): Generator<Problem> {
  for (const [key, received, expected] of findings(definition)) yield { path: [key], received, expected }
}
