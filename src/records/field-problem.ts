import type { Reason } from '../foundation/index.ts'
import type { CustomFieldKind } from './field-definition.ts'
import type { Identifier } from './identifier.ts'

/**
 * What can be wrong with the value of a field, wherever fields are asked for: in a record, in a form, in a document.
 *
 * - `missing`: it is required, and is not there, or is a blank text or an empty list;
 * - `unknown-field`: there is no definition of it; `wrong-kind`: it is not what it is defined to hold;
 * - `not-one-line`: a line has a line break or another control character in it, as forged headers of an email do;
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
  'missing',
  'unknown-field',
  'wrong-kind',
  'not-one-line',
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

/** What is wrong with a field. */
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
