import type { CurrencyCode } from '../foundation/money/index.ts'
import type { CalendarDate } from '../foundation/time/index.ts'
import type { Identifier } from './identifier.ts'

/**
 * What a custom field can be defined to hold.
 *
 * @example
 * ```ts
 * import { customFieldKinds } from 'clientele/records'
 *
 * customFieldKinds //=> ['text', 'number', 'money', 'date', 'one-of', 'many-of']
 * ```
 */
export const customFieldKinds = ['text', 'number', 'money', 'date', 'one-of', 'many-of'] as const

/** A kind from {@link customFieldKinds}. */
export type CustomFieldKind = (typeof customFieldKinds)[number]

/** What every definition has. */
interface FieldDefinitionBase {
  /** The name of the field, as records carry it; unique among the definitions. */
  readonly id: Identifier
  /** What it is called. */
  readonly title: string
  /** Whether a record must have it; not when left out. */
  readonly required?: boolean
}

/** A field that holds text. */
export interface TextFieldDefinition extends FieldDefinitionBase {
  /** Tells the kinds apart. */
  readonly kind: 'text'
  /** How many characters at most; a whole number from 1. Any number when left out. */
  readonly longest?: number
}

/** A field that holds a number. */
export interface NumberFieldDefinition extends FieldDefinitionBase {
  /** Tells the kinds apart. */
  readonly kind: 'number'
  /** The least; none when left out. */
  readonly least?: number
  /** The most; none when left out. */
  readonly most?: number
  /** Whether it must be whole; not when left out. */
  readonly whole?: boolean
}

/** A field that holds an amount. */
export interface MoneyFieldDefinition extends FieldDefinitionBase {
  /** Tells the kinds apart. */
  readonly kind: 'money'
  /** The only currency; any when left out. */
  readonly currency?: CurrencyCode
}

/** A field that holds a day. */
export interface DateFieldDefinition extends FieldDefinitionBase {
  /** Tells the kinds apart. */
  readonly kind: 'date'
  /** The first day allowed; none when left out. */
  readonly earliest?: CalendarDate
  /** The last day allowed; none when left out. */
  readonly latest?: CalendarDate
}

/** A field that holds one of several options. */
export interface OneOfFieldDefinition extends FieldDefinitionBase {
  /** Tells the kinds apart. */
  readonly kind: 'one-of'
  /** The options, each once; at least one. */
  readonly options: readonly string[]
}

/** A field that holds any of several options, each at most once. */
export interface ManyOfFieldDefinition extends FieldDefinitionBase {
  /** Tells the kinds apart. */
  readonly kind: 'many-of'
  /** The options, each once; at least one. */
  readonly options: readonly string[]
}

/**
 * What a custom field of the host's own holds.
 *
 * @example
 * ```ts
 * import type {
 *   CustomFieldKind,
 *   DateFieldDefinition,
 *   FieldDefinition,
 *   ManyOfFieldDefinition,
 *   MoneyFieldDefinition,
 *   NumberFieldDefinition,
 *   OneOfFieldDefinition,
 *   TextFieldDefinition,
 * } from 'clientele/records'
 *
 * const engraving: TextFieldDefinition = { id: 'engraving', title: 'Engraving', kind: 'text', longest: 40 }
 * const guests: NumberFieldDefinition = { id: 'guests', title: 'Guests', kind: 'number', least: 1, whole: true }
 * const budget: MoneyFieldDefinition = { id: 'budget', title: 'Budget', kind: 'money', currency: 'EUR' }
 * const day: DateFieldDefinition = { id: 'day', title: 'Day', kind: 'date', earliest: '2026-01-01' }
 * const size: OneOfFieldDefinition = { id: 'size', title: 'Size', kind: 'one-of', options: ['S', 'M', 'L'] }
 * const diets: ManyOfFieldDefinition = { id: 'diets', title: 'Diets', kind: 'many-of', options: ['vegan', 'halal'] }
 * const definitions: readonly FieldDefinition[] = [engraving, guests, budget, day, size, diets]
 * const kinds: readonly CustomFieldKind[] = definitions.map(({ kind }) => kind)
 * kinds.length //=> 6
 * ```
 */
export type FieldDefinition =
  | TextFieldDefinition
  | NumberFieldDefinition
  | MoneyFieldDefinition
  | DateFieldDefinition
  | OneOfFieldDefinition
  | ManyOfFieldDefinition
