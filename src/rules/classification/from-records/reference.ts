import type { Identifier } from '../../../records/index.ts'

/** The record that a fact came from. */
export interface RecordReference {
  /** What kind of record it is. */
  readonly kind: 'account' | 'agreement' | 'order' | 'interaction' | 'team-member'
  /** Which one. */
  readonly id: Identifier
}

/** Refers to a record. */
export const reference = (kind: RecordReference['kind'], { id }: { readonly id: Identifier }): RecordReference => ({
  kind,
  id,
})
