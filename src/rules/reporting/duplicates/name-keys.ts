import type { ReadName } from './name-similarity.ts'

const mostWords = 8
const startLength = 5
const leastWordLength = 3
const longestSpelled = 64

/** The key of a whole name, whatever the order of its words. */
export const wholeKey = ({ sorted }: ReadName): string => `whole ${sorted}`

/**
 * The keys under which names that may be alike meet: the whole name in any order; the start of each word; and the name less each
 * of its letters, so that any two names that differ by one letter put in, left out, taken for another or swapped with the next
 * have a key in common.
 */
export function* nameKeys(name: ReadName): Generator<string> {
  const { words, asWritten } = name
  yield wholeKey(name)
  for (const word of words.slice(0, mostWords)) {
    if (word.length >= leastWordLength) yield `start ${word.slice(0, startLength)}`
  }
  const spelled = asWritten.slice(0, longestSpelled)
  yield `less ${spelled}`
  for (let at = 0; at < spelled.length; at += 1) {
    if (spelled[at] !== spelled[at + 1]) yield `less ${spelled.slice(0, at)}${spelled.slice(at + 1)}`
  }
}
