/**
 * Events evaluated per second against 100 rules, on one core: this library, which also says why each rule did or did not act,
 * beside json-rules-engine, in alternating rounds on equal rules.
 */
import { type AutomationEvent, automationEvaluatorFor, type Condition, type Facts, type Instant } from 'clientele'
import { Engine } from 'json-rules-engine'

const regions = ['north', 'south', 'east', 'west']

const conditions: readonly Condition[] = Array.from({ length: 100 }, (_, index) => ({
  all: [
    { fact: 'region', operator: 'equals', value: regions[index % 4] ?? '' },
    { fact: 'event.total', operator: 'at-least', value: index * 10 },
    { fact: 'employees', operator: 'less-than', value: 50 + index },
  ],
}))
const evaluate = automationEvaluatorFor({
  rules: conditions.map((when, index) => ({
    id: `r-${String(index).padStart(3, '0')}`,
    on: 'order-fulfilled',
    when,
    actions: [{ type: 'raise-invoice', parameters: { total: { fact: 'event.total' } } }],
  })),
})

const engine = new Engine(
  conditions.map((_, index) => ({
    conditions: {
      all: [
        { fact: 'region', operator: 'equal', value: regions[index % 4] },
        { fact: 'total', operator: 'greaterThanInclusive', value: index * 10 },
        { fact: 'employees', operator: 'lessThan', value: 50 + index },
      ],
    },
    event: { type: `r-${String(index).padStart(3, '0')}` },
  })),
)

const cases = Array.from({ length: 200 }, (_, index) => ({
  facts: { region: regions[(index * 7) % 4] ?? '', employees: (index * 13) % 160 } satisfies Facts,
  total: (index * 37) % 1_100,
  event: {
    id: `e-${index}`,
    type: 'order-fulfilled',
    recordId: `o-${index}`,
    at: '2026-06-01T09:30:00Z' as Instant,
    data: { total: (index * 37) % 1_100 },
  } satisfies AutomationEvent,
}))

for (const { facts, total, event } of cases) {
  const ours = evaluate(event, facts).intents.map(({ causedBy }) => causedBy.ruleId)
  const { events } = await engine.run({ ...facts, total })
  const theirs = events.map(({ type }) => type).sort()
  if (JSON.stringify(ours) !== JSON.stringify(theirs)) throw new Error(`the two differ: ${ours}; ${theirs}`)
}

/** Seconds of processor time that this program has taken: others may share the machine. */
function processorSeconds(): number {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1_000_000
}

async function rateOf(passes: number, run: (index: number) => unknown): Promise<number> {
  const begun = processorSeconds()
  for (let pass = 0; pass < passes; pass += 1) for (let index = 0; index < cases.length; index += 1) await run(index)
  return (passes * cases.length) / (processorSeconds() - begun)
}
const caseAt = (index: number) => cases[index] as (typeof cases)[number]
const ways = {
  'clientele, with what each condition lacks': (passes: number) =>
    rateOf(passes * 12, (index) => evaluate(caseAt(index).event, caseAt(index).facts)),
  'clientele, with the outcome of each rule': (passes: number) =>
    rateOf(passes * 12, (index) => evaluate(caseAt(index).event, caseAt(index).facts, { withShortfalls: false })),
  'json-rules-engine': (passes: number) =>
    rateOf(passes, (index) => engine.run({ ...caseAt(index).facts, total: caseAt(index).total })),
}
type Way = keyof typeof ways

// Many short rounds: what else the machine does then comes to all.
const rounds: Record<Way, number>[] = []
for (let round = 0; round < 25; round += 1) {
  const rates: Partial<Record<Way, number>> = {}
  for (const [way, run] of Object.entries(ways)) rates[way as Way] = await run(1)
  rounds.push(rates as Record<Way, number>)
}

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0
console.log(`events per second of processor time against 100 rules, median of ${rounds.length} rounds`)
for (const way of Object.keys(ways) as Way[]) {
  const rate = Math.round(median(rounds.map((rates) => rates[way]))).toLocaleString('en')
  const times = median(rounds.map((rates) => rates[way] / rates['json-rules-engine'])).toFixed(1)
  console.log(`  ${way.padEnd(42)}${rate.padStart(8)}${`${times} times`.padStart(14)}`)
}
