import { groupBy } from '../../../foundation/group-by.ts'
import { type CurrencyCode, type Money, sumMoney } from '../../../foundation/money/index.ts'
import { wholeNumberAt } from '../../../foundation/number-at.ts'
import { customerEquity } from '../../lifetime-value/value/index.ts'
import { type PortfolioMix, portfolioMix } from '../portfolio-mix.ts'
import { type AccountOverview, accountOverviewFor, type OverviewOptions } from './account-overview.ts'
import { type NextAction, sortedActions } from './next-actions.ts'
import type { OverviewPolicy } from './overview-policy.ts'
import type { OverviewRecords } from './overview-records.ts'

/** How overviews are put together. */
export interface CombineOptions {
  /** The currency in which the accounts are valued and compared: that of the policy. */
  readonly currency: CurrencyCode
  /** How many of the actions of all accounts to list; a whole number from 0, 20 when left out. */
  readonly mostActions?: number
}

/** When one looks at a portfolio, and how much of it is wanted. */
export interface PortfolioOverviewOptions extends OverviewOptions {
  /** How many of the actions of all accounts to list; a whole number from 0, 20 when left out. */
  readonly mostActions?: number
}

/** How many accounts have a stage. */
export interface StageCount {
  /** The lifecycle. */
  readonly lifecycle: AccountOverview['stage']['lifecycle']
  /** The stage. */
  readonly stage: string
  /** How many accounts. */
  readonly count: number
}

/** What all accounts come to. */
export interface PortfolioTotals {
  /** What they are expected to bring, in the currency of the policy: the sum rounded once. Left out where nothing is valued. */
  readonly value?: Money
  /** How many of them are valued. */
  readonly valued: number
  /** What comes in each month, by currency. */
  readonly monthlyRecurring: readonly Money[]
  /** What is due on invoices, by currency. */
  readonly due: readonly Money[]
  /** What of that is overdue, by currency. */
  readonly overdue: readonly Money[]
  /** How many tasks can be done now. */
  readonly readyTasks: number
  /** How many tasks are late. */
  readonly lateTasks: number
  /** How many tickets are not closed. */
  readonly openTickets: number
  /** On how many of them a promise is broken. */
  readonly lateTickets: number
  /** How many deals are open. */
  readonly openDeals: number
  /** How many accounts are in each band of health, the bands in alphabetical order. */
  readonly health: Readonly<Record<string, number>>
}

/** A whole portfolio at a moment. */
export interface PortfolioOverview {
  /** The currency in which accounts are valued and compared. */
  readonly currency: CurrencyCode
  /** How much of it is client-based and customer-based. */
  readonly mix: PortfolioMix
  /** What all accounts come to. */
  readonly totals: PortfolioTotals
  /** How many accounts are in each stage, the most first. */
  readonly stages: readonly StageCount[]
  /** What to do next, over all accounts, in the order of what it is worth. */
  readonly actions: readonly NextAction[]
  /** Each account, in the order given. */
  readonly accounts: readonly AccountOverview[]
}

const defaultMostActions = 20

/** Sums by currency, in the order in which the currencies come. */
const sumsOf = (amounts: readonly Money[]): readonly Money[] =>
  [...groupBy(amounts, ({ currency }) => currency)].map(([currency, all]) => sumMoney(all, currency))

const countOf = (accounts: readonly AccountOverview[], count: (account: AccountOverview) => number): number =>
  accounts.reduce((sum, account) => sum + count(account), 0)

function healthCounts(accounts: readonly AccountOverview[]): Readonly<Record<string, number>> {
  const bands = accounts.flatMap(({ health }) => health.band ?? []).sort()
  return Object.fromEntries([...groupBy(bands, (band) => band)].map(([band, all]) => [band, all.length]))
}

function totalsOf(accounts: readonly AccountOverview[], currency: CurrencyCode): PortfolioTotals {
  const values = accounts.flatMap(({ value }) => value ?? [])
  const balances = accounts.flatMap(({ billing }) => billing.balances ?? [])
  return {
    ...(values.length > 0 && { value: customerEquity(values, currency) }),
    valued: values.length,
    monthlyRecurring: sumsOf(accounts.flatMap(({ billing }) => billing.monthlyRecurring)),
    due: sumsOf(balances.map(({ due }) => due)),
    overdue: sumsOf(balances.map(({ overdue }) => overdue)),
    readyTasks: countOf(accounts, ({ work }) => work.tasks?.readyIds.length ?? 0),
    lateTasks: countOf(accounts, ({ work }) => work.tasks?.lateIds.length ?? 0),
    openTickets: countOf(accounts, ({ work }) => work.tickets?.length ?? 0),
    lateTickets: countOf(
      accounts,
      ({ work }) => work.tickets?.filter(({ promise }) => promise?.state === 'breached').length ?? 0,
    ),
    openDeals: countOf(accounts, ({ work }) => work.deals?.length ?? 0),
    health: healthCounts(accounts),
  }
}

