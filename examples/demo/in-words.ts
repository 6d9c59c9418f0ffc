import type {
  AccountOverview,
  ClientStageReason,
  LikelyRange,
  Money,
  NextAction,
  NextStage,
  OverviewRecords,
  PurchaseRhythm,
  Shortfall,
} from 'clientele'

export const amount = (money: Money | undefined): string => (money ? `${money.amount} ${money.currency}` : '')

/** The reasons for a client's stage. */
const stageReasons: Readonly<
  Record<ClientStageReason['code'], (parameters: ClientStageReason['parameters']) => string>
> = {
  'health-low': ({ health }) => `health is ${health}`,
  'invoice-overdue': ({ oldestOverdueDays }) => `an invoice is ${oldestOverdueDays} days overdue`,
  'renewal-near': ({ by }) => `to be renewed by ${by}`,
  'came-back': ({ since }) => `came back on ${since}`,
  'term-began': ({ number, start }) => `term ${number} began on ${start}`,
  'newly-begun': ({ since }) => `began on ${since}`,
  'runs-on': ({ since }) => `agreements run since ${since}`,
  'all-ended': ({ endedOn }) => `the last agreement ended on ${endedOn}`,
}

const rhythm = ({ purchases, daysSinceLast, usualGapDays, usualFrom }: PurchaseRhythm): string =>
  `bought ${purchases === 1 ? 'once' : `${purchases} times`}, last ${daysSinceLast} days ago; ` +
  `${usualFrom === 'own-gaps' ? 'usual for them' : 'usual'} is every ${usualGapDays} days`

const testsIn = (lacks: Shortfall): readonly string[] =>
  'test' in lacks
    ? [lacks.test.operator === 'equals' ? `${lacks.test.fact} is ${lacks.test.value}` : '']
    : ('allOf' in lacks ? lacks.allOf : lacks.anyOf).flatMap(testsIn)

const lacking = ({ stage, lacks }: NextStage): string =>
  lacks ? `${stage}, once ${testsIn(lacks).join(' or ')}` : stage

const scored = ({ score }: AccountOverview): string =>
  score ? `lead score ${score.label}: ${score.axes.map(({ id, points }) => `${id} ${points}`).join(', ')}` : ''

/** What a stage follows from. */
export function whyOfStage(overview: AccountOverview): string {
  const { stage, decision } = overview
  if (stage.lifecycle === 'repeat-purchase') return rhythm(stage.reason.parameters)
  if (stage.lifecycle === 'acquisition') return decision.isCustomer ? 'by the verdict' : scored(overview)
  const [reason] = stage.reasons
  return reason ? stageReasons[reason.code](reason.parameters) : ''
}

/** What comes next in somebody's life with the business. */
export function nextOfStage({ stage }: AccountOverview): string {
  if (stage.lifecycle === 'acquisition') {
    const [guarded = stage.next[0]] = stage.next.filter(({ lacks }) => lacks)
    return guarded ? lacking(guarded) : ''
  }
  if (stage.lifecycle === 'customer-success') {
    if (stage.stage === 'churned') return 'won-back, by a new agreement'
    return stage.renewsOrEndsBy ? `renewal, or an end, by ${stage.renewsOrEndsBy}` : 'goes on'
  }
  if (stage.stage === 'lapsed') return 'reactivated, by a purchase'
  return stage.stage === 'lapsing'
    ? `lapsed on ${stage.lapsedOn}, unless they buy`
    : `lapsing on ${stage.lapsingOn}, unless they buy`
}

/** Between which amounts it will lie. */
export const rangeInWords = ({ low, high }: LikelyRange): string => `${low.amount} to ${amount(high)}`

/** What a value follows from. */
export function whyOfValue({ value }: AccountOverview): string {
  if (!value) return ''
  const noun = value.from === 'agreements' ? 'payments' : 'purchases'
  return `${value.discountedPayments.toFixed(2)} ${noun}${value.payment ? ` of ${value.payment.amount}` : ''}`
}

const actionWords: Readonly<Record<NextAction['type'], string>> = {
  'collect-overdue-invoice': 'collect the overdue invoice',
  'close-overdue-deal': 'win or lose the deal that is overdue,',
  'work-on-deal': 'work on the deal',
  'prepare-renewal': 'prepare the renewal',
  'rescue-client': 'talk about what goes wrong',
  'answer-late-ticket': 'answer',
  'invite-to-buy-again': 'invite them to buy again',
  'finish-late-task': 'finish',
  'contact-account': 'get in touch',
}

/** What records are called, by their ids. */
export function titlesOf({ tasks = [], tickets = [], deals = [], invoices = [] }: OverviewRecords) {
  return new Map<string, string>([
    ...tasks.map(({ id, title }) => [id, title] as const),
    ...tickets.map(({ id, subject }) => [id, subject] as const),
    ...deals.map(({ id, name = id }) => [id, name] as const),
    ...invoices.map(({ id, number = id }) => [id, number] as const),
  ])
}

/** What to do, about what, by when, and what hangs on it. */
export function actionInWords(
  { type, parameters, by, worth }: NextAction,
  titles: ReadonlyMap<string, string>,
): string {
  const title = titles.get(parameters.subjectId)
  return [
    actionWords[type],
    ...(title === undefined ? [] : [JSON.stringify(title)]),
    ...(by ? [`by ${by}`] : []),
    ...(worth ? [`(${amount(worth)})`] : []),
  ].join(' ')
}
