/** A field that a frequency model looks at. */
export interface FrequencyField {
  /** The name of the field in a lead's features. */
  readonly name: string
  /**
   * For a field that has numbers: the edges of the bands they are sorted into, rising; a number that equals an edge is in the
   * band above it. Left out for a field that has texts.
   */
  readonly bands?: readonly number[]
  /** How often a value must have been seen before anything is concluded from it; a whole number, 1 when left out. */
  readonly minimumObservations?: number
}

/** How many leads with a value were won and lost. */
export interface ValueFrequency {
  /** The value: a text, or a band. */
  readonly value: string
  /** How many of them were won. */
  readonly won: number
  /** How many of them were lost. */
  readonly lost: number
}

/** How many values of a field were seen among won and among lost leads, and which. */
export interface FieldFrequencies {
  /** The sum over its values. */
  readonly won: number
  /** The sum over its values. */
  readonly lost: number
  /** Every value seen, each once, in the order of their code units. */
  readonly values: readonly ValueFrequency[]
}

/** Whole numbers, counted over some closed leads. */
export interface Frequencies {
  /** How many leads were won. Each counts as having been in every stage. */
  readonly won: number
  /** How many leads were lost. */
  readonly lost: number
  /** How many of the lost leads had reached each stage, or a later one; in the order of the model's stages. */
  readonly lostByStage: readonly number[]
  /** For each of the model's fields, in their order. */
  readonly fields: readonly FieldFrequencies[]
}

/** What was counted over the leads of one team. */
export interface TeamFrequencies extends Frequencies {
  /** The team. */
  readonly team: string
}

/**
 * What closed leads tell about open ones: a naive Bayes model that holds whole counts and nothing else, as plain JSON.
 *
 * Made by {@link trainFrequencyModel}; read by {@link predictWin}.
 */
export interface FrequencyModel {
  /** Tells it from other models. */
  readonly kind: 'frequency'
  /** The stages, from the first to the last; empty when leads have none. */
  readonly stages: readonly string[]
  /** The fields that are looked at. */
  readonly fields: readonly FrequencyField[]
  /** Counted over all leads, those without a team included. */
  readonly overall: Frequencies
  /** Counted by team, in the order of their names' code units. */
  readonly teams: readonly TeamFrequencies[]
}
