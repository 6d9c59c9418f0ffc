/** Something that waits for others of its kind, and lets others begin. */
export interface Waiting<Self> {
  /** How many it waits for; counted down while they are put in order. */
  waitsFor: number
  /** Which wait for it. */
  readonly opens: Self[]
}

/** Lets one wait for another. */
export function waitFor<Step extends Waiting<Step>>(step: Step, before: Step): void {
  before.opens.push(step)
  step.waitsFor += 1
}

/**
 * Puts what waits in an order in which everything comes after what it waits for, once; those that can never come, as they wait
 * in a circle or for one that does, are left out, and keep a count above 0. In time that grows with the steps and their ties.
 */
export function openingOrder<Step extends Waiting<Step>>(steps: readonly Step[]): readonly Step[] {
  const free = steps.filter(({ waitsFor }) => waitsFor === 0)
  // A list is walked to its end, and takes more while it is.
  for (const { opens } of free) {
    for (const next of opens) {
      next.waitsFor -= 1
      if (next.waitsFor === 0) free.push(next)
    }
  }
  return free
}

/** One circle among the steps that {@link openingOrder} left out, each before the one that waits for it; none if it left none. */
export function circleAmong<Step extends Waiting<Step>>(steps: readonly Step[]): readonly Step[] {
  const waiting = steps.filter(({ waitsFor }) => waitsFor > 0)
  const before = new Map<Step, Step>()
  for (const step of waiting) {
    for (const next of step.opens) before.set(next, step)
  }
  // Each of them waits for another of them, so that the way back never ends; it comes round.
  const met = new Set<Step>()
  let [step] = waiting
  while (step && !met.has(step)) {
    met.add(step)
    step = before.get(step)
  }
  const way = [...met]
  return step ? way.slice(way.indexOf(step)).reverse() : []
}
