import { describe, expect, it } from 'vitest'
import { leadScorerFor, type ScoreModel, scoreModelPresets } from '../../../../src/index.ts'
import { scoreModelSchema } from '../../../../src/schemas.ts'
import { thrownBy } from '../../../tools/thrown-by.ts'

const at = '2026-06-15T12:00:00Z'
type Keyed = Readonly<Record<string, unknown>>

const rule = { id: 'r', points: 5 }
const eventRule = { id: 'r', event: 'visit', points: 5 }
const modelWith = (...rules: readonly unknown[]): Keyed => ({ axes: [{ id: 'fit', groups: [{ id: 'g', rules }] }] })
const withRule = (more: Keyed): Keyed => modelWith({ ...rule, ...more })
const withEventRule = (more: Keyed): Keyed => modelWith({ ...eventRule, ...more })
const withDecay = (decay: Keyed): Keyed => withEventRule({ decay })
const withPoints = (points: unknown): Keyed => withRule({ points })
const withGrading = (grading: unknown): Keyed => ({ ...modelWith(rule), grading })
const bands = [
  { label: 'A', from: 10 },
  { label: 'B', from: 0 },
]
const twoAxes = {
  axes: ['fit', 'engagement'].map((id) => ({ id, groups: [{ id: `${id}-g`, rules: [{ ...rule, id: `${id}-r` }] }] })),
}
const withMatrix = (more: Keyed): Keyed => ({
  ...twoAxes,
  matrix: { rows: { axis: 'fit', bands }, columns: { axis: 'engagement', bands }, ...more },
})
const withThreshold = (threshold: Keyed): Keyed => ({ ...withMatrix({}), thresholds: [{ id: 't', ...threshold }] })
const adjustment = { id: 'a', when: { fact: 'x', operator: 'exists' }, thirds: 1 }

const r = 'model.axes[0].groups[0].rules[0]'
const points = 'expected a number from -100,000 to 100,000 with at most two decimals'
const days = 'expected a number of days above 0, at most 1,000,000'

