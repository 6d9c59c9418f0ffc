import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  addClosedLeads,
  type ClosedLead,
  defaultMinimumPerOutcome,
  defaultSmoothing,
  type OpenLead,
  predictWin,
  removeClosedLeads,
  trainFrequencyModel,
  type WinPrediction,
} from '../../../../src/rules/scoring/by-evidence/index.ts'
import examples from '../../../fixtures/scoring-examples.json' with { type: 'json' }
import { codeThrownBy } from '../../../tools/thrown-by.ts'
import { closedLeads, frequencyOptions, times } from './samples.ts'

const { winning } = examples
const closed = winning.closed.flatMap(({ count, stage, outcome, source }) =>
  times(count, { team: 'x', stage, outcome: outcome as 'won' | 'lost', features: { source } }),
)
const model = trainFrequencyModel(closed, { stages: winning.stages, fields: [{ name: 'source' }] })
const open: OpenLead = { team: 'x', stage: winning.open.stage, features: { source: winning.open.source } }
const fewest = { minimumPerOutcome: 1 }

function predicted(...args: Parameters<typeof predictWin>): WinPrediction {
  const result = predictWin(...args)
  if (result.ok) return result.value
  throw new Error(result.reason.code)
}

describe(winning.title, () => {
  const prediction = predicted(model, open, fewest)

  it(`gives ${winning.winProbabilityPercent} %`, () => {
    expect(defaultSmoothing).toBe(winning.smoothing)
    expect(prediction.probability * 100).toBeCloseTo(winning.winProbabilityPercent, 10)
    const won = (4.1 / 10.2) * (3.1 / 4.2)
    const lost = (6.1 / 10.2) * (1.1 / 6.2)
    expect(prediction.probability).toBe(Math.round((won / (won + lost)) * 10_000) / 10_000)
  })

  it('explains itself: the source raises the chance, and the first stage says nothing', () => {
    expect(prediction.evidence.map(({ name, effect, share }) => [name, effect, share])).toEqual([
      ['source', 'raises', 0.8062],
      ['stage', 'none', 0.5],
    ])
    expect(prediction.prior).toBeCloseTo(Math.log(4.1 / 6.1), 9)
    expect(prediction.team).toBe('x')
  })

  it('rises with the stage, as fewer of the lost got there', () => {
    const chances = winning.stages.map((stage) => predicted(model, { ...open, stage }, fewest).probability)
    expect(chances).toEqual([...chances].sort((a, b) => a - b))
    expect(predicted(model, { ...open, stage: 's1' }, fewest).evidence[0]).toMatchObject({
      kind: 'stage',
      won: 4,
      lost: 1,
    })
  })

  it('comes back to the last digit when a lead is added and taken out again', () => {
    const added: ClosedLead = { team: 'x', stage: 's2', outcome: 'lost', features: { source: 'ref' } }
    const more = addClosedLeads(model, [added])
    expect(predicted(more, open, fewest).probability).toBeLessThan(prediction.probability)
    expect(predicted(removeClosedLeads(more, [added]), open, fewest)).toEqual(prediction)
  })
})

describe('a lead', () => {
  it.each<[string, OpenLead['features'], object]>([
    ['that says nothing', {}, { field: 'source', because: 'unset' }],
    ['with a value never seen', { source: 'fair' }, { field: 'source', value: 'fair', because: 'unseen' }],
  ])('%s has the chance of any, and it is said why', (_, features, skipped) => {
    const prediction = predicted(model, { features }, fewest)
    expect(prediction.probability).toBe(Math.round((4.1 / 10.2) * 10_000) / 10_000)
    expect(prediction.evidence).toEqual([])
    expect(prediction.skipped).toEqual([skipped])
  })

  it('with a value seen too seldom is not judged by it', () => {
    const tags = (count: number) =>
      trainFrequencyModel(
        [
          ...times(60, { outcome: 'won', features: { tags: ['vip'] } }),
          ...times(60, { outcome: 'lost', features: {} }),
          ...times(count, { outcome: 'lost', features: { tags: ['hot'] } }),
        ],
        { fields: [{ name: 'tags', minimumObservations: 50 }] },
      )
    const lead: OpenLead = { features: { tags: ['vip', 'hot'] } }
    const few = predicted(tags(49), lead)
    expect(few.skipped).toEqual([{ field: 'tags', value: 'hot', because: 'too-few-observations' }])
    expect(few.evidence.map(({ value }) => value)).toEqual(['vip'])
    expect(predicted(tags(50), lead).evidence.map(({ value, effect }) => `${value} ${effect}`)).toEqual(
      expect.arrayContaining(['vip raises', 'hot lowers']),
    )
  })
})

