/**
 * A support desk: a request from the form to the questionnaire, with its promises over a weekend on which the clock changes;
 * a return and a dispute; and how people felt about it all.
 *
 *   npx tsx examples/support-desk.ts
 */
import {
  checkSubmission,
  customerSatisfaction,
  type DisputeCase,
  type EscalationLadder,
  escalationsFor,
  healthScore,
  type Instant,
  type IntakeForm,
  judgeReturn,
  moveDispute,
  moveReturn,
  moveTicket,
  netPromoterScore,
  openTicket,
  type Result,
  type ReturnRequest,
  responseRate,
  type SlaMeasure,
  type SlaPolicy,
  slaStatus,
  spreadDiscount,
  standardSlaTargets,
  type Ticket,
  type TicketStatus,
  type TriagePolicy,
} from 'clientele'

/** The value of an outcome; this story has no refusals but those it shows. */
function done<Value>(result: Result<Value>): Value {
  if (result.ok) return result.value
  throw new Error(result.reason.code)
}
const euros = (amount: string) => ({ amount, currency: 'EUR' }) as const

const form: IntakeForm = {
  id: 'web',
  requires: ['product'],
  products: ['shop', 'till'],
  fields: [{ id: 'seats', title: 'How many use it?', kind: 'number' }],
}
const triage: TriagePolicy = {
  id: 'support',
  rules: [
    {
      id: 'down',
      when: { fact: 'problem', operator: 'contains', value: 'is down' },
      decides: { priority: 'urgent', tags: ['outage'] },
    },
    { id: 'large', when: { fact: 'fields.seats', operator: 'at-least', value: 50 }, decides: { assigneeId: 'u-1' } },
  ],
  otherwise: { queue: 'general' },
}
const office = [{ from: '09:00', to: '17:00' }] as const
const sla: SlaPolicy = {
  id: 'support',
  hours: {
    timeZone: 'Europe/London',
    weekly: { monday: office, tuesday: office, wednesday: office, thursday: office, friday: office },
  },
  targets: standardSlaTargets,
}
const ladder: EscalationLadder = {
  id: 'support',
  steps: [
    { id: 'lead', metric: 'resolution', minutesFromDue: 0, type: 'notify-team-lead' },
    { id: 'head', metric: 'resolution', minutesFromDue: 240, type: 'notify-head-of-support' },
  ],
}

console.log('What is wrong with a form full of mistakes')
const wrong = checkSubmission(form, {
  name: 'Kari\nBcc: all@example.com',
  email: 'kari@',
  product: 'ship',
  isAdmin: true,
})
for (const { code, parameters } of wrong.ok ? [] : wrong.reason.problems) console.log(`  ${parameters.field}: ${code}`)

const submission = done(
  checkSubmission(form, {
    name: 'Kari Vik',
    email: 'kari@example.com',
    product: 'shop',
    problem: 'The shop is down.\nIt says <script>502</script>.',
    fields: { seats: 80 },
  }),
)
// Friday afternoon in London; the clock goes forward on Sunday.
const opening = { id: 't-1', accountId: 'a-1', tier: 'client', at: '2026-03-27T15:00:00Z' } as const
const opened = openTicket(submission, opening, { triage, sla })
console.log(`\n${opened.ticket.subject} ${opened.ticket.priority}, due ${opened.ticket.dueAt}`)
for (const { type, idempotencyKey } of opened.intents) console.log(`  ${type.padEnd(18)}${idempotencyKey}`)

const hours = (milliseconds: number): string => (milliseconds / 3_600_000).toFixed(2)
function tell({ metric, state, dueAt, ...spent }: SlaMeasure): void {
  const { wallMilliseconds, elapsedMilliseconds, pausedMilliseconds, closedMilliseconds } = spent
  const parts = [elapsedMilliseconds, pausedMilliseconds, closedMilliseconds].map(hours).join(' + ')
  console.log(
    `  ${metric.padEnd(16)}${state.padEnd(10)}${dueAt ?? 'nobody knows when'}  ${hours(wallMilliseconds)} h = ${parts}`,
  )
}
function look(ticket: Ticket, at: Instant): void {
  console.log(`\nAt ${at}, ${ticket.status}`)
  const { firstResponse, resolution } = done(slaStatus(ticket, sla, at))
  for (const measure of [firstResponse, resolution]) if (measure) tell(measure)
  for (const { stepId, isReached, intent } of done(escalationsFor(ticket, sla, ladder, at))) {
    if (isReached) console.log(`  step ${stepId}: ${intent.type}`)
  }
}
const move = (ticket: Ticket, to: TicketStatus, at: Instant): Ticket => {
  const { intents, ticket: after } = done(moveTicket(ticket, { to, at }))
  for (const { type, parameters } of intents) console.log(`  -> ${type} ${parameters['about'] ?? parameters['survey']}`)
  return after
}

