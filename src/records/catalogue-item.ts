import type { Money } from '../foundation/money/index.ts'
import type { Identifier } from './identifier.ts'

/**
 * What kind of thing is sold. The bespoke ones and advice are made for the one who buys; the others come from a menu.
 *
 * @example
 * ```ts
 * import { offerings } from 'clientele/records'
 *
 * offerings //=> ['product', 'standardised-service', 'bespoke-product', 'bespoke-service', 'advice']
 * ```
 */
export const offerings = ['product', 'standardised-service', 'bespoke-product', 'bespoke-service', 'advice'] as const

/** A kind from {@link offerings}. */
export type Offering = (typeof offerings)[number]

/**
 * How far something sold is adapted to the one who buys it, from not at all to made for them.
 *
 * @example
 * ```ts
 * import { customisations } from 'clientele/records'
 *
 * customisations //=> ['none', 'minimal', 'configured', 'bespoke']
 * ```
 */
export const customisations = ['none', 'minimal', 'configured', 'bespoke'] as const

/** A degree from {@link customisations}. */
export type Customisation = (typeof customisations)[number]

/**
 * A product or service that the business sells.
 *
 * @example
 * ```ts
 * import type { CatalogueItem } from 'clientele/records'
 *
 * const item: CatalogueItem = { id: 'c-1', name: 'Tax advice', offering: 'advice', customisation: 'bespoke' }
 * item.offering //=> 'advice'
 * ```
 */
export interface CatalogueItem {
  /** Unique within the business. */
  readonly id: Identifier
  /** What it is called. */
  readonly name: string
  /** What kind of thing it is. */
  readonly offering: Offering
  /** How far it is adapted to the one who buys it. */
  readonly customisation?: Customisation
  /** The list price of one; not negative. */
  readonly unitPrice?: Money
  /** Free labels; no rule reads them. */
  readonly tags?: readonly string[]
}
