/**
 * Histories replayed per second, on one core: this library's replay, which checks every event and says what is wrong, beside
 * xstate's pure `transition` running an equal machine over the same moves, in alternating rounds.
 */
import {
  dealPipeline,
  type Instant,
  moveStage,
  replayStages,
  type StageEvent,
  type StageRecord,
  startLifecycle,
} from 'clientele'
import { createMachine, initialTransition, transition } from 'xstate'

const stages = [...dealPipeline.stages, ...(dealPipeline.outside ?? [])].map(({ id }) => id)
const place = (id: string): number => dealPipeline.stages.findIndex((stage) => stage.id === id)

/** The moves that automation may make in the pipeline, as a machine: forward, skipping, and out of the order. */
const machine = createMachine({
  id: 'deal-pipeline',
  initial: 'prospecting',
  states: Object.fromEntries(
    stages.map((from) => [
      from,
      {
        on:
          place(from) < 0
            ? {}
            : Object.fromEntries(
                stages
                  .filter((to) => place(to) < 0 || place(to) > place(from))
                  .map((to) => [`to-${to}`, { target: to }]),
              ),
      },
    ]),
  ),
})

/** Deals of two to five moves each, in the ways that the pipeline allows. */
const routes = [
  ['prospecting', 'qualification', 'proposal', 'negotiation', 'won'],
  ['prospecting', 'qualification', 'lost'],
  ['prospecting', 'proposal', 'won'],
  ['prospecting', 'qualification', 'proposal', 'lost'],
  ['prospecting', 'lost'],
]
const at = (step: number) => `2026-01-${String(1 + step * 5).padStart(2, '0')}T09:30:00Z` as Instant

const histories: readonly (readonly StageEvent[])[] = Array.from({ length: 1_000 }, (_, index) => {
  const route = routes[index % routes.length] ?? []
  const events: StageEvent[] = []
  let record: StageRecord | undefined
  for (const [step, to] of route.entries()) {
    const move = { to, actor: 'automation', at: at(step) } as const
    const moved: ReturnType<typeof moveStage> = record
      ? moveStage(dealPipeline, record, move)
      : startLifecycle(dealPipeline, { ...move, subjectId: `d-${index}` })
    if (!moved.ok) throw new Error(moved.reason.code)
    record = moved.value.record
    events.push(moved.value.event)
  }
  return events
})

function replayInMachine(history: readonly StageEvent[]): string {
  let [state] = initialTransition(machine)
  for (const { to } of history.slice(1)) [state] = transition(machine, state, { type: `to-${to}` })
  return String(state.value)
}

for (const history of histories) {
  const ours = replayStages(dealPipeline, history)
  const theirs = replayInMachine(history)
  if (!ours.ok || ours.value.stage !== theirs) throw new Error(`the two differ: ${JSON.stringify(ours)}, ${theirs}`)
}

/** Histories per second of a task. */
function perSecond(replay: (history: readonly StageEvent[]) => unknown, passes: number): number {
  const start = performance.now()
  for (let pass = 0; pass < passes; pass += 1) for (const history of histories) replay(history)
  return (passes * histories.length * 1_000) / (performance.now() - start)
}

const median = (numbers: readonly number[]): number => [...numbers].sort((a, b) => a - b)[numbers.length >> 1] ?? 0

const ours: number[] = []
const theirs: number[] = []
for (let round = 0; round < 9; round += 1) {
  ours.push(perSecond((history) => replayStages(dealPipeline, history), 200))
  theirs.push(perSecond(replayInMachine, 20))
}
const ratios = ours.map((rate, round) => rate / (theirs[round] ?? Number.NaN))
const round = (rate: number): string => Math.round(rate).toLocaleString('en')

console.log(`histories replayed per second, ${histories.length} deals, median of ${ours.length} alternating rounds`)
console.log(`  clientele            ${round(median(ours))}`)
console.log(`  xstate               ${round(median(theirs))}`)
console.log(
  `  ratio                ${median(ratios).toFixed(1)} (from ${Math.min(...ratios).toFixed(1)} to ${Math.max(...ratios).toFixed(1)})`,
)
