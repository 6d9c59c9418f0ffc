import { compare } from '../../../foundation/compare.ts'
import { rounded } from '../../../foundation/numeric/rounded.ts'
import { withAsciiDigits } from './ascii-digits.ts'
import { legalFormWords } from './common-words.ts'
import { inOneScript } from './mixed-scripts.ts'

/** How names are compared. */
export interface NameSimilarityOptions {
  /** Words to compare them without; {@link legalFormWords} when left out. */
  readonly ignoredWords?: readonly string[]
}

const longestCompared = 200

/** Letters that do not come apart into a letter and its accent, and those of Arabic that stand for one another. */
const plainLetters: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ł: 'l',
  ı: 'i',
  ى: 'ي',
  ی: 'ي',
  ک: 'ك',
  ة: 'ه',
}

const isPlain = /^[\0-\x7f]*$/

/** Signs that some write and some do not, or that nobody sees: apostrophes, full stops, stretched Arabic letters, soft hyphens. */
const unwritten = /[\p{Cf}'`´’‘ʼʻ.\u0640]/gu

/** Accents, and the vowel signs of Arabic and Hebrew, once they stand beside their letters; but not what makes another kana. */
const accents = /(?![\u3099\u309a])(?=[\p{sc=Zinh}\p{sc=Arab}\p{sc=Hebr}])\p{Mn}/gu

/** A legal form that is two letters with a stroke between, as A/S. */
const strokedForm = /(?<![\p{L}\p{N}])(\p{L})\/(\p{L})(?![\p{L}\p{N}])/gu

/** A text without capitals, accents and the marks that some write and some do not. */
function folded(whole: string): string {
  const text = whole.slice(0, longestCompared).replace(strokedForm, '$1$2')
  if (isPlain.test(text)) return text.replace(/['`.]/g, '').toLowerCase()
  return withAsciiDigits(
    text
      .replace(unwritten, '')
      .normalize('NFKD')
      .replace(accents, '')
      .toLowerCase()
      .normalize('NFC')
      .replace(/[ßæœøđðþłıىیکة]/g, (letter) => plainLetters[letter] as string),
  )
}

const wordsIn = (text: string): readonly string[] => (folded(text).match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).map(inOneScript)

/** The words to ignore, as words are compared; `legalFormWords` where nobody asks for others. */
export const ignoredSet = (asked: readonly string[] | undefined): ReadonlySet<string> =>
  new Set(asked ? asked.flatMap(wordsIn) : legalFormWords)

/** The words of a name without those to ignore, unless nothing else is left. */
function wordsOf(name: string, ignored: ReadonlySet<string>): readonly string[] {
  const words = wordsIn(name)
  const telling = words.filter((word) => !ignored.has(word))
  return telling.length > 0 ? telling : words
}

/** A name, ready to be compared: its words as they stand, and in alphabetical order, with spaces between. */
export interface ReadName {
  readonly asWritten: string
  readonly sorted: string
}

/** A name of words that were read, ready to be compared. */
export const nameOf = (words: readonly string[]): ReadName => ({
  asWritten: words.join(' '),
  sorted: [...words].sort(compare).join(' '),
})

/** A name ready to be compared. */
export const readName = (name: string, ignored: ReadonlySet<string>): ReadName => nameOf(wordsOf(name, ignored))

/** Which letters of `text` stand in `other` too, no farther away than a reach, each taken once; and which of the other's were. */
function lettersInCommon(text: string, other: string, reach: number) {
  const taken = new Uint8Array(other.length)
  const common: number[] = []
  for (let at = 0; at < text.length; at += 1) {
    const letter = text.charCodeAt(at)
    const end = Math.min(other.length, at + reach + 1)
    for (let place = Math.max(0, at - reach); place < end; place += 1) {
      if (taken[place] === 0 && other.charCodeAt(place) === letter) {
        taken[place] = 1
        common.push(letter)
        break
      }
    }
  }
  return { common, taken }
}

/** Two texts in an order of their own: which letters are taken for common may hang on which text comes first. */
const ordered = (a: string, b: string): readonly [string, string] =>
  a.length < b.length || (a.length === b.length && a < b) ? [a, b] : [b, a]

/** How alike two texts are by Jaro's measure, raised for a common beginning as Winkler does. */
function jaroWinkler(one: string, other: string): number {
  if (one === other) return 1
  const [a, b] = ordered(one, other)
  const reach = Math.max(0, Math.floor(Math.max(a.length, b.length) / 2) - 1)
  const { common, taken } = lettersInCommon(a, b, reach)
  if (common.length === 0) return 0
  let moved = 0
  let at = 0
  for (let place = 0; place < b.length; place += 1) {
    if (taken[place] === 0) continue
    if (b.charCodeAt(place) !== common[at]) moved += 1
    at += 1
  }
  const count = common.length
  const jaro = (count / a.length + count / b.length + (count - moved / 2) / count) / 3
  let beginning = 0
  while (beginning < 4 && beginning < a.length && a[beginning] === b[beginning]) beginning += 1
  return jaro + beginning * 0.1 * (1 - jaro)
}

/** How alike two names are that were made ready: 0 to 1, to four decimals. */
export const similarityOf = (a: ReadName, b: ReadName): number =>
  rounded(Math.max(jaroWinkler(a.asWritten, b.asWritten), jaroWinkler(a.sorted, b.sorted)), 4)

/**
 * Tells how alike two names are: 1 for the same words in any order, 0 for nothing in common.
 *
 * Capitals, accents, punctuation and ignored words aside; so are vowel signs and the several ways to write one letter in Arabic (as
 * `ArabicNormalizer` of Apache Lucene has them), Hebrew points, the script of digits, and letters of Latin that slipped into a
 * Cyrillic word or the other way about. The measure is that of Jaro (1989) as Winkler (1990) raises it for a
 * common beginning: with m letters in common, no farther apart than half the longer name, of which t are out of order,
 * jaro = (m/|a| + m/|b| + (m − t/2)/m) / 3, and the similarity is jaro + 0.1 × (letters of the common beginning, at most 4) ×
 * (1 − jaro). It is taken of the names as they are written, and with their words in order, and the larger of the two counts. The
 * first 200 characters are compared.
 *
 * @param a - A name, of a person or of a business.
 * @param b - Another.
 * @param options - Words to ignore.
 * @returns From 0 to 1, rounded to four decimals; 0 if a name has neither letters nor digits.
 *
 * @example
 * ```ts
 * import { nameSimilarity, type NameSimilarityOptions } from 'clientele/reporting'
 *
 * nameSimilarity('Martha', 'Marhta') //=> 0.9611
 * nameSimilarity('Vik, Kari', 'Kari Vik') //=> 1
 * nameSimilarity('Nordlys Shipping AS', 'NORDLYS SHIPPING') //=> 1
 * const options: NameSimilarityOptions = { ignoredWords: [] }
 * nameSimilarity('Nordlys Shipping AS', 'NORDLYS SHIPPING', options) //=> 0.9684
 * ```
 */
export function nameSimilarity(a: string, b: string, options: NameSimilarityOptions = {}): number {
  const ignored = ignoredSet(options.ignoredWords)
  const [first, second] = [readName(a, ignored), readName(b, ignored)]
  return first.sorted === '' || second.sorted === '' ? 0 : similarityOf(first, second)
}
