import { describe, expect, it } from 'vitest'
import {
  applyMerge,
  type MergeRecord,
  mergeRefusalCodes,
  planMerge,
  undoMerge,
} from '../../../../src/rules/reporting/index.ts'
import { mergeRecordSchema } from '../../../../src/schemas.ts'
import { codeThrownBy } from '../../../tools/thrown-by.ts'

const policy = {
  references: [
    { kind: 'invoices', field: 'accountId' },
    { kind: 'orders', field: 'accountId' },
  ],
}
const invoice = (id: string, accountId: string, more: object = {}) => ({ id, accountId, ...more })
const set = {
  records: [
    { id: 'm', name: 'Nord AB', phone: null },
    { id: 'd', name: 'Nord', phone: '+46 8 1' },
  ],
  related: { invoices: [invoice('i-1', 'd'), invoice('i-2', 'm'), invoice('i-3', 'x'), invoice('i-4', 'd')] },
}
const at = '2026-06-01T09:30:00Z'
const plan = planMerge(set, policy)
const apply = (to: typeof set) => applyMerge(plan, to, { at })

/** What a merge gave; a refusal fails the test. */
const done = () => {
  const applied = applyMerge(plan, set, { at, byId: 't-7' })
  if (!applied.ok) throw new Error(applied.reason.code)
  return applied.value
}

describe('a merge', () => {
  it('does what its plan says, and keeps what it did', () => {
    const { record, related, merge } = done()
    expect(record).toEqual({ id: 'm', name: 'Nord AB', phone: '+46 8 1' })
    expect(related).toEqual({
      invoices: [invoice('i-1', 'm'), invoice('i-2', 'm'), invoice('i-3', 'x'), invoice('i-4', 'm')],
    })
    expect([merge.at, merge.byId, merge.absorbedIds, merge.moves.length]).toEqual([at, 't-7', ['d'], 2])
    expect(merge.fields[0]?.losing).toEqual([{ recordId: 'd', value: 'Nord' }])
    expect(merge.before).toEqual(set.records)
    expect(mergeRecordSchema.safeParse(JSON.parse(JSON.stringify(merge))).success).toBe(true)
    const nameless = apply(set)
    expect(nameless.ok && 'byId' in nameless.value.merge).toBe(false)
  })

  it('is done by a plan that was stored, with records in any order, and with nothing related', () => {
    const stored = JSON.parse(JSON.stringify(plan))
    const turned = {
      records: [{ phone: '+46 8 1', name: 'Nord', id: 'd' }, set.records[0] as (typeof set.records)[0]],
      related: { invoices: [...set.related.invoices].reverse() },
    }
    expect(applyMerge(stored, turned, { at }).ok).toBe(true)
    const alone = { records: set.records }
    const applied = applyMerge(planMerge(alone, policy), alone, { at })
    expect(applied.ok && applied.value.related).toEqual({})
  })

  it.each<[string, typeof set, string, string, string]>([
    ['a record is gone', { ...set, records: set.records.slice(0, 1) }, 'record-missing', 'records', 'd'],
    [
      'a record has changed',
      { ...set, records: [{ id: 'm', name: 'Nord AB', phone: '1' }, ...set.records.slice(1)] },
      'record-changed',
      'records',
      'm',
    ],
    [
      'another record names one that goes',
      { ...set, related: { invoices: [...set.related.invoices, invoice('i-5', 'd')] } },
      'related-changed',
      'invoices',
      'i-5',
    ],
    [
      'a record that was to follow is gone',
      { ...set, related: { invoices: set.related.invoices.slice(1) } },
      'related-changed',
      'invoices',
      'i-1',
    ],
    [
      'a record names somebody else now',
      { ...set, related: { invoices: [invoice('i-1', 'x'), ...set.related.invoices.slice(1)] } },
      'related-changed',
      'invoices',
      'i-1',
    ],
  ])('is refused if %s', (_, now, code, kind, id) => {
    const applied = apply(now)
    expect(applied).toEqual({ ok: false, reason: { code, parameters: { kind, id } } })
    expect(mergeRefusalCodes).toContain(code)
  })

  it('is refused if what is named inside has changed', () => {
    const inside = { references: [{ kind: 'deals', field: 'accountIds' }] }
    const deals = (accountIds: readonly string[]) => ({
      records: set.records,
      related: { deals: [{ id: '1', accountIds }] },
    })
    const applied = applyMerge(planMerge(deals(['d', 'x']), inside), deals(['d', 'y']), { at })
    expect(applied.ok || applied.reason.code).toBe('related-changed')
  })

  it('is not refused if something else about a related record has changed', () => {
    const related = { invoices: set.related.invoices.map((each) => ({ ...each, status: 'paid' })) }
    const applied = apply({ ...set, related })
    expect(applied.ok && applied.value.related['invoices']?.[0]).toEqual(invoice('i-1', 'm', { status: 'paid' }))
  })

  it('wants a moment', () => {
    expect(codeThrownBy(() => applyMerge(plan, set, { at: 'now' as never }))).toBe('invalid-value')
  })

  it('changes nothing that it was given', () => {
    const before = JSON.stringify([set, plan])
    done()
    expect(JSON.stringify([set, plan])).toBe(before)
  })
})

