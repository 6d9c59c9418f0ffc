import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  applyMerge,
  type JsonRecord,
  type MergePolicy,
  mergeWays,
  planMerge,
  type RelatedRecords,
  undoMerge,
} from '../../../../src/rules/reporting/index.ts'
import { mergePlanSchema, mergePolicySchema, mergeRecordSchema } from '../../../../src/schemas.ts'

const keys = ['a', 'b', 'c', 'street', 'city', 'list'] as const
const scalar = fc.constantFrom<unknown>(null, '', 'x', 'y', 0, 1, false, true, '2026-01-01', '2026-02-01')
const entry = fc.constantFrom<unknown>('x', 'y', { id: '1', n: 1 }, { id: '1', n: 2 }, { id: '2', n: 1 }, { n: 3 })
const anyValue = fc.oneof(
  scalar,
  fc.array(entry, { maxLength: 3 }),
  fc.dictionary(fc.constantFrom('p', 'q'), scalar),
  fc.constantFrom({ amount: '1.00', currency: 'EUR' }, { amount: '2.00', currency: 'USD' }),
)
const ids = ['m', 'd', 'e'] as const
const owner = fc.constantFrom('m', 'd', 'e', 'other')

const anySet = fc
  .tuple(
    fc.array(
      fc.dictionary(fc.constantFrom(...keys), anyValue).map((fields) => ({ ...fields })),
      { minLength: 2, maxLength: 3 },
    ),
    fc.array(fc.record({ accountId: owner, entryId: fc.constantFrom('1', '2') }), { maxLength: 6 }),
    fc.array(fc.record({ about: fc.array(fc.record({ accountId: owner }), { maxLength: 3 }) }), { maxLength: 4 }),
  )
  .map(([records, children, deals]) => ({
    records: records.map((record, index): JsonRecord => ({ id: ids[index] ?? 'm', ...(record as object) })),
    related: {
      children: children.map((child, index) => ({ id: `c-${index}`, ...child })),
      deals: deals.map((deal, index) => ({ id: `d-${index}`, ...deal })),
    },
  }))

const anyPolicy: fc.Arbitrary<MergePolicy> = fc
  .tuple(fc.array(fc.constantFrom(...mergeWays), { minLength: 4, maxLength: 4 }), fc.boolean())
  .map(([ways, hasBlock]) => ({
    fields: (['a', 'b', 'c', 'list'] as const).map((field, index) => ({ field, way: ways[index] ?? 'first' })),
    ...(hasBlock && { blocks: [['street', 'city']] }),
    references: [
      { kind: 'children', field: 'accountId' },
      { kind: 'deals', field: 'about.accountId' },
    ],
    entryReferences: [{ kind: 'children', field: 'entryId', entriesOf: 'list', ownerField: 'accountId' }],
  }))

const isBlank = (value: unknown): boolean =>
  value === null || value === '' || (typeof value === 'object' && Object.keys(value ?? {}).length === 0)

/** Every scalar in a value. */
const leaves = (value: unknown): readonly string[] =>
  typeof value === 'object' && value !== null ? Object.values(value).flatMap(leaves) : [JSON.stringify(value)]