describe('which counts are read', () => {
  const of = (team: string, won: number, lost: number): readonly ClosedLead[] => [
    ...times(won, { team, outcome: 'won', features: {} }),
    ...times(lost, { team, outcome: 'lost', features: {} }),
  ]
  const teams = trainFrequencyModel([...of('north', 50, 150), ...of('south', 90, 10), ...of('north-west', 39, 400)], {
    fields: [],
  })

  it.each([
    ['those of a team with enough leads', 'north', 'north', 0.25],
    ['those of all teams, for one that won too few', 'north-west', undefined, 179 / 739],
    ['those of all teams, for one that lost too few', 'south', undefined, 179 / 739],
    ['those of all teams, for one never seen', 'east', undefined, 179 / 739],
    ['those of all teams, for none', undefined, undefined, 179 / 739],
  ])('%s', (_, team, read, probability) => {
    const prediction = predicted(teams, { ...(team === undefined ? {} : { team }), features: {} })
    expect(prediction.team).toBe(read)
    expect(prediction.probability).toBeCloseTo(probability, 2)
  })

  it('none, where all teams together have too few', () => {
    expect(defaultMinimumPerOutcome).toBe(40)
    expect(predictWin(model, open)).toEqual({
      ok: false,
      reason: { code: 'insufficient-data', parameters: { won: 4, lost: 6, minimumPerOutcome: 40 } },
    })
    expect(predictWin(trainFrequencyModel([], { fields: [] }), { features: {} }, fewest).ok).toBe(false)
  })
})

describe('predictWin refuses', () => {
  it.each<[string, string, () => unknown]>([
    ['unknown-code', 'a stage that the model does not have', () => predictWin(model, { ...open, stage: 's9' }, fewest)],
    ['invalid-value', 'a number where texts were', () => predictWin(model, { features: { source: 1 } }, fewest)],
    ['invalid-value', 'no smoothing', () => predictWin(model, open, { smoothing: 0 })],
    ['invalid-value', 'a smoothing that is no number', () => predictWin(model, open, { smoothing: Number.NaN })],
    ['invalid-value', 'to be content with no leads', () => predictWin(model, open, { minimumPerOutcome: 0 })],
  ])('with %s %s', (code, _, call) => {
    expect(codeThrownBy(call)).toBe(code)
  })
})

