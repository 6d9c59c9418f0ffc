import { describe, expect, it } from 'vitest'
import { moveKinds, type StageEvent, type StageRecord, stageActors } from '../../src/records/index.ts'
import { stageEventSchema, stageRecordSchema } from '../../src/schemas.ts'
import { findings, without } from './problems.ts'

const record: StageRecord = {
  subjectId: 'a-1',
  lifecycleId: 'acquisition',
  stage: 'lead',
  since: '2026-06-01T09:30:00.5Z',
  furthestStage: 'opportunity',
  startedAt: '2026-01-15T10:00:00Z',
}
const event: StageEvent = {
  type: 'stage-entered',
  subjectId: 'a-1',
  lifecycleId: 'acquisition',
  kind: 'skip',
  from: 'lead',
  to: 'sales-qualified',
  skipped: ['marketing-qualified'],
  actor: 'person',
  actorId: 't-7',
  reason: 'met at the fair',
  at: '2026-06-01T09:30:00Z',
}

const notBlank = 'expected text that is not blank'
const aMoment = 'expected a moment in UTC, as YYYY-MM-DDThh:mm:ssZ'
const aLeftStage = 'expected the stage that was left, and none at the start'

describe('codes of moves are stable: hosts store them', () => {
  it('kinds and actors', () => {
    expect(moveKinds.join(' ')).toBe('start forward skip backward self loop exit return')
    expect(stageActors.join(' ')).toBe('automation person')
  })
})

describe('a stage record', () => {
  it.each<readonly [string, object]>([
    ['of somebody who went back', record],
    ['of somebody who only was outside the order', without(record, 'furthestStage')],
    ['in a stage that is called as something every object has', { ...record, stage: '__proto__' }],
  ])('%s stands', (_, value) => {
    expect(findings(stageRecordSchema, value)).toEqual([])
  })

  it.each<readonly [string, object, string, string]>([
    ['without a subject', { subjectId: ' ' }, 'subjectId', notBlank],
    ['in no stage', { stage: '' }, 'stage', notBlank],
    ['since a day', { since: '2026-06-01' }, 'since', aMoment],
    ['begun on a day that does not exist', { startedAt: '2026-02-30T00:00:00Z' }, 'startedAt', aMoment],
  ])('%s is refused', (_, change, path, message) => {
    expect(findings(stageRecordSchema, { ...record, ...change })).toEqual([[path, message]])
  })

  it('has no keys but its own, and no undefined ones', () => {
    expect(stageRecordSchema.safeParse({ ...record, highWaterMark: 'x' }).success).toBe(false)
    expect(stageRecordSchema.safeParse({ ...record, furthestStage: undefined }).success).toBe(false)
  })
})

describe('a stage event', () => {
  it.each<readonly [string, object]>([
    ['with all that can be known', event],
    ['at the start', { ...without(event, 'from', 'actorId', 'reason'), kind: 'start', skipped: [] }],
  ])('%s stands', (_, value) => {
    expect(findings(stageEventSchema, value)).toEqual([])
  })

  it.each<readonly [string, object, string, string]>([
    ['that left nothing, though it is no start', without(event, 'from'), 'from', aLeftStage],
    ['that starts by leaving a stage', { ...event, kind: 'start' }, 'from', aLeftStage],
    ['at noon', { ...event, at: 'noon' }, 'at', aMoment],
    ['that skipped a stage without a code', { ...event, skipped: ['lead', ''] }, 'skipped.1', notBlank],
  ])('%s is refused', (_, value, path, message) => {
    expect(findings(stageEventSchema, value)).toEqual([[path, message]])
  })

  it.each<readonly [string, object]>([
    ['of another type', { type: 'stage-left' }],
    ['of a kind that is none', { kind: 'sideways' }],
    ['by an actor that is none', { actor: 'robot' }],
    ['with a reason of a book’s length', { reason: 'x'.repeat(10_001) }],
    ['with a key too many', { note: 'x' }],
  ])('%s is refused', (_, change) => {
    expect(stageEventSchema.safeParse({ ...event, ...change }).success).toBe(false)
  })
})
