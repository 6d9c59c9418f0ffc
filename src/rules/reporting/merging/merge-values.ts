import { comparerWith, quantityKind } from '../../../foundation/condition/quantity.ts'
import { canonicalJson } from '../../../foundation/json-text.ts'
import { isKeyed } from '../../../foundation/keyed.ts'
import { addMoney, isMoney } from '../../../foundation/money/index.ts'
import type { JsonValue } from '../../../foundation/reason.ts'
import type { Identifier } from '../../../records/index.ts'
import type { LosingValue } from './merge-plan.ts'
import type { MergeWay } from './merge-policy.ts'

/** A value that is known, and whose it is. */
export interface OwnedValue {
  readonly recordId: Identifier
  readonly value: JsonValue
}

/** What some values become. */
export interface MergedValue {
  readonly from: readonly Identifier[]
  readonly value: JsonValue
  readonly losing: readonly LosingValue[]
}

type JsonObject = Readonly<Record<string, JsonValue>>

/** Merges values, of which there is at least one; nothing if they are not of a kind that can be merged so. */
type Merger = (values: readonly OwnedValue[], separator: string) => MergedValue | undefined

export const isJsonObject = (value: JsonValue | undefined): value is JsonObject => isKeyed(value)

/** Whether a value says something. Zero and `false` do; nothing, blank text, and what is empty do not. */
export function isKnown(value: JsonValue | undefined): value is JsonValue {
  if (value === undefined || value === null) return false
  if (typeof value === 'string') return /\S/.test(value)
  return typeof value !== 'object' || Object.keys(value).length > 0
}

const ownersOf = (values: readonly OwnedValue[]): readonly Identifier[] => values.map(({ recordId }) => recordId)

/** One value, and the others that are not the same. */
export function takeOne(winner: OwnedValue, values: readonly OwnedValue[]): MergedValue {
  const won = canonicalJson(winner.value)
  return {
    from: [winner.recordId],
    value: winner.value,
    losing: values.filter(({ value }) => canonicalJson(value) !== won),
  }
}

const first: Merger = (values) => takeOne(values[0] as OwnedValue, values)

const union: Merger = (values) => {
  const entries = new Map<string, JsonValue>()
  for (const { value } of values) {
    if (!Array.isArray(value)) return undefined
    for (const entry of value as readonly JsonValue[]) {
      const text = canonicalJson(entry)
      if (!entries.has(text)) entries.set(text, entry)
    }
  }
  return { from: ownersOf(values), value: [...entries.values()], losing: [] }
}

const byKey: Merger = (values) => {
  const merged = new Map<string, JsonValue>()
  const taken: Identifier[] = []
  const losing: LosingValue[] = []
  for (const { recordId, value } of values) {
    if (!isJsonObject(value) || isMoney(value)) return undefined
    const lost: [string, JsonValue][] = []
    let isTaken = false
    for (const [key, part] of Object.entries(value)) {
      const before = merged.get(key)
      if (!isKnown(before)) {
        if (isKnown(part) || !merged.has(key)) merged.set(key, part)
        isTaken ||= isKnown(part)
      } else if (isKnown(part) && canonicalJson(part) !== canonicalJson(before)) lost.push([key, part])
    }
    if (isTaken) taken.push(recordId)
    if (lost.length > 0) losing.push({ recordId, value: Object.fromEntries(lost) })
  }
  return { from: taken, value: Object.fromEntries(merged), losing }
}

/** The value that none is beyond, the first of equals. */
const furthest =
  (direction: 1 | -1): Merger =>
  (values) => {
    let best = values[0] as OwnedValue
    if (quantityKind(best.value) === undefined) return undefined
    for (const each of values) {
      const order = comparerWith(best.value)(each.value)
      if (order === undefined) return undefined
      if (order * direction > 0) best = each
    }
    return takeOne(best, values)
  }

const sum: Merger = (values) => {
  let total = values[0]?.value as JsonValue
  if (typeof total !== 'number' && !isMoney(total)) return undefined
  for (const { value } of values.slice(1)) {
    if (typeof total === 'number' && typeof value === 'number') total += value
    else if (isMoney(total) && isMoney(value) && total.currency === value.currency)
      total = { ...addMoney(total, value) }
    else return undefined
  }
  return Number.isFinite(total) || isMoney(total) ? { from: ownersOf(values), value: total, losing: [] } : undefined
}

const join: Merger = (values, separator) => {
  const texts = values.map(({ value }) => value)
  return texts.every((text) => typeof text === 'string')
    ? { from: ownersOf(values), value: [...new Set(texts)].join(separator), losing: [] }
    : undefined
}

const any: Merger = (values) => {
  if (values.some(({ value }) => typeof value !== 'boolean')) return undefined
  const yes = values.filter(({ value }) => value === true)
  return yes.length === 0
    ? { from: ownersOf(values), value: false, losing: [] }
    : { from: ownersOf(yes), value: true, losing: values.filter(({ value }) => value === false) }
}

/** How each way merges values. */
export const mergers: Readonly<Record<MergeWay, Merger>> = {
  first,
  union,
  'by-key': byKey,
  max: furthest(1),
  min: furthest(-1),
  sum,
  join,
  any,
}
