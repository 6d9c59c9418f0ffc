import { beforeAll, describe, expect, it } from 'vitest'
import { accessActions, type ItemReference } from '../../../src/records/index.ts'
import {
  accessDeciderFor,
  defaultPortalPolicy,
  type PortalEntry,
  type PortalRecords,
  type PortalViewer,
  portalView,
} from '../../../src/rules/collaboration/index.ts'
import { type AnyGraph, accounts, anyGraph } from './any-graph.ts'
import { at } from './samples.ts'

const graphs = 10_000

const view = (viewer: PortalViewer | undefined, records: PortalRecords) =>
  portalView(viewer, records, defaultPortalPolicy, at)
const text = (value: unknown): string => JSON.stringify(value)
const keyOf = ({ accountId, kind, id }: ItemReference): string => `${accountId}/${kind}/${id}`

/** A graph, and what its viewers see of it. */
interface Looked extends AnyGraph {
  readonly seen: readonly PortalEntry[]
  readonly seenByAccount: readonly PortalEntry[]
}

/** How often a claim said something: one that nothing could break proves nothing. */
const told = new Map<string, number>()
const tell = (claim: string, count: number | boolean): void => {
  told.set(claim, (told.get(claim) ?? 0) + Number(count))
}

const claims: Readonly<Record<string, (graph: Looked, claim: string) => boolean>> = {
  'the view of an account has nothing of another: no item, no field, no parent, no link': (
    { accountViewer: { accountId }, seenByAccount, items },
    claim,
  ) => {
    const others = accounts.filter((other) => other !== accountId)
    tell(claim, seenByAccount.length > 0 && items.length > seenByAccount.length)
    const shown = text(seenByAccount)
    return !others.some((other) => shown.includes(`secret of ${other}`) || shown.includes(`"accountId":"${other}"`))
  },

  'it is the same without the other accounts: what is reachable only through them is not reached': (
    { accountViewer, items, shares, seenByAccount },
    claim,
  ) => {
    const isOwn = ({ accountId }: ItemReference) => accountId === accountViewer.accountId
    const own = items.filter(isOwn)
    const isJoined = items.some(
      (item) => !isOwn(item) && [item.parent, ...(item.links ?? [])].some((to) => to && isOwn(to)),
    )
    tell(claim, isJoined && seenByAccount.length > 0)
    return (
      text(view(accountViewer, { items: own, shares: shares.filter(({ record }) => isOwn(record)) })) ===
      text(seenByAccount)
    )
  },

  'what hangs on something hidden is hidden': ({ seen }, claim) => {
    const visible = new Set(seen.map(({ item }) => keyOf(item)))
    const parents = seen.flatMap(({ item: { parent } }) => parent ?? [])
    tell(claim, parents.length)
    return parents.every((parent) => visible.has(keyOf(parent)))
  },

  'the view of a view is the same view: redaction is idempotent': ({ viewer, seen, shares }, claim) => {
    tell(claim, seen.filter(({ item }) => item.redacted).length)
    return text(view(viewer, { items: seen.map(({ item }) => item), shares })) === text(seen)
  },

  'expired shares, and those taken back, show nothing': ({ viewer, items, shares, seen, choice }, claim) => {
    const past = shares.map((share) => ({ ...share, [choice % 2 === 0 ? 'revokedAt' : 'expiresAt']: at }))
    const without = text(view(viewer, { items }))
    tell(claim, text(seen) !== without)
    return text(view(viewer, { items, shares: past })) === without
  },

  'to remove shares never shows more, nor lets anybody do more': ({ viewer, items, shares, seen, choice }, claim) => {
    const fewer = shares.filter((_, index) => (choice >> index) % 2 === 0)
    const before = new Map(seen.map((entry) => [keyOf(entry.item), entry]))
    const after = view(viewer, { items, shares: fewer })
    tell(claim, after.length < seen.length)
    return after.every(({ item, actions }) => {
      const entry = before.get(keyOf(item))
      const links = new Set(entry?.item.links?.map(keyOf))
      return (
        entry !== undefined &&
        actions.every((action) => entry.actions.includes(action)) &&
        text(entry.item.fields) === text(item.fields) &&
        (item.links ?? []).every((link) => links.has(keyOf(link)))
      )
    })
  },

  'nobody who is unknown sees anything, or may do anything': (
    { viewer, accountViewer, items, shares, choice, seen },
    claim,
  ) => {
    const nobody = [
      undefined,
      { ...viewer, id: '' },
      { ...viewer, side: 'press' } as never,
      { ...accountViewer, standing: 'staff' } as never,
    ][choice % 4]
    tell(claim, seen.length > 0)
    const decide = accessDeciderFor({ items, shares }, defaultPortalPolicy)
    return (
      view(nobody, { items, shares }).length === 0 &&
      items.every((item) => decide(nobody, { action: 'view', item }, at).reason.code === 'unknown-viewer')
    )
  },

  'a decision and the view say the same, of every item and action': ({ viewer, items, shares, seen }, claim) => {
    const entries = new Map(seen.map((entry) => [keyOf(entry.item), entry]))
    const decide = accessDeciderFor({ items, shares }, defaultPortalPolicy)
    tell(claim, items.length)
    return items.every((item) => {
      const entry = entries.get(keyOf(item))
      return accessActions.every((action) => {
        const { isAllowed, isVisible } = decide(viewer, { action, item }, at)
        return isAllowed === (entry?.actions.includes(action) ?? false) && isVisible === (entry !== undefined)
      })
    })
  },

  'the order of the records does not matter': ({ viewer, items, shares, seen }, claim) => {
    tell(claim, seen.length > 1)
    const backwards = view(viewer, { items: [...items].reverse(), shares: [...shares].reverse() })
    return text([...backwards].reverse()) === text(seen)
  },
}

describe('over ten thousand graphs of records', () => {
  /** The graphs, by their seeds, for which each claim does not hold. */
  const broken = new Map(Object.keys(claims).map((claim): [string, number[]] => [claim, []]))

  beforeAll(() => {
    for (let seed = 0; seed < graphs; seed += 1) {
      const graph = anyGraph(seed)
      const { viewer, accountViewer } = graph
      const seen = view(viewer, graph)
      const looked = { ...graph, seen, seenByAccount: viewer === accountViewer ? seen : view(accountViewer, graph) }
      for (const [claim, holds] of Object.entries(claims)) {
        if (!holds(looked, claim)) broken.get(claim)?.push(seed)
      }
    }
  }, 120_000)

  it.each(Object.keys(claims))('%s', (claim) => {
    expect(broken.get(claim)).toEqual([])
    expect(told.get(claim)).toBeGreaterThan(200)
  })
})
