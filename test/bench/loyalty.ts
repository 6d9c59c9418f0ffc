/**
 * Replaying points, on one core, and how the time grows with the entries: one member with up to 100,000 of them.
 */
import {
  type CalendarDate,
  defaultLoyaltyProgramme,
  type LoyaltyEntry,
  type LoyaltyProgramme,
  loyaltyLedger,
  loyaltyTier,
} from 'clientele'

const years = 20
const asOf = '2026-12-31'

/** A day of the twenty years up to the end of 2026; the days of a month stop at 28. */
const dayAt = (share: number): CalendarDate => {
  const index = Math.floor(share * years * 336)
  const two = (value: number): string => String(value).padStart(2, '0')
  return `${2007 + Math.floor(index / 336)}-${two((Math.floor(index / 28) % 12) + 1)}-${two((index % 28) + 1)}` as CalendarDate
}

/** Three in five earn, one spends, and one takes back, or undoes, what came before. */
function entriesOf(count: number): readonly LoyaltyEntry[] {
  return Array.from({ length: count }, (_, index): LoyaltyEntry => {
    const movement = { id: `e-${index}`, accountId: 'a-1', on: dayAt(index / count) }
    const turn = index % 5
    if (turn < 3) return { ...movement, kind: 'earn', points: 10 + (index % 90) }
    if (turn === 3) return { ...movement, kind: 'redeem', points: 40 + (index % 60) }
    return index % 2
      ? { ...movement, kind: 'claw-back', points: 5, entryId: `e-${index - 4}` }
      : { ...movement, kind: 'reverse', entryId: `e-${index - 1}` }
  })
}

const programmes: readonly (readonly [name: string, LoyaltyProgramme])[] = [
  ['oldest first', { ...defaultLoyaltyProgramme, points: { validity: { lasts: { unit: 'month', count: 24 } } } }],
  [
    'soonest to expire',
    {
      ...defaultLoyaltyProgramme,
      points: { validity: { lasts: { unit: 'month', count: 24 } }, spendingOrder: 'soonest-to-expire' },
    },
  ],
  ['never lapsing', { ...defaultLoyaltyProgramme, points: {} }],
]

/** Milliseconds of one run, the median of three after one to warm up. */
function millisecondsOf(run: () => void): number {
  run()
  const times = Array.from({ length: 3 }, () => {
    const start = performance.now()
    run()
    return performance.now() - start
  })
  return times.sort((a, b) => a - b)[1] ?? 0
}

const shown = (milliseconds: number, count: number): string =>
  `${milliseconds.toFixed(1).padStart(9)} ms${((milliseconds * 1_000) / count).toFixed(2).padStart(8)} µs an entry`

for (const [name, programme] of programmes) {
  console.log(name)
  for (const count of [1_000, 10_000, 100_000]) {
    const entries = entriesOf(count)
    const ledger = millisecondsOf(() => loyaltyLedger(entries, programme, asOf))
    const tier = millisecondsOf(() => loyaltyTier({ entries }, programme, asOf))
    const label = `${count.toLocaleString('en')} entries`.padEnd(18)
    console.log(`  ${label}ledger${shown(ledger, count)}   tier${shown(tier, count)}`)
  }
}
