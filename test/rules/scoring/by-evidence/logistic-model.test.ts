import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type ClosedLead,
  type FeatureValue,
  fitLogisticModel,
  type LogisticModel,
  type LogisticModelOptions,
  logisticPredictorFor,
  type OpenLead,
  predictLogistic,
  tellingTerms,
} from '../../../../src/rules/scoring/by-evidence/index.ts'
import { logisticModelSchema } from '../../../../src/schemas.ts'
import reference from '../../../fixtures/logistic-regression/fits.json' with { type: 'json' }
import { runsFor } from '../../../tools/runs.ts'
import { codeThrownBy } from '../../../tools/thrown-by.ts'
import { closedLeads, logisticFields, times } from './samples.ts'

function fitted(leads: readonly ClosedLead[], options: LogisticModelOptions): LogisticModel {
  const result = fitLogisticModel(leads, { minimumPerOutcome: 1, ...options })
  if (result.ok) return result.value
  throw new Error(result.reason.code)
}

const relativeError = (value: number, expected: number): number => Math.abs(value - expected) / Math.abs(expected)

describe.each(reference.fits)('the table of the fixture, with C = $inverseRegularisation', (expected) => {
  const leads = reference.leads as readonly { features: OpenLead['features']; outcome: 'won' | 'lost' }[]
  const { inverseRegularisation } = expected
  const model = fitted(leads, {
    inverseRegularisation,
    fields: [
      { name: 'visits', kind: 'number', clipPercentile: 95 },
      { name: 'minutes', kind: 'number' },
      { name: 'source', kind: 'category', maximumLevels: 4 },
      { name: 'call', kind: 'category' },
    ],
  })
  const terms = model.fields.flatMap(({ name, terms: own }) => own.map((term) => ({ field: name, ...term })))

  it('has the terms of the independent fit, in its order', () => {
    expect(terms.map(({ field, kind, level }) => [field, kind, level ?? null])).toEqual(
      expected.terms.map(({ field, kind, level }) => [field, kind, level]),
    )
  })

  it('has its coefficients, standard errors and likelihood within 1e-6', () => {
    for (const [index, { coefficient, standardError }] of expected.terms.entries()) {
      expect(relativeError(terms[index]?.coefficient ?? 0, coefficient)).toBeLessThan(1e-6)
      expect(relativeError(terms[index]?.standardError ?? 0, standardError)).toBeLessThan(1e-6)
    }
    expect(relativeError(model.intercept.coefficient, expected.intercept[0] ?? 0)).toBeLessThan(1e-6)
    expect(relativeError(model.intercept.standardError, expected.intercept[1] ?? 0)).toBeLessThan(1e-6)
    expect(relativeError(model.fit.logLikelihood, expected.logLikelihood)).toBeLessThan(1e-9)
  })

  it('predicts its probabilities', () => {
    for (const [index, probability] of expected.probabilitiesOfTheFirstTen.entries()) {
      expect(Math.abs(predictLogistic(model, leads[index] as OpenLead).probability - probability)).toBeLessThan(1e-7)
    }
  })
})

const category = (name: string, maximumLevels?: number) =>
  ({ name, kind: 'category', ...(maximumLevels === undefined ? {} : { maximumLevels }) }) as const
const mixed = (features: (won: boolean, index: number) => Readonly<Record<string, FeatureValue>>, count = 50) =>
  Array.from({ length: 2 * count }, (_, index): ClosedLead => {
    const won = index % 2 === 0
    return { outcome: won ? 'won' : 'lost', features: features(won, index) }
  })

