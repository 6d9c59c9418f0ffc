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
    ['every sign that stands for an apostrophe', 'O´Brien O‘Hara Солов\u02bcяненко', "O'Brien O'Hara Солов’яненко"],
    ['the dot of a Turkish I, and its lack', 'İSTANBUL IŞIK', 'istanbul ışık'],
    ['what nobody sees', 'Nord\u00adlys \u200fShip\u200bping', 'Nordlys Shipping'],
    ['the stroke in a legal form', 'Carlsberg A/S', 'Carlsberg'],
    ['Arabic vowel signs and stretched letters', 'مُحَمَّد', 'محـــمد'],
    ['the ways to write an Arabic alef, yeh and teh', 'أحمد مصطفى فاطمة', 'احمد مصطفي فاطمه'],
    ['the Persian shapes of Arabic letters', 'یک', 'يك'],
    ['Hebrew points', 'שָׁלוֹם', 'שלום'],
    ['the script that digits are written in', 'شركة ١٢٣', 'شركة 123'],
    ['Cyrillic letters in a Latin word', '\u0421orner Sh\u043ep', 'Corner Shop'],
    ['Latin letters in a Cyrillic word', 'Coфия Xoтeл', '\u0421\u043eфия Х\u043eт\u0435л'],
  ])('leaves out %s', (_, a, b) => {
    expect(nameSimilarity(a, b)).toBe(1)
  })

  it.each([
    ['nothing in common', 'abc', 'xyz', 0],
    ['no letters at all', '--', '--', 0],
    ['no letters on one side', 'Kari', '…', 0],
    ['two different Thai vowels', 'กิ', 'กี', 0.7],
    ['two kana that differ by their marks', 'か', 'が', 0],
    ['a Cyrillic word and a Latin one that look alike', 'СОР', 'COP', 0],
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
    expect(nameSimilarity('Hôtel Astoria S.A.', 'Astoria', { ignoredWords: ['HOTEL', 'S.A.'] })).toBe(1)
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
