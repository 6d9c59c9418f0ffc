import { type ClienteleErrorCode, refuse } from './error.ts'

/** The keys and places that lead into a value. */
export type ProblemPath = readonly (string | number)[]

/** A place in a value that is not as it must be: what stands there, and what would have been right. */
export interface Problem {
  readonly path: ProblemPath
  readonly received: unknown
  readonly expected: string
}

/** A path as a message shows it: `policy.stages[2].id`. */
const fieldOf = (root: string, path: ProblemPath): string =>
  path.reduce<string>((field, key) => (typeof key === 'number' ? `${field}[${key}]` : `${field}.${key}`), root)

/** Throws at the first problem of a value that is called `root`. */
export function refuseFirst(problems: Iterable<Problem>, code: ClienteleErrorCode, root: string): void {
  for (const { path, received, expected } of problems) refuse(code, fieldOf(root, path), received, expected)
}

/** Where an id stands a second time in a list. */
export function* idProblems(entries: readonly { readonly id: string }[], path: ProblemPath): Generator<Problem> {
  const seen = new Set<string>()
  for (const [index, { id }] of entries.entries()) {
    if (seen.has(id)) yield { path: [...path, index, 'id'], received: id, expected: 'an id that no other has' }
    seen.add(id)
  }
}