describe('data that cannot be learnt from like any other', () => {
  it.each<[string, string, readonly ClosedLead[]]>([
    ['won leads only', '{"won":60,"lost":0,"minimumPerOutcome":40}', times(60, { outcome: 'won', features: {} })],
    ['lost leads only', '{"won":0,"lost":60,"minimumPerOutcome":40}', times(60, { outcome: 'lost', features: {} })],
    ['no leads', '{"won":0,"lost":0,"minimumPerOutcome":40}', []],
    ['too few', '{"won":20,"lost":20,"minimumPerOutcome":40}', mixed(() => ({}), 20)],
  ])('%s are refused', (_, parameters, leads) => {
    const result = fitLogisticModel(leads, { fields: [category('a')] })
    expect(result.ok).toBe(false)
    expect(JSON.stringify(result.ok ? {} : result.reason.parameters)).toBe(parameters)
  })

  it.each([0.001, 1, 1e6])(
    'a number that decides alone gets a finite coefficient, with C = %d',
    (inverseRegularisation) => {
      const model = fitted(
        mixed((won, index) => ({ visits: won ? 10 + index : -index })),
        { fields: [{ name: 'visits', kind: 'number' }], inverseRegularisation },
      )
      const [term] = model.fields[0]?.terms ?? []
      expect(term?.coefficient).toBeGreaterThan(0)
      expect(term?.coefficient).toBeLessThan(1_000)
      expect(predictLogistic(model, { features: { visits: 1e15 } }).probability).toBeLessThan(1)
      expect(predictLogistic(model, { features: { visits: -1e15 } }).probability).toBeGreaterThan(0)
    },
  )

  it('a field that is the same for all has a coefficient of 0, and is noted', () => {
    const constant = { n: 7.3, text: 'x', unset: null, list: ['a', 'b'] }
    const model = fitted(
      mixed((won) => ({ ...constant, visits: won ? 2 : 1 })),
      {
        fields: [
          { name: 'n', kind: 'number' },
          category('text'),
          category('unset'),
          { name: 'unset-number', kind: 'number' },
          category('list'),
          { name: 'visits', kind: 'number' },
        ],
      },
    )
    expect(model.notes).toEqual(
      ['n', 'text', 'unset', 'unset-number', 'list'].map((field) => ({
        code: 'constant-field',
        parameters: { field },
      })),
    )
    for (const { terms } of model.fields.slice(0, 5)) {
      for (const { coefficient } of terms) expect(Math.abs(coefficient)).toBeLessThan(1e-9)
    }
    expect(logisticModelSchema.safeParse(model).success).toBe(true)
  })

  it('a field that is sometimes unset, and otherwise the same, is not', () => {
    const model = fitted(
      mixed((won, index) => ({ n: index % 3 === 0 ? null : 4, text: won ? 'x' : null })),
      { fields: [{ name: 'n', kind: 'number' }, category('text')] },
    )
    expect(model.notes).toEqual([])
  })

  it('two fields that say the same share what they say', () => {
    const model = fitted(
      mixed((won, index) => ({ a: won || index % 6 === 1 ? 'x' : 'y', b: won || index % 6 === 1 ? 'x' : 'y' })),
      { fields: [category('a'), category('b')] },
    )
    const [a, b] = model.fields.map(({ terms }) => terms[0]?.coefficient ?? 0)
    expect(a).toBeCloseTo(b ?? 0, 9)
  })

  it('a text for every lead becomes the first few and the rest', () => {
    const model = fitted(
      mixed((_, index) => ({ id: `id-${String(index).padStart(5, '0')}` }), 10_000),
      { fields: [category('id', 3)] },
    )
    expect(model.fields[0]?.terms.map(({ kind, level, leads }) => [kind, level, leads])).toEqual([
      ['level', 'id-00000', 1],
      ['level', 'id-00001', 1],
      ['level', 'id-00002', 1],
      ['other', undefined, 19_997],
    ])
    expect(model.notes).toEqual([{ code: 'levels-merged', parameters: { field: 'id', merged: 19_997 } }])
  })

  it('a fit that may take no more steps says so', () => {
    const result = fitLogisticModel(
      mixed((won) => ({ a: won ? 'x' : 'y' })),
      { fields: [category('a')], maximumIterations: 1 },
    )
    expect(result).toEqual({ ok: false, reason: { code: 'did-not-converge', parameters: { maximumIterations: 1 } } })
  })
})

