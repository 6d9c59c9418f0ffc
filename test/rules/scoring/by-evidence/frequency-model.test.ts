import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  addClosedLeads,
  type ClosedLead,
  type FrequencyModelOptions,
  quantileBands,
  removeClosedLeads,
  tellingValues,
  trainFrequencyModel,
} from '../../../../src/rules/scoring/by-evidence/index.ts'
import { frequencyModelSchema } from '../../../../src/schemas.ts'
import { runsFor } from '../../../tools/runs.ts'
import { codeThrownBy, thrownBy } from '../../../tools/thrown-by.ts'
import { closedLeads, frequencyOptions, times } from './samples.ts'

const leads = fc.array(closedLeads, { maxLength: 30 })
const train = (given: readonly ClosedLead[]) => trainFrequencyModel(given, frequencyOptions)
const one = (lead: Partial<ClosedLead>, options: FrequencyModelOptions = frequencyOptions) =>
  trainFrequencyModel([{ outcome: 'lost', features: {}, ...lead }], options)

describe('what a frequency model counts', () => {
  it('is a won lead in all stages, and a lost one up to where it got', () => {
    const model = train([
      { outcome: 'won', stage: 'offer', features: {} },
      { outcome: 'lost', stage: 'offer', features: {} },
      { outcome: 'lost', stage: 'new', features: {} },
      { outcome: 'lost', features: {} },
    ])
    expect([model.overall.won, model.overall.lost, model.overall.lostByStage]).toEqual([1, 3, [3, 1, 0]])
  })

  it.each<[string, ClosedLead['features'], readonly string[]]>([
    ['a text', { source: 'web' }, ['web']],
    ['a truth value', { source: false }, ['false']],
    ['each text of a list, once', { source: ['b', 'a', 'b', ''] }, ['a', 'b']],
    ['nothing of null', { source: null }, []],
    ['nothing of a blank text', { source: '  ' }, []],
    ['nothing of an empty list', { source: [] }, []],
    ['nothing of what is not there', {}, []],
    ['nothing of fields it does not look at', { other: 'web' }, []],
  ])('is %s', (_, features, values) => {
    expect(
      one({ features }, { fields: [{ name: 'source' }] }).overall.fields[0]?.values.map(({ value }) => value),
    ).toEqual(values)
  })

  it('is nothing that an object inherits', () => {
    const model = one({ features: {} }, { fields: [{ name: 'constructor' }, { name: '__proto__' }] })
    expect(model.overall.fields.map(({ values }) => values)).toEqual([[], []])
  })

  it.each([
    [0.9, '<1'],
    [1, '1..<5'],
    [4.9, '1..<5'],
    [5, '>=5'],
  ])('is the band of %d: %s', (visits, band) => {
    expect(one({ features: { visits } }).overall.fields[1]?.values).toEqual([{ value: band, won: 0, lost: 1 }])
  })

  it('is by team, and over all', () => {
    const model = train([
      { outcome: 'won', team: 'south', features: { source: 'web' } },
      { outcome: 'lost', team: 'north', features: { source: 'web' } },
      { outcome: 'lost', features: { source: 'web' } },
    ])
    expect(model.teams.map(({ team, won, lost }) => [team, won, lost])).toEqual([
      ['north', 0, 1],
      ['south', 1, 0],
    ])
    expect(model.overall.fields[0]).toEqual({ won: 1, lost: 2, values: [{ value: 'web', won: 1, lost: 2 }] })
  })
})

describe('a frequency model refuses', () => {
  it.each<[string, string, () => unknown]>([
    ['unknown-code', 'a stage it does not have', () => one({ stage: 'lost-for-ever' })],
    ['unknown-code', 'a stage when it has none', () => one({ stage: 'new' }, { fields: [] })],
    ['unknown-code', 'an outcome that is none', () => one({ outcome: 'open' as 'won' })],
    ['invalid-value', 'a number without bands', () => one({ features: { source: 5 } })],
    ['invalid-value', 'a text among bands', () => one({ features: { visits: 'many' } })],
    ['invalid-value', 'NaN', () => one({ features: { visits: Number.NaN } })],
    ['invalid-value', 'a number beyond all measure', () => one({ features: { visits: 1e300 } })],
    ['invalid-value', 'a list of anything but texts', () => one({ features: { source: [1 as unknown as string] } })],
    ['duplicate-id', 'a field twice', () => one({}, { fields: [{ name: 'a' }, { name: 'a' }] })],
    ['duplicate-id', 'a stage twice', () => one({}, { fields: [], stages: ['a', 'a'] })],
    ['invalid-value', 'a field without a name', () => one({}, { fields: [{ name: '' }] })],
    ['invalid-value', 'bands that do not rise', () => one({}, { fields: [{ name: 'a', bands: [1, 1] }] })],
    ['invalid-value', 'bands without an edge', () => one({}, { fields: [{ name: 'a', bands: [] }] })],
    ['invalid-value', 'an edge that is no number', () => one({}, { fields: [{ name: 'a', bands: [Number.NaN] }] })],
    ['invalid-value', 'half an observation', () => one({}, { fields: [{ name: 'a', minimumObservations: 0.5 }] })],
    [
      'foreign-record',
      'to forget what it never counted',
      () => removeClosedLeads(train([]), [{ outcome: 'won', features: {} }]),
    ],
    [
      'foreign-record',
      'to forget a value it never counted',
      () =>
        removeClosedLeads(one({ features: { source: 'web' } }), [{ outcome: 'lost', features: { source: 'post' } }]),
    ],
    [
      'foreign-record',
      'to forget a stage that was not reached',
      () => removeClosedLeads(one({ stage: 'new' }), [{ outcome: 'lost', stage: 'offer', features: {} }]),
    ],
  ])('with %s %s', (code, _, call) => {
    expect(codeThrownBy(call)).toBe(code)
  })

  it('with the place of what is wrong', () => {
    const wrong = thrownBy(() =>
      train([...times(2, { outcome: 'won', features: {} }), { outcome: 'won', features: { visits: 'x' } }]),
    )
    expect(wrong.details.field).toBe('leads[2].features.visits')
    expect(thrownBy(() => one({ stage: 'x' }, { fields: [] })).details.expected).toBe('one of no stages')
  })
})

