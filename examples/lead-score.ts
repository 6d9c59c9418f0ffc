/** Four leads of a consultancy, scored by rule: where they stand, why, when that changes by itself, and what follows. */
import { type Circumstances, leadScorerFor, scoreFollowUps, scoreModelPresets, sumPoints } from 'clientele'
import { scoreModelSchema } from 'clientele/schemas'

// A model is JSON: kept in the host's database, changed by people, checked when it is read.
const stored = JSON.stringify({
  ...scoreModelPresets['business-services'],
  grading: {
    kind: 'thirds',
    start: 'D',
    adjustments: [
      { id: 'industry', when: { fact: 'industry', operator: 'one-of', values: ['shipping', 'ports'] }, thirds: 5 },
      { id: 'size', when: { fact: 'employees', operator: 'between', from: 50, to: 500 }, thirds: 4 },
      {
        id: 'far-away',
        when: { not: { fact: 'country', operator: 'one-of', values: ['NO', 'SE', 'DK'] } },
        thirds: -2,
      },
    ],
  },
})
const model = scoreModelSchema.parse(JSON.parse(stored))
const score = leadScorerFor(model)

const at = '2026-06-30T12:00:00Z'
const leads: Readonly<Record<string, Circumstances>> = {
  'Nordlys Shipping AS': {
    facts: { industry: 'shipping', employees: 180, jobTitle: 'Managing Director', country: 'NO' },
    events: [
      { id: 'n-1', type: 'page-viewed', at: '2026-06-02T08:00:00Z', properties: { path: '/' } },
      { id: 'n-2', type: 'page-viewed', at: '2026-06-25T08:00:00Z', properties: { path: '/pricing' } },
      { id: 'n-3', type: 'email-replied', at: '2026-06-28T10:00:00Z' },
      { id: 'n-4', type: 'demo-requested', at: '2026-06-29T09:00:00Z' },
      { id: 'n-5', type: 'page-viewed', at: '2026-07-02T09:00:00Z', properties: { path: '/' } },
    ],
    at,
  },
  'Halcyon Teas Ltd': {
    facts: { industry: 'retail', employees: 60, jobTitle: 'Buyer', country: 'GB' },
    events: [{ id: 'h-1', type: 'demo-requested', at: '2026-04-10T09:00:00Z' }],
    at,
  },
  'Merle Bank': { facts: { employees: 4_000, email: 'desk@merle.example' }, events: [], at },
  'A student': {
    facts: { employees: 1, email: 'kim@gmail.com', jobTitle: 'Student', country: 'SE' },
    events: ['09:00', '09:02', '09:05', '09:07', '09:09', '09:12', '09:20'].map((time, index) => ({
      id: `s-${index}`,
      type: 'page-viewed',
      at: `2026-06-29T${time}:00Z` as const,
      properties: { path: '/jobs' },
    })),
    at,
  },
}

for (const [name, lead] of Object.entries(leads)) {
  const result = score(lead)
  const axes = result.axes.map(({ id, points }) => `${id} ${points}`).join(', ')
  console.log(`${name}: ${result.label}, grade ${result.grade}, ${axes}`)
  for (const { kind, axis, group, rule, points } of result.contributions) {
    console.log(`  ${String(points).padStart(6)}  ${[axis, group, rule].filter(Boolean).join(' / ')}  ${kind}`)
  }
  const sum = sumPoints(result.contributions.map(({ points }) => points))
  console.log(`  ${String(sum).padStart(6)}  in all, and the total is ${result.total}`)
  for (const { id, unknowns } of result.unjudged) {
    console.log(`  not judged: ${id}, for want of ${unknowns.map((unknown) => unknown.name).join(', ')}`)
  }
  if (result.futureEventIds.length > 0) console.log(`  still to come: ${result.futureEventIds.join(', ')}`)
  if (result.nextChangeAt) {
    const changes = result.nextChanges.map((change) => ('to' in change ? `${change.kind} ${change.to}` : change.kind))
    console.log(`  by itself on ${result.nextChangeAt}: ${changes.join(', ')}`)
  }
  const { stageMoves, intents } = scoreFollowUps(model, result, { leadId: name })
  for (const { stage } of stageMoves) console.log(`  moves to ${stage}`)
  for (const { type, idempotencyKey } of intents) console.log(`  asks for ${type}, once: ${idempotencyKey}`)
}
