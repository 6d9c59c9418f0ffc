/**
 * Leads scored per second, on one core: this library's whole score (totals, why, label, thresholds) beside the bare sum of
 * points of the same 50 rules over 20 events, written for json-rules-engine, on the same leads, in alternating rounds. Then how
 * the time of one lead grows with the rules and with the events.
 */
import {
  type Circumstances,
  type Condition,
  type Instant,
  leadScorerFor,
  type ScoreAxis,
  type ScoreModel,
  type ScoreRule,
  type TrackedEvent,
} from 'clientele'
import { Engine, type RuleProperties } from 'json-rules-engine'

const eventTypes = ['page-viewed', 'email-opened', 'form-sent', 'content-downloaded', 'demo-requested']
const industries = ['law', 'shipping', 'bakery', 'health', 'design']
const day = 86_400

/** Numbers that look like chance and are the same every time. */
let seed = 20_261_125
const below = (most: number): number => {
  seed = (seed * 48_271) % 2_147_483_647
  return seed % most
}

const instantAt = (seconds: number): Instant => new Date(seconds * 1_000).toISOString() as Instant
const start = Date.UTC(2026, 0, 1) / 1_000

function leadWith(eventCount: number): Circumstances {
  const events = Array.from(
    { length: eventCount },
    (_, index): TrackedEvent => ({
      id: `e-${index}`,
      type: String(eventTypes[below(eventTypes.length)]),
      at: instantAt(start + below(120 * day)),
      properties: { path: `/page-${below(5)}` },
    }),
  )
  const facts = {
    employees: below(500),
    industry: String(industries[below(industries.length)]),
    revenue: below(1_000),
    newsletter: below(2) === 0,
  }
  return { facts, events, at: instantAt(start + 121 * day) }
}

/** Two rules in five look at facts and three at the events of a type, half of those in the last days only. */
function conditionOf(index: number): Condition {
  const [industry, event] = [String(industries[index % 5]), String(eventTypes[(index >> 1) % 5])]
  switch (index % 5) {
    case 0:
      return { fact: 'employees', operator: 'at-least', value: index * 9 }
    case 1:
      return {
        all: [
          { fact: 'industry', operator: 'equals', value: industry },
          { fact: 'revenue', operator: 'more-than', value: index * 10 },
        ],
      }
    case 2:
      return { event, operator: 'count', atLeast: 1 + (index % 3), withinDays: 20 + index }
    case 3:
      return { event, operator: 'count', atLeast: 2 + (index % 3), withinDays: 60 + index }
    default:
      return { event, operator: 'count', atLeast: 1 + (index % 6) }
  }
}

const rulesOf = (count: number): readonly ScoreRule[] =>
  Array.from({ length: count }, (_, index) => ({ id: `r-${index}`, when: conditionOf(index), points: 1 + (index % 7) }))

function modelOf(rules: readonly ScoreRule[]): ScoreModel {
  const middle = rules.length >> 1
  const axisOf = (id: string, part: readonly ScoreRule[]): ScoreAxis => ({
    id,
    groups: Array.from({ length: Math.ceil(part.length / 100) }, (_, index) => ({
      id: `${id}-${index}`,
      rules: part.slice(index * 100, index * 100 + 100),
    })),
  })
  const bands = [
    { label: 'A', from: 60 },
    { label: 'B', from: 0 },
  ]
  return {
    axes: [axisOf('fit', rules.slice(0, middle)), axisOf('engagement', rules.slice(middle))],
    matrix: { rows: { axis: 'fit', bands }, columns: { axis: 'engagement', bands } },
    thresholds: [{ id: 'qualified', total: 60 }],
  }
}

/** An event as the engine's operator wants it: its moment as a number, so that both read times once. */
interface EngineEvent {
  readonly type: string
  readonly seconds: number
}

const isAtLeast = (count: number, least: number): boolean => count >= least
const countWithin = (events: readonly EngineEvent[], type: string, after: number): number =>
  events.filter((event) => event.type === type && event.seconds > after).length

function engineRuleOf({ id, when, points }: ScoreRule): RuleProperties {
  const conditions: RuleProperties['conditions'] = { all: [] }
  for (const test of when && 'all' in when ? when.all : when ? [when] : []) {
    if ('event' in test) {
      conditions.all.push({ fact: 'events', operator: 'countAtLeast', value: test })
    } else if ('fact' in test && 'value' in test) {
      const operator = { 'at-least': 'greaterThanInclusive', equals: 'equal', 'more-than': 'greaterThan' }[
        test.operator as 'equals'
      ]
      conditions.all.push({ fact: test.fact, operator, value: test.value })
    }
  }
  return { name: id, conditions, event: { type: 'points', params: { points } } }
}

function engineFor(rules: readonly ScoreRule[], now: number): Engine {
  const engine = new Engine(rules.map(engineRuleOf))
  engine.addOperator(
    'countAtLeast',
    (events: readonly EngineEvent[], test: { event: string; atLeast: number; withinDays?: number }) =>
      isAtLeast(
        countWithin(events, test.event, test.withinDays === undefined ? -1 : now - test.withinDays * day),
        test.atLeast,
      ),
  )
  return engine
}

