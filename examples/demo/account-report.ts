import type { AccountOverview, OpenTicket, OverviewRecords } from 'clientele'
import { actionInWords, amount, nextOfStage, rangeInWords, titlesOf, whyOfStage, whyOfValue } from './in-words.ts'
import type { Judged } from './judged.ts'
import { oneLine, type Paint, table, verdictOf, whyOf } from './report.ts'

type Line = readonly [title: string, text: string]

function taskLines({ work: { tasks } }: AccountOverview, { tasks: all = [] }: OverviewRecords): readonly Line[] {
  if (tasks?.share === undefined) return []
  const next = all
    .filter(({ id }) => tasks.readyIds.includes(id))
    .sort((a, b) => tasks.readyIds.indexOf(a.id) - tasks.readyIds.indexOf(b.id))
    .map(({ title, dueOn }) => (dueOn ? `${title} (by ${dueOn})` : title))
  const progress = `${tasks.done} of ${tasks.total} tasks done, ${Math.round(tasks.share * 100)} % of the work`
  return [['open work', next.length > 0 ? `${progress}; next: ${next.join(', ')}` : progress]]
}

function ticketLine({ ticketId, status, priority, promise }: OpenTicket, titles: ReadonlyMap<string, string>): Line {
  const due = promise?.dueAt === undefined ? '' : `, due ${promise.dueAt}`
  const stands = promise ? `; ${promise.metric} ${promise.state}${due}` : ''
  return ['ticket', `${titles.get(ticketId) ?? ticketId}: ${status}, ${priority}${stands}`]
}

function loyaltyLines({ loyalty }: AccountOverview): readonly Line[] {
  if (!loyalty) return []
  const { balance, nextExpiry, tier } = loyalty
  const parts = [
    `${balance} points`,
    ...(nextExpiry ? [`${nextExpiry.points} of them until ${nextExpiry.usableThrough}`] : []),
    ...(tier?.tierId ? [`tier ${tier.tierId}`] : []),
    ...(tier?.next ? [`${tier.next.missing} more to ${tier.next.tierId}`] : []),
  ]
  return [['loyalty', parts.join(', ')]]
}

function billingLines({ billing: { balances = [], monthlyRecurring, oldestOverdueDays } }: AccountOverview) {
  return [
    ...monthlyRecurring.map((each): Line => ['a month', amount(each)]),
    ...balances.map(
      ({ due, overdue }): Line => [
        'owes',
        `${amount(due)}, ${amount(overdue)} of it overdue` +
          (oldestOverdueDays === undefined ? '' : `, for ${oldestOverdueDays} days at the longest`),
      ],
    ),
  ]
}

function healthLines({ health: { score, band, coverage, shares } }: AccountOverview): readonly Line[] {
  if (score === undefined) return []
  const parts = shares.map(({ id, share, points }) => `${id} ${Math.round(points / share)}`).join(', ')
  return [['health', `${band}, ${Math.round(score)} of 100: ${parts}; ${Math.round(coverage * 100)} % is known`]]
}

/** Everything that is known of an account, a line each. */
function linesOf(overview: AccountOverview, records: OverviewRecords): readonly Line[] {
  const { stage, value, work, actions } = overview
  const titles = titlesOf(records)
  const why = whyOfStage(overview)
  return [
    ['stage', `${stage.stage}: ${why}`],
    ['next', nextOfStage(overview)],
    ...(value
      ? [['a year', `${amount(value.value)}: ${whyOfValue(overview)}; likely ${rangeInWords(value.range)}`] as const]
      : []),
    ...billingLines(overview),
    ...healthLines(overview),
    ...taskLines(overview, records),
    ...(work.tickets ?? []).map((ticket) => ticketLine(ticket, titles)),
    ...loyaltyLines(overview),
    ...actions.map((action): Line => ['to do', actionInWords(action, titles)]),
  ]
}

/** All that is known of one relationship. */
export function accountReport({ name, decision, revenue, told }: Judged, paint: Paint): string {
  const lines: readonly Line[] = [
    ['verdict', `${verdictOf(decision, paint)}, ${decision.confidence.toFixed(2)}`],
    ['why', whyOf(decision)],
    ...(revenue ? [['revenue', amount(revenue)] as const] : []),
    ...(told ? linesOf(told.overview, told.records) : []),
  ]
  return [
    paint('bold', oneLine(name)),
    table(
      lines.map(([title, text]) => [`  ${title}`, oneLine(text)]),
      [],
    ),
  ].join('\n')
}
