import { numberAt } from '../../../foundation/number-at.ts'
import { logistic, tellableProbability } from '../../../foundation/numeric/log-odds.ts'
import { rounded } from '../../../foundation/numeric/rounded.ts'
import { type Result, succeeded } from '../../../foundation/result.ts'
import { type InsufficientData, tooFew } from '../insufficient-data.ts'
import { stageIndexOf, valuesOf } from './count-leads.ts'
import { findValue } from './find-value.ts'
import type { FieldFrequencies, Frequencies, FrequencyModel, TeamFrequencies } from './frequency-model.ts'
import type { OpenLead, SkippedField } from './lead.ts'
import { minimumOf } from './minimum.ts'

/**
 * What is added to every count when it is read, unless another number is asked for: so that a value that was never lost, or
 * never won, does not decide alone. Odoo's number.
 *
 * @example
 * ```ts
 * import { defaultSmoothing } from 'clientele/scoring/by-evidence'
 *
 * defaultSmoothing //=> 0.1
 * ```
 */
export const defaultSmoothing = 0.1

/** How a frequency model is read. */
export interface PredictWinOptions {
  /** What is added to every count; above 0, at most 1,000; {@link defaultSmoothing} when left out. */
  readonly smoothing?: number
  /**
   * How many won and how many lost leads it takes: of the lead's team for the team's own counts, of all teams for an answer.
   * At least 1; {@link defaultMinimumPerOutcome} when left out.
   */
  readonly minimumPerOutcome?: number
}

/** What the stage, or one value of one field, says of a lead. */
export interface WinEvidence {
  /** Whether it is the stage that speaks, or a field. */
  readonly kind: 'stage' | 'field'
  /** The name of the field; `stage` for the stage. */
  readonly name: string
  /** The value, the band or the stage. */
  readonly value: string
  /** Whether it raises the chance or lowers it. */
  readonly effect: 'raises' | 'lowers' | 'none'
  /**
   * How much likelier it is among won leads than among lost ones, from 0 to 1: pW / (pW + pL), four decimals. One half says
   * nothing.
   */
  readonly share: number
  /** What it adds to the log-odds: log(pW / pL), nine decimals. */
  readonly contribution: number
  /** How many won leads had it. */
  readonly won: number
  /** How many lost leads had it. */
  readonly lost: number
}

/** How likely a lead is to be won, and why. */
export interface WinPrediction {
  /** From 0.0001 to 0.9999, four decimals. */
  readonly probability: number
  /** The log-odds it was made from: `prior` and the contributions, added from the first to the last. */
  readonly logOdds: number
  /** The log-odds before anything is known of the lead: log(won / lost), nine decimals. */
  readonly prior: number
  /** What speaks for and against, the strongest first. */
  readonly evidence: readonly WinEvidence[]
  /** What nothing was concluded from, in the order of the fields. */
  readonly skipped: readonly SkippedField[]
  /** The team whose counts were read; not there when they were those of all teams. */
  readonly team?: string
}

/** What a count is of all counts of its kind, among won and among lost leads. */
interface Likelihoods {
  readonly won: number
  readonly lost: number
}

const ofStage = ({ lost, lostByStage }: Frequencies, stage: number, smoothing: number): Likelihoods => ({
  won: 1,
  lost: ((lostByStage[stage] as number) + smoothing) / (lost + smoothing),
})

/** The likelihoods of a value of a field: its smoothed counts, of the smoothed counts of all the field's values. */
export function likelihoodsOf(
  field: FieldFrequencies,
  { won, lost }: { readonly won: number; readonly lost: number },
  smoothing: number,
): Likelihoods {
  const added = smoothing * field.values.length
  return { won: (won + smoothing) / (field.won + added), lost: (lost + smoothing) / (field.lost + added) }
}

/** The smoothing that is asked for. */
export const smoothingOf = (smoothing: number = defaultSmoothing): number =>
  numberAt(smoothing, 'options.smoothing', 1e-9, 1_000)

const evidenceFrom = (
  likelihoods: Likelihoods,
  said: Pick<WinEvidence, 'kind' | 'name' | 'value' | 'won' | 'lost'>,
): WinEvidence => {
  const contribution = rounded(Math.log(likelihoods.won / likelihoods.lost), 9)
  const { kind, name, value, won, lost } = said
  return {
    kind,
    name,
    value,
    effect: contribution > 0 ? 'raises' : contribution < 0 ? 'lowers' : 'none',
    share: rounded(likelihoods.won / (likelihoods.won + likelihoods.lost), 4),
    contribution,
    won,
    lost,
  }
}

/** The counts to read for a lead: its team's if there are enough of them. */
function countsFor({ team }: OpenLead, { overall, teams }: FrequencyModel, minimum: number): Frequencies {
  const own = team === undefined ? undefined : teams.find((counts) => counts.team === team)
  return own && !tooFew(own.won, own.lost, minimum) ? own : overall
}

