import { describe, expect, it } from 'vitest'
import { circleAmong, openingOrder, type Waiting, waitFor } from '../../src/foundation/opening-order.ts'

interface Step extends Waiting<Step> {
  readonly name: string
}

/** Steps by one letter each, and what waits for what: `ba` is b after a. */
function stepsOf(names: string, ...ties: readonly string[]): readonly Step[] {
  const steps = [...names].map((name): Step => ({ name, waitsFor: 0, opens: [] }))
  const find = (name: string | undefined): Step => steps.find((step) => step.name === name) as Step
  for (const tie of ties) waitFor(find(tie[0]), find(tie[1]))
  return steps
}

const namesOf = (steps: readonly Step[]): string => steps.map(({ name }) => name).join('')

describe('what waits is put in order', () => {
  it.each<[string, string, readonly string[], string, string]>([
    ['nothing', '', [], '', ''],
    ['free of one another, as they were', 'abc', [], 'abc', ''],
    ['after what they wait for', 'abc', ['ab', 'bc'], 'cba', ''],
    ['twice for the same', 'ab', ['ab', 'ab'], 'ba', ''],
    ['for itself', 'ab', ['aa'], 'b', 'a'],
    ['in a circle, each before the one that waits for it', 'abc', ['ab', 'bc', 'ca'], '', 'cba'],
    ['in a circle, not what waits for it or comes before', 'wabz', ['ab', 'ba', 'wa', 'az'], 'z', 'ba'],
  ])('%s', (_, names, ties, order, circle) => {
    const steps = stepsOf(names, ...ties)
    expect(namesOf(openingOrder(steps))).toBe(order)
    const found = namesOf(circleAmong(steps))
    // A circle has no beginning.
    expect(`${circle}${circle}`).toContain(found)
    expect(found).toHaveLength(circle.length)
  })
})
