import type { Reason } from '../../../foundation/reason.ts'

/** A field whose numbers a logistic model weighs. */
export interface NumberField {
  /** The name of the field in a lead's features. */
  readonly name: string
  /** It has numbers. */
  readonly kind: 'number'
  /**
   * Numbers above this percentile of those learnt from count as that percentile, so that a few huge ones do not set the scale;
   * from 50 to 100, 100 when left out.
   */
  readonly clipPercentile?: number
}

/** A field each of whose texts a logistic model weighs. */
export interface CategoryField {
  /** The name of the field in a lead's features. */
  readonly name: string
  /** It has texts, truth values or lists of texts. */
  readonly kind: 'category'
  /** How many texts are weighed on their own, the most frequent; the rest together as one. From 1 to 500, 50 when left out. */
  readonly maximumLevels?: number
}

/** A field that a logistic model looks at. */
export type LogisticField = NumberField | CategoryField

/** What a coefficient multiplies. */
export type LogisticTermKind =
  /** A number, in standard deviations from the mean. */
  | 'value'
  /** Whether the field has this text. */
  | 'level'
  /** Whether it has a text that is not weighed on its own. */
  | 'other'
  /** Whether it is unset. */
  | 'missing'

/** A coefficient: what something known of a lead adds to its log-odds of being won. */
export interface LogisticTerm {
  /** What it multiplies. */
  readonly kind: LogisticTermKind
  /** The text, for a level. */
  readonly level?: string
  /** What one unit adds to the log-odds: a standard deviation of a number, or the presence of what the term stands for. */
  readonly coefficient: number
  /** How surely it is known. */
  readonly standardError: number
  /** How many of the leads learnt from have it; for a number, in how many it is known. */
  readonly leads: number
}

/** A field with numbers, as it was learnt. Numbers outside lowest to highest count as the nearer of the two. */
export interface LearntNumberField {
  /** The name of the field. */
  readonly name: string
  /** It has numbers. */
  readonly kind: 'number'
  /** The smallest number seen. */
  readonly lowest: number
  /** The largest number seen, or the percentile that was asked for. */
  readonly highest: number
  /** The mean, after clipping. */
  readonly mean: number
  /** The standard deviation of all that was seen, after clipping; 1 when all are the same. */
  readonly deviation: number
  /** The number's coefficient, and that of its absence if it was ever absent. */
  readonly terms: readonly LogisticTerm[]
}

/** A field with texts, as it was learnt. */
export interface LearntCategoryField {
  /** The name of the field. */
  readonly name: string
  /** It has texts. */
  readonly kind: 'category'
  /** The coefficients of its levels in the order of their code units, of other texts and of its absence, where there were any. */
  readonly terms: readonly LogisticTerm[]
}

/** A field of a logistic model. */
export type LearntField = LearntNumberField | LearntCategoryField

/** Something about what was learnt from that whoever uses a model should know. */
export type LogisticNote =
  /** The field is the same for every lead, so nothing was learnt from it. */
  | Reason<
      'constant-field',
      {
        /** The name of the field. */
        readonly field: string
      }
    >
  /** So many different texts were too rare to be weighed on their own. */
  | Reason<
      'levels-merged',
      {
        /** The name of the field. */
        readonly field: string
        /** How many texts. */
        readonly merged: number
      }
    >

/** How a logistic model was fitted. */
export interface LogisticFit {
  /** From how many won leads. */
  readonly won: number
  /** From how many lost leads. */
  readonly lost: number
  /** The inverse of the strength of the penalty: scikit-learn's C. */
  readonly inverseRegularisation: number
  /** How many steps it took. */
  readonly iterations: number
  /** The logarithm of the likelihood of the outcomes under the model. */
  readonly logLikelihood: number
}

/**
 * What closed leads tell about open ones: a logistic regression, as plain JSON.
 *
 * Made by {@link fitLogisticModel}; read by {@link predictLogistic}.
 */
export interface LogisticModel {
  /** Tells it from other models. */
  readonly kind: 'logistic'
  /** The log-odds of a lead of which every term is 0. */
  readonly intercept: {
    /** The log-odds. */
    readonly coefficient: number
    /** How surely they are known. */
    readonly standardError: number
  }
  /** The fields, in the order they were asked for. */
  readonly fields: readonly LearntField[]
  /** How it was fitted. */
  readonly fit: LogisticFit
  /** What to know about what it was learnt from. */
  readonly notes: readonly LogisticNote[]
}
