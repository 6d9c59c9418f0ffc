/** Names that conditions ask for, each with its place. */
export interface Names {
  readonly list: string[]
  readonly places: Map<string, number>
}

/**
 * What conditions that are prepared together ask for. Each name has a place, so that a fact, or the events of a type, is looked
 * up once for all of them.
 */
export interface Vocabulary {
  readonly facts: Names
  /** The types of events. */
  readonly events: Names
}

const noNames = (): Names => ({ list: [], places: new Map() })

/** A vocabulary that grows as conditions are prepared with it. */
export const newVocabulary = (): Vocabulary => ({ facts: noNames(), events: noNames() })

/** The place of a name, which it is given when it is first asked for. */
export function placeOf({ list, places }: Names, name: string): number {
  const place = places.get(name) ?? list.push(name) - 1
  places.set(name, place)
  return place
}
