import type { Reason } from '../../../foundation/index.ts'
import type { CustomFieldKind, Identifier } from '../../../records/index.ts'

/**
 * Every code of a problem with a custom field.
 *
 * - `missing-field`: it is required, and is not there, or is a blank text or an empty list;
 * - `unknown-field`: there is no definition of it; `wrong-kind`: it is not what it is defined to hold;
 * - `too-long`, `too-small`, `too-large`, `not-whole`, `wrong-currency`, `too-early`, `too-late`: it is, but out of bounds;
 * - `unknown-option`, `repeated-option`: an option that is none, or is there twice.
 *
 * @example
 * ```ts
 * import { fieldProblemCodes } from 'clientele/orders'
 *
 * fieldProblemCodes.includes('wrong-kind') //=> true
 * ```
 */
export const fieldProblemCodes = [
  'missing-field',
  'unknown-field',
  'wrong-kind',
  'too-long',
  'too-small',
  'too-large',
  'not-whole',
  'wrong-currency',
  'too-early',
  'too-late',
  'unknown-option',
  'repeated-option',
] as const

/** A code from {@link fieldProblemCodes}. */
export type FieldProblemCode = (typeof fieldProblemCodes)[number]

/** What is wrong with a custom field. */
export type FieldProblem = Reason<
  FieldProblemCode,
  {
    /** Which field. */
    readonly field: Identifier
    /** What it is defined to hold; left out where there is no definition. */
    readonly kind?: CustomFieldKind
    /** The bound that it exceeds, or the option in question. */
    readonly at?: string | number
  }
>
