import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { legalFormWords, nameSimilarity } from '../../../../src/rules/reporting/index.ts'

describe('how alike two names are', () => {
  // W. E. Winkler, "String Comparator Metrics and Enhanced Decision Rules in the Fellegi-Sunter Model of Record Linkage" (1990),
  // table of comparators: what Winkler's column has, to its three decimals.
  it.each([
    ['SHACKLEFORD', 'SHACKELFORD', 0.982],
    ['DUNNINGHAM', 'CUNNIGHAM', 0.896],
    ['NICHLESON', 'NICHULSON', 0.956],
    ['JONES', 'JOHNSON', 0.832],
    ['MASSEY', 'MASSIE', 0.933],
    ['ABROMS', 'ABRAMS', 0.922],
    ['HARDIN', 'MARTINEZ', 0.722],
    ['ITMAN', 'SMITH', 0.467],
    ['JERALDINE', 'GERALDINE', 0.926],
    ['MARHTA', 'MARTHA', 0.961],
    ['MICHELLE', 'MICHAEL', 0.921],
    ['JULIES', 'JULIUS', 0.933],
    ['TANYA', 'TONYA', 0.88],
    ['DWAYNE', 'DUANE', 0.84],
    ['SEAN', 'SUSAN', 0.805],
    ['JON', 'JOHN', 0.933],
    ['DIXON', 'DICKSONX', 0.813],
  ])('%s and %s, as published', (a, b, published) => {
    expect(Math.abs(nameSimilarity(a, b) - published)).toBeLessThanOrEqual(0.0006)
  })

  it.each([
    ['capitals', 'NORDLYS shipping', 'Nordlys Shipping'],
    ['accents', 'Zoë Señor Åkesson', 'Zoe Senor Akesson'],
    ['letters of their own', 'Bjørn Weiß, Łódź', 'Bjorn Weiss Lodz'],
    ['ligatures', 'Æther Œuvre', 'aether oeuvre'],
    ['punctuation', "O'Brien-Smith & Sons", 'OBrien Smith Sons'],
    ['full stops of abbreviations', 'A.B.C. Trading', 'ABC Trading'],
    ['the order of words', 'Vik, Kari', 'Kari Vik'],
    ['legal forms', 'Nordlys Shipping AS', 'Nordlys Shipping'],
    ['wide letters', 'Ｎordlys', 'Nordlys'],
    ['Cyrillic capitals', 'ЕЛЕКТРА ЕООД', 'Електра'],
    ['Thai, whose vowels are marks', 'กิน ข้าว', 'ข้าว กิน'],
  ])('leaves out %s', (_, a, b) => {
    expect(nameSimilarity(a, b)).toBe(1)
  })

  it.each([
    ['nothing in common', 'abc', 'xyz', 0],
    ['no letters at all', '--', '--', 0],
    ['no letters on one side', 'Kari', '…', 0],
    ['two different Thai vowels', 'กิ', 'กี', 0.7],
  ])('is low for %s', (_, a, b, similarity) => {
    expect(nameSimilarity(a, b)).toBe(similarity)
  })

  it('keeps a name that is nothing but words to ignore', () => {
    expect(nameSimilarity('The Company', 'the company')).toBe(1)
    expect(nameSimilarity('The Company', 'Company')).toBeLessThan(1)
    expect(legalFormWords).toContain('company')
  })

  it('ignores the words asked for, and those only', () => {
    expect(nameSimilarity('Hotel Astoria', 'Astoria', { ignoredWords: ['hotel'] })).toBe(1)
    expect(nameSimilarity('Astoria AS', 'Astoria', { ignoredWords: ['hotel'] })).toBeLessThan(1)
  })

  it('looks at the first 200 characters', () => {
    const long = 'x'.repeat(200)
    expect(nameSimilarity(`${long}a`, `${long}b`)).toBe(1)
  })

  it('is the same both ways, from 0 to 1, and 1 for a name itself', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 30 }), fc.string({ maxLength: 30 }), (a, b) => {
        const similarity = nameSimilarity(a, b)
        const isSelf = nameSimilarity(a, a)
        return (
          similarity >= 0 && similarity <= 1 && similarity === nameSimilarity(b, a) && (isSelf === 1 || isSelf === 0)
        )
      }),
    )
  })
})
