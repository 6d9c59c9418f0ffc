import type { Milestone, RequirementsDocument } from '../../../records/index.ts'
import { conflict, type RequirementsConflict } from './requirements-conflict.ts'

function* milestoneDayConflicts(
  { term, deadline }: RequirementsDocument,
  { id, startsOn, dueOn }: Milestone,
): Generator<RequirementsConflict> {
  const path = (key: string) => ['milestones', id, key]
  if (startsOn !== undefined && dueOn < startsOn) {
    yield conflict('milestone-due-before-start', path('dueOn'), { startsOn, dueOn })
  }
  if (deadline !== undefined && dueOn > deadline) {
    yield conflict('milestone-after-deadline', path('dueOn'), { dueOn, deadline })
  }
  if (!term) return
  const { start, end } = term
  for (const [key, day] of Object.entries({ startsOn, dueOn })) {
    if (day === undefined || (day >= start && (end === undefined || day < end))) continue
    yield conflict('milestone-outside-term', path(key), { day, start, ...(end !== undefined && { end }) })
  }
}

/** The milestones that can never come, as each waits for one that does: those of a circle, and what depends on them. */
function waitingInACircle(milestones: readonly Milestone[], known: ReadonlyMap<string, Milestone>): readonly string[] {
  const waitsFor = new Map(
    milestones.map(({ id, dependsOn = [] }) => [id, dependsOn.filter((other) => known.has(other))]),
  )
  const left = new Map([...waitsFor].map(([id, others]) => [id, others.length]))
  const opens = new Map(milestones.map(({ id }): [string, string[]] => [id, []]))
  for (const [id, others] of waitsFor) for (const other of others) opens.get(other)?.push(id)
  const free = [...left.keys()].filter((id) => left.get(id) === 0)
  // A list is walked to its end, and takes more while it is.
  for (const id of free) {
    left.delete(id)
    for (const next of opens.get(id) ?? []) {
      const count = (left.get(next) ?? 0) - 1
      left.set(next, count)
      if (count === 0) free.push(next)
    }
  }
  return [...left.keys()]
}

/** Where the days of milestones, or what they depend on, cannot be. */
export function* milestoneConflicts(document: RequirementsDocument): Generator<RequirementsConflict> {
  const { milestones = [] } = document
  const byId = new Map(milestones.map((milestone) => [milestone.id, milestone]))
  for (const milestone of milestones) {
    yield* milestoneDayConflicts(document, milestone)
    const { id, dueOn, dependsOn = [] } = milestone
    for (const other of dependsOn) {
      const path = ['milestones', id, 'dependsOn']
      const prerequisite = byId.get(other)
      if (!prerequisite) yield conflict('unknown-milestone', path, { milestone: other })
      else if (dueOn < prerequisite.dueOn) {
        const parameters = { dueOn, prerequisite: other, prerequisiteDueOn: prerequisite.dueOn }
        yield conflict('milestone-before-prerequisite', path, parameters)
      }
    }
  }
  const circle = waitingInACircle(milestones, byId)
  if (circle.length > 0) yield conflict('milestones-in-a-circle', ['milestones'], { milestones: circle })
}
