/**
 * Deadlines of support per second, on one core, and how they grow: with the working days that one spans, with the pauses of a
 * ticket, and with the moments asked about. Submissions and duplicates beside them.
 */
import {
  type BusinessHours,
  checkSubmission,
  type Instant,
  type SlaPause,
  type SlaPolicy,
  slaDeadline,
  slaElapsed,
  slaStatus,
  standardSlaTargets,
  type Ticket,
  ticketDuplicates,
} from 'clientele'

const office = [
  { from: '09:00', to: '12:30' },
  { from: '13:30', to: '17:30' },
] as const
const hours: BusinessHours = {
  timeZone: 'Europe/London',
  weekly: { monday: office, tuesday: office, wednesday: office, thursday: office, friday: office },
  holidays: ['2026-04-03', '2026-04-06', '2026-05-04', '2026-05-25', '2026-08-31', '2026-12-25', '2026-12-28'],
}
const policy: SlaPolicy = { id: 'support', hours, targets: standardSlaTargets }

const at = (minute: number): Instant =>
  `${new Date(Date.UTC(2026, 0, 5) + minute * 60_000).toISOString().slice(0, 19)}Z` as Instant
const starts = Array.from({ length: 1_000 }, (_, index) => at((index * 7_919) % 500_000))
const median = (numbers: readonly number[]): number => [...numbers].sort((a, b) => a - b)[numbers.length >> 1] ?? 0
const shown = (rate: number): string => Math.round(rate).toLocaleString('en').padStart(12)

/** How often a second something runs, over at least 100 ms. */
function round(run: () => void): number {
  const start = performance.now()
  let runs = 0
  do {
    run()
    runs += 1
  } while (performance.now() - start < 100)
  return (runs * 1_000) / (performance.now() - start)
}

/** How often a second something runs, the median of five rounds after three to warm up. */
function perSecond(run: () => void): number {
  for (let warm = 0; warm < 3; warm += 1) round(run)
  return median(Array.from({ length: 5 }, () => round(run)))
}
const report = (what: string, rate: number): void => console.log(`  ${what.padEnd(40)}${shown(rate)}`)

console.log('deadlines per second, by the business time they span')
for (const [name, minutes] of [
  ['an hour', 60],
  ['a day of 7.5 hours', 450],
  ['a week', 2_250],
  ['four weeks', 9_000],
  ['a year', 117_000],
] as const) {
  const rate = perSecond(() => {
    for (const start of starts) slaDeadline(start, minutes, hours)
  })
  report(name, rate * starts.length)
}

console.log('deadlines of a week per second, by pauses')
for (const count of [0, 1, 10, 100]) {
  const cases = starts.slice(0, 100).map((start, index) => {
    const first = (index * 7_919) % 500_000
    const pauses: readonly SlaPause[] = Array.from({ length: count }, (_, pause) => ({
      from: at(first + pause * 90),
      to: at(first + pause * 90 + 30),
    }))
    return { start, pauses }
  })
  const rate = perSecond(() => {
    for (const { start, pauses } of cases) slaDeadline(start, 2_250, hours, { pauses })
  })
  report(`${count} pauses`, rate * cases.length)
}

console.log('time spent, per second, by the days that it spans')
for (const days of [1, 7, 28, 365]) {
  const spans = Array.from({ length: 500 }, (_, index) => [at(index * 700), at(index * 700 + days * 1_440)] as const)
  const rate = perSecond(() => {
    for (const [start, end] of spans) slaElapsed(start, end, hours)
  })
  report(`${days} days`, rate * spans.length)
}

const ticket = (index: number): Ticket => ({
  id: `t-${index}`,
  accountId: `a-${index % 50}`,
  subject: `The shop is down, number ${index % 17}`,
  description: `It says ${500 + (index % 13)} whenever somebody opens page ${index % 29} of the catalogue.`,
  status: 'open',
  since: at(index),
  priority: 'normal',
  tier: 'client',
  openedAt: at(index),
  pauses: [{ reason: 'waiting-on-customer', from: at(index + 60), to: at(index + 600) }],
})
const tickets = Array.from({ length: 10_000 }, (_, index) => ticket(index))

console.log('how the promises about a ticket stand, per second')
report(
  'tickets a week old, both promises',
  perSecond(() => {
    for (const each of tickets.slice(0, 1_000)) slaStatus(each, policy, at(11_000))
  }) * 1_000,
)

console.log('besides, per second')
const form = { id: 'web', fields: [{ id: 'seats', title: 'Seats', kind: 'number' }] } as const
const sent = { name: 'Kari Vik', email: 'kari@example.com', problem: 'The shop is down.', fields: { seats: 3 } }
const submitted = perSecond(() => {
  for (let index = 0; index < 1_000; index += 1) checkSubmission(form, sent)
})
report('submissions checked', submitted * 1_000)
const [first] = tickets
if (first) {
  const rate = perSecond(() => ticketDuplicates(first, tickets))
  report('tickets looked through for duplicates', rate * tickets.length)
}
