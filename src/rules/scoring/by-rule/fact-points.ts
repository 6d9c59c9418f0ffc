import type { ReadFacts } from '../../../foundation/condition/circumstances.ts'
import type { KnownFact, Unknown } from '../../../foundation/condition/index.ts'
import { type Names, placeOf } from '../../../foundation/condition/vocabulary.ts'
import { roundUnits, unitsOf } from './points.ts'
import type { LinePoints, RulePoints, StepPoints, TablePoints } from './score-rule.ts'

/** Hundredths for facts; nothing where they cannot be told, and then what is lacking is added to a list. */
export type UnitsReader = (facts: ReadFacts, unknowns: Unknown[]) => number | undefined

/** Hundredths for what a fact is; nothing if it is of a kind that they are not for. */
type FactReader = (fact: KnownFact) => number | undefined

function readerOfTable({ entries, otherwise = 0 }: TablePoints): FactReader {
  const units = new Map<unknown, number>(entries.map(({ value, points }) => [value, unitsOf(points)]))
  const kinds = new Set(entries.map(({ value }) => typeof value as string))
  const rest = unitsOf(otherwise)
  return (fact) => (kinds.has(typeof fact) && !Number.isNaN(fact) ? (units.get(fact) ?? rest) : undefined)
}

const readerOfNumber =
  (read: (value: number) => number): FactReader =>
  (fact) =>
    typeof fact === 'number' && Number.isFinite(fact) ? read(fact) : undefined

function readerOfSteps({ steps }: StepPoints): FactReader {
  const falling = steps.map(({ from, points }) => ({ from, units: unitsOf(points) })).reverse()
  return readerOfNumber((value) => falling.find(({ from }) => value >= from)?.units ?? 0)
}

function readerOfLine({ from, to }: LinePoints): FactReader {
  const [start, end] = [unitsOf(from.points), unitsOf(to.points)]
  return readerOfNumber((value) => {
    if (value >= to.value) return end
    const share = Math.max(0, value - from.value) / (to.value - from.value)
    return roundUnits(start + (end - start) * share)
  })
}

const readerOf = (points: TablePoints | StepPoints | LinePoints): FactReader => {
  if (points.kind === 'table') return readerOfTable(points)
  return points.kind === 'steps' ? readerOfSteps(points) : readerOfLine(points)
}

/** Prepares the points of a rule, whose fact gets a place among those that are read. */
export function prepareUnits(points: RulePoints, names: Names): UnitsReader {
  if (typeof points === 'number') {
    const units = unitsOf(points)
    return () => units
  }
  const { fact: name } = points
  const place = placeOf(names, name)
  const read = readerOf(points)
  return (facts, unknowns) => {
    const fact = facts[place]
    const units = fact === undefined ? undefined : read(fact)
    if (units === undefined) unknowns.push({ name, problem: fact === undefined ? 'missing' : 'unsuitable' })
    return units
  }
}