describe('fitLogisticModel refuses', () => {
  const leads = mixed((_, index) => ({ a: `v${index}`, n: index }), 300)
  const with_ = (options: LogisticModelOptions) => () => fitLogisticModel(leads, options)
  it.each<[string, string, () => unknown]>([
    ['invalid-value', 'no fields', with_({ fields: [] })],
    ['duplicate-id', 'a field twice', with_({ fields: [category('a'), category('a')] })],
    ['unknown-code', 'a kind that is none', with_({ fields: [{ name: 'a', kind: 'date' as 'number' }] })],
    ['invalid-value', 'a text for a number', with_({ fields: [{ name: 'a', kind: 'number' }] })],
    ['invalid-value', 'a number for a text', with_({ fields: [category('n')] })],
    ['invalid-value', 'a percentile too low', with_({ fields: [{ name: 'n', kind: 'number', clipPercentile: 10 }] })],
    ['invalid-value', 'too many levels', with_({ fields: [category('a', 501)] })],
    [
      'invalid-value',
      'too many terms in all',
      () =>
        fitLogisticModel(
          mixed((_, index) => Object.fromEntries(['a', 'b', 'c', 'd', 'e'].map((name) => [name, `v${index}`])), 300),
          { fields: ['a', 'b', 'c', 'd', 'e'].map((name) => category(name, 500)) },
        ),
    ],
    ['invalid-value', 'no regularisation', with_({ fields: [category('a')], inverseRegularisation: Infinity })],
    ['invalid-value', 'no steps', with_({ fields: [category('a')], maximumIterations: 0 })],
    [
      'invalid-value',
      'NaN',
      () =>
        fitLogisticModel([...leads, { outcome: 'won', features: { n: Number.NaN } }], {
          fields: [{ name: 'n', kind: 'number' }],
        }),
    ],
    [
      'unknown-code',
      'an outcome that is none',
      () => fitLogisticModel([{ outcome: 'open' as 'won', features: {} }], { fields: [category('a')] }),
    ],
  ])('with %s %s', (code, _, call) => {
    expect(codeThrownBy(call)).toBe(code)
  })
})

describe('a prediction', () => {
  const model = fitted(
    mixed((won, index) => ({
      visits: won ? 5 + (index % 7) : index % 5,
      source: index % 11 === 0 ? 'rare' : index % 13 === 0 ? 'rarer' : won ? 'referral' : 'web',
      tags: won ? ['vip', 'hot'] : ['hot'],
    })),
    { fields: [{ name: 'visits', kind: 'number' }, category('source', 2), category('tags')] },
  )

  it('of a text too rare for its own coefficient has that of the others, once', () => {
    const { contributions, skipped } = predictLogistic(model, {
      features: { source: ['rare', 'never'], visits: 3, tags: 'hot' },
    })
    expect(contributions.filter(({ kind }) => kind === 'other')).toHaveLength(1)
    expect(contributions.find(({ kind }) => kind === 'other')?.value).toBe('rare')
    expect(skipped).toEqual([])
  })

  it('of what was never seen, or never unset, says so', () => {
    const { contributions, skipped } = predictLogistic(model, { features: { tags: ['cold', 'vip'] } })
    expect(contributions.map(({ field, value }) => [field, value])).toEqual([['tags', 'vip']])
    expect(skipped).toEqual([
      { field: 'visits', because: 'unset' },
      { field: 'source', because: 'unset' },
      { field: 'tags', value: 'cold', because: 'unseen' },
    ])
  })

  it('of a number beyond those seen is that of the nearest', () => {
    const far = predictLogistic(model, { features: { visits: 1_000 } })
    const near = predictLogistic(model, { features: { visits: 11 } })
    expect(far.probability).toBe(near.probability)
    expect(far.contributions[0]?.value).toBe(1_000)
  })

  it('is the same through a prepared model, and through JSON', () => {
    const lead = { features: { visits: 3, source: 'web' } }
    expect(logisticPredictorFor(JSON.parse(JSON.stringify(model)))(lead)).toEqual(predictLogistic(model, lead))
  })

  it('refuses what is not of the field’s kind', () => {
    expect(codeThrownBy(() => predictLogistic(model, { features: { visits: 'many' } }))).toBe('invalid-value')
    expect(codeThrownBy(() => predictLogistic(model, { features: { visits: Number.NaN } }))).toBe('invalid-value')
  })
})

