import { isMoney } from '../../../foundation/money/index.ts'
import { isCalendarDate } from '../../../foundation/time/index.ts'
import type { IntakeField, IntakeFieldKind } from './intake-form.ts'
import type { SubmissionProblemCode } from './submission-problem.ts'

/** What is wrong with an answer. */
export interface AnswerLack {
  readonly code: SubmissionProblemCode
  readonly most?: number
}

export const longestName = 500
const longestEmail = 254
export const longestText = 10_000

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for.
const controls = /[\u0000-\u001f\u007f-\u009f\u2028\u2029]/

// One @, no blanks, quotes or brackets, and a host with a dot: what mail really uses. Read once from left to right.
const address = /^[^\s@"(),:;<>[\\\]]+@[^\s@"(),:;<>[\\\].]+(?:\.[^\s@"(),:;<>[\\\].]+)+$/

/** Whether a text says nothing at all. */
const isBlank = (text: string): boolean => text.trim() === ''

/** Whether there is no answer: none at all, a blank text, or an empty list. */
export const isUnanswered = (value: unknown): boolean =>
  value === undefined ||
  value === null ||
  (Array.isArray(value) ? value.length === 0 : typeof value === 'string' && isBlank(value))

/** What is wrong with a text, if anything. */
export function textLack(value: unknown, most: number): AnswerLack | undefined {
  if (typeof value !== 'string') return { code: 'wrong-kind' }
  return value.length > most ? { code: 'too-long', most } : undefined
}

/** What is wrong with a text of one line, if anything. */
export function lineLack(value: unknown, most: number): AnswerLack | undefined {
  const lack = textLack(value, most)
  return lack ?? (controls.test(String(value)) ? { code: 'not-one-line' } : undefined)
}

/** What is wrong with an address, if anything. */
export function emailLack(value: unknown): AnswerLack | undefined {
  const lack = lineLack(value, longestEmail)
  return lack ?? (address.test(String(value)) ? undefined : { code: 'not-an-email' })
}

/** What is wrong with a choice, if anything. */
export function choiceLack(value: unknown, options: readonly string[]): AnswerLack | undefined {
  if (typeof value !== 'string') return { code: 'wrong-kind' }
  return options.includes(value) ? undefined : { code: 'not-an-option' }
}

function choicesLack(value: unknown, options: readonly string[]): AnswerLack | undefined {
  if (!Array.isArray(value)) return { code: 'wrong-kind' }
  if (value.length > options.length) return { code: 'too-long', most: options.length }
  if (new Set(value).size < value.length) return { code: 'not-an-option' }
  return value.map((each) => choiceLack(each, options)).find((lack) => lack !== undefined)
}

const ofKind =
  (is: (value: unknown) => boolean) =>
  (value: unknown): AnswerLack | undefined =>
    is(value) ? undefined : { code: 'wrong-kind' }

type Check = (value: unknown, options: readonly string[]) => AnswerLack | undefined

const checks: Readonly<Record<IntakeFieldKind, Check>> = {
  line: (value) => lineLack(value, longestName),
  text: (value) => textLack(value, longestText),
  number: ofKind(Number.isFinite),
  money: ofKind(isMoney),
  date: ofKind(isCalendarDate),
  'yes-or-no': ofKind((value) => typeof value === 'boolean'),
  'one-of': choiceLack,
  'many-of': choicesLack,
}

/** What is wrong with the answer to a field, if anything. */
export const fieldLack = ({ kind, options = [] }: IntakeField, value: unknown): AnswerLack | undefined =>
  checks[kind](value, options)
