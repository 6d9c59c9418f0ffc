import type { Money, RelationshipDecision } from 'clientele'

/** A relationship that was judged. */
export interface Judged {
  readonly id: string
  readonly name: string
  readonly business?: string
  readonly decision: RelationshipDecision
  readonly revenue?: Money
}

/** A row of a file that could not be judged: where it stands, which field is to blame, and why. */
export interface Misfit {
  readonly line: number
  readonly field: string
  readonly reason: string
}

/** What became of a file. */
export interface Outcome {
  readonly judged: readonly Judged[]
  readonly misfits: readonly Misfit[]
}

/** A file, or a request, that nothing can be done with. */
export class Unusable extends Error {}
