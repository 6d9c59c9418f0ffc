import { describe, expect, it } from 'vitest'
import { defaultScoreModel, type ScoreModel, scoreFollowUps, scoreLead } from '../../../../src/index.ts'
import { modelOf } from './samples.ts'

const at = '2026-06-01T00:00:00Z'
const model: ScoreModel = {
  ...modelOf({ id: 'r', points: 50 }),
  thresholds: [
    { id: 'warm', total: 20, moveTo: 'nurturing' },
    { id: 'qualified', total: 40, moveTo: 'qualified', intent: { type: 'alert-owner', parameters: { hours: 4 } } },
    { id: 'known', total: 1 },
    { id: 'hot', total: 60, moveTo: 'sales', intent: { type: 'call' } },
  ],
}
const score = scoreLead(model, { facts: {}, at })

describe('what follows from a score', () => {
  it('is what every threshold asks for that is newly reached', () => {
    expect(scoreFollowUps(model, score, { leadId: 'l/1' })).toEqual({
      reached: ['warm', 'qualified', 'known'],
      lost: [],
      stageMoves: [
        { threshold: 'warm', stage: 'nurturing' },
        { threshold: 'qualified', stage: 'qualified' },
      ],
      intents: [
        {
          type: 'alert-owner',
          parameters: { hours: 4, leadId: 'l/1', threshold: 'qualified', total: 50 },
          idempotencyKey: 'alert-owner/l%2F1/qualified/2026-06-01T00:00:00Z',
        },
      ],
    })
  })

  it('is nothing for what was reached before, and names what is lost', () => {
    expect(scoreFollowUps(model, score, { leadId: 'l', before: ['warm', 'qualified', 'known', 'hot'] })).toEqual({
      reached: [],
      lost: ['hot'],
      stageMoves: [],
      intents: [],
    })
  })

  it('has one key for one occasion, whenever it is scored', () => {
    const keys = [at, '2026-06-20T00:00:00Z'] as const
    const [first, second] = keys.map(
      (when) =>
        scoreFollowUps(model, scoreLead(model, { facts: {}, at: when }), { leadId: 'l', occasion: '2026-06' })
          .intents[0]?.idempotencyKey,
    )
    expect(first).toBe('alert-owner/l/qualified/2026-06')
    expect(second).toBe(first)
  })

  it('is nothing where a model has no thresholds', () => {
    expect(scoreFollowUps(modelOf({ id: 'r', points: 1 }), score, { leadId: 'l' }).reached).toEqual([])
  })

  it('moves a lead of the default model that fits and asks for a demonstration', () => {
    const facts = { employees: 60, jobTitle: 'Owner' }
    const asked = scoreLead(defaultScoreModel, { facts, events: [{ id: 'e', type: 'demo-requested', at }], at })
    expect(scoreFollowUps(defaultScoreModel, asked, { leadId: 'l' }).stageMoves).toEqual([
      { threshold: 'marketing-qualified', stage: 'marketing-qualified' },
    ])
  })
})
