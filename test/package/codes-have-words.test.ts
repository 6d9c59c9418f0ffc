import { describe, expect, it } from 'vitest'
import { publicCodes } from '../tools/public-codes.ts'

const { types, worded } = publicCodes()

/** Types that have the words of a larger one, or are worded by a union of another name. */
const elsewhere: Readonly<Record<string, string>> = {
  AccessCode: 'CollaborationLabels.accessReason',
  AccessGrantCode: 'CollaborationLabels.accessReason',
  AccessRefusalCode: 'CollaborationLabels.accessReason',
  AssignmentHurdle: 'ReportingLabels.leftOver',
  ClientBusiness: 'ClassificationLabels.businessKind',
  ClientRequirement: 'ClassificationLabels.requirement',
  CustomerBusiness: 'ClassificationLabels.businessKind',
  Dimension: 'Labels.dimensions',
  DisputeOutcome: 'BillingLabels.disputeStatus',
  FinalDunningAction: 'BillingLabels.dunningAction',
  KeepingActionType: 'ReportingLabels.nextActionType',
  MissingRequirement: 'RecordLabels.fieldProblem',
  NamedTimeUnit: 'TimeLabels.intervalUnit',
  OrderEventType: 'AutomationLabels.catalogueEvent',
  RequirementReason: 'Labels.requirements',
  StageMoveKind: 'RecordLabels.moveKind',
  Verdict: 'Labels.verdicts',
}

/** The facts of classification, whose values have words in `Labels`. */
const facts = ['AccountVolume', 'Audience', 'BillingCycle', 'InteractionHandler', 'RevenueModel', 'TermKind']

/** Codes for programs, and what is written alike in every language; the guide says why. */
const withoutWords = [
  'Aborted',
  'ClienteleErrorCode',
  'ContractModelName',
  'CurrencyCode',
  'CurrencyDisplay',
  'CurrencySign',
  'EvidenceReason',
  'FieldType',
  'IdempotencyMismatch',
  'InvalidCursor',
  'LetterGrade',
  'ListRefusal',
  'PurchaseModelName',
  'QueryAbility',
  'QueryComparison',
  'RoundingMode',
  'SaveRefusal',
  'StorageConflict',
  'StorageErrorReason',
  'TransactionConflict',
  'TransactionEnded',
  'UnsupportedQuery',
  'UnsupportedTransaction',
]

const all = types.map(({ name }) => name)
const unionNamed = (name: string): string => {
  const union = name.replace(/Code$/, '')
  return `${union.charAt(0).toLowerCase()}${union.slice(1)}`
}

/** The unions of labels that have a word for every code of a type. */
function wordedBy({ name, isReason, codes }: (typeof types)[number]): readonly string[] {
  const other = elsewhere[name]
  const mayRefuse = isReason || name.endsWith('RefusalCode')
  return [...worded.entries()]
    .filter(([place, words]) => {
      if (place === other) return codes.every((code) => words.split(' ').includes(code))
      if (mayRefuse && place.endsWith('.refusal')) return codes.every((code) => words.split(' ').includes(code))
      return place.endsWith(`.${unionNamed(name)}`) && words === codes.join(' ')
    })
    .map(([place]) => place)
}

describe('every public type made of codes', () => {
  it('is found', () => {
    expect(all.length).toBeGreaterThan(170)
    expect(worded.size).toBeGreaterThan(150)
  })

  it('has words, or says why not', () => {
    const silent = types.filter(({ name }) => !facts.includes(name) && !withoutWords.includes(name))
    expect(silent.filter((type) => wordedBy(type).length === 0)).toEqual([])
  })

  it('is named only where it is needed', () => {
    expect([...Object.keys(elsewhere), ...facts, ...withoutWords].filter((name) => !all.includes(name))).toEqual([])
    const needless = types.filter(
      (type) => withoutWords.includes(type.name) && type.name !== 'EvidenceReason' && wordedBy(type).length > 0,
    )
    expect(needless).toEqual([])
  })
})
