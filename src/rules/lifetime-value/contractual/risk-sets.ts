import type { KnownTenure } from './tenure.ts'

/** What happened at one time, and to how many it could have happened. */
export interface RiskSet {
  readonly time: number
  /** How many entered before, and neither ended nor were last seen before. */
  readonly atRisk: number
  readonly ended: number
  readonly censored: number
}

/** Counts how many are at risk at a time, for times asked for in order. */
export function riskCounter(tenures: readonly KnownTenure[]): (time: number) => number {
  const entries = [...tenures].sort((a, b) => a.enteredAt - b.enteredAt)
  const exits = [...tenures].sort((a, b) => a.duration - b.duration)
  let entered = 0
  let left = 0
  let atRisk = 0
  return (time) => {
    // Who is there from the start is at risk at time 0 too.
    for (
      let next = entries[entered];
      next && (next.enteredAt < time || next.enteredAt === 0);
      next = entries[entered]
    ) {
      atRisk += next.count
      entered += 1
    }
    for (let next = exits[left]; next && next.duration < time; next = exits[left]) {
      atRisk -= next.count
      left += 1
    }
    return atRisk
  }
}

/** The risk sets of the times at which tenures ended or were last seen, in order. */
export function riskSets(tenures: readonly KnownTenure[]): readonly RiskSet[] {
  const exits = new Map<number, { ended: number; censored: number }>()
  for (const { duration, hasEnded, count } of tenures) {
    const exit = exits.get(duration) ?? { ended: 0, censored: 0 }
    exit[hasEnded ? 'ended' : 'censored'] += count
    exits.set(duration, exit)
  }
  const atRiskAt = riskCounter(tenures)
  return [...exits].sort(([a], [b]) => a - b).map(([time, exit]) => ({ time, atRisk: atRiskAt(time), ...exit }))
}
