import { type Result, refused, succeeded } from '../../../foundation/index.ts'
import { isKeyed, type Keyed } from '../../../foundation/keyed.ts'
import { fieldCheck, isUnanswered } from '../../../records/field-check.ts'
import { type CustomFields, type CustomFieldValue, type Priority, priorities } from '../../../records/index.ts'
import { type AnswerCheck, emailCheck } from './email-check.ts'
import type { IntakeAsk, IntakeForm } from './intake-form.ts'
import { checkIntakeForm, mostIntakeFields } from './intake-form-problems.ts'
import type { SubmissionProblem, SubmissionProblemCode, SubmissionRefusal } from './submission-problem.ts'

/** What somebody sent by a form, checked. Texts are as they were sent, and nothing but text: escape them wherever they are shown. */
export interface IntakeSubmission {
  /** The form. */
  readonly formId: string
  /** Who asks. */
  readonly name: string
  /** Where to answer. */
  readonly email: string
  /** The problem, in their words. */
  readonly problem: string
  /** The product that they use. */
  readonly product?: string
  /** How pressing they say it is. */
  readonly priority?: Priority
  /** The answers to the form's own fields. */
  readonly fields: CustomFields
}

const longestShownName = 128
const mostProblems = 1_000
const standardKeys = ['name', 'email', 'problem', 'product', 'priority']

const problemAt = (field: string, code: SubmissionProblemCode, at?: string | number): SubmissionProblem => ({
  code,
  parameters: { field: field.slice(0, longestShownName), ...(at !== undefined && { at }) },
})

/** The value of an object's own key; nothing for what it inherits. */
const ownValue = (value: Keyed, key: string): unknown => (Object.hasOwn(value, key) ? value[key] : undefined)

/** What a form asks of everybody, and what checks the answers. */
const standardAsks = ({ requires = [], products, priorities: offered = priorities }: IntakeForm) => {
  const isRequired = (ask: IntakeAsk): boolean => requires.includes(ask)
  return [
    ['name', true, fieldCheck({ kind: 'line' })],
    ['email', true, emailCheck],
    ['product', isRequired('product'), fieldCheck(products ? { kind: 'one-of', options: products } : { kind: 'line' })],
    ['problem', true, fieldCheck({ kind: 'text' })],
    ['priority', isRequired('priority'), fieldCheck({ kind: 'one-of', options: offered })],
  ] as const
}

/** What is wrong with an answer; nothing where there is none, and none is required. */
function* answerProblems(
  field: string,
  value: unknown,
  isRequired: boolean,
  check: AnswerCheck,
): Generator<SubmissionProblem> {
  if (!isUnanswered(value)) {
    for (const [code, at] of check(value)) yield problemAt(field, code, at)
  } else if (isRequired) yield problemAt(field, 'missing')
}

function* ownFieldProblems({ fields: asked = [] }: IntakeForm, fields: Keyed): Generator<SubmissionProblem> {
  const keys = Object.keys(fields)
  if (keys.length > mostIntakeFields) {
    yield problemAt('fields', 'too-many-fields', mostIntakeFields)
    return
  }
  for (const field of asked) {
    const value = ownValue(fields, field.id)
    yield* answerProblems(`fields.${field.id}`, value, field.required === true, fieldCheck(field))
  }
  const known = new Set(asked.map(({ id }) => id))
  for (const key of keys) if (!known.has(key)) yield problemAt(`fields.${key}`, 'unknown-field')
}

function* submissionProblems(form: IntakeForm, sent: unknown): Generator<SubmissionProblem> {
  if (!isKeyed(sent)) {
    yield problemAt('', 'not-a-submission')
    return
  }
  for (const [ask, isRequired, check] of standardAsks(form)) {
    yield* answerProblems(ask, ownValue(sent, ask), isRequired, check)
  }
  const fields = ownValue(sent, 'fields') ?? {}
  if (isKeyed(fields)) yield* ownFieldProblems(form, fields)
  else yield problemAt('fields', 'wrong-kind')
  for (const key of Object.keys(sent)) {
    if (key !== 'fields' && !standardKeys.includes(key)) yield problemAt(key, 'unknown-field')
  }
}

/** What was sent, of which nothing is wrong, without what was left open. */
function readSubmission({ id, fields: asked = [] }: IntakeForm, sent: Keyed): IntakeSubmission {
  const fields = (ownValue(sent, 'fields') ?? {}) as CustomFields
  const answers: readonly (readonly [string, CustomFieldValue])[] = asked.flatMap((field) => {
    const value = ownValue(fields, field.id)
    return isUnanswered(value) ? [] : [[field.id, value as CustomFieldValue] as const]
  })
  const answered = standardKeys
    .map((key) => [key, ownValue(sent, key)] as const)
    .filter(([, value]) => !isUnanswered(value))
  // Each answer was checked against what the form asks for.
  return { formId: id, ...Object.fromEntries(answered), fields: Object.fromEntries(answers) } as IntakeSubmission
}

/**
 * Checks what somebody sent by a form: a submission, or everything that is wrong with it at once.
 *
 * Nothing that is sent is trusted. Texts stay texts, scripts in them too; lines have no control characters, so that no header of
 * an email can be forged; lengths are bounded, and what the form does not ask for is refused. A name has at most 500 characters,
 * an address 254, a text 10,000.
 *
 * @param form - The form; checked once, and not to be changed afterwards.
 * @param sent - Whatever came in: `name`, `email`, `problem`, `product`, `priority`, and `fields` with those of the form's own.
 * @returns What was sent, without what was left open; or every problem.
 * @throws {@link ClienteleError} `invalid-policy` for a form that contradicts itself. Nothing that is sent makes it throw.
 *
 * @example
 * ```ts
 * import {
 *   checkSubmission,
 *   type IntakeForm,
 *   type IntakeSubmission,
 *   type SubmissionProblem,
 *   type SubmissionRefusal,
 * } from 'clientele/service'
 *
 * const form: IntakeForm = { id: 'web', requires: ['product'], products: ['shop', 'till'] }
 * const sent = { name: 'Kari Vik', email: 'kari@example.com', product: 'shop', problem: 'It says <b>502</b>.' }
 * const checked = checkSubmission(form, sent)
 * const submission: IntakeSubmission | undefined = checked.ok ? checked.value : undefined
 * submission?.problem //=> 'It says <b>502</b>.'
 *
 * const wrong = checkSubmission(form, { name: 'Kari\nBcc: all@example.com', email: 'kari', product: 'ship' })
 * const refusal: SubmissionRefusal | undefined = wrong.ok ? undefined : wrong.reason
 * const problems: readonly SubmissionProblem[] = refusal?.problems ?? []
 * problems.map(({ code, parameters }) => [parameters.field, code])
 * //=> [
 * //     ['name', 'not-one-line'],
 * //     ['email', 'not-an-email'],
 * //     ['product', 'unknown-option'],
 * //     ['problem', 'missing'],
 * //   ]
 * ```
 */
export function checkSubmission(form: IntakeForm, sent: unknown): Result<IntakeSubmission, SubmissionRefusal> {
  checkIntakeForm(form)
  const problems: SubmissionProblem[] = []
  for (const problem of submissionProblems(form, sent)) {
    problems.push(problem)
    if (problems.length === mostProblems) break
  }
  return problems.length === 0
    ? succeeded(readSubmission(form, sent as Keyed))
    : refused({ code: 'invalid-submission', parameters: { problemCount: problems.length }, problems })
}
