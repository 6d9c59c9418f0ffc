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

const rates: Record<'ours' | 'brief' | 'theirs', number[]> = { ours: [], brief: [], theirs: [] }
const perSecond = (count: number, start: number): number => (count * 1_000) / (performance.now() - start)
for (let round = 0; round < 5; round += 1) {
  let start = performance.now()
  for (let pass = 0; pass < 25; pass += 1) for (const { event, facts } of cases) evaluate(event, facts)
  rates.ours.push(perSecond(25 * cases.length, start))
  start = performance.now()
  for (let pass = 0; pass < 25; pass += 1) {
    for (const { event, facts } of cases) evaluate(event, facts, { withShortfalls: false })
  }
  rates.brief.push(perSecond(25 * cases.length, start))
  start = performance.now()
  for (const { facts, total } of cases) await engine.run({ ...facts, total })
  rates.theirs.push(perSecond(cases.length, start))
}

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0
const [ours, brief, theirs] = [median(rates.ours), median(rates.brief), median(rates.theirs)]
const line = (name: string, rate: number): string =>
  `  ${name.padEnd(42)}${Math.round(rate).toLocaleString('en').padStart(8)}${`${(rate / theirs).toFixed(1)} times`.padStart(14)}`
console.log('events per second against 100 rules, median of 5 rounds')
console.log(line('clientele, with what each condition lacks', ours))
console.log(line('clientele, with the outcome of each rule', brief))
console.log(line('json-rules-engine', theirs))
