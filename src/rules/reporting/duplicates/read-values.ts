import { hostIn } from '../../../foundation/host-in.ts'
import { keysOf, valuesAt } from '../field-values.ts'
import { withAsciiDigits } from './ascii-digits.ts'
import { sharedMailDomains } from './common-words.ts'
import { type DuplicateMatcher, type DuplicatePolicy, type DuplicateTest, usualDigits } from './duplicate-policy.ts'
import { ignoredSet, readName } from './name-similarity.ts'

/** How many values of a field of a record are looked at, and how long they may be. */
const mostValues = 10
const longestValue = 1_000

/** Gives the values of a record as a test compares them, each once: two are alike if they are the same text. */
export type ValueReader = (record: unknown) => readonly string[]

/** What a text is to a matcher; an empty text if it tells nothing. */
type Reading = (text: string, test: DuplicateTest) => string

const isMailAddress = /^[^\s@]+@[^\s@]+\.[^\s@.]+$/
const fewestDigits = 7

/** The last digits of a number without the zeros that lead it: from the first digit on, up to an extension. */
function phoneDigits(text: string, { lastDigits = usualDigits }: DuplicateTest): string {
  const digits = withAsciiDigits(text.normalize('NFKC'))
    .replace(/^\D+/, '')
    .replace(/[\p{L}#;].*/su, '')
    .replace(/\D/g, '')
    .replace(/^0+/, '')
  return digits.length < fewestDigits ? '' : digits.slice(-lastDigits)
}

function domainOf(text: string, shared: ReadonlySet<string>): string {
  const host = hostIn(text.trim().toLowerCase()).replace(/^www\./, '')
  return /^[^\s.]+(\.[^\s.]+)+$/.test(host) && !shared.has(host) ? host : ''
}

/** How each matcher reads a text, under a policy. */
function readingsOf(policy: DuplicatePolicy): Readonly<Record<DuplicateMatcher, Reading>> {
  const shared = new Set((policy.sharedDomains ?? sharedMailDomains).map((host) => host.toLowerCase()))
  const ignored = ignoredSet(policy.ignoredWords)
  const address = (text: string): string => {
    const written = text.trim().toLowerCase()
    return isMailAddress.test(written) ? written : ''
  }
  return {
    exact: (text) => text,
    'same-words': (text) => readName(text, ignored).sorted,
    email: address,
    domain: (text) => domainOf(text, shared),
    phone: phoneDigits,
    'similar-name': (text) => readName(text, ignored).asWritten,
  }
}

const isSign = /[\p{L}\p{M}\p{N}]/u

/** Signs that are a syllable or a word, and say as much as two letters. */
const isLongSign = /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Hang}]/u

/** Whether a text has so many letters and digits; a sign of Chinese, Japanese or Korean counts two. */
function hasSigns(text: string, least: number): boolean {
  let count = 0
  for (const sign of text) {
    if (isSign.test(sign)) count += isLongSign.test(sign) ? 2 : 1
    if (count >= least) return true
  }
  return false
}

/** Makes readers of tests under a policy: of values with so many letters and digits at least. */
export function valueReaders(policy: DuplicatePolicy): (test: DuplicateTest, least: number) => ValueReader {
  const readings = readingsOf(policy)
  return (test, least) => {
    const keys = keysOf(test.field)
    const read = readings[test.matcher]
    return (record) => {
      const values = new Set<string>()
      for (const value of valuesAt(record, keys)) {
        if (values.size === mostValues) break
        if (typeof value === 'boolean') values.add(String(value))
        if (typeof value !== 'string' && !Number.isFinite(value)) continue
        const text = read(String(value).slice(0, longestValue), test)
        if (hasSigns(text, least)) values.add(text)
      }
      return [...values]
    }
  }
}
