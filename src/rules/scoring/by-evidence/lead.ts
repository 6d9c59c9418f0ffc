import type { LeadOutcome } from '../lead-outcome.ts'

/**
 * What is known of one field of a lead. `null`, a blank text, an empty list and a field that is not there are all unset: nothing
 * is concluded from them. Of a list, each text counts, once.
 */
export type FeatureValue = string | number | boolean | null | readonly string[]

/** A lead, as far as it is known. */
export interface OpenLead {
  /** The team that works on it; left out when none does. */
  readonly team?: string
  /** The stage it has reached, one of the model's; left out when it has none. */
  readonly stage?: string
  /** What is known of it, by the names of the fields. Fields that a model does not have are not looked at. */
  readonly features: Readonly<Record<string, FeatureValue>>
}

/** A lead that has ended: what a model learns from. */
export interface ClosedLead extends OpenLead {
  /** How it ended. */
  readonly outcome: LeadOutcome
}

/** Why nothing is concluded from a field: it is not known, or what is known was never seen, or too seldom. */
export type SkippedBecause = 'unset' | 'unseen' | 'too-few-observations'

/** A field from which nothing is concluded. */
export interface SkippedField {
  /** The name of the field. */
  readonly field: string
  /** The value; not there for one that is unset. */
  readonly value?: string | number
  /** Why. */
  readonly because: SkippedBecause
}
