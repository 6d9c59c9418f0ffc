/**
 * Portal decisions per second, on one core, and how they grow: with the records of the account, with the records of all other
 * accounts beside them, and with how deep comments hang on one another.
 */
import {
  accessDeciderFor,
  defaultPortalPolicy,
  type PortalRecords,
  portalView,
  type RecordShare,
  type SharedItem,
} from 'clientele'

const at = '2026-06-15T12:00:00Z'
const viewer = { side: 'account', id: 'p-1', accountId: 'a-0', standing: 'client' } as const
const kinds = ['order', 'ticket', 'document', 'task', 'invoice'] as const
const visibilities = ['client', 'client', 'internal', 'named'] as const

/** Accounts of so many records each: every fifth one a comment, every tenth shared by name. */
function portfolio(accounts: number, each: number, depth = 1): PortalRecords {
  const items: SharedItem[] = []
  const shares: RecordShare[] = []
  for (let account = 0; account < accounts; account += 1) {
    const accountId = `a-${account}`
    for (let index = 0; index < each; index += 1) {
      const isComment = index % 5 === 4
      const hangsDeeper = isComment && (index / 5) % depth >= 1
      const parent = isComment
        ? hangsDeeper
          ? { accountId, kind: 'comment', id: `r-${index - 5}` }
          : { accountId, kind: kinds[0], id: 'r-0' }
        : undefined
      const kind = isComment ? 'comment' : (kinds[index % kinds.length] ?? 'order')
      items.push({
        accountId,
        kind,
        id: `r-${index}`,
        visibility: isComment ? 'client' : (visibilities[index % visibilities.length] ?? 'client'),
        ...(parent && { parent }),
        fields: { title: `Record ${index}`, status: 'open', text: 'said', margin: '0.4' },
      })
      if (index % 10 === 3) {
        shares.push({
          id: `s-${account}-${index}`,
          record: { accountId, kind, id: `r-${index}` },
          with: { side: 'account', id: 'p-1' },
          access: ['view'],
          sharedBy: { side: 'staff', id: 't-7' },
          sharedAt: '2026-06-01T00:00:00Z',
          expiresAt: '2026-07-01T00:00:00Z',
        })
      }
    }
  }
  return { items, shares }
}

const median = (numbers: readonly number[]): number => [...numbers].sort((a, b) => a - b)[numbers.length >> 1] ?? 0
const shown = (rate: number): string => Math.round(rate).toLocaleString('en').padStart(12)

/** How often a second something runs, the median of five rounds of at least 100 ms. */
function perSecond(run: () => void): number {
  run()
  return median(
    Array.from({ length: 5 }, () => {
      const start = performance.now()
      let runs = 0
      do {
        run()
        runs += 1
      } while (performance.now() - start < 100)
      return (runs * 1_000) / (performance.now() - start)
    }),
  )
}

console.log('single decisions per second, records read once')
for (const [accounts, each] of [
  [1, 100],
  [1, 1_000],
  [1, 10_000],
  [100, 100],
  [1_000, 100],
] as const) {
  const records = portfolio(accounts, each)
  const decide = accessDeciderFor(records, defaultPortalPolicy)
  const rate = perSecond(() => {
    for (const item of records.items) decide(viewer, { action: 'view', item }, at)
  })
  console.log(`  ${`${accounts} accounts of ${each} records`.padEnd(32)}${shown(rate * records.items.length)}`)
}

console.log('records of the whole portfolio looked through per second, for the view of one account')
for (const [accounts, each] of [
  [1, 100],
  [1, 1_000],
  [1, 10_000],
  [1, 100_000],
  [100, 100],
  [1_000, 100],
] as const) {
  const records = portfolio(accounts, each)
  const rate = perSecond(() => portalView(viewer, records, defaultPortalPolicy, at))
  const view = portalView(viewer, records, defaultPortalPolicy, at)
  const milliseconds = (1_000 / rate).toFixed(2).padStart(10)
  console.log(
    `  ${`${accounts} accounts of ${each} records`.padEnd(32)}${shown(rate * records.items.length)}${milliseconds} ms, ${view.length} shown`,
  )
}

console.log('the same, where comments hang on comments')
for (const depth of [1, 10, 100, 1_000]) {
  const records = portfolio(1, 10_000, depth)
  const decide = accessDeciderFor(records, defaultPortalPolicy)
  const comments = records.items.filter(({ kind }) => kind === 'comment')
  const single = perSecond(() => {
    for (const item of comments) decide(viewer, { action: 'view', item }, at)
  })
  const whole = perSecond(() => portalView(viewer, records, defaultPortalPolicy, at))
  console.log(
    `  ${`${depth} deep`.padEnd(32)}${shown(single * comments.length)} single decisions,${shown(whole * records.items.length)} records of a view`,
  )
}
