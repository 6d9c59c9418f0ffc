/**
 * Relationships classified per second, on one core: this library's whole decision (verdict, gates, evidence, confidence,
 * missing facts) beside the bare two-gate rule written for json-rules-engine, on the same facts, in alternating rounds.
 */
import { readFileSync } from 'node:fs'
import { businessFacts, businessPresets, classifyRelationship, deriveFacts, type RelationshipFacts } from 'clientele'
import { Engine, type NestedCondition } from 'json-rules-engine'

const portfolio = JSON.parse(readFileSync(new URL('../../examples/demo/portfolio.json', import.meta.url), 'utf8'))

/** The facts of the demo's relationships, drawn from their records, and those of the presets; read from JSON, as hosts do. */
const allFacts: readonly RelationshipFacts[] = [
  ...portfolio.relationships.map(
    ({
      business,
      knownFacts,
      account,
      agreements,
      orders,
      interactions,
    }: (typeof portfolio)['relationships'][number]) =>
      deriveFacts(
        { account, agreements, orders, interactions, team: portfolio.team, catalogue: portfolio.catalogue },
        { asOf: portfolio.asOf, knownFacts: { ...(business ? businessFacts(business) : {}), ...knownFacts } },
      ).facts,
  ),
  ...Object.values(businessPresets),
].map((facts) => JSON.parse(JSON.stringify(facts)))

const pays: NestedCondition = {
  any: [
    { fact: 'hasPurchased', operator: 'equal', value: true },
    { fact: 'revenueModel', operator: 'equal', value: 'retainer' },
  ],
}
const isContinuing: NestedCondition = { fact: 'engagement', operator: 'equal', value: 'ongoing-collaboration' }
const isTailored: NestedCondition = {
  any: [
    { fact: 'offering', operator: 'in', value: ['bespoke-product', 'bespoke-service', 'advice'] },
    { fact: 'customisation', operator: 'equal', value: 'bespoke' },
  ],
}
const engine = new Engine(
  [
    { conditions: { all: [pays] }, event: { type: 'customer' } },
    { conditions: { all: [pays, isContinuing, isTailored] }, event: { type: 'client' } },
  ],
  { allowUndefinedFacts: true },
)

async function verdictOfEngine(facts: RelationshipFacts): Promise<string> {
  const { events } = await engine.run({ ...facts })
  const types = events.map(({ type }) => type)
  return types.includes('client') ? 'client' : types.includes('customer') ? 'customer' : 'neither'
}

for (const facts of allFacts) {
  const [ours, theirs] = [classifyRelationship(facts).verdict, await verdictOfEngine(facts)]
  if (ours !== theirs) throw new Error(`the two rules differ: ${ours}, ${theirs} for ${JSON.stringify(facts)}`)
}

/** Runs per second of a task over the facts, for about half a second. */
async function perSecond(judge: (facts: RelationshipFacts) => unknown, passes: number): Promise<number> {
  const start = performance.now()
  for (let pass = 0; pass < passes; pass += 1) {
    for (const facts of allFacts) {
      const result = judge(facts)
      if (result instanceof Promise) await result
    }
  }
  return (passes * allFacts.length * 1_000) / (performance.now() - start)
}

const median = (numbers: readonly number[]): number => [...numbers].sort((a, b) => a - b)[numbers.length >> 1] ?? 0

const ours: number[] = []
const theirs: number[] = []
for (let round = 0; round < 9; round += 1) {
  ours.push(await perSecond(classifyRelationship, 8_000))
  theirs.push(await perSecond((facts) => engine.run({ ...facts }), 250))
}
const ratios = ours.map((rate, round) => rate / (theirs[round] ?? Number.NaN))
const round = (rate: number): string => Math.round(rate).toLocaleString('en')

console.log(`classified per second over ${allFacts.length} relationships, median of ${ours.length} alternating rounds`)
console.log(`  clientele            ${round(median(ours))}`)
console.log(`  json-rules-engine    ${round(median(theirs))}`)
console.log(
  `  ratio                ${median(ratios).toFixed(1)} (from ${Math.min(...ratios).toFixed(1)} to ${Math.max(...ratios).toFixed(1)})`,
)
