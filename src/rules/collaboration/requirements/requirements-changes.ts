import { type JsonValue, type Reason, type Result, refused, succeeded } from '../../../foundation/index.ts'
import type { RequirementsDocument } from '../../../records/index.ts'
import { isKeyedList, isObject, isSameJson, type JsonObject, type KeyedList } from './same-json.ts'

/** Where a change is: the keys that lead there; an entry of a list is named by its id. */
type ChangePath = readonly string[]

/**
 * One difference between two documents.
 *
 * - `added`, `removed`: something is there that was not, or the other way round;
 * - `changed`: it says something else;
 * - `reordered`: the entries of a list stand in another order, told by their ids.
 */
export type RequirementsChange =
  | {
      /** Something came in. */
      readonly kind: 'added'
      /** Where in the document. */
      readonly path: ChangePath
      /** What stands there from then on. */
      readonly after: JsonValue
    }
  | {
      /** Something went. */
      readonly kind: 'removed'
      /** Where in the document. */
      readonly path: ChangePath
      /** What stood there before. */
      readonly before: JsonValue
    }
  | {
      /** Something became something else. */
      readonly kind: 'changed'
      /** Where in the document. */
      readonly path: ChangePath
      /** What stood there before. */
      readonly before: JsonValue
      /** What stands there from then on. */
      readonly after: JsonValue
    }
  | {
      /** Entries with ids stand in another order. */
      readonly kind: 'reordered'
      /** Where in the document. */
      readonly path: ChangePath
      /** What stood there before. */
      readonly before: readonly string[]
      /** What stands there from then on. */
      readonly after: readonly string[]
    }

/** Why changes cannot be applied: one of them speaks of what does not stand there. */
export type ChangeRefusal = Reason<
  'change-does-not-fit',
  {
    /** Which change, from 0. */
    readonly index: number
    /** What it changes. */
    readonly path: ChangePath
  }
>

const idsOf = (list: KeyedList): readonly string[] => list.map(({ id }) => id)

function* listChanges(before: KeyedList, after: KeyedList, path: ChangePath): Generator<RequirementsChange> {
  const [old, now] = [new Map(before.map((each) => [each.id, each])), new Map(after.map((each) => [each.id, each]))]
  for (const [id, entry] of old) if (!now.has(id)) yield { kind: 'removed', path: [...path, id], before: entry }
  const order: string[] = []
  for (const [id, entry] of old) {
    const entryNow = now.get(id)
    if (!entryNow) continue
    order.push(id)
    yield* objectChanges(entry, entryNow, [...path, id])
  }
  for (const [id, entry] of now) {
    if (old.has(id)) continue
    order.push(id)
    yield { kind: 'added', path: [...path, id], after: entry }
  }
  const wanted = idsOf(after)
  if (!isSameJson(order, wanted)) yield { kind: 'reordered', path, before: order, after: wanted }
}

function* valueChanges(before: JsonValue, after: JsonValue, path: ChangePath): Generator<RequirementsChange> {
  if (isObject(before) && isObject(after)) yield* objectChanges(before, after, path)
  else if (isKeyedList(before) && isKeyedList(after)) yield* listChanges(before, after, path)
  else if (!isSameJson(before, after)) yield { kind: 'changed', path, before, after }
}

function* objectChanges(before: JsonObject, after: JsonObject, path: ChangePath): Generator<RequirementsChange> {
  for (const [key, value] of Object.entries(before)) {
    const now = Object.hasOwn(after, key) ? after[key] : undefined
    if (now === undefined) yield { kind: 'removed', path: [...path, key], before: value }
    else yield* valueChanges(value, now, [...path, key])
  }
  for (const [key, value] of Object.entries(after)) {
    if (!Object.hasOwn(before, key)) yield { kind: 'added', path: [...path, key], after: value }
  }
}

// A document is a JSON object; an interface has no index signature for the compiler to see it by.
const asJson = (document: RequirementsDocument): JsonObject => document as unknown as JsonObject

/**
 * Lists what changed between two versions of a requirements document, as plain data to show, store and apply.
 *
 * Entries of lists are matched by their ids, so an item that moved is not taken for one that was replaced. Within a list, what
 * was removed comes first, then what changed, what was added, and the new order if there is one. The same documents give no
 * changes; {@link applyRequirementsChanges} of the changes to the old document gives the new one.
 *
 * @example
 * ```ts
 * import { requirementsChanges } from 'clientele/collaboration'
 *
 * const before = { id: 'rd-1', accountId: 'a-1', title: 'A shop', milestones: [{ id: 'go', title: 'Go', dueOn: '2026-08-31' }] } as const
 * const after = { ...before, milestones: [{ id: 'go', title: 'Go', dueOn: '2026-09-30' }] } as const
 * requirementsChanges(before, after)
 * //=> [{ kind: 'changed', path: ['milestones', 'go', 'dueOn'], before: '2026-08-31', after: '2026-09-30' }]
 * ```
 */