describe('tellingTerms', () => {
  it('puts the surest first and equals in order', () => {
    const model = fitted(
      mixed((won, index) => ({ b: ['y', 'x'], a: 'z', source: won || index % 10 === 1 ? 'referral' : 'web' })),
      { fields: [category('b'), category('a'), category('source')] },
    )
    const terms = tellingTerms(model)
    expect(terms.slice(0, 2).map(({ field }) => field)).toEqual(['source', 'source'])
    expect(terms.slice(2).map(({ field, level }) => `${field} ${level}`)).toEqual(['a z', 'b x', 'b y'])
    expect(terms.find(({ level }) => level === 'referral')?.oddsRatio).toBeGreaterThan(1)
    expect(terms.find(({ level }) => level === 'web')?.standardErrors).toBeLessThan(0)
  })

  it('orders terms without a level, too', () => {
    const model = fitted(
      mixed((_, index) => ({ n: index % 3 === 0 ? null : 1 })),
      {
        fields: [
          { name: 'n', kind: 'number' },
          { name: 'm', kind: 'number' },
        ],
      },
    )
    expect(tellingTerms(model).map(({ field, kind }) => `${field} ${kind}`)).toContain('m missing')
  })
})

describe('for any leads', () => {
  const leads = fc.array(closedLeads, { minLength: 1, maxLength: 40 })
  const options = { fields: logisticFields, minimumPerOutcome: 1 }
  const strengths = fc.constantFrom(0.01, 1, 1e6)

  it('a fit ends in a model that its schema takes and that says nothing unsayable', () => {
    fc.assert(
      fc.property(leads, closedLeads, strengths, (given, lead, inverseRegularisation) => {
        const result = fitLogisticModel(given, { ...options, inverseRegularisation })
        const ends = new Set(given.map(({ outcome }) => outcome))
        expect(result.ok).toBe(ends.size === 2)
        if (!result.ok) return
        const read = JSON.parse(JSON.stringify(result.value))
        expect(read).toEqual(result.value)
        expect(logisticModelSchema.safeParse(read).error?.issues).toBeUndefined()
        const prediction = predictLogistic(result.value, lead)
        const { probability, logOdds, intercept, contributions } = prediction
        expect(probability).toBeGreaterThan(0)
        expect(probability).toBeLessThan(1)
        expect(contributions.reduce((sum, { contribution }) => sum + contribution, intercept)).toBe(logOdds)
        expect(JSON.parse(JSON.stringify(prediction))).toEqual(prediction)
        for (const { contribution, oddsRatio } of contributions) {
          expect(oddsRatio).toBeCloseTo(Math.exp(contribution), 6)
        }
      }),
      { numRuns: runsFor(200) },
    )
  })

  it('their order changes nothing but the last digits', () => {
    fc.assert(
      fc.property(leads, closedLeads, (given, lead) => {
        const one = fitLogisticModel(given, options)
        const other = fitLogisticModel([...given].reverse(), options)
        if (!one.ok || !other.ok) return
        const difference = predictLogistic(one.value, lead).logOdds - predictLogistic(other.value, lead).logOdds
        expect(Math.abs(difference)).toBeLessThan(1e-7)
        expect(one.value.fields.map(({ terms }) => terms.map(({ level }) => level))).toEqual(
          other.value.fields.map(({ terms }) => terms.map(({ level }) => level)),
        )
      }),
      { numRuns: runsFor(200) },
    )
  })
})