describe('a merge that is undone', () => {
  const undo = (now: Parameters<typeof undoMerge>[1], merge: MergeRecord = done().merge) => undoMerge(merge, now)

  it('leaves all as it was, to the byte', () => {
    const { record, related, merge } = done()
    const undone = undo({ records: [record], related }, JSON.parse(JSON.stringify(merge)))
    expect(undone.ok && JSON.stringify({ ...undone.value, leftAlone: undefined })).toBe(JSON.stringify(set))
    expect(undone.ok && undone.value.leftAlone).toEqual([])
  })

  it('leaves alone what came since, what went elsewhere, and what is gone', () => {
    const { record } = done()
    const undone = undo({
      records: [record],
      related: { invoices: [invoice('i-1', 'x'), invoice('i-2', 'm'), invoice('i-9', 'm')], orders: [] },
    })
    if (!undone.ok) throw new Error(undone.reason.code)
    expect(undone.value.related).toEqual({
      invoices: [invoice('i-1', 'x'), invoice('i-2', 'm'), invoice('i-9', 'm')],
      orders: [],
    })
    expect(undone.value.leftAlone.map(({ id }) => id)).toEqual(['i-1', 'i-4'])
    const bare = undo({ records: [record] })
    expect(bare.ok && [bare.value.related, bare.value.leftAlone.length]).toEqual([{}, 2])
  })

  it('leaves a record alone as a whole where a part of it has changed, so that nobody is looked for in another list', () => {
    const united = {
      fields: [{ field: 'contacts', way: 'union' as const }],
      references: [{ kind: 'calls', field: 'accountId' }],
      entryReferences: [{ kind: 'calls', field: 'contactId', entriesOf: 'contacts', ownerField: 'accountId' }],
    }
    const call = (id: string, accountId: string, contactId: string) => ({ id, accountId, contactId })
    const before = {
      records: [
        { id: 'm', contacts: [{ id: 'p', name: 'Kari' }] },
        { id: 'd', contacts: [{ id: 'p', name: 'Ola' }] },
      ],
      related: { calls: [call('c-1', 'd', 'p'), call('c-2', 'd', 'p')] },
    }
    const applied = applyMerge(planMerge(before, united), before, { at })
    if (!applied.ok) throw new Error(applied.reason.code)
    const { record, related, merge } = applied.value
    expect(related.calls).toEqual([call('c-1', 'm', 'd/p'), call('c-2', 'm', 'd/p')])
    // Somebody finds that it was Kari who called; back at the other account, p would be Ola.
    const corrected = [call('c-1', 'm', 'p'), call('c-2', 'm', 'd/p')]
    const undone = undo({ records: [record], related: { calls: corrected } }, merge)
    if (!undone.ok) throw new Error(undone.reason.code)
    expect(undone.value.related).toEqual({ calls: [call('c-1', 'm', 'p'), call('c-2', 'd', 'p')] })
    expect(undone.value.leftAlone.map(({ id, field }) => [id, field])).toEqual([
      ['c-1', 'accountId'],
      ['c-1', 'contactId'],
    ])
  })

  it('is undone from the latest of several that build on one another, and not before it', () => {
    const refer = { references: [{ kind: 'invoices', field: 'accountId' }] }
    const merging = (records: readonly { readonly id: string }[], invoices: readonly { readonly id: string }[]) => {
      const given = { records, related: { invoices } }
      const applied = applyMerge(planMerge(given, refer), given, { at })
      if (!applied.ok) throw new Error(applied.reason.code)
      return applied.value
    }
    const [a, b, c] = ['a', 'b', 'c'].map((id) => ({ id, name: id }))
    if (!a || !b || !c) throw new Error()
    const invoices = [invoice('of a', 'a'), invoice('of b', 'b'), invoice('of c', 'c')]
    const first = merging([b, a], invoices)
    const second = merging([c, first.record], first.related['invoices'] ?? [])
    expect(second.related['invoices']).toEqual(invoices.map((each) => ({ ...each, accountId: 'c' })))
    expect(undo({ records: [second.record], related: second.related }, first.merge)).toEqual({
      ok: false,
      reason: { code: 'record-missing', parameters: { kind: 'records', id: 'b' } },
    })
    const afterSecond = undo({ records: [second.record], related: second.related }, second.merge)
    if (!afterSecond.ok) throw new Error(afterSecond.reason.code)
    const afterFirst = undo({ records: [first.record], related: afterSecond.value.related }, first.merge)
    expect(afterFirst.ok && [afterFirst.value.records, afterFirst.value.related]).toEqual([[b, a], { invoices }])
  })

  it('leaves alone what no longer has the field', () => {
    const undone = undo({ records: [done().record], related: { invoices: [{ id: 'i-1' }] } })
    expect(undone.ok && undone.value.leftAlone).toHaveLength(2)
  })

  it.each<[string, readonly { readonly id: string }[], string, string]>([
    ['the merged record is gone', [], 'record-missing', 'm'],
    ['the merged record has changed', [{ id: 'm', name: 'Nord' } as never], 'record-changed', 'm'],
    ['a record is there that would come back', [{ id: 'd' }], 'record-exists', 'd'],
  ])('is refused if %s', (_, records, code, id) => {
    expect(undo({ records })).toEqual({ ok: false, reason: { code, parameters: { kind: 'records', id } } })
  })

  it('wants each related record once', () => {
    const related = { invoices: [invoice('i-1', 'm'), invoice('i-1', 'm')] }
    expect(codeThrownBy(() => undo({ records: [done().record], related }))).toBe('duplicate-id')
  })
})
