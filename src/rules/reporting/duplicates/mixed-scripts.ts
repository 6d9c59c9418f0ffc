// Small letters, as names are compared; those of a row look alike as capitals, or as they are (Unicode Technical Standard 39).
const latin = 'abcehijkmopstxy'
const cyrillic = 'авсеһіјкморѕтху'

const doubleOf = (from: string, to: string): ReadonlyMap<string, string> =>
  new Map(Array.from(from, (letter, place) => [letter, to[place] as string]))

const hasLatin = /\p{Script=Latin}/u
const hasCyrillic = /\p{Script=Cyrillic}/u

/** A word with its letters exchanged for those that look alike. */
const exchanged = (word: string, doubles: ReadonlyMap<string, string>): string =>
  Array.from(word, (letter) => doubles.get(letter) ?? letter).join('')

/**
 * A word in which letters of one script slipped in among those of the other, as they look alike, in one script: Latin if that can
 * be, and otherwise Cyrillic. Whatever is in one script already stays as it is.
 */
export function inOneScript(word: string): string {
  if (!hasCyrillic.test(word) || !hasLatin.test(word)) return word
  const inLatin = exchanged(word, doubleOf(cyrillic, latin))
  return hasCyrillic.test(inLatin) ? exchanged(word, doubleOf(latin, cyrillic)) : inLatin
}
