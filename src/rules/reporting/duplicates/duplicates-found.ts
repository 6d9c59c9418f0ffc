import type { Identifier } from '../../../records/index.ts'
import type { DuplicatePair } from './duplicate-pair.ts'

/** Something with an id; whatever else it holds is found by the fields of the policy. */
export interface IdentifiedRecord {
  /** Unique among the records. */
  readonly id: Identifier
}

/** Records that are probably one. */
export interface DuplicateGroup {
  /** Which, in the order given; at least two. */
  readonly ids: readonly Identifier[]
  /** The points of the weakest pair that it takes to hold the group together. */
  readonly points: number
  /** Every pair in it with points enough, the strongest first. */
  readonly pairs: readonly DuplicatePair[]
}

/** A value that so many records share that it tells nothing. */
export interface CommonValue {
  /** The rule that looks at it. */
  readonly ruleId: string
  /** The value, as it is compared; several where a rule asks for several. */
  readonly values: readonly string[]
  /** How many records have it. */
  readonly count: number
}

/** The duplicates among some records. */
export interface DuplicatesFound {
  /** Records that are probably one; a record is in one group at most. The strongest group first. */
  readonly groups: readonly DuplicateGroup[]
  /** Pairs with points enough that are not one all the same: they, or two in their groups, are never one. */
  readonly keptApart: readonly DuplicatePair[]
  /** Values that told nothing, as too many share them; the commonest first. */
  readonly commonValues: readonly CommonValue[]
  /** How many pairs were compared. */
  readonly comparedPairs: number
}
