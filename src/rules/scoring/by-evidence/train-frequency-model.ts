import { wholeNumberAt } from '../../../foundation/number-at.ts'
import { checkBands } from './bands.ts'
import { checkNames } from './check-fields.ts'
import { emptyModel, modelChangedBy } from './count-leads.ts'
import type { FrequencyField, FrequencyModel } from './frequency-model.ts'
import type { ClosedLead } from './lead.ts'

/** What a frequency model looks at. */
export interface FrequencyModelOptions {
  /** The fields, each once; at most 500. */
  readonly fields: readonly FrequencyField[]
  /** The stages from the first to the last, each once; none when left out. */
  readonly stages?: readonly string[]
}

/**
 * Learns from closed leads how often leads of each kind were won: a naive Bayes model of whole counts.
 *
 * A won lead counts as having been in all stages, a lost one in those up to the one it reached; one without a stage in the
 * first. Each value of each field is counted, over all leads and over those of each team; unset fields are not. Nothing is
 * smoothed or divided here: {@link predictWin} does that when it reads, so {@link addClosedLeads} and
 * {@link removeClosedLeads} keep a model up to date, to the last digit.
 *
 * A field with a value of its own for every lead (a name, an address) makes a large model that knows nothing: leave it out.
 *
 * @param leads - The closed leads, in any order: the model is the same for each.
 * @param options - `fields` and `stages`.
 * @returns The model, plain JSON.
 * @throws {@link ClienteleError} `unknown-code` for a stage or an outcome that is none; `invalid-value` for a value that is not
 *   of its field's kind, or bands that do not rise; `duplicate-id` for a name given twice.
 *
 * @example
 * ```ts
 * import { type ClosedLead, type FrequencyModel, trainFrequencyModel } from 'clientele/scoring/by-evidence'
 *
 * const lead = (source: string, stage: string, outcome: 'won' | 'lost'): ClosedLead => ({
 *   stage,
 *   outcome,
 *   features: { source },
 * })
 * const model: FrequencyModel = trainFrequencyModel(
 *   [lead('referral', 'won', 'won'), lead('web', 'new', 'lost'), lead('referral', 'proposal', 'lost')],
 *   { stages: ['new', 'proposal', 'won'], fields: [{ name: 'source' }] },
 * )
 * model.overall.lostByStage //=> [2, 1, 0]
 * model.overall.fields[0]?.values
 * //=> [{ value: 'referral', won: 1, lost: 1 }, { value: 'web', won: 0, lost: 1 }]
 * ```
 * @see docs/guide/scoring-by-evidence.md
 */
export function trainFrequencyModel(
  leads: readonly ClosedLead[],
  { fields, stages = [] }: FrequencyModelOptions,
): FrequencyModel {
  checkNames(
    fields.map(({ name }) => name),
    'options.fields',
    0,
  )
  checkNames(stages, 'options.stages', 0)
  for (const [index, { bands, minimumObservations = 1 }] of fields.entries()) {
    if (bands) checkBands(bands, `options.fields[${index}].bands`)
    wholeNumberAt(minimumObservations, `options.fields[${index}].minimumObservations`, 0, Number.MAX_SAFE_INTEGER)
  }
  return modelChangedBy(emptyModel([...stages], structuredCopy(fields)), leads, 1)
}

/** The caller's list, and the lists in it, stay the caller's. */
const structuredCopy = (fields: readonly FrequencyField[]): readonly FrequencyField[] =>
  fields.map((field) => ({ ...field, ...(field.bands ? { bands: [...field.bands] } : {}) }))

/**
 * Counts more closed leads into a frequency model: the model that all of them together would have made.
 *
 * @param model - The model; it stays as it is.
 * @param leads - The leads that have closed since.
 * @returns The new model.
 * @throws {@link ClienteleError} As {@link trainFrequencyModel} does.
 *
 * @example
 * ```ts
 * import { addClosedLeads, type ClosedLead, trainFrequencyModel } from 'clientele/scoring/by-evidence'
 *
 * const won: ClosedLead = { outcome: 'won', features: { source: 'referral' } }
 * const model = trainFrequencyModel([], { fields: [{ name: 'source' }] })
 * addClosedLeads(model, [won]).overall.won //=> 1
 * ```
 */
export function addClosedLeads(model: FrequencyModel, leads: readonly ClosedLead[]): FrequencyModel {
  return modelChangedBy(model, leads, 1)
}

/**
 * Takes closed leads out of a frequency model, as if they had never been counted: for one that is reopened or was wrong.
 *
 * Exact: adding leads and removing them gives the model back, whatever was added in between. Give them as they were counted.
 * A lead that was never counted cannot be told from one that was, unless a count would fall below 0.
 *
 * @param model - The model; it stays as it is.
 * @param leads - The leads, as they were when they were counted.
 * @returns The new model.
 * @throws {@link ClienteleError} `foreign-record` if they cannot all have been counted; otherwise as
 *   {@link trainFrequencyModel} does.
 *
 * @example
 * ```ts
 * import { addClosedLeads, type ClosedLead, removeClosedLeads, trainFrequencyModel } from 'clientele/scoring/by-evidence'
 *
 * const reopened: ClosedLead = { outcome: 'lost', features: { source: 'web' } }
 * const model = trainFrequencyModel([], { fields: [{ name: 'source' }] })
 * removeClosedLeads(addClosedLeads(model, [reopened]), [reopened]) //=> model
 * removeClosedLeads(model, [reopened]) //=> throws 'foreign-record'
 * ```
 */
export function removeClosedLeads(model: FrequencyModel, leads: readonly ClosedLead[]): FrequencyModel {
  return modelChangedBy(model, leads, -1)
}
