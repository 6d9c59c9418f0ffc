import { describe, expect, it } from 'vitest'
import type { Instant } from '../../../src/foundation/time/index.ts'
import type { StageActor } from '../../../src/records/index.ts'
import { forwardWithCare, type Lifecycle, moveStage, timeInStages } from '../../../src/rules/lifecycle/index.ts'
import fixture from '../../fixtures/lifecycle-examples.json' with { type: 'json' }
import { historyOf, onDay } from './samples.ts'

const lifecycle: Lifecycle = {
  id: 'example',
  stages: fixture.order.map((id) => ({ id })),
  start: fixture.order,
  moves: forwardWithCare,
}

describe('worked examples', () => {
  it.each(fixture.moves)('$id: $title', ({ from, to, actor, expected }) => {
    const at = onDay(1)
    const record = {
      subjectId: 's-1',
      lifecycleId: 'example',
      stage: from,
      since: at,
      furthestStage: from,
      startedAt: at,
    }
    const moved = moveStage(lifecycle, record, { to, actor: actor as StageActor, at: onDay(2) })
    expect({
      allowed: moved.ok,
      ...(moved.ok ? { skipped: moved.value.event.skipped } : { code: moved.reason.code }),
    }).toEqual(expected)
  })

  it.each(fixture.times)('$id: $title', ({ history, asOf, expected }) => {
    const events = historyOf(
      lifecycle,
      history.map(({ stage, enteredAt }) => [stage, 0, { at: enteredAt as Instant }]),
    )
    const times = timeInStages(events, asOf as Instant)
    expect(Object.fromEntries(times.map((time) => [time.stage, time.cumulativeMilliseconds]))).toEqual(
      expected.cumulativeMilliseconds,
    )
    expect(times.filter(({ isCurrent }) => isCurrent).map(({ stage }) => stage)).toEqual([expected.currentStage])
  })
})