export const requirementsChanges = (
  before: RequirementsDocument,
  after: RequirementsDocument,
): readonly RequirementsChange[] => [...objectChanges(asJson(before), asJson(after), [])]

/** What stands where a change is to be made, and what takes its place; `undefined` stands for nothing. */
type Edit = (value: JsonValue | undefined) => JsonValue | undefined | typeof misfit

const misfit = /* @__PURE__ */ Symbol('misfit')

/** A value with a place in it edited. */
function editAt(value: JsonValue | undefined, [key, ...rest]: ChangePath, edit: Edit): ReturnType<Edit> {
  if (key === undefined) return edit(value)
  if (isKeyedList(value)) {
    const place = value.findIndex(({ id }) => id === key)
    const edited = editAt(value[place], rest, edit)
    if (edited === misfit) return misfit
    // An entry keeps the id it is found by, or the next change would not find it.
    if (edited !== undefined && !(isObject(edited) && edited['id'] === key)) return misfit
    const [head, tail] = place < 0 ? [value, []] : [value.slice(0, place), value.slice(place + 1)]
    return [...head, ...(edited === undefined ? [] : [edited]), ...tail]
  }
  if (!isObject(value)) return misfit
  const edited = editAt(Object.hasOwn(value, key) ? value[key] : undefined, rest, edit)
  if (edited === misfit) return misfit
  if (edited !== undefined) return { ...value, [key]: edited }
  return Object.fromEntries(Object.entries(value).filter(([name]) => name !== key))
}

/** What a change does at its place. */
function editOf(change: RequirementsChange): Edit {
  switch (change.kind) {
    case 'added':
      return (value) => (value === undefined ? change.after : misfit)
    case 'removed':
      return (value) => (isSameJson(value, change.before) ? undefined : misfit)
    case 'changed':
      return (value) => (isSameJson(value, change.before) ? change.after : misfit)
    case 'reordered':
      return (value) => {
        if (!isKeyedList(value) || !isSameJson(idsOf(value), change.before)) return misfit
        const entries = new Map(value.map((each) => [each.id, each]))
        const ordered = change.after.flatMap((id) => entries.get(id) ?? [])
        const isWhole = change.after.length === value.length && new Set(ordered).size === value.length
        return isWhole ? ordered : misfit
      }
  }
}

/**
 * Applies changes to a requirements document, in their order: what {@link requirementsChanges} found between two documents,
 * applied to the first, gives the second. The document itself stays as it is.
 *
 * @returns The changed document; or which change speaks of something that does not stand there, as when somebody else changed
 *   it meanwhile.
 *
 * @example
 * ```ts
 * import { applyRequirementsChanges, type ChangeRefusal, type RequirementsChange } from 'clientele/collaboration'
 *
 * const document = { id: 'rd-1', accountId: 'a-1', title: 'A shop' }
 * const rename: RequirementsChange = { kind: 'changed', path: ['title'], before: 'A shop', after: 'A shop on the web' }
 * const renamed = applyRequirementsChanges(document, [rename])
 * renamed.ok && renamed.value.title //=> 'A shop on the web'
 *
 * const again = renamed.ok && applyRequirementsChanges(renamed.value, [rename])
 * const refusal: ChangeRefusal | undefined = again && !again.ok ? again.reason : undefined
 * refusal //=> { code: 'change-does-not-fit', parameters: { index: 0, path: ['title'] } }
 * ```
 */
export function applyRequirementsChanges(
  document: RequirementsDocument,
  changes: readonly RequirementsChange[],
): Result<RequirementsDocument, ChangeRefusal> {
  let edited: JsonValue = asJson(document)
  for (const [index, change] of changes.entries()) {
    const { path } = change
    const next: ReturnType<Edit> = path.length === 0 ? misfit : editAt(edited, path, editOf(change))
    if (next === misfit || next === undefined)
      return refused({ code: 'change-does-not-fit', parameters: { index, path } })
    edited = next
  }
  // Changes between two documents lead from the one to the other; for any others the schema is the check.
  return succeeded(edited as unknown as RequirementsDocument)
}
