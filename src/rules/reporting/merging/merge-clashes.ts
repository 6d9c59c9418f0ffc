import { canonicalJson } from '../../../foundation/json-text.ts'
import type { JsonValue } from '../../../foundation/reason.ts'
import type { Identifier } from '../../../records/index.ts'
import type { IdentifiedRecord } from '../duplicates/duplicates-found.ts'
import { keysOf, valuesAt } from '../field-values.ts'
import type { MergeClash, MergeMove, MergeSet } from './merge-plan.ts'
import type { MergePolicy } from './merge-policy.ts'
import { moveRelated } from './move-related.ts'

/** What a record has in some fields, as text; nothing where one of them is not there. */
function textIn(record: IdentifiedRecord | undefined, paths: readonly (readonly string[])[]): string | undefined {
  const values = paths.map((keys) => valuesAt(record, keys) as readonly JsonValue[])
  return values.some(({ length }) => length === 0) ? undefined : canonicalJson(values)
}

/** The records that are to be one for each, and that a merge makes several of: in the order of the policy, then of the records. */
export function clashesAfter(
  moves: readonly MergeMove[],
  related: MergeSet['related'] = {},
  { uniques = [] }: MergePolicy,
): readonly MergeClash[] {
  const kinds = new Map(Object.entries(related))
  const moved = moveRelated(related, moves)
  return uniques.flatMap(({ kind, fields }): readonly MergeClash[] => {
    const paths = fields.map(keysOf)
    const groups = new Map<string, { readonly ids: Identifier[]; readonly texts: Set<string | undefined> }>()
    for (const [place, record] of (kinds.get(kind) ?? []).entries()) {
      const text = textIn(moved[kind]?.[place], paths)
      if (text === undefined) continue
      const group = groups.get(text) ?? { ids: [], texts: new Set() }
      group.ids.push(record.id)
      group.texts.add(textIn(record, paths))
      groups.set(text, group)
    }
    // Those that were the same before are not the merge's doing.
    return [...groups.values()].filter(({ texts }) => texts.size > 1).map(({ ids }) => ({ kind, fields, ids }))
  })
}
