import { type Problem, refuseFirst } from '../../../foundation/problem.ts'
import { areOptions, expectedOptions, fieldListProblems } from '../../../records/field-definition-problems.ts'
import { priorities } from '../../../records/index.ts'
import { codeProblems } from '../policy-problems.ts'
import type { IntakeForm } from './intake-form.ts'

/** How many own fields a form, and so a submission, can have. */
export const mostIntakeFields = 200

/** Everything about a form that contradicts itself. */
export function* intakeFormProblems(form: IntakeForm): Generator<Problem> {
  const { requires, products, priorities: offered, fields = [] } = form
  if (requires && requires.length > 0) yield* codeProblems(requires, ['product', 'priority'], ['requires'])
  if (products && !areOptions(products)) yield { path: ['products'], received: products, expected: expectedOptions }
  if (offered) yield* codeProblems(offered, priorities, ['priorities'])
  if (fields.length > mostIntakeFields) {
    yield { path: ['fields'], received: fields.length, expected: `at most ${mostIntakeFields} fields` }
    return
  }
  yield* fieldListProblems(fields, ['fields'])
}

const checked = /* @__PURE__ */ new WeakSet<IntakeForm>()

/** Throws `invalid-policy` for a form that contradicts itself; looks at each once. */
export function checkIntakeForm(form: IntakeForm): void {
  if (checked.has(form)) return
  refuseFirst(intakeFormProblems(form), 'invalid-policy', 'form')
  checked.add(form)
}