const wrong: readonly (readonly [what: string, model: unknown, message: string])[] = [
  ['nothing', undefined, 'model: expected an object with axes, total, grading, matrix, thresholds, received undefined'],
  ['a list', [], 'model: expected an object with axes, total, grading, matrix, thresholds, received a list'],
  ['no axes', {}, 'model.axes: expected a list of 1 to 10 entries, received undefined'],
  ['an empty list of axes', { axes: [] }, 'model.axes: expected a list of 1 to 10 entries, received a list'],
  [
    'an unknown field',
    { ...modelWith(rule), axis: 1 },
    'model.axis: expected no other keys than axes, total, grading, matrix, thresholds, received 1',
  ],
  [
    'a key that programs misuse',
    JSON.parse('{"axes":[],"__proto__":{}}'),
    'model.__proto__: expected no other keys than axes, total, grading, matrix, thresholds, received an object',
  ],
  ['a blank name', withRule({ id: ' ' }), `${r}.id: expected a name of 1 to 128 characters, received " "`],
  [
    'a name that never ends',
    withRule({ id: 'x'.repeat(129) }),
    `${r}.id: expected a name of 1 to 128 characters, received "${'x'.repeat(60)}…"`,
  ],
  [
    'an unknown operator',
    withRule({ when: { fact: 'a', operator: 'matches', value: '.*' } }),
    `${r}.when.operator: expected one of equals, one-of, at-least, at-most, more-than, less-than, between, contains, starts-with, ends-with, in-domain, exists, days-since, days-until, received "matches"`,
  ],
  ['points that are not a number', withPoints(Number.NaN), `${r}.points: ${points}, received NaN`],
  ['endless points', withPoints(Number.POSITIVE_INFINITY), `${r}.points: ${points}, received Infinity`],
  ['points as text', withPoints('5'), `${r}.points: ${points}, received "5"`],
  ['points with three decimals', withPoints(0.125), `${r}.points: ${points}, received 0.125`],
  ['too many points', withPoints(100_000.01), `${r}.points: ${points}, received 100000.01`],
  [
    'points by an unknown kind',
    withPoints({ kind: 'curve' }),
    `${r}.points.kind: expected one of table, steps, line, received "curve"`,
  ],
  [
    'points by what every object has',
    withPoints({ kind: 'toString' }),
    `${r}.points.kind: expected one of table, steps, line, received "toString"`,
  ],
  ['a list of points', withPoints([]), `${r}.points.kind: expected one of table, steps, line, received undefined`],
  [
    'a table with a value twice',
    withPoints({
      kind: 'table',
      fact: 'x',
      entries: [
        { value: 'a', points: 1 },
        { value: 'a', points: 2 },
      ],
    }),
    `${r}.points.entries[1].value: expected each value once, received "a"`,
  ],
  [
    'a table of nothing',
    withPoints({ kind: 'table', fact: 'x', entries: [{ value: null, points: 1 }] }),
    `${r}.points.entries[0].value: expected a yes or no, a finite number, or a text of 1 to 500 characters, received null`,
  ],
  [
    'steps that do not rise',
    withPoints({
      kind: 'steps',
      fact: 'x',
      steps: [
        { from: 5, points: 1 },
        { from: 5, points: 2 },
      ],
    }),
    `${r}.points.steps[1].from: expected more than 5, as the entry before it has, received 5`,
  ],
  [
    'a step without end',
    withPoints({ kind: 'steps', fact: 'x', steps: [{ from: 1e16, points: 1 }] }),
    `${r}.points.steps[0].from: expected a finite number, at most 10^15, received 10000000000000000`,
  ],
  [
    'a line that goes nowhere',
    withPoints({ kind: 'line', fact: 'x', from: { value: 1, points: 0 }, to: { value: 1, points: 5 } }),
    `${r}.points.to.value: expected more than 1, where the line begins, received 1`,
  ],
  ['a half-life of nothing', withDecay({ kind: 'half-life', days: 0 }), `${r}.decay.days: ${days}, received 0`],
  ['a half-life below zero', withDecay({ kind: 'half-life', days: -1 }), `${r}.decay.days: ${days}, received -1`],
  [
    'a half-life that is not a number',
    withDecay({ kind: 'half-life', days: Number.NaN }),
    `${r}.decay.days: ${days}, received NaN`,
  ],
  ['a window without width', withDecay({ kind: 'window', days: 0 }), `${r}.decay.days: ${days}, received 0`],
  [
    'a daily cap of nothing',
    withDecay({ kind: 'window', days: 1, dailyCap: 0 }),
    `${r}.decay.dailyCap: expected a number above 0, received 0`,
  ],
  [
    'a daily cap beside a half-life',
    withDecay({ kind: 'half-life', days: 1, dailyCap: 5 }),
    `${r}.decay.dailyCap: expected no other keys than kind, days, received 5`,
  ],
  [
    'a step without length',
    withDecay({ kind: 'step', everyDays: 0, lossPercent: 5, compounding: true }),
    `${r}.decay.everyDays: ${days}, received 0`,
  ],
  [
    'a loss above all',
    withDecay({ kind: 'step', everyDays: 1, lossPercent: 101, compounding: true }),
    `${r}.decay.lossPercent: expected a number above 0, at most 100, received 101`,
  ],
  [
    'a step that may compound',
    withDecay({ kind: 'step', everyDays: 1, lossPercent: 5 }),
    `${r}.decay.compounding: expected a yes or no, received undefined`,
  ],
  [
    'an unknown decay',
    withDecay({ kind: 'linear' }),
    `${r}.decay.kind: expected one of half-life, step, window, received "linear"`,
  ],
  [
    'a decay of a fact',
    withRule({ decay: { kind: 'half-life', days: 1 } }),
    `${r}.decay: expected nothing, as the rule names no event, received an object`,
  ],
  [
    'a repetition of a fact',
    withRule({ counts: 'once' }),
    `${r}.counts: expected nothing, as the rule names no event, received "once"`,
  ],
  [
    'a filter of a fact',
    withRule({ where: { fact: 'x', operator: 'exists' } }),
    `${r}.where: expected nothing, as the rule names no event, received an object`,
  ],
  [
    'an event inside an event',
    withEventRule({ where: { not: { event: 'x', operator: 'count', atLeast: 1 } } }),
    `${r}.where.not: expected a test of the properties of an event: no events inside, received an object`,
  ],
  [
    'no event at most',
    withEventRule({ counts: { atMost: 0 } }),
    `${r}.counts.atMost: expected a whole number from 1 to 1,000,000, received 0`,
  ],
  [
    'an unknown repetition',
    withEventRule({ counts: 'twice' }),
    `${r}.counts: expected once, every, or an object with atMost, received "twice"`,
  ],
  ['no repetition', withEventRule({ counts: null }), `${r}.counts: expected an object with atMost, received null`],
  [
    'a cap below the floor, of a rule',
    withRule({ floor: 2, ceiling: 1 }),
    `${r}.ceiling: expected at least 2, as the floor is, received 1`,
  ],
  [
    'of a group',
    { axes: [{ id: 'fit', groups: [{ id: 'g', floor: 2, ceiling: 1, rules: [rule] }] }] },
    'model.axes[0].groups[0].ceiling: expected at least 2, as the floor is, received 1',
  ],
  [
    'of an axis',
    { axes: [{ id: 'fit', floor: 2, ceiling: 1, groups: [{ id: 'g', rules: [rule] }] }] },
    'model.axes[0].ceiling: expected at least 2, as the floor is, received 1',
  ],
  [
    'of the total',
    { ...modelWith(rule), total: { floor: 2, ceiling: 1 } },
    'model.total.ceiling: expected at least 2, as the floor is, received 1',
  ],
  [
    'two rules with one id',
    modelWith(rule, rule),
    'model.axes[0].groups[0].rules[1].id: expected an id of its own, received "r"',
  ],
  [
    'two groups with one id',
    {
      axes: [
        {
          id: 'fit',
          groups: [
            { id: 'g', rules: [rule] },
            { id: 'g', rules: [{ ...rule, id: 's' }] },
          ],
        },
      ],
    },
    'model.axes[0].groups[1].id: expected an id of its own, received "g"',
  ],
  [
    'two axes with one id',
    { axes: [twoAxes.axes[0], { ...twoAxes.axes[1], id: 'fit' }] },
    'model.axes[1].id: expected an id of its own, received "fit"',
  ],
  [
    'a grading by an unknown kind',
    withGrading({ kind: 'stars' }),
    'model.grading.kind: expected one of bands, thirds, received "stars"',
  ],
  [
    'bands that do not fall',
    withGrading({ kind: 'bands', bands: [...bands].reverse() }),
    'model.grading.bands[1].from: expected less than 0, as the entry before it has, received 10',
  ],
  [
    'a grade of an unknown axis',
    withGrading({ kind: 'bands', axis: 'luck', bands }),
    'model.grading.axis: expected one of fit, received "luck"',
  ],
  [
    'a start that is no grade',
    withGrading({ kind: 'thirds', start: 'E', adjustments: [adjustment] }),
    'model.grading.start: expected one of F, D-, D, D+, C-, C, C+, B-, B, B+, A-, A, A+, received "E"',
  ],
  [
    'an adjustment of nothing',
    withGrading({ kind: 'thirds', start: 'D', adjustments: [{ ...adjustment, thirds: 0 }] }),
    'model.grading.adjustments[0].thirds: expected a whole number from -12 to 12, not 0, received 0',
  ],
  [
    'an adjustment twice',
    withGrading({ kind: 'thirds', start: 'D', adjustments: [adjustment, adjustment] }),
    'model.grading.adjustments[1].id: expected an id of its own, received "a"',
  ],
  [
    'a matrix of one axis',
    withMatrix({ columns: { axis: 'fit', bands } }),
    'model.matrix.columns.axis: expected another axis than rows, received "fit"',
  ],
  [
    'a matrix of an unknown axis',
    withMatrix({ rows: { axis: 'luck', bands } }),
    'model.matrix.rows.axis: expected one of fit, engagement, received "luck"',
  ],
  [
    'a threshold of nothing',
    withThreshold({}),
    'model.thresholds[0].total: expected a total, axes or labels to reach, received undefined',
  ],
  [
    'a threshold of no axis',
    withThreshold({ axes: {} }),
    'model.thresholds[0].total: expected a total, axes or labels to reach, received undefined',
  ],
  [
    'a threshold of an unknown axis',
    withThreshold({ axes: { luck: 1 } }),
    'model.thresholds[0].axes.luck: expected one of fit, engagement, received "luck"',
  ],
  [
    'a threshold of axes in a list',
    withThreshold({ axes: [] }),
    'model.thresholds[0].axes: expected an object of at most 10 keys, received a list',
  ],
  [
    'a label that cannot be',
    withThreshold({ labels: ['AA', 'AC'] }),
    'model.thresholds[0].labels[1]: expected a label of the matrix, received "AC"',
  ],
  [
    'a label without a matrix',
    { ...modelWith(rule), thresholds: [{ id: 't', labels: ['AA'] }] },
    'model.thresholds[0].labels[0]: expected a label of the matrix, received "AA"',
  ],
  [
    'a parameter that holds others',
    withThreshold({ total: 1, intent: { type: 'alert', parameters: { a: {} } } }),
    'model.thresholds[0].intent.parameters.a: expected a yes or no, a finite number, or a text of at most 500 characters, received an object',
  ],
  [
    'two thresholds with one id',
    {
      ...modelWith(rule),
      thresholds: [
        { id: 't', total: 1 },
        { id: 't', total: 2 },
      ],
    },
    'model.thresholds[1].id: expected an id of its own, received "t"',
  ],
]

