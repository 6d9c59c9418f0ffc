import { combineOverviews, type Money, type PortfolioOverview } from 'clientele'
import { actionInWords, amount, nextOfStage, rangeInWords, titlesOf, whyOfStage, whyOfValue } from './in-words.ts'
import type { Judged } from './judged.ts'
import { policy } from './policy.ts'
import { oneLine, type Paint, styles, table } from './report.ts'

/** The accounts whose records tell more than a verdict. */
const toldOf = (judged: readonly Judged[]) =>
  judged.flatMap(({ name, decision: { verdict }, told }) => (told ? [{ name, verdict, ...told }] : []))

/** How many actions the table shows. */
const mostActions = 10

/** The portfolio as a whole, of the accounts that have records. */
export const portfolioOf = (judged: readonly Judged[]): PortfolioOverview =>
  combineOverviews(
    toldOf(judged).map(({ overview }) => overview),
    { currency: policy.currency, mostActions },
  )

/** Where each relationship is in its life with the business: name, stage, what it follows from, and what comes next. */
export function lifeTable(judged: readonly Judged[], paint: Paint): string {
  const header = ['name', 'stage', 'follows from', 'next'].map((title) => paint('bold', title))
  const rows = toldOf(judged).map(({ name, verdict, overview }) => [
    oneLine(name),
    paint(styles[verdict], overview.stage.stage),
    whyOfStage(overview),
    nextOfStage(overview),
  ])
  return table([header, ...rows], [])
}

/** What each may bring in the next twelve months, the most first, and all of them together. */
export function worthTable(judged: readonly Judged[], { totals }: PortfolioOverview, paint: Paint): string {
  const header = ['name', 'value', 'in 8 cases of 10', 'from'].map((title) => paint('bold', title))
  const rows = toldOf(judged)
    .flatMap(({ name, verdict, overview }) =>
      overview.value ? [{ name, verdict, overview, value: overview.value }] : [],
    )
    .sort((a, b) => b.value.estimate - a.value.estimate)
    .map(({ name, verdict, overview, value }) => [
      paint(styles[verdict], oneLine(name)),
      amount(value.value),
      rangeInWords(value.range),
      whyOfValue(overview),
    ])
  return table([header, ...rows, ['total', amount(totals.value), '', '']], [1, 2])
}

/** What to do next over all accounts, what is worth most first. */
export function actionTable(judged: readonly Judged[], { actions }: PortfolioOverview, paint: Paint): string {
  const byId = new Map(toldOf(judged).map(({ name, records }) => [records.account.id, { name, records }]))
  const rows = actions.flatMap((action) => {
    const about = byId.get(action.parameters.accountId)
    const { worth: _worth, ...rest } = action
    return about
      ? [[oneLine(about.name), oneLine(actionInWords(rest, titlesOf(about.records))), amount(action.worth)]]
      : []
  })
  return table([['name', 'what to do', 'what hangs on it'].map((title) => paint('bold', title)), ...rows], [2])
}

const amounts = (sums: readonly Money[]): string => (sums.length > 0 ? sums.map(amount).join(', ') : 'nothing')

/** What all accounts come to, a line each. */
export function totalsReport({ totals, stages }: PortfolioOverview): string {
  const { monthlyRecurring, due, overdue, openTickets, lateTickets, readyTasks, lateTasks, openDeals, health } = totals
  return [
    `each month: ${amounts(monthlyRecurring)}`,
    `owed: ${amounts(due)}; overdue: ${amounts(overdue)}`,
    `open: ${openTickets} tickets, ${lateTickets} of them late; ${readyTasks} tasks to do, ${lateTasks} late; ${openDeals} deal${openDeals === 1 ? '' : 's'}`,
    `health: ${Object.entries(health)
      .map(([band, count]) => `${count} ${band}`)
      .join(', ')}`,
    `stages: ${stages.map(({ stage, count }) => `${count} ${stage}`).join(', ')}`,
  ].join('\n')
}
