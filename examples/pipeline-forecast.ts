/**
 * A pipeline, what the next quarter may bring, and how good such forecasts were, for a year and a half of deals that this program
 * makes up.
 *
 *   npx tsx examples/pipeline-forecast.ts
 */
import {
  addDays,
  addFiscalQuarters,
  backTestForecast,
  type CalendarDate,
  type Deal,
  dealsAsOf,
  defaultForecastPolicy,
  type FiscalQuarter,
  type ForecastPolicy,
  fiscalQuarterOf,
  fiscalQuarterPeriod,
  forecastPeriod,
  type Money,
  type MoneyRange,
  pipelineReport,
  salesCycles,
  winRates,
} from 'clientele'

/** Numbers from 0 to below 1, the same on every run: the generator of Park and Miller. */
let state = 20_261_126
function random(): number {
  state = (state * 48_271) % 2_147_483_647
  return state / 2_147_483_647
}

const euros = (amount: number): Money => ({ amount: amount.toFixed(2), currency: 'EUR' })
const products = [
  { product: 'audit', worth: 4_000, chance: 0.55, days: 40 },
  { product: 'training', worth: 1_500, chance: 0.7, days: 20 },
  { product: 'platform', worth: 22_000, chance: 0.3, days: 90 },
] as const
const owners = ['ida', 'ole', 'mona']

/** A deal that began on a day, as it is known at the end of the last day of all. */
function makeDeal(id: string, openedOn: CalendarDate, lastDay: CalendarDate): Deal {
  const kind = products[Math.floor(random() ** 1.5 * 3)] ?? products[0]
  const amount = Math.round(kind.worth * (0.7 + 0.6 * random()))
  const ownerId = String(owners[Math.floor(random() * owners.length)])
  const about = { id, ownerId, openedOn, amount: euros(amount), customFields: { product: kind.product } }
  // One in eight is never closed, as nobody has the heart to.
  const isForgotten = random() < 0.125
  const closedOn = addDays(openedOn, 3 + Math.floor(kind.days * (0.4 + 1.2 * random())))
  const isWon = random() < kind.chance
  const discount = 1 - 0.2 * random()
  const slip = Math.floor(20 * random())
  if (isForgotten || closedOn > lastDay) {
    const expectedCloseOn = isForgotten ? addDays(openedOn, 2 * kind.days) : addDays(closedOn, slip)
    return { ...about, status: 'open', expectedCloseOn, probability: kind.chance }
  }
  return isWon
    ? { ...about, status: 'won', closedOn, wonAmount: euros(Math.round(amount * discount)) }
    : { ...about, status: 'lost', closedOn }
}

const asOf = '2026-06-30'
const deals: Deal[] = []
for (let day: CalendarDate = '2025-01-01'; day <= asOf; day = addDays(day, 1)) {
  if (random() < 0.6) deals.push(makeDeal(`d-${deals.length + 1}`, day, asOf))
}

const calendar = { startMonth: 1 }
const nameOf = ({ year, quarter }: FiscalQuarter): string => `${year} Q${quarter}`
const rangeOf = ({ low, high }: MoneyRange): string => `${low.amount} to ${high.amount}`
const percentOf = (percent: number | undefined): string => `${(percent ?? 0).toFixed(1)} %`

const quarter = addFiscalQuarters(fiscalQuarterOf(asOf, calendar), 1)
const period = fiscalQuarterPeriod(quarter, calendar)
const report = pipelineReport(deals, { asOf, period, by: 'owner' })
console.log(`The pipeline of ${nameOf(quarter)}, as of ${asOf}`)
for (const { currency, whole, groups, overdue } of report.currencies) {
  const { open, weighted, rollUp } = whole
  console.log(`  open ${open.amount.amount} ${currency} in ${open.deals} deals, weighted ${weighted.amount}`)
  console.log(
    `  commit ${rollUp.commit.amount}, best case ${rollUp['best-case'].amount}, all ${rollUp.pipeline.amount}`,
  )
  for (const { key, figures } of groups) {
    console.log(`    ${String(key).padEnd(6)}${figures.weighted.amount.padStart(12)} weighted`)
  }
  console.log(`  apart from it, overdue: ${overdue.amount.amount} in ${overdue.deals} deals`)
}

console.log('\nWin rates and cycles by product')
const by = { customField: 'product' } as const
const cycles = new Map(salesCycles(deals, { by }).groups.map(({ key, figures }) => [key, figures]))
for (const { key, figures } of winRates(deals, { by }).groups) {
  const { percent, interval } = figures
  const sure = `${percentOf(interval?.low)} to ${percentOf(interval?.high)}`
  console.log(
    `  ${String(key).padEnd(10)}${percentOf(percent).padStart(7)} (${sure}), half within ${cycles.get(key)?.medianDays} days`,
  )
}

const policy: ForecastPolicy = { ...defaultForecastPolicy, by }
const forecast = forecastPeriod(deals, { asOf, period, policy })
if (forecast.ok) {
  const { basis, currencies, deals: chances } = forecast.value
  console.log(
    `\nWhat ${nameOf(quarter)} may bring, by ${basis.won} deals won and ${basis.lost} lost since ${basis.from}`,
  )
  for (const { open, toCome, expected, range, realisedRatio } of currencies) {
    console.log(`  open deals  ${open.expected.amount.padStart(10)}  (${rangeOf(open.range)})`)
    console.log(
      `  to come     ${toCome.expected.amount.padStart(10)}  from ${toCome.expectedDeals} deals that will begin`,
    )
    console.log(`  in all      ${expected.amount.padStart(10)}  (${rangeOf(range)})`)
    console.log(`  of each euro that was expected of won deals, ${realisedRatio} came`)
  }
  const stale = chances.filter(({ reason }) => reason.code === 'older-than-any-closed')
  console.log(`  ${stale.length} of ${chances.length} open deals are older than any that was ever closed`)
}

console.log('\nHow good were such forecasts?')
const rounds = [-3, -2, -1, 0].map((back) => {
  const past = fiscalQuarterPeriod(addFiscalQuarters(fiscalQuarterOf(asOf, calendar), back), calendar)
  const then = addDays(past.start, -1)
  const rate = (winRates(dealsAsOf(deals, then)).whole.percent ?? 0) / 100
  // As a sales team would have had it: every open deal closes in the quarter, with the win rate so far.
  const known = dealsAsOf(deals, then).map(
    (deal): Deal =>
      deal.status === 'open' ? { ...deal, probability: rate, expectedCloseOn: addDays(past.end, -1) } : deal,
  )
  return { period: past, known }
})
const { results, summaries } = backTestForecast(deals, rounds, { policy })
for (const { period: past, cameOfOpen, weighted, open, all, came } of results) {
  console.log(
    `  ${nameOf(fiscalQuarterOf(past.start, calendar))}: of open deals came ${cameOfOpen.amount}; weighted ${weighted?.expected.amount}, by history ${open?.expected.amount}; in all ${came.amount}, forecast ${all?.expected.amount}${all?.isWithin ? '' : ', outside the range'}`,
  )
}
for (const { weighted, open, all } of summaries) {
  console.log(`  off on average: weighted ${percentOf(weighted?.meanAbsoluteErrorPercent)}`)
  console.log(
    `  off on average: open deals by history ${percentOf(open?.meanAbsoluteErrorPercent)}, ${open?.within} of ${open?.periods} within the range`,
  )
  console.log(
    `  off on average: whole quarters ${percentOf(all?.meanAbsoluteErrorPercent)}, ${all?.within} of ${all?.periods} within the range`,
  )
}
