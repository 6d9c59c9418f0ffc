import type { FieldValue, StoredKind } from './record-kinds.ts'

/**
 * What a query can need of a store.
 *
 * @example
 * ```ts
 * import { queryAbilities } from 'clientele/storage'
 *
 * queryAbilities //=> ['equality', 'one-of', 'prefix', 'range', 'order']
 * ```
 */
export const queryAbilities = ['equality', 'one-of', 'prefix', 'range', 'order'] as const

/** An ability from {@link queryAbilities}. */
export type QueryAbility = (typeof queryAbilities)[number]

/** What a field must hold; where several things are said, all of them. A record without the field never qualifies. */
export interface FieldCondition<Value extends FieldValue = FieldValue> {
  /** Exactly this. Needs `equality`. */
  readonly equals?: Value
  /** One of these; an empty list lets nothing through. Needs `one-of`. */
  readonly oneOf?: readonly Value[]
  /** Text that begins like this. Needs `prefix`. */
  readonly prefix?: string
  /** This or more; a later day, a text further behind by its code points. Needs `range`. */
  readonly atLeast?: Value
  /** More than this. Needs `range`. */
  readonly above?: Value
  /** This or less. Needs `range`. */
  readonly atMost?: Value
  /** Less than this. Needs `range`. */
  readonly below?: Value
}

type Member<Part, Key> = Part extends unknown ? (Key extends keyof Part ? NonNullable<Part[Key]> : never) : never

type Reached<Part, Path extends string> = Path extends `${infer Key}.${infer Rest}`
  ? Reached<Member<Part, Key>, Rest>
  : Extract<Member<Part, Path>, FieldValue>

type ValueAt<Stored, Path extends string> = [Reached<Stored, Path>] extends [never] ? FieldValue : Reached<Stored, Path>

/** Which records of a kind are wanted, in which order. Without anything: all, by their ids. */
export interface RecordQuery<Kind extends StoredKind = StoredKind> {
  /** What each field must hold; all of it must hold. */
  readonly where?: {
    readonly [Field in Kind['field']]?: FieldCondition<ValueAt<Kind['record'], Field>>
  }
  /**
   * The field to go by, the id where it is the same; the id alone when left out. Records without the field are the
   * smallest. Needs `order`.
   */
  readonly orderBy?: Kind['field']
  /** Whether the largest comes first; `false` when left out. Needs `order`. */
  readonly descending?: boolean
}
