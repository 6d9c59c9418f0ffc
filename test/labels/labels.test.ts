import { describe, expect, it } from 'vitest'
import { arabic } from '../../src/labels/ar.ts'
import { bulgarian } from '../../src/labels/bg.ts'
import { english } from '../../src/labels/en.ts'
import { describeReason, type Labels, type ListedFact } from '../../src/labels/index.ts'
import { portuguese } from '../../src/labels/pt.ts'
import { swedish } from '../../src/labels/sv.ts'
import { thai } from '../../src/labels/th.ts'
import {
  classifyRelationship,
  decidingReasons,
  defaultClassificationPolicy,
  factKinds,
  verdicts,
} from '../../src/rules/classification/index.ts'
import { businessPresets } from '../../src/rules/classification/presets.ts'

const languages: readonly Labels[] = [arabic, bulgarian, english, portuguese, swedish, thai]

describe.each(languages)('labels in $language', (labels) => {
  it('have a word for every code', () => {
    expect(Object.keys(labels.verdicts)).toEqual([...verdicts])
    expect(Object.keys(labels.dimensions)).toEqual(Object.keys(defaultClassificationPolicy.weights))
    for (const [name, kind] of Object.entries(factKinds)) {
      if (typeof kind === 'object') expect(Object.keys(labels.facts[name as ListedFact])).toEqual(kind.map(String))
    }
  })

  it('keep apart what the codes keep apart', () => {
    const words = (values: Readonly<Record<string, string>>): void => {
      expect(new Set(Object.values(values)).size).toBe(Object.keys(values).length)
      for (const word of Object.values(values)) expect(word.trim()).toBe(word)
      for (const word of Object.values(values)) expect(word).not.toBe('')
    }
    words(labels.verdicts)
    words(labels.dimensions)
    words(labels.requirements)
    words(labels.leanings)
    for (const values of Object.values(labels.facts)) words(values)
  })

  it('leave no placeholder and no code in any sentence', () => {
    for (const facts of Object.values(businessPresets)) {
      for (const given of [facts, { hasPurchased: true }, { hasPurchased: false }, { ...facts, hasPurchased: false }]) {
        const decision = classifyRelationship(given)
        const reasons = [...decidingReasons(decision), ...decision.evidence.map(({ reason }) => reason)]
        for (const reason of reasons) {
          const sentence = describeReason(reason, labels)
          expect(sentence).not.toMatch(/[{}]|\(\s*\)|-(met|unknown|leans)\b|undefined/)
        }
      }
    }
  })
})

describe('describeReason', () => {
  it.each([
    [
      { code: 'purchase-met', parameters: { hasPurchased: true, revenueModel: 'retainer' } },
      'has bought, pays a retainer',
    ],
    [{ code: 'continuing-unknown', parameters: {} }, 'unknown whether the engagement continues'],
    [
      { code: 'continuing-not-met', parameters: { engagement: 'transactional' } },
      'no continuing engagement (a sale at a time)',
    ],
    [{ code: 'offering-leans-client', parameters: { offering: 'advice' } }, 'like a client: advice'],
    [{ code: 'offering-leans-client', parameters: { offering: '$& $1' } }, 'like a client: $& $1'],
    [{ code: 'offering-leans-client', parameters: { moonPhase: 'full' } }, 'like a client: full'],
    [{ code: 'offering-leans-client', parameters: { toString: 'x' } }, 'like a client: x'],
    [{ code: 'something-else', parameters: { a: 1 } }, 'something-else'],
    [{ code: 'constructor', parameters: {} }, 'constructor'],
    [{ code: 'moon-leans-away', parameters: {} }, 'moon-leans-away'],
  ])('%j', (reason, sentence) => {
    expect(describeReason(reason, english)).toBe(sentence)
  })
})