describe('for any leads', () => {
  it('adding and then removing gives the model back, to the last key', () => {
    fc.assert(
      fc.property(leads, leads, leads, (before, added, later) => {
        const model = train(before)
        const undone = removeClosedLeads(addClosedLeads(model, added), added)
        expect(JSON.stringify(undone)).toBe(JSON.stringify(model))
        const outOfTurn = removeClosedLeads(addClosedLeads(addClosedLeads(model, added), later), added)
        expect(outOfTurn).toEqual(addClosedLeads(model, later))
      }),
      { numRuns: runsFor(200) },
    )
  })

  it('a model kept up to date is the model of all, in whatever order they came', () => {
    fc.assert(
      fc.property(leads, leads, (first, second) => {
        expect(addClosedLeads(train(first), second)).toEqual(train([...second, ...first]))
        expect(train([...first].reverse())).toEqual(train(first))
      }),
    )
  })

  it('a model goes through JSON and its schema, and its leads are not touched', () => {
    fc.assert(
      fc.property(leads, (given) => {
        const before = JSON.stringify(given)
        const model = train(given)
        expect(JSON.stringify(given)).toBe(before)
        const read = JSON.parse(JSON.stringify(model))
        expect(read).toEqual(model)
        expect(frequencyModelSchema.safeParse(read).error?.issues).toBeUndefined()
      }),
    )
  })

  it('counts are those of counting again', () => {
    fc.assert(
      fc.property(leads, fc.constantFrom('web', 'referral', 'constructor', '__proto__'), (given, source) => {
        const of = (outcome: string) =>
          given.filter((lead) => lead.outcome === outcome && lead.features['source'] === source)
        const counted = train(given).overall.fields[0]?.values.find(({ value }) => value === source)
        expect([counted?.won ?? 0, counted?.lost ?? 0]).toEqual([of('won').length, of('lost').length])
      }),
    )
  })

  it('a model does not share lists with the options it was made from', () => {
    const bands = [1, 2]
    const model = trainFrequencyModel([], { fields: [{ name: 'a', bands }] })
    bands.push(0)
    expect(model.fields[0]?.bands).toEqual([1, 2])
  })
})

describe('quantileBands', () => {
  it.each<[string, readonly number[], number, readonly number[]]>([
    ['halves', [1, 2, 3, 4], 2, [2.5]],
    ['no edge at the smallest, below which nothing lies', [0, 0, 0, 0, 9], 2, []],
    ['an edge shared once', [1, 5, 5, 5, 5, 9], 4, [5]],
    ['nothing to draw from', [], 4, []],
  ])('draws %s', (_, values, count, edges) => {
    expect(quantileBands(values, count)).toEqual(edges)
  })

  it('refuses what is no number, and too few bands', () => {
    expect(codeThrownBy(() => quantileBands([Number.NaN], 2))).toBe('invalid-value')
    expect(codeThrownBy(() => quantileBands([1], 1))).toBe('invalid-value')
  })

  it('draws edges that a model takes', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: -1e15, max: 1e15, noNaN: true })),
        fc.integer({ min: 2, max: 40 }),
        (values, count) => {
          const bands = quantileBands(values, count)
          if (bands.length === 0) return
          const model = trainFrequencyModel(
            values.map((value) => ({ outcome: 'won', features: { value } })),
            { fields: [{ name: 'value', bands }] },
          )
          expect(model.overall.fields[0]?.won).toBe(values.length)
        },
      ),
    )
  })
})

describe('tellingValues', () => {
  const closed = [
    ...times(60, { outcome: 'won', features: { source: 'referral', country: 'se' } }),
    ...times(30, { outcome: 'lost', features: { source: 'referral', country: 'se' } }),
    ...times(70, { outcome: 'lost', features: { source: 'web', country: 'se' } }),
    ...times(1, { outcome: 'won', features: { source: 'fair', country: 'se' } }),
  ]
  const model = trainFrequencyModel(closed, { fields: [{ name: 'country' }, { name: 'source' }] })

  it('puts what is sure before what is rare, and what says nothing last', () => {
    const values = tellingValues(model)
    expect(values.map(({ value }) => value)).toEqual(['referral', 'web', 'fair', 'se'])
    expect(values.at(-1)).toEqual({
      field: 'country',
      value: 'se',
      won: 61,
      lost: 100,
      oddsRatio: 1,
      standardErrors: 0,
    })
    expect(values[0]?.oddsRatio).toBeCloseTo(60.1 / 61.3 / (30.1 / 100.3), 8)
  })

  it('orders equals by field and value', () => {
    const even = [
      ...times(5, { outcome: 'won', features: { b: ['y', 'x'], a: 'z' } }),
      ...times(5, { outcome: 'lost', features: { b: ['y', 'x'], a: 'z' } }),
    ]
    const names = tellingValues(trainFrequencyModel(even, { fields: [{ name: 'b' }, { name: 'a' }] }))
    expect(names.map(({ field, value }) => `${field} ${value}`)).toEqual(['a z', 'b x', 'b y'])
  })

  it('refuses a smoothing of nothing', () => {
    expect(codeThrownBy(() => tellingValues(model, { smoothing: 0 }))).toBe('invalid-value')
  })
})
