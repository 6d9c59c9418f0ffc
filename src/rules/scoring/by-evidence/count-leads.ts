import { compare } from '../../../foundation/compare.ts'
import { refuse } from '../../../foundation/error.ts'
import { bandOf } from './bands.ts'
import type {
  FieldFrequencies,
  Frequencies,
  FrequencyField,
  FrequencyModel,
  ValueFrequency,
} from './frequency-model.ts'
import type { ClosedLead, OpenLead } from './lead.ts'
import { numberOf, outcomeOf, textsOf } from './read-feature.ts'

/** The values of a field, as a frequency model counts them. */
export function valuesOf(lead: OpenLead, { name, bands }: FrequencyField, place: string): readonly string[] {
  if (!bands) return textsOf(lead, name, place)
  const value = numberOf(lead, name, place)
  return value === undefined ? [] : [bandOf(value, bands)]
}

/** The place of a lead's stage among the model's; `undefined` for a lead without one. */
export function stageIndexOf({ stage }: OpenLead, stages: readonly string[], place: string): number | undefined {
  if (stage === undefined) return undefined
  const index = stages.indexOf(stage)
  return index >= 0
    ? index
    : refuse('unknown-code', `${place}.stage`, stage, `one of ${stages.join(', ') || 'no stages'}`)
}

/** Won and lost: a pair of counts that is added to. */
type Tally = [won: number, lost: number]

/** What some leads add to the counts of a model. */
interface Change {
  readonly all: Tally
  readonly reached: number[]
  readonly fields: readonly Map<string, Tally>[]
}

const emptyChange = ({ stages, fields }: FrequencyModel): Change => ({
  all: [0, 0],
  reached: stages.map(() => 0),
  fields: fields.map(() => new Map()),
})

function count(change: Change, { stages, fields }: FrequencyModel, lead: ClosedLead, place: string): void {
  const side = outcomeOf(lead, place) === 'won' ? 0 : 1
  change.all[side]++
  // A lead without a stage was in the first.
  const reached = stageIndexOf(lead, stages, place) ?? 0
  for (const stage of stages.keys()) {
    if (side === 1 && stage <= reached) change.reached[stage] = (change.reached[stage] as number) + 1
  }
  for (const [index, field] of fields.entries()) {
    const tallies = change.fields[index] as Map<string, Tally>
    for (const value of valuesOf(lead, field, place)) {
      const tally = tallies.get(value) ?? [0, 0]
      tally[side]++
      tallies.set(value, tally)
    }
  }
}

const notCounted = 'leads that were counted before'

function changedField(before: FieldFrequencies, tallies: ReadonlyMap<string, Tally>, sign: 1 | -1): FieldFrequencies {
  if (tallies.size === 0) return before
  const values = new Map(before.values.map((frequency) => [frequency.value, frequency]))
  let { won, lost } = before
  for (const [value, [addedWon, addedLost]] of tallies) {
    const known = values.get(value)
    const next: ValueFrequency = {
      value,
      won: (known?.won ?? 0) + sign * addedWon,
      lost: (known?.lost ?? 0) + sign * addedLost,
    }
    if (next.won < 0 || next.lost < 0) refuse('foreign-record', 'leads', value, notCounted)
    won += sign * addedWon
    lost += sign * addedLost
    if (next.won + next.lost > 0) values.set(value, next)
    else values.delete(value)
  }
  return { won, lost, values: [...values.values()].sort((a, b) => compare(a.value, b.value)) }
}

function changed(before: Frequencies, { all, reached, fields }: Change, sign: 1 | -1): Frequencies {
  const won = before.won + sign * all[0]
  const lost = before.lost + sign * all[1]
  const lostByStage = before.lostByStage.map((leads, stage) => leads + sign * (reached[stage] as number))
  // A lead may have been counted with other values, or as having got less far; no count may fall below 0 for it.
  if (Math.min(won, lost, ...lostByStage) < 0) refuse('foreign-record', 'leads', 'leads', notCounted)
  return {
    won,
    lost,
    lostByStage,
    fields: before.fields.map((field, index) => changedField(field, fields[index] as Map<string, Tally>, sign)),
  }
}

const nothingCounted = ({ stages, fields }: Pick<FrequencyModel, 'stages' | 'fields'>): Frequencies => ({
  won: 0,
  lost: 0,
  lostByStage: stages.map(() => 0),
  fields: fields.map(() => ({ won: 0, lost: 0, values: [] })),
})

/** A model whose counts are more, or less, by some leads. A team of which no lead is left is gone. */
export function modelChangedBy(model: FrequencyModel, leads: readonly ClosedLead[], sign: 1 | -1): FrequencyModel {
  const overall = emptyChange(model)
  const byTeam = new Map<string, Change>()
  for (const [index, lead] of leads.entries()) {
    const place = `leads[${index}]`
    count(overall, model, lead, place)
    if (lead.team !== undefined) {
      const change = byTeam.get(lead.team) ?? emptyChange(model)
      count(change, model, lead, place)
      byTeam.set(lead.team, change)
    }
  }
  const teams = new Map(model.teams.map((team) => [team.team, team]))
  for (const [team, change] of byTeam) {
    const next = changed(teams.get(team) ?? nothingCounted(model), change, sign)
    if (next.won + next.lost > 0) teams.set(team, { team, ...next })
    else teams.delete(team)
  }
  return {
    ...model,
    overall: changed(model.overall, overall, sign),
    teams: [...teams.values()].sort((a, b) => compare(a.team, b.team)),
  }
}

/** A model of these stages and fields that has counted nothing yet. */
export function emptyModel(stages: readonly string[], fields: readonly FrequencyField[]): FrequencyModel {
  return { kind: 'frequency', stages, fields, overall: nothingCounted({ stages, fields }), teams: [] }
}