/** The rule as it is told, by counting the leads themselves and multiplying. */
function oracle(leads: readonly ClosedLead[], lead: OpenLead, smoothing: number): number | undefined {
  const enough = (group: readonly ClosedLead[]) =>
    ['won', 'lost'].every((end) => group.some(({ outcome }) => outcome === end))
  const own = leads.filter(({ team }) => team !== undefined && team === lead.team)
  const group = enough(own) ? own : leads
  if (!enough(group)) return undefined
  const { stages = [], fields } = frequencyOptions
  const textOf = (value: unknown, bands?: readonly number[]): readonly string[] => {
    if (value === null || value === undefined || (typeof value === 'string' && value.trim() === '')) return []
    if (bands) return [String(bands.filter((edge) => edge <= Number(value)).length)]
    return Array.isArray(value) ? [...new Set(value as string[])] : [String(value)]
  }
  const reached = (each: ClosedLead) => (each.outcome === 'won' ? stages.length : stages.indexOf(each.stage ?? 'new'))
  const product = (outcome: string): number => {
    const ended = group.filter((each) => each.outcome === outcome)
    let p = (ended.length + smoothing) / (group.length + 2 * smoothing)
    if (lead.stage !== undefined) {
      const there = ended.filter((each) => reached(each) >= stages.indexOf(lead.stage as string))
      p *= (there.length + smoothing) / (ended.length + smoothing)
    }
    for (const { name, bands, minimumObservations = 1 } of fields) {
      const valuesOf = (each: OpenLead) => textOf(each.features[name], bands)
      const all = group.flatMap(valuesOf)
      for (const value of valuesOf(lead)) {
        if (all.filter((each) => each === value).length < minimumObservations) continue
        const among = ended.flatMap(valuesOf)
        const count = among.filter((each) => each === value).length
        p *= (count + smoothing) / (among.length + smoothing * new Set(all).size)
      }
    }
    return p
  }
  return product('won') / (product('won') + product('lost'))
}

describe('for any leads', () => {
  const leads = fc.array(closedLeads, { maxLength: 40 })

  it('the probability is the rule’s, above 0 and below 1, and the evidence sums to it exactly', () => {
    fc.assert(
      fc.property(leads, closedLeads, fc.constantFrom(0.1, 1e-9, 1, 1_000), (given, lead, smoothing) => {
        const result = predictWin(trainFrequencyModel(given, frequencyOptions), lead, {
          smoothing,
          minimumPerOutcome: 1,
        })
        const expected = oracle(given, lead, smoothing)
        expect(result.ok).toBe(expected !== undefined)
        if (!result.ok || expected === undefined) return
        const { probability, logOdds, prior, evidence, skipped } = result.value
        expect(Math.abs(probability - Math.min(Math.max(expected, 0.0001), 0.9999))).toBeLessThan(0.000051)
        expect(probability).toBeGreaterThan(0)
        expect(probability).toBeLessThan(1)
        expect(evidence.reduce((sum, { contribution }) => sum + contribution, prior)).toBe(logOdds)
        expect(JSON.parse(JSON.stringify(result))).toEqual(result)
        const strengths = evidence.map(({ contribution }) => Math.abs(contribution))
        expect(strengths).toEqual([...strengths].sort((a, b) => b - a))
        for (const { effect, share, contribution } of evidence) {
          expect(effect).toBe(contribution > 0 ? 'raises' : contribution < 0 ? 'lowers' : 'none')
          expect(share >= 0.5 || contribution < 0).toBe(true)
        }
        expect(evidence.length + skipped.length).toBeGreaterThanOrEqual(frequencyOptions.fields.length)
      }),
    )
  })

  it('the order of the leads and a trip through JSON change nothing', () => {
    fc.assert(
      fc.property(leads, closedLeads, (given, lead) => {
        const read = JSON.parse(JSON.stringify(trainFrequencyModel([...given].reverse(), frequencyOptions)))
        expect(predictWin(read, lead, fewest)).toEqual(
          predictWin(trainFrequencyModel(given, frequencyOptions), lead, fewest),
        )
      }),
    )
  })

  it('twenty thousand different values are counted, found and forgotten', () => {
    const many = Array.from(
      { length: 20_000 },
      (_, number): ClosedLead => ({
        outcome: number % 3 === 0 ? 'won' : 'lost',
        features: { name: `n${number}` },
      }),
    )
    const large = trainFrequencyModel(many, { fields: [{ name: 'name' }] })
    expect(large.overall.fields[0]?.values).toHaveLength(20_000)
    expect(predicted(large, { features: { name: 'n19998' } }).evidence[0]).toMatchObject({ won: 1, lost: 0 })
    expect(removeClosedLeads(large, many).overall.fields[0]?.values).toEqual([])
  })
})