const rules = rulesOf(50)
const scoreFast = leadScorerFor(modelOf(rules), { withNextChange: false })
const scoreWhole = leadScorerFor(modelOf(rules))
const engine = engineFor(rules, start + 121 * day)
const leads = Array.from({ length: 200 }, () => leadWith(20))
/** The same with ids that were not handed out in order, which takes longer to tell apart. */
const leadsInNoOrder = leads.map((lead) => ({
  ...lead,
  events: lead.events?.map((event) => ({ ...event, id: `e-${below(1_000_000_000)}` })) ?? [],
}))

/** Both begin with the lead as a host has it; the moments are read once for all rules. */
async function totalOfEngine({ facts, events: given = [] }: Circumstances): Promise<number> {
  const read = given.map(({ type, at }): EngineEvent => ({ type, seconds: Date.parse(at) / 1_000 }))
  const { events } = await engine.run({ ...facts, events: read })
  return events.reduce((total, { params }) => total + Number(params?.['points']), 0)
}

for (const lead of leads) {
  const theirs = await totalOfEngine(lead)
  for (const score of [scoreFast, scoreWhole]) {
    if (score(lead).total !== theirs) throw new Error(`the two differ: ${score(lead).total}, ${theirs}`)
  }
}

/** Seconds of processor time that this program has taken: others may share the machine. */
function processorSeconds(): number {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1_000_000
}

function ourRate(score: (lead: Circumstances) => unknown, passes: number, of = leads): number {
  const begun = processorSeconds()
  for (let pass = 0; pass < passes; pass += 1) for (const lead of of) score(lead)
  return (passes * of.length) / (processorSeconds() - begun)
}

async function theirRate(passes: number): Promise<number> {
  const begun = processorSeconds()
  for (let pass = 0; pass < passes; pass += 1) for (const lead of leads) await totalOfEngine(lead)
  return (passes * leads.length) / (processorSeconds() - begun)
}

const median = (numbers: readonly number[]): number => [...numbers].sort((a, b) => a - b)[numbers.length >> 1] ?? 0
const round = (rate: number): string => Math.round(rate).toLocaleString('en')

const fast: number[] = []
const inNoOrder: number[] = []
const whole: number[] = []
const theirs: number[] = []
// Many short rounds: what else the machine does then comes to both.
for (let turn = 0; turn < 41; turn += 1) {
  fast.push(ourRate(scoreFast, 25))
  inNoOrder.push(ourRate(scoreFast, 25, leadsInNoOrder))
  whole.push(ourRate(scoreWhole, 3))
  theirs.push(await theirRate(1))
}
const ratiosOf = (ours: readonly number[]): readonly number[] =>
  ours.map((rate, turn) => rate / (theirs[turn] ?? Number.NaN))
const told = (ours: readonly number[]): string => {
  const ratios = ratiosOf(ours)
  return `${median(ratios).toFixed(1)} (from ${Math.min(...ratios).toFixed(1)} to ${Math.max(...ratios).toFixed(1)})`
}

console.log(
  `leads scored per second of processor time by ${rules.length} rules over 20 events, median of ${fast.length} alternating rounds`,
)
console.log(`  clientele                          ${round(median(fast))}`)
console.log(`  clientele, with the next change    ${round(median(whole))}`)
console.log(`  json-rules-engine                  ${round(median(theirs))}`)
console.log(`  ratio                              ${told(fast)}`)
console.log(`  ratio, ids of events in no order   ${told(inNoOrder)}`)
console.log(`  ratio, with the next change        ${told(whole)}`)

/** Microseconds of processor time for one lead: the least of some rounds of a tenth of a second or so. */
function microseconds(score: (lead: Circumstances) => unknown, size: number, lead: Circumstances): number {
  const passes = Math.ceil(400_000 / size)
  let least = Number.POSITIVE_INFINITY
  for (let turn = 0; turn < 7; turn += 1) {
    const begun = processorSeconds()
    for (let pass = 0; pass < passes; pass += 1) score(lead)
    least = Math.min(least, ((processorSeconds() - begun) * 1_000_000) / passes)
  }
  return least
}

console.log('microseconds for one lead, with 20 events, by the number of rules')
for (const count of [50, 100, 200, 400, 800]) {
  const score = leadScorerFor(modelOf(rulesOf(count)), { withNextChange: false })
  console.log(`  ${String(count).padStart(6)}  ${microseconds(score, count, leadWith(20)).toFixed(1)}`)
}
console.log('microseconds for one lead, with 50 rules, by the number of events')
for (const count of [20, 80, 320, 1_280, 5_120]) {
  console.log(`  ${String(count).padStart(6)}  ${microseconds(scoreFast, 50 + count * 2, leadWith(count)).toFixed(1)}`)
}