/**
 * Tells how likely an open lead is to be won, from how closed leads like it ended, and why.
 *
 * Naive Bayes. The prior is won / (won + lost) among leads in the first stage, which all have been in. It is weighed by
 * the likelihood of the lead's stage and of each value that is known: its count among won (lost) leads, of all counts of its
 * field among won (lost) leads; for the stage, of all won (lost) leads. Every count has `smoothing` added. Values that are
 * unset, never seen, or seen less often than the field's `minimumObservations` say nothing, and are listed.
 *
 * A lead whose team has too few closed leads is judged by those of all teams. If these are too few as well there is no answer,
 * rather than one that means nothing.
 *
 * Naive Bayes takes fields for independent, so fields that say the same are counted twice and probabilities come out too sure:
 * rank by them as they are, and recalibrate them (`clientele/scoring/calibration`) before reading them as chances.
 *
 * @param model - What was learnt.
 * @param lead - The lead, as far as it is known.
 * @param options - `smoothing` and `minimumPerOutcome`.
 * @returns The probability, rounded to four decimals and never 0 or 1, with its evidence; or `insufficient-data`.
 * @throws {@link ClienteleError} `unknown-code` for a stage that the model does not have; `invalid-value` for a value that is
 *   not of its field's kind, or an option that cannot be.
 *
 * @example
 * ```ts
 * import { type ClosedLead, predictWin, trainFrequencyModel } from 'clientele/scoring/by-evidence'
 *
 * const times = (count: number, source: string, stage: string): ClosedLead[] =>
 *   Array(count).fill({ stage, features: { source }, outcome: stage === 'won' ? 'won' : 'lost' })
 * const closed = [
 *   ...times(3, 'referral', 'won'),
 *   ...times(1, 'web', 'won'),
 *   ...times(5, 'web', 'new'),
 *   ...times(1, 'referral', 'qualified'),
 * ]
 * const model = trainFrequencyModel(closed, {
 *   stages: ['new', 'qualified', 'proposal', 'won'],
 *   fields: [{ name: 'source' }],
 * })
 *
 * const lead = { stage: 'new', features: { source: 'referral' } }
 * const prediction = predictWin(model, lead, { minimumPerOutcome: 1 })
 * prediction.ok && prediction.value.probability //=> 0.7366
 * prediction.ok && prediction.value.evidence[0]
 * //=> {
 * //     kind: 'field',
 * //     name: 'source',
 * //     value: 'referral',
 * //     effect: 'raises',
 * //     share: 0.8062,
 * //     contribution: 1.425556698,
 * //     won: 3,
 * //     lost: 1,
 * //   }
 *
 * predictWin(model, lead)
 * //=> { ok: false, reason: { code: 'insufficient-data', parameters: { won: 4, lost: 6, minimumPerOutcome: 40 } } }
 * ```
 * @see docs/guide/scoring-by-evidence.md
 */
export function predictWin(
  model: FrequencyModel,
  lead: OpenLead,
  options: PredictWinOptions = {},
): Result<WinPrediction, InsufficientData> {
  const smoothing = smoothingOf(options.smoothing)
  const minimum = minimumOf(options)
  const counts: Frequencies & Partial<Pick<TeamFrequencies, 'team'>> = countsFor(lead, model, minimum)
  const refusal = tooFew(counts.won, counts.lost, minimum)
  if (refusal) return refusal

  const evidence: WinEvidence[] = []
  const skipped: SkippedField[] = []
  const stage = stageIndexOf(lead, model.stages, 'lead')
  if (stage !== undefined) {
    const value = model.stages[stage] as string
    const lost = counts.lostByStage[stage] as number
    evidence.push(
      evidenceFrom(ofStage(counts, stage, smoothing), { kind: 'stage', name: 'stage', value, won: counts.won, lost }),
    )
  }
  for (const [index, field] of model.fields.entries()) {
    const { name, minimumObservations = 1 } = field
    const seen = counts.fields[index] as FieldFrequencies
    const values = valuesOf(lead, field, 'lead')
    if (values.length === 0) skipped.push({ field: name, because: 'unset' })
    for (const value of values) {
      const found = findValue(seen, value)
      if (!found) skipped.push({ field: name, value, because: 'unseen' })
      else if (found.won + found.lost < minimumObservations) {
        skipped.push({ field: name, value, because: 'too-few-observations' })
      } else {
        const { won, lost } = found
        evidence.push(evidenceFrom(likelihoodsOf(seen, found, smoothing), { kind: 'field', name, value, won, lost }))
      }
    }
  }
  evidence.sort((a, b) => Math.abs(b.contribution) - Math.abs(a.contribution))
  const prior = rounded(Math.log((counts.won + smoothing) / (counts.lost + smoothing)), 9)
  const logOdds = evidence.reduce((sum, { contribution }) => sum + contribution, prior)
  return succeeded({
    probability: tellableProbability(logistic(logOdds), 4),
    logOdds,
    prior,
    evidence,
    skipped,
    ...(counts.team === undefined ? {} : { team: counts.team }),
  })
}
