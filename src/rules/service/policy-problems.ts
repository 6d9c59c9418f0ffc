import type { Problem, ProblemPath } from '../../foundation/problem.ts'

/** Where a list of codes is empty, has what is none of them, or one twice. */
export function* codeProblems(
  entries: readonly string[],
  codes: readonly string[],
  path: ProblemPath,
): Generator<Problem> {
  const expected = `at least one, each once, of ${codes.join(', ')}`
  if (entries.length === 0) yield { path, received: entries, expected }
  for (const [index, received] of entries.entries()) {
    if (!codes.includes(received) || entries.indexOf(received) < index) {
      yield { path: [...path, index], received, expected }
    }
  }
}
