import { type Problem, type ProblemPath, refuseFirst } from '../../../foundation/problem.ts'
import { fieldListProblems } from '../../../records/field-definition-problems.ts'
import type { RequirementsTemplate } from './requirements-template.ts'
import { standardAsks, standardSections } from './standard-asks.ts'

/** Where a text of a list was there before, or stands for something else. */
function* repeated(texts: readonly string[], place: (index: number) => ProblemPath, taken: readonly string[] = []) {
  const seen = new Set(taken)
  for (const [index, text] of texts.entries()) {
    if (seen.has(text)) yield { path: place(index), received: text, expected: 'one that is not taken' }
    seen.add(text)
  }
}

/** Everything about a template that contradicts itself. */
export function* templateProblems({ asks, sections }: RequirementsTemplate): Generator<Problem> {
  for (const [index, ask] of asks.entries()) {
    if (standardAsks.includes(ask)) continue
    yield { path: ['asks', index], received: ask, expected: `one of ${standardAsks.join(', ')}` }
  }
  yield* repeated(asks, (index) => ['asks', index])
  const ids = sections.map(({ id }) => id)
  yield* repeated(ids, (index) => ['sections', index, 'id'], standardSections)
  for (const [place, { fields }] of sections.entries()) {
    const path = ['sections', place, 'fields']
    if (fields.length === 0) yield { path, received: fields, expected: 'at least one field' }
    yield* fieldListProblems(fields, path)
  }
  if (asks.length === 0 && sections.every(({ fields }) => fields.every(({ required }) => !required))) {
    yield { path: ['asks'], received: asks, expected: 'at least one ask, here or in a section' }
  }
}

/** Throws `invalid-policy` for a template that contradicts itself. */
export function checkTemplate(template: RequirementsTemplate): void {
  refuseFirst(templateProblems(template), 'invalid-policy', 'template')
}
