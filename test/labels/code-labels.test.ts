import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import * as ar from '../../src/labels/ar.ts'
import * as bg from '../../src/labels/bg.ts'
import * as en from '../../src/labels/en.ts'
import * as labels from '../../src/labels/index.ts'
import * as pt from '../../src/labels/pt.ts'
import * as sv from '../../src/labels/sv.ts'
import * as th from '../../src/labels/th.ts'
import {
  acquisitionLifecycle,
  customerSuccessLifecycle,
  dealPipeline,
  type Lifecycle,
  repeatPurchaseLifecycle,
} from '../../src/rules/lifecycle/index.ts'
import { languages, unionsOf } from './languages.ts'

const doors: Readonly<Record<string, object>> = { ar, bg, en, pt, sv, th }
const english = languages.filter(({ language }) => language === 'en').flatMap(unionsOf)

/** Words that are spelt as their codes are, though the language is not English. */
const spelt = new Map<string, readonly string[]>([
  ['pt', ['normal', 'premium']],
  ['sv', ['lead', 'moderator', 'normal', 'order', 'person', 'portal', 'premium', 'support', 'text']],
])

/** The scripts of those that are not written in Latin letters. */
const scripts = new Map([
  ['ar', 'Arabic'],
  ['bg', 'Cyrillic'],
  ['th', 'Thai'],
])
const written = (script: string): RegExp => new RegExp(`\\p{Script=${script}}`, 'u')

/** English writes the days of the week with a capital. */
const days = new Set(Object.values(en.englishTime.weekday))

/** What is wrong with a word, if anything. */
function faultOf(word: string, code: string, language: string): string | undefined {
  const script = scripts.get(language) ?? 'Latin'
  if (word === '') return 'is empty'
  if (word !== word.trim().replace(/\s+/g, ' ')) return 'has stray whitespace'
  if (/[{}|.;]|^\p{Lu}\p{Ll}/u.test(word) && !days.has(word)) return 'is a sentence, or begins with a capital'
  if (!written(script).test(word)) return `is not written in ${script}`
  if (['Arabic', 'Cyrillic', 'Thai'].some((other) => other !== script && written(other).test(word)))
    return 'is half foreign'
  if (language !== 'en' && word === code && !spelt.get(language)?.includes(code)) return 'is the code itself'
  return undefined
}

describe.each(languages)('codes in $language', (language) => {
  it('are those of English, in the same order', () => {
    const codes = unionsOf(language).map(([name, words]) => [name, Object.keys(words)])
    expect(codes).toEqual(english.map(([name, words]) => [name, Object.keys(words)]))
  })

  it('have plain words, and no two of one union the same', () => {
    const faults = unionsOf(language).flatMap(([union, words]) => [
      ...Object.entries(words)
        // Days of months that all have 30 are written so in every language.
        .filter(([code]) => code !== '30/360')
        .map(([code, word]) => [union, code, word, faultOf(word, code, language.language)])
        .filter(([, , , fault]) => fault !== undefined),
      ...Object.values(words)
        .filter((word, index, all) => all.indexOf(word) !== index)
        .map((word) => [union, word, 'is there twice']),
    ])
    expect(faults).toEqual([])
  })

  it('are behind their door, and nothing else is', () => {
    const { labels, sets } = language
    const behind = new Set<unknown>(Object.values(doors[language.language] ?? {}))
    expect(behind).toEqual(new Set([labels, ...Object.values(sets)]))
  })
})

it.each<[string, string, string, string | undefined]>([
  ['betald', 'paid', 'sv', undefined],
  ['', 'paid', 'sv', 'is empty'],
  [' betald', 'paid', 'sv', 'has stray whitespace'],
  ['delvis  betald', 'paid', 'sv', 'has stray whitespace'],
  ['Betald', 'paid', 'sv', 'is a sentence, or begins with a capital'],
  ['betald.', 'paid', 'sv', 'is a sentence, or begins with a capital'],
  ['paid', 'paid', 'sv', 'is the code itself'],
  ['paid', 'paid', 'bg', 'is not written in Cyrillic'],
  ['مدفوعة платена', 'paid', 'ar', 'is half foreign'],
])('the check of words says of %j for %j in %s: %s', (word, code, language, fault) => {
  expect(faultOf(word, code, language)).toBe(fault)
})

it('a word is spelt as its code only where the list says so', () => {
  for (const language of languages.filter(({ language }) => language !== 'en')) {
    const words = unionsOf(language).flatMap(([, words]) => Object.entries(words))
    const alike = words.filter(([code, word]) => code === word && code !== '30/360').map(([code]) => code)
    expect([...new Set(alike)].sort()).toEqual(spelt.get(language.language) ?? [])
  }
})

describe('the stages of the lifecycles to start from', () => {
  const { acquisitionStage, clientStage, dealStage, presetLifecycle, repeatPurchaseStage } = en.englishLifecycle
  it.each<[Lifecycle, labels.Words]>([
    [acquisitionLifecycle, acquisitionStage],
    [dealPipeline, dealStage],
    [customerSuccessLifecycle, clientStage],
    [repeatPurchaseLifecycle, repeatPurchaseStage],
  ])('of $id have words', ({ id, stages, outside = [] }, words) => {
    expect(Object.keys(words).sort()).toEqual([...stages, ...outside].map((stage) => stage.id).sort())
    expect(Object.keys(presetLifecycle)).toContain(id)
  })
})

describe('wordFor', () => {
  const words = { 'raise-invoice': 'raise an invoice' }
  it.each([
    ['raise-invoice', 'raise an invoice'],
    ['wash-boat', 'wash-boat'],
    ['constructor', 'constructor'],
    ['__proto__', '__proto__'],
    ['', ''],
  ])('%j is %j', (code, word) => {
    expect(labels.wordFor(code, words)).toBe(word)
  })
})

describe('the page of the guide', () => {
  const page = readFileSync(resolve(import.meta.dirname, '../../docs/guide/labels.md'), 'utf8')
  const isNamed = (name: string): boolean => new RegExp(`\\b${name}\\b`).test(page)

  it.each(Object.entries({ ...doors, labels }))('names all that is behind the door %s', (_, door) => {
    expect(Object.keys(door).filter((name) => !isNamed(name))).toEqual([])
  })

  it('names every union that has words', () => {
    const unions = english.map(([name]) => name.slice(name.indexOf('.') + 1))
    expect(unions.filter((union) => !isNamed(union))).toEqual([])
  })
})