describe('a model that is wrong', () => {
  it.each(wrong)('%s', (_, model, message) => {
    const error = thrownBy(() => leadScorerFor(model as ScoreModel))
    expect([error.code, error.message]).toEqual(['invalid-policy', message])
    const [issue] = scoreModelSchema.safeParse(model).error?.issues ?? []
    const place = (issue?.path ?? []).map((key) => (typeof key === 'number' ? `[${key}]` : `.${String(key)}`)).join('')
    expect(`model${place}: ${issue?.message}`).toBe(message.slice(0, message.lastIndexOf(', received')))
  })

  it('has too many rules', () => {
    const groups = Array.from({ length: 6 }, (_, group) => ({
      id: `g${group}`,
      rules: Array.from({ length: 200 }, (_, index) => ({ ...rule, id: `r${group}-${index}` })),
    }))
    expect(thrownBy(() => leadScorerFor({ axes: [{ id: 'fit', groups }] })).message).toBe(
      'model.axes: expected at most 1000 rules in all, received a list',
    )
  })

  it('holds itself', () => {
    const cyclic: { axes: unknown[] } = { axes: [] }
    cyclic.axes.push(cyclic)
    expect(scoreModelSchema.safeParse(cyclic).error?.issues.map(({ path }) => path.join('.'))).toEqual([
      'axes.0.axes',
      'axes.0.id',
      'axes.0.groups',
    ])
  })
})

