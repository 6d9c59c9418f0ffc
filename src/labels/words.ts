/**
 * A word for each code of a union: the compiler asks for every one, and refuses what is no code.
 *
 * @example
 * ```ts
 * import type { Words } from 'clientele/labels'
 *
 * type Boat = 'sailing-boat' | 'motor-boat'
 * const boats: Words<Boat> = { 'sailing-boat': 'sailing boat', 'motor-boat': 'motor boat' }
 * boats['motor-boat'] //=> 'motor boat'
 * ```
 */
export type Words<Code extends string = string> = Readonly<Record<Code, string>>

/** The word for a code; nothing if there is none. */
export const ownWord = (words: Words | undefined, code: string): string | undefined =>
  words && Object.hasOwn(words, code) ? words[code] : undefined

/**
 * The word for a code that may be another than those that words are known for: intents and events are open, and hosts add
 * their own.
 *
 * @param code - The code.
 * @param words - The words of a union of codes, or of several unions together.
 * @returns The word; the code itself if there is none.
 *
 * @example
 * ```ts
 * import { wordFor } from 'clientele/labels'
 * import { englishAutomation } from 'clientele/labels/en'
 *
 * wordFor('raise-invoice', englishAutomation.catalogueIntent) //=> 'raise an invoice'
 * wordFor('wash-boat', englishAutomation.catalogueIntent) //=> 'wash-boat'
 * ```
 */
export const wordFor = (code: string, words: Words): string => ownWord(words, code) ?? code
