import type { Problem, ProblemPath } from '../../../foundation/problem.ts'
import { accessActions, confidentialityLevels } from '../../../records/index.ts'
import type { PortalKind, PortalPolicy } from './portal-policy.ts'
import { portalStandings } from './portal-viewer.ts'

const outsiders = /* @__PURE__ */ portalStandings.filter((standing) => standing !== 'staff')

/** Where an entry of a list is none of the codes, or was there before. */
function* codeProblems(entries: readonly string[], codes: readonly string[], path: ProblemPath): Generator<Problem> {
  for (const [index, received] of entries.entries()) {
    if (codes.includes(received) && entries.indexOf(received) === index) continue
    yield { path: [...path, index], received, expected: `each once, of ${codes.join(', ')}` }
  }
}

const levelProblem = (received: unknown, path: ProblemPath): readonly Problem[] =>
  (confidentialityLevels as readonly unknown[]).includes(received)
    ? []
    : [{ path, received, expected: `one of ${confidentialityLevels.join(', ')}` }]

function* repeated(names: readonly string[], place: (index: number) => ProblemPath): Generator<Problem> {
  const seen = new Set<string>()
  for (const [index, received] of names.entries()) {
    if (seen.has(received)) yield { path: place(index), received, expected: 'each once' }
    seen.add(received)
  }
}

function* kindProblems({ standings, fields }: PortalKind, path: ProblemPath): Generator<Problem> {
  yield* codeProblems(standings, outsiders, [...path, 'standings'])
  const names = fields.map(({ field }) => field)
  yield* repeated(names, (index) => [...path, 'fields', index, 'field'])
  for (const [index, { level = 'public' }] of fields.entries()) {
    yield* levelProblem(level, [...path, 'fields', index, 'level'])
  }
}

/** Everything about a policy that contradicts itself, or is not said. */
export function* portalPolicyProblems({ kinds, clearance, actions, grantable }: PortalPolicy): Generator<Problem> {
  const names = kinds.map(({ kind }) => kind)
  yield* repeated(names, (index) => ['kinds', index, 'kind'])
  for (const [index, kind] of kinds.entries()) yield* kindProblems(kind, ['kinds', index])
  for (const standing of portalStandings) {
    yield* levelProblem(clearance[standing], ['clearance', standing])
    // A host without a compiler may have left some out.
    const allowed: readonly string[] | undefined = actions[standing]
    if (Array.isArray(allowed)) yield* codeProblems(allowed, accessActions, ['actions', standing])
    else yield { path: ['actions', standing], received: allowed, expected: 'a list of actions' }
  }
  yield* codeProblems(grantable, accessActions, ['grantable'])
}
