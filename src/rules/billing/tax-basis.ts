import { refuse } from '../../foundation/error.ts'

/**
 * Where tax is rounded: on each line, or once for each rate on the sum of the lines that have it.
 *
 * @example
 * ```ts
 * import type { TaxBasis } from 'clientele/billing'
 *
 * const asInvoiced: TaxBasis = 'subtotal'
 * asInvoiced //=> 'subtotal'
 * ```
 */
export type TaxBasis = 'line' | 'subtotal'

const taxBases: readonly TaxBasis[] = ['line', 'subtotal']

/** Where tax is rounded; throws `unknown-code` for no such place. */
export function readTaxBasis({ taxBy = 'line' }: { readonly taxBy?: TaxBasis }): TaxBasis {
  return taxBases.includes(taxBy) ? taxBy : refuse('unknown-code', 'taxBy', taxBy, `one of ${taxBases.join(', ')}`)
}
