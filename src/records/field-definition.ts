import type { CurrencyCode } from '../foundation/money/index.ts'
import type { CalendarDate } from '../foundation/time/index.ts'
import type { Identifier } from './identifier.ts'

/**
 * What a field of the host's own can be defined to hold: a line or a text of many, a number, money, a day, a yes or no, a list of
 * texts, one of several options or any of them.
 *
 * @example
 * ```ts
 * import { customFieldKinds } from 'clientele/records'
 *
 * customFieldKinds
 * //=> ['line', 'text', 'number', 'money', 'date', 'yes-or-no', 'texts', 'one-of', 'many-of']
 * ```
 */
export const customFieldKinds = [
  'line',
  'text',
  'number',
  'money',
  'date',
  'yes-or-no',
  'texts',
  'one-of',
  'many-of',
] as const

/** A kind from {@link customFieldKinds}. */
export type CustomFieldKind = (typeof customFieldKinds)[number]

/** What every definition has. */
interface FieldDefinitionBase {
  /** The name of the field, as records, forms and documents carry it; unique among the definitions. */
  readonly id: Identifier
  /** What it is called. */
  readonly title: string
  /** Whether it must be there, and say something; not when left out. */
  readonly required?: boolean
}

/** A field that holds text: a `line` has no line breaks, a `text` may. */
export interface TextFieldDefinition extends FieldDefinitionBase {
  /** Tells the kinds apart. */
  readonly kind: 'line' | 'text'
  /** How many characters at most; a whole number from 1. 500 for a line and 10,000 for a text, and never more than that. */
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

/** A field that holds a yes or no. */
export interface YesOrNoFieldDefinition extends FieldDefinitionBase {
  /** Tells the kinds apart. */
  readonly kind: 'yes-or-no'
}

/** A field that holds any texts: at most 1,000, each of at most 500 characters. */
export interface TextsFieldDefinition extends FieldDefinitionBase {
  /** Tells the kinds apart. */
  readonly kind: 'texts'
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
 * What a field of the host's own holds: a custom field of a record, a question of a form, or a field of a document's own section.
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
 *   TextsFieldDefinition,
 *   YesOrNoFieldDefinition,
 * } from 'clientele/records'
 *
 * const engraving: TextFieldDefinition = { id: 'engraving', title: 'Engraving', kind: 'line', longest: 40 }
 * const guests: NumberFieldDefinition = { id: 'guests', title: 'Guests', kind: 'number', least: 1, whole: true }
 * const budget: MoneyFieldDefinition = { id: 'budget', title: 'Budget', kind: 'money', currency: 'EUR' }
 * const day: DateFieldDefinition = { id: 'day', title: 'Day', kind: 'date', earliest: '2026-01-01' }
 * const size: OneOfFieldDefinition = { id: 'size', title: 'Size', kind: 'one-of', options: ['S', 'M', 'L'] }
 * const diets: ManyOfFieldDefinition = { id: 'diets', title: 'Diets', kind: 'many-of', options: ['vegan', 'halal'] }
 * const gift: YesOrNoFieldDefinition = { id: 'gift', title: 'Is it a gift?', kind: 'yes-or-no' }
 * const names: TextsFieldDefinition = { id: 'names', title: 'Names on the table', kind: 'texts' }
 * const definitions: readonly FieldDefinition[] = [engraving, guests, budget, day, size, diets, gift, names]
 * const kinds: readonly CustomFieldKind[] = definitions.map(({ kind }) => kind)
 * kinds.length //=> 8
 * ```
 */
export type FieldDefinition =
  | TextFieldDefinition
  | NumberFieldDefinition
  | MoneyFieldDefinition
  | DateFieldDefinition
  | YesOrNoFieldDefinition
  | TextsFieldDefinition
  | OneOfFieldDefinition
  | ManyOfFieldDefinition
