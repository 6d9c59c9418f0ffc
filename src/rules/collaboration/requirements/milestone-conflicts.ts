import { openingOrder, type Waiting, waitFor } from '../../../foundation/opening-order.ts'
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

/** A milestone that waits for others. */
interface WaitingMilestone extends Waiting<WaitingMilestone> {
  readonly milestone: Milestone
}

/** The milestones that can never come, as each waits for one that does: those of a circle, and what depends on them. */
function waitingInACircle(milestones: readonly Milestone[]): readonly string[] {
  const all = milestones.map((milestone): WaitingMilestone => ({ milestone, waitsFor: 0, opens: [] }))
  const byId = new Map(all.map((each) => [each.milestone.id, each]))
  for (const each of all) {
    for (const other of each.milestone.dependsOn ?? []) {
      const before = byId.get(other)
      if (before) waitFor(each, before)
    }
  }
  openingOrder(all)
  return all.filter(({ waitsFor }) => waitsFor > 0).map(({ milestone }) => milestone.id)
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
  const circle = waitingInACircle(milestones)
  if (circle.length > 0) yield conflict('milestones-in-a-circle', ['milestones'], { milestones: circle })
}
