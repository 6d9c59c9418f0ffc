import type { Identifier } from '../../../records/identifier.ts'

/** How many places are tried for one identifier: those made to fall on one place must not slow down all. */
const tries = 16

/** The greatest part of the places that is used: half, so that most identifiers are found at the first. */
const placesPerAccount = 2

function hashOf(text: string): number {
  let hash = 0
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x9e3779b1)
  return hash ^ (hash >>> 15)
}

/**
 * Numbers accounts from 0 on, in the order in which their identifiers first come.
 *
 * A table of places with open addressing beside the list of identifiers: a map of a million texts costs twice as much, and
 * memory that the engine must look through.
 */
export class AccountNumbers {
  /** Each identifier once; its place in the list is its number. */
  readonly identifiers: Identifier[] = []
  /** Two for each place: a number plus 1, or 0 for none, and the hash of its identifier. */
  #places = new Int32Array(2 * 1024)
  /** The numbers of those whose places were taken. */
  readonly #crowded = new Map<Identifier, number>()

  /** The number of an account; the next one for an identifier that is new. */
  numberOf(identifier: Identifier): number {
    const places = this.#places
    const mask = places.length / 2 - 1
    const hash = hashOf(identifier)
    let place = hash & mask
    for (let tried = 0; tried < tries; tried += 1) {
      const number = (places[2 * place] as number) - 1
      if (number < 0) break
      if (places[2 * place + 1] === hash && this.identifiers[number] === identifier) return number
      place = (place + 1) & mask
    }
    const known = this.#crowded.size === 0 ? undefined : this.#crowded.get(identifier)
    if (known !== undefined) return known
    const number = this.identifiers.push(identifier) - 1
    this.#put(number, hash)
    if (2 * placesPerAccount * number >= places.length) this.#grow()
    return number
  }

  #put(number: number, hash: number): void {
    const places = this.#places
    const mask = places.length / 2 - 1
    let place = hash & mask
    for (let tried = 0; tried < tries; tried += 1) {
      if (places[2 * place] === 0) {
        places[2 * place] = number + 1
        places[2 * place + 1] = hash
        return
      }
      place = (place + 1) & mask
    }
    this.#crowded.set(this.identifiers[number] as Identifier, number)
  }

  #grow(): void {
    const places = this.#places
    this.#places = new Int32Array(places.length * 2)
    for (let place = 0; place < places.length; place += 2) {
      const number = places[place] as number
      if (number > 0) this.#put(number - 1, places[place + 1] as number)
    }
  }
}