describe('a merge of anything', () => {
  it('undone leaves every byte as it was', () => {
    const offenders: unknown[] = []
    let moved = 0
    fc.assert(
      fc.property(anySet, anyPolicy, (set, policy) => {
        const before = JSON.stringify(set)
        const plan = planMerge(set, policy)
        const applied = applyMerge(JSON.parse(JSON.stringify(plan)), set, { at: '2026-06-01T00:00:00Z' })
        if (!applied.ok) {
          offenders.push(['refused', set, policy])
          return
        }
        const { record, related, merge } = applied.value
        moved += merge.moves.length
        const undone = undoMerge(JSON.parse(JSON.stringify(merge)), { records: [record], related })
        const back = undone.ok && JSON.stringify({ records: undone.value.records, related: undone.value.related })
        if (back !== before || JSON.stringify(set) !== before) offenders.push([set, policy])
      }),
      { numRuns: 200 },
    )
    expect(offenders).toEqual([])
    expect(moved).toBeGreaterThan(200)
  })

  it('loses no field and no child', () => {
    const offenders: unknown[] = []
    fc.assert(
      fc.property(anySet, anyPolicy, (set, policy) => {
        const plan = planMerge(set, policy)
        const { result, fields, masterId, absorbedIds } = plan
        // Every value of every record is in the result, among the losers, or in a sum, a text or an answer made of it.
        const made = new Set(fields.filter(({ way }) => ['sum', 'join', 'any'].includes(way)).map(({ field }) => field))
        const isKept = set.records.every((record) =>
          Object.entries(record).every(([key, value]) => {
            if (key === 'id' || isBlank(value) || made.has(key)) return true
            const field = fields.find((each) => each.field === key)
            const lost = field?.losing.filter(({ recordId }) => recordId === record.id).map((each) => each.value) ?? []
            const kept = new Set([...leaves(result[key]), ...leaves(lost)])
            const ownIds = new Set(
              plan.renamed.filter(({ recordId }) => recordId === record.id).map(({ from }) => `"${from}"`),
            )
            return leaves(value).every((leaf) => kept.has(leaf) || ownIds.has(leaf) || ['null', '""'].includes(leaf))
          }),
        )
        const applied = applyMerge(plan, set, { at: '2026-06-01T00:00:00Z' })
        const related: RelatedRecords = applied.ok ? applied.value.related : {}
        const owners = (one: unknown) =>
          leaves(one).map((leaf) => (absorbedIds.some((id) => leaf === `"${id}"`) ? `"${masterId}"` : leaf))
        const hasChildren = (['children', 'deals'] as const).every(
          (kind) =>
            related[kind]?.length === set.related[kind].length &&
            set.related[kind].every((child, index) => {
              const now = related[kind]?.[index]
              const entry = 'entryId' in child && plan.renamed.some(({ from }) => from === child.entryId)
              return entry || JSON.stringify(owners(child)) === JSON.stringify(leaves(now))
            }),
        )
        if (!isKept || !hasChildren || !applied.ok) offenders.push([set, policy])
      }),
    )
    expect(offenders).toEqual([])
  })

  it('points every child to an entry that is in the merged record, if it did before', () => {
    const offenders: unknown[] = []
    const hasEntry = (record: JsonRecord | undefined, id: unknown): boolean =>
      [record?.['list']]
        .flat()
        .some((each) => typeof each === 'object' && each !== null && 'id' in each && each['id'] === id)
    fc.assert(
      fc.property(anySet, anyPolicy, (set, policy) => {
        const united = { ...policy, fields: [{ field: 'list', way: 'union' as const }] }
        const lists = {
          ...set,
          records: set.records.map((record) => ({ ...record, list: [record['list'] ?? []].flat() })),
        }
        const plan = planMerge(lists, united)
        const applied = applyMerge(plan, lists, { at: '2026-06-01T00:00:00Z' })
        if (!applied.ok) return
        for (const [index, child] of lists.related.children.entries()) {
          const had = hasEntry(
            lists.records.find(({ id }) => id === child.accountId),
            child.entryId,
          )
          const now = applied.value.related['children']?.[index] as typeof child | undefined
          if (had && !hasEntry(applied.value.record, now?.entryId)) offenders.push([lists, united])
        }
        const entryIds = [applied.value.record['list']]
          .flat()
          .flatMap((each) => (Object(each).id === undefined ? [] : [Object(each).id]))
        if (new Set(entryIds).size !== entryIds.length) offenders.push([lists, united])
      }),
    )
    expect(offenders).toEqual([])
  })

  it('is planned and kept as the schemas have it', () => {
    const offenders: unknown[] = []
    fc.assert(
      fc.property(anySet, anyPolicy, (set, policy) => {
        const plan = planMerge(set, policy)
        const applied = applyMerge(plan, set, { at: '2026-06-01T00:00:00Z' })
        const isRight =
          mergePolicySchema.safeParse(policy).success &&
          mergePlanSchema.safeParse(JSON.parse(JSON.stringify(plan))).success &&
          applied.ok &&
          mergeRecordSchema.safeParse(JSON.parse(JSON.stringify(applied.value.merge))).success
        if (!isRight) offenders.push([set, policy])
      }),
    )
    expect(offenders).toEqual([])
  })
})
