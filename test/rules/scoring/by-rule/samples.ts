import type { Instant, ScoreModel, ScoreRule, TrackedEvent } from '../../../../src/index.ts'

/** A model of one axis and one group with some rules. */
export const modelOf = (...rules: readonly ScoreRule[]): ScoreModel => ({
  axes: [{ id: 'axis', groups: [{ id: 'group', rules }] }],
})

/** An event, of the type `visit` unless another is given. */
export const visit = (
  id: string,
  at: Instant,
  properties?: TrackedEvent['properties'],
  type = 'visit',
): TrackedEvent => ({
  id,
  type,
  at,
  ...(properties ? { properties } : {}),
})
