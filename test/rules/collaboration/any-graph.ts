import {
  accessActions,
  confidentialityLevels,
  type ItemReference,
  type PersonReference,
  type RecordShare,
  type SharedItem,
  visibilities,
} from '../../../src/records/index.ts'
import type { AccountViewer, PortalRecords, PortalViewer, StaffViewer } from '../../../src/rules/collaboration/index.ts'
import { at } from './samples.ts'

export const accounts = ['a', 'b', 'c'] as const
const kinds = ['order', 'comment', 'document', 'requirements-document'] as const
/** Few keys, so that people and records of different accounts often have the same. */
const keys = ['1', '2'] as const
const moments = ['2026-06-01T00:00:00Z', at, '2026-06-15T12:00:00.5Z', '2026-07-01T00:00:00Z'] as const

/** A graph of records of three accounts that names, links, parents and shares join at random, and who looks at it. */
export interface AnyGraph extends Required<PortalRecords> {
  readonly accountViewer: AccountViewer
  readonly staffViewer: StaffViewer
  readonly viewer: PortalViewer
  /** Any number, to choose by. */
  readonly choice: number
}

/** The same graph for the same seed; a small generator of its own, as ten thousand graphs take fast-check minutes. */
export function anyGraph(seed: number): AnyGraph {
  let state = seed * 2_654_435_761
  // Mulberry32: public domain, by Tommy Ettinger.
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  const upTo = (most: number): number => Math.floor(next() * (most + 1))
  const one = <Value>(values: readonly Value[]): Value => values[upTo(values.length - 1)] as Value
  const some = <Value>(make: () => Value, most: number): Value[] => Array.from({ length: upTo(most) }, make)
  const maybe = <Value extends object>(share: number, make: () => Value): Value | object =>
    next() < share ? make() : {}

  const reference = (): ItemReference => ({ accountId: one(accounts), kind: one(kinds), id: one(keys) })
  const person = (): PersonReference => ({ side: one(['staff', 'account'] as const), id: one(keys) })
  const items = new Map<string, SharedItem>()
  for (let count = upTo(16); count > 0; count -= 1) {
    const itself = reference()
    // Every field says whose it is, so that what leaks is seen to leak.
    const secret = `secret of ${itself.accountId}`
    items.set(JSON.stringify(itself), {
      ...itself,
      visibility: one([...visibilities, 'named']),
      ...maybe(0.5, () => ({ people: some(person, 3) })),
      ...maybe(0.2, () => ({ confidentiality: one(confidentialityLevels) })),
      ...maybe(0.1, () => ({ privileged: true })),
      ...maybe(0.3, () => ({ parent: reference() })),
      ...maybe(0.5, () => ({ links: some(reference, 4) })),
      fields: { status: secret, title: secret, text: secret, finances: secret, margin: secret },
    })
  }
  const clearance = () => maybe(0.5, () => ({ clearance: one(confidentialityLevels) }))
  const accountViewer: AccountViewer = {
    side: 'account',
    id: one(keys),
    accountId: one(accounts),
    standing: one(['client', 'customer', 'guest'] as const),
    ...clearance(),
  }
  const staffViewer: StaffViewer = {
    side: 'staff',
    id: one(keys),
    accountIds: next() < 0.3 ? 'all' : accounts.filter(() => next() < 0.5),
    ...clearance(),
  }
  const viewer = next() < 0.7 ? accountViewer : staffViewer
  const share = (): RecordShare => ({
    id: String(next()),
    record: one([...items.values()]) ?? reference(),
    with: next() < 0.6 ? { side: viewer.side, id: viewer.id } : person(),
    access: accessActions.filter(() => next() < 0.3),
    sharedBy: { side: 'staff', id: '1' },
    sharedAt: one(moments),
    ...maybe(0.3, () => ({ expiresAt: one(moments) })),
    ...maybe(0.2, () => ({ revokedAt: one(moments) })),
  })
  return {
    items: [...items.values()],
    shares: some(share, 10),
    accountViewer,
    staffViewer,
    viewer,
    choice: upTo(1_000_000),
  }
}
