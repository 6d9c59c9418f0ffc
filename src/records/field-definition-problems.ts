import { minorDigitsByCurrency } from '../foundation/money/currency.ts'
import { isWholeNumber } from '../foundation/number-at.ts'
import { idProblems, type Problem, type ProblemPath } from '../foundation/problem.ts'
import { isCalendarDate } from '../foundation/time/index.ts'
import { customFieldLimits } from './custom-field-limits.ts'
import { customFieldKinds, type FieldDefinition } from './field-definition.ts'

type Finding = readonly [key: string, received: unknown, expected: string]

/** Whether there is something to choose from, each option once. */
export const areOptions = (options: readonly string[]): boolean =>
  Array.isArray(options) && options.length > 0 && new Set(options).size === options.length

/** What options must be, for a message. */
export const expectedOptions = 'at least one option, each once'

/** Where a definition contradicts itself, or is of no kind. */
function* findings(definition: FieldDefinition): Generator<Finding> {
  switch (definition.kind) {
    case 'line':
    case 'text': {
      const { kind, longest = 1 } = definition
      const most = customFieldLimits[kind]
      if (!isWholeNumber(longest, 1, most)) yield ['longest', longest, `a whole number from 1 to ${most}`]
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
    case 'yes-or-no':
    case 'texts':
      return
    case 'one-of':
    case 'many-of':
      if (!areOptions(definition.options)) yield ['options', definition.options, expectedOptions]
      return
    default:
      yield ['kind', (definition as FieldDefinition).kind, `one of ${customFieldKinds.join(', ')}`]
  }
}

/** Everything about a definition that contradicts itself. */
export function* fieldDefinitionProblems(definition: FieldDefinition, place: ProblemPath = []): Generator<Problem> {
  for (const [key, received, expected] of findings(definition)) yield { path: [...place, key], received, expected }
}

/** Everything about a list of definitions that contradicts itself: in one of them, or as two are of one field. */
export function* fieldListProblems(definitions: readonly FieldDefinition[], place: ProblemPath): Generator<Problem> {
  yield* idProblems(definitions, place)
  for (const [index, definition] of definitions.entries()) yield* fieldDefinitionProblems(definition, [...place, index])
}
