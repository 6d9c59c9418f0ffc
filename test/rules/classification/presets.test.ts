import { describe, expect, it } from 'vitest'
import { classifyRelationship } from '../../../src/rules/classification/index.ts'
import { type BusinessKind, businessFacts, businessPresets } from '../../../src/rules/classification/presets.ts'
import { relationshipFactsSchema } from '../../../src/schemas.ts'
import { codeThrownBy } from '../../tools/thrown-by.ts'

const clientBusinesses = [
  'consultancy',
  'advisory-firm',
  'brand-agency',
  'advertising-agency',
  'digital-marketing-agency',
  'law-firm',
  'pr-consultant',
  'therapist',
  'accounting-firm',
] as const satisfies BusinessKind[]

const customerBusinesses = [
  'supermarket',
  'clothing-shop',
  'pharmacy',
  'restaurant',
  'cafe',
  'spa',
  'salon',
  'bakery',
  'petrol-station',
  'wedding-planner',
] as const satisfies BusinessKind[]

describe('business presets', () => {
  it('are there for every kind of business, and no other', () => {
    expect(Object.keys(businessPresets)).toEqual([...clientBusinesses, ...customerBusinesses])
  })

  it.each(clientBusinesses)('the typical patron of a %s is a client, clearly', (kind) => {
    expect(classifyRelationship(businessPresets[kind])).toMatchObject({
      verdict: 'client',
      ambiguous: false,
      missingFacts: [],
    })
  })

  it.each(customerBusinesses)('the typical patron of a %s is a customer', (kind) => {
    const isArguable = kind === 'wedding-planner'
    expect(classifyRelationship(businessPresets[kind])).toMatchObject({
      verdict: 'customer',
      ambiguous: isArguable,
      missingFacts: [],
    })
  })

  it.each(Object.entries(businessPresets))('%s is frozen plain data that passes the schema', (kind, facts) => {
    expect(Object.isFrozen(facts)).toBe(true)
    expect(relationshipFactsSchema.parse(facts)).toEqual(facts)
    expect(facts.industry).toBe(kind)
  })

  it('are frozen as a whole', () => {
    expect(Object.isFrozen(businessPresets)).toBe(true)
  })
})

describe('businessFacts', () => {
  it('are the facts about the business, not about one patron', () => {
    expect(businessFacts('cafe')).toEqual({
      audience: 'broad',
      accountVolume: 'high-volume-low-value',
      loyaltyProgramme: true,
      afterSalesService: false,
    })
  })

  it.each(['ice-cream-van', '__proto__', 'constructor', '', undefined])('refuse the kind %j', (kind) => {
    expect(codeThrownBy(() => businessFacts(kind as BusinessKind))).toBe('unknown-code')
  })
})
