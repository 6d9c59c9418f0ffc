import { describe, expect, it } from 'vitest'
import type { FrequencyModel, LogisticModel } from '../../../../src/rules/scoring/by-evidence/index.ts'
import { frequencyModelSchema, logisticModelSchema, recalibrationSchema } from '../../../../src/schemas.ts'

const value = { value: 'web', won: 1, lost: 2 }
const counts = { won: 1, lost: 2, lostByStage: [2], fields: [{ won: 1, lost: 2, values: [value] }] }
const frequency: FrequencyModel = {
  kind: 'frequency',
  stages: ['new'],
  fields: [{ name: 'source' }],
  overall: counts,
  teams: [{ team: 'north', ...counts }],
}

const term = { coefficient: 0.5, standardError: 0.1, leads: 10 }
const logistic: LogisticModel = {
  kind: 'logistic',
  intercept: { coefficient: -1, standardError: 0.1 },
  fields: [
    {
      name: 'visits',
      kind: 'number',
      lowest: 0,
      highest: 9,
      mean: 3,
      deviation: 2,
      terms: [
        { kind: 'value', ...term },
        { kind: 'missing', ...term },
      ],
    },
    {
      name: 'source',
      kind: 'category',
      terms: [
        { kind: 'level', level: 'web', ...term },
        { kind: 'other', ...term },
      ],
    },
  ],
  fit: { won: 5, lost: 9, inverseRegularisation: 1, iterations: 5, logLikelihood: -6 },
  notes: [
    { code: 'constant-field', parameters: { field: 'source' } },
    { code: 'levels-merged', parameters: { field: 'source', merged: 3 } },
  ],
}
const [visits, source] = logistic.fields
const points = [
  { score: 1, probability: 0.2 },
  { score: 2, probability: 0.2 },
  { score: 3, probability: 0.9 },
]

describe('a model that was stored is taken', () => {
  it.each([
    [frequencyModelSchema, frequency],
    [logisticModelSchema, logistic],
    [recalibrationSchema, { kind: 'isotonic', points }],
    [recalibrationSchema, { kind: 'platt', scale: 'log-odds', slope: 1, intercept: 0 }],
  ])('%#', (schema, model) => {
    expect(schema.safeParse(model).error?.issues).toBeUndefined()
  })
})

describe('a model is refused', () => {
  it.each<[string, object]>([
    ['with a key too many', { ...frequency, version: 2 }],
    ['of another kind', { ...frequency, kind: 'logistic' }],
    ['with half a lead', { ...frequency, overall: { ...counts, won: 0.5 } }],
    ['with a stage twice', { ...frequency, stages: ['new', 'new'] }],
    ['with a stage that nothing was counted for', { ...frequency, stages: ['new', 'won'] }],
    ['with a field twice', { ...frequency, fields: [{ name: 'a' }, { name: 'a' }] }],
    ['with a field that nothing was counted for', { ...frequency, fields: [] }],
    ['with bands that do not rise', { ...frequency, fields: [{ name: 'source', bands: [2, 1] }] }],
    ['with no bands among its bands', { ...frequency, fields: [{ name: 'source', bands: [] }] }],
    [
      'with values that do not sum up',
      { ...frequency, overall: { ...counts, fields: [{ won: 2, lost: 2, values: [value] }] } },
    ],
    [
      'with values that sum up to less',
      { ...frequency, overall: { ...counts, fields: [{ won: 1, lost: 1, values: [value] }] } },
    ],
    [
      'with a value twice',
      { ...frequency, overall: { ...counts, fields: [{ won: 2, lost: 4, values: [value, value] }] } },
    ],
    ['with a team twice', { ...frequency, teams: [...frequency.teams, ...frequency.teams] }],
    ['with a team that has too few counts', { ...frequency, teams: [{ ...counts, team: 'a', fields: [] }] }],
  ])('by frequency, %s', (_, model) => {
    expect(frequencyModelSchema.safeParse(model).success).toBe(false)
  })

  it.each<[string, object]>([
    ['with a key too many', { ...logistic, version: 2 }],
    ['with a coefficient that is none', { ...logistic, intercept: { coefficient: Number.NaN, standardError: 1 } }],
    ['with a field twice', { ...logistic, fields: [source, source] }],
    ['with a number that has no coefficient', { ...logistic, fields: [{ ...visits, terms: [] }] }],
    [
      'with a number whose absence comes first',
      { ...logistic, fields: [{ ...visits, terms: [...(visits?.terms ?? [])].reverse() }] },
    ],
    ['with a number that has a level', { ...logistic, fields: [{ ...visits, terms: source?.terms }] }],
    ['with a number that does not vary and a mean elsewhere', { ...logistic, fields: [{ ...visits, mean: 20 }] }],
    ['with no deviation', { ...logistic, fields: [{ ...visits, deviation: 0 }] }],
    ['with a deviation out of scale', { ...logistic, fields: [{ ...visits, deviation: 1e-12 }] }],
    ['with a level that has no text', { ...logistic, fields: [{ ...source, terms: [{ kind: 'level', ...term }] }] }],
    [
      'with a text for what is no level',
      { ...logistic, fields: [{ ...source, terms: [{ kind: 'other', level: 'x', ...term }] }] },
    ],
    ['with a level twice', { ...logistic, fields: [{ ...source, terms: [source?.terms[0], source?.terms[0]] }] }],
    ['with a note that is none', { ...logistic, notes: [{ code: 'fine', parameters: {} }] }],
  ])('by logistic regression, %s', (_, model) => {
    expect(logisticModelSchema.safeParse(model).success).toBe(false)
  })

  it.each<[string, object]>([
    ['of a kind that is none', { kind: 'beta', slope: 1 }],
    ['without points', { kind: 'isotonic', points: [] }],
    ['whose scores stand still', { kind: 'isotonic', points: [points[0], points[0]] }],
    ['whose probabilities fall', { kind: 'isotonic', points: [points[0], { score: 2, probability: 0.1 }] }],
    ['that is certain', { kind: 'isotonic', points: [{ score: 2, probability: 1 }] }],
    ['with a slope that is none', { kind: 'platt', scale: 'score', slope: Infinity, intercept: 0 }],
  ])('of recalibration, %s', (_, model) => {
    expect(recalibrationSchema.safeParse(model).success).toBe(false)
  })
})