function stageCounts(accounts: readonly AccountOverview[]): readonly StageCount[] {
  const groups = groupBy(accounts, ({ stage }) => `${stage.lifecycle} ${stage.stage}`)
  return [...groups.values()]
    .map((all) => {
      const { lifecycle, stage } = (all as [AccountOverview])[0].stage
      return { lifecycle, stage, count: all.length }
    })
    .sort((a, b) => b.count - a.count)
}

/**
 * Puts the overviews of accounts together to that of the portfolio: for hosts that look at one account after the other.
 *
 * @param accounts - The overviews, of one day and by one policy; each account once, and revenue in one currency.
 * @param options - The currency of the policy, and how many actions to list.
 * @returns Their totals: amounts sum exactly by currency, and the value is rounded once.
 * @throws {@link ClienteleError} `duplicate-id` for an account given twice, and as {@link portfolioMix} does.
 *
 * @example
 * ```ts
 * import { accountOverviewFor, type CombineOptions, combineOverviews } from 'clientele/reporting/overview'
 *
 * const look = accountOverviewFor({ currency: 'EUR' })
 * const account = { id: 'a-1', name: 'Nordlys Shipping AS', party: 'business', contacts: [] } as const
 * const options: CombineOptions = { currency: 'EUR' }
 * const portfolio = combineOverviews([look({ account, agreements: [], orders: [] }, { asOf: '2026-06-01' })], options)
 * portfolio.mix.parts.neither.count //=> 1
 * portfolio.totals.valued //=> 0
 * ```
 */
export function combineOverviews(
  accounts: readonly AccountOverview[],
  { currency, mostActions = defaultMostActions }: CombineOptions,
): PortfolioOverview {
  wholeNumberAt(mostActions, 'mostActions', 0, 1_000_000)
  const entries = accounts.map(({ accountId: id, decision, revenue }) => ({
    id,
    decision,
    ...(revenue && { revenue }),
  }))
  const actions = accounts.flatMap((account) => account.actions)
  return {
    currency,
    mix: portfolioMix(entries),
    totals: totalsOf(accounts, currency),
    stages: stageCounts(accounts),
    actions: sortedActions(actions, currency).slice(0, mostActions),
    accounts,
  }
}

/**
 * Looks at every account of a portfolio as {@link accountOverview} does, and at what they come to.
 *
 * @param portfolio - The records of each account; each account once. Revenue, where it is given, in one currency.
 * @param options - `asOf`: the day to look from; `at`: the moment on it; `mostActions`: how many actions to list.
 * @param policy - How accounts are looked at.
 * @returns The accounts in the order given, and their totals: amounts sum exactly by currency, and the value is rounded once.
 * @throws {@link ClienteleError} as {@link accountOverview} and {@link portfolioMix} do.
 *
 * @example
 * ```ts
 * import { portfolioOverview } from 'clientele/reporting/overview'
 *
 * const lines = [
 *   { id: 'l-1', catalogueItemId: 'c-1', quantity: '2', unitPrice: { amount: '40.00', currency: 'EUR' } },
 * ] as const
 * const overview = portfolioOverview(
 *   [
 *     {
 *       account: { id: 'a-1', name: 'Mira Lindqvist', party: 'individual', contacts: [] },
 *       agreements: [],
 *       orders: [{ id: 'o-1', accountId: 'a-1', status: 'fulfilled', placedOn: '2025-05-04', lines }],
 *     },
 *     { account: { id: 'a-2', name: 'Lukas Brandt', party: 'individual', contacts: [] }, agreements: [], orders: [] },
 *   ],
 *   { asOf: '2026-06-01' },
 *   { currency: 'EUR' },
 * )
 * overview.mix.parts.customer.count //=> 1
 * overview.stages.map(({ stage, count }) => [stage, count]) //=> [['lapsed', 1], ['lead', 1]]
 * overview.actions.map(({ type, parameters }) => [type, parameters.accountId]) //=> [['invite-to-buy-again', 'a-1']]
 * ```
 */
export function portfolioOverview(
  portfolio: readonly OverviewRecords[],
  options: PortfolioOverviewOptions,
  policy: OverviewPolicy,
): PortfolioOverview {
  const { mostActions, ...when } = options
  const look = accountOverviewFor(policy)
  const accounts = portfolio.map((records) => look(records, when))
  return combineOverviews(accounts, { currency: policy.currency, ...(mostActions !== undefined && { mostActions }) })
}