let ticket = opened.ticket
look(ticket, '2026-03-27T16:45:00Z')
ticket = move(ticket, 'waiting', '2026-03-27T16:50:00Z')
look(ticket, '2026-03-30T08:00:00Z')
ticket = move(ticket, 'open', '2026-03-30T09:00:00Z')
look(ticket, '2026-03-30T15:30:00Z')
ticket = move(ticket, 'resolved', '2026-03-30T15:45:00Z')
look(ticket, '2026-04-01T12:00:00Z')
ticket = move(ticket, 'open', '2026-04-02T09:00:00Z')
const late = moveTicket(move(ticket, 'resolved', '2026-04-02T10:00:00Z'), { to: 'open', at: '2026-05-02T10:00:00Z' })
console.log(`  a month later: ${late.ok ? 'open' : late.reason.code}`)

console.log('\nA return, of an order with 0.99 off')
const lines = spreadDiscount(
  [
    { lineId: 'cups', amount: euros('30.00') },
    { lineId: 'pot', amount: euros('20.00') },
  ],
  euros('0.99'),
)
const request: ReturnRequest = {
  id: 'r-1',
  accountId: 'a-2',
  orderId: 'o-1',
  status: 'open',
  since: '2026-06-08T09:00:00Z',
  requestedAt: '2026-06-08T09:00:00Z',
  items: [
    { lineId: 'cups', quantity: '1', reason: 'changed-mind', condition: 'used' },
    { lineId: 'pot', quantity: '1', reason: 'faulty', condition: 'damaged' },
  ],
}
const quantities: Readonly<Record<string, string>> = { cups: '3', pot: '1' }
const purchase = {
  lines: lines.map(({ lineId, amount }) => ({
    lineId,
    catalogueItemId: lineId,
    quantity: quantities[lineId] ?? '1',
    cost: amount,
    deliveredOn: '2026-06-01' as const,
  })),
  paid: euros('49.01'),
}
const decision = judgeReturn(request, purchase, '2026-06-08')
const settled = done(moveReturn(request, { to: 'closed', at: '2026-06-12T09:00:00Z' }, decision))
for (const { type, parameters } of settled.intents)
  console.log(`  ${type.padEnd(24)}${JSON.stringify(parameters['amount'])}`)

console.log('\nA dispute over the whole payment, after that')
const dispute: DisputeCase = {
  id: 'd-1',
  accountId: 'a-2',
  paymentId: 'p-1',
  invoiceId: 'i-1',
  amount: euros('49.01'),
  fee: euros('15.00'),
  status: 'under-review',
  since: '2026-06-20T00:00:00Z',
  openedAt: '2026-06-15T00:00:00Z',
  evidenceDueAt: '2026-06-29T00:00:00Z',
}
const payment = { paid: euros('49.01'), refunded: decision.refund }
for (const to of ['won', 'lost'] as const) {
  const { intents } = done(moveDispute(dispute, { to, at: '2026-07-20T00:00:00Z' }, payment))
  for (const { type, parameters } of intents) {
    console.log(`  ${to}: ${type.padEnd(24)}${JSON.stringify(parameters['amount'])}`)
  }
}

console.log('\nHow people felt about it')
const nps = done(netPromoterScore({ 10: 41, 9: 30, 8: 22, 7: 9, 6: 8, 3: 5 }))
console.log(`  NPS ${nps.score.toFixed(1)} (${nps.interval.low.toFixed(1)} to ${nps.interval.high.toFixed(1)})`)
const csat = done(customerSatisfaction({ 5: 52, 4: 31, 3: 9, 2: 4, 1: 3 }, { scale: 5 }))
console.log(`  CSAT ${csat.percent.toFixed(1)} % (${csat.interval.low.toFixed(1)} to ${csat.interval.high.toFixed(1)})`)
const rate = done(responseRate(nps.answers, 460))
console.log(`  answered by ${rate.percent.toFixed(1)} %; by nobody: ${netPromoterScore([]).ok ? 0 : 'no figure'}`)

const health = healthScore([
  { id: 'usage', weight: 3, score: 82 },
  { id: 'tickets', weight: 2, score: 55 },
  { id: 'nps', weight: 1 },
])
console.log(`  health ${health.score}, ${health.band}, of ${(100 * health.coverage).toFixed(0)} % of what counts`)
