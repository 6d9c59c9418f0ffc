import { keyWith } from './key-index.ts'
import type { ReadName } from './name-similarity.ts'

const mostWords = 8
const startLength = 5
const leastWordLength = 3
const longestSpelled = 64

/** The key of a whole name, whatever the order of its words, that goes on from another key. */
export const wholeKey = (key: number, { sorted }: ReadName): number => keyWith(keyWith(key, 'whole '), sorted)

/**
 * Adds the keys under which names that may be alike meet, each going on from another key: the whole name in any order; the start
 * of each word; and the name less each of its letters, so that any two names that differ by one letter put in, left out, taken for
 * another or swapped with the next have a key in common.
 */
export function addNameKeys(key: number, name: ReadName, keys: number[]): void {
  keys.push(wholeKey(key, name))
  const ofStart = keyWith(key, 'start ')
  for (const word of name.asWritten.split(' ').slice(0, mostWords)) {
    if (word.length >= leastWordLength) keys.push(keyWith(ofStart, word, 0, Math.min(startLength, word.length)))
  }
  const spelled = name.asWritten.slice(0, longestSpelled)
  let before = keyWith(key, 'less ')
  keys.push(keyWith(before, spelled))
  for (let at = 0; at < spelled.length; at += 1) {
    keys.push(keyWith(before, spelled, at + 1))
    before = keyWith(before, spelled, at, at + 1)
  }
}