describe('a model that is right', () => {
  it.each<readonly [string, Keyed]>([
    [
      'of all that a rule may have',
      withEventRule({
        when: { fact: 'x', operator: 'exists' },
        where: { fact: 'y', operator: 'exists' },
        counts: { atMost: 3 },
        decay: { kind: 'window', days: 7, dailyCap: 20 },
        floor: -5,
        ceiling: 5,
      }),
    ],
    [
      'with a table, and what is not in it',
      withPoints({
        kind: 'table',
        fact: 'x',
        entries: [
          { value: true, points: 0.01 },
          { value: 7, points: -1 },
        ],
        otherwise: 2,
      }),
    ],
    ['with every', withEventRule({ counts: 'every' })],
    ['with a grade by an axis', withGrading({ kind: 'bands', axis: 'fit', bands })],
    ['with a grade by the total', withGrading({ kind: 'bands', bands })],
    ['with adjustments', withGrading({ kind: 'thirds', start: 'D', adjustments: [adjustment] })],
    [
      'with a threshold of everything',
      withThreshold({
        total: 1,
        axes: { fit: 1 },
        labels: ['AB'],
        moveTo: 'x',
        intent: { type: 'y', parameters: { a: '', b: 1, c: true } },
      }),
    ],
    ['with no thresholds', { ...modelWith(rule), thresholds: [] }],
    ['with limits of the total', { ...modelWith(rule), total: { floor: 0, ceiling: 0 } }],
    ['with equal ids of a rule, a group and an axis', { axes: [{ id: 'r', groups: [{ id: 'r', rules: [rule] }] }] }],
  ])('%s', (_, model) => {
    expect(scoreModelSchema.safeParse(model).error).toBeUndefined()
    const scored = leadScorerFor(model as unknown as ScoreModel)({ facts: { x: true }, events: [], at })
    expect(JSON.parse(JSON.stringify(scored))).toEqual(scored)
  })

  it.each(Object.entries(scoreModelPresets))('the one for %s, which cannot be changed', (_, model) => {
    expect(scoreModelSchema.parse(JSON.parse(JSON.stringify(model)))).toEqual(model)
    expect(Object.isFrozen(model.axes[0]?.groups[0]?.rules[0])).toBe(true)
  })
})
