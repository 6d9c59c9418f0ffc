/**
 * A week of leads for a team of four: with territories, a skill, a leave and a quota. Each morning what came in is given away, what
 * nobody can take is named, and the state is kept for the next morning.
 *
 *   npx tsx examples/assignment.ts
 */
import {
  type AssignableItem,
  type AssignableMember,
  type AssignmentPolicy,
  type AssignmentState,
  addDays,
  assignWork,
  type CalendarDate,
  type Condition,
  type StaffLeave,
  teamWorkload,
  type WorkItem,
} from 'clientele'

const monday: CalendarDate = '2026-06-15'
const inNorth: Condition = { fact: 'country', operator: 'one-of', values: ['SE', 'NO', 'FI'] }
const isLarge: Condition = { fact: 'employees', operator: 'at-least', value: 250 }
const speaks = (language: string): Condition => ({ fact: 'languages', operator: 'contains', value: language })

/** Who takes what. Noor has the large ones, wherever they are; zoe works half a week, and takes anything. */
const staff: readonly AssignableMember[] = [
  {
    id: 'carl',
    accepts: { all: [inNorth, { not: isLarge }] },
    facts: { languages: ['swedish', 'english'] },
    weight: 2,
  },
  { id: 'ida', accepts: { not: { any: [inNorth, isLarge] } }, facts: { languages: ['english'] }, weight: 2 },
  { id: 'noor', accepts: isLarge, facts: { languages: ['arabic', 'english'] }, weight: 2 },
  { id: 'zoe', facts: { languages: ['swedish', 'arabic'] }, weight: 1 },
]
const leaves: readonly StaffLeave[] = [{ id: 'l-1', memberId: 'carl', start: '2026-06-17', end: '2026-06-20' }]
const policy: AssignmentPolicy = {
  id: 'inbound',
  strategy: 'weighted',
  intent: 'assign-lead',
  quota: { atMost: 3, withinHours: 48 },
}

const countries = ['SE', 'PT', 'NO', 'PT', 'FI', 'MA']
const lead = (number: number, on: CalendarDate): AssignableItem => ({
  id: `lead-${String(number).padStart(2, '0')}`,
  // Of each eleventh nobody knows how large it is.
  facts: { country: countries[number % 6] ?? 'SE', ...(number % 11 !== 10 && { employees: 40 * (number % 9) }) },
  ...(number % 8 === 5 && { needs: speaks('arabic') }),
  ...(number % 7 === 3 && { rank: 1 }),
  waitingSince: `${on}T06:00:00Z`,
})

let state: AssignmentState | undefined
let waiting: readonly AssignableItem[] = []
const open = new Map<string, WorkItem>()
const done = new Set<string>()
let number = 0

for (const day of [0, 1, 2, 3, 4]) {
  const on = addDays(monday, day)
  const came = Array.from({ length: 6 }, () => {
    number += 1
    return lead(number, on)
  })
  const members = staff.map((member) => {
    const load = [...open.values()].filter(({ ownerId }) => ownerId === member.id).length
    return { ...member, load, capacity: 12 }
  })
  const run = assignWork([...waiting, ...came], members, policy, `${on}T08:00:00Z`, { leaves, ...(state && { state }) })
  console.log(`\n${on}: ${waiting.length} waited, ${came.length} came in`)
  for (const { itemId, memberId, reason } of run.assignments) {
    console.log(`  ${itemId}  ${memberId.padEnd(6)}${reason.code}, of ${reason.parameters.among}`)
  }
  for (const { itemId, code, hurdles, missingFacts } of run.leftOver) {
    const why = Object.entries(hurdles).map(([hurdle, count]) => `${count} ${hurdle}`)
    console.log(`  ${itemId}  -     ${code}: ${[...why, ...missingFacts].join(', ')}`)
  }
  // The host does each key once: that it is told twice does no harm.
  for (const { parameters, idempotencyKey } of [...run.intents, ...run.intents]) {
    if (done.has(idempotencyKey)) continue
    done.add(idempotencyKey)
    const [id, ownerId] = [String(parameters['itemId']), String(parameters['assigneeId'])]
    open.set(id, { id, kind: 'lead', ownerId, minutes: 90, dueOn: addDays(on, 3) })
  }
  const left = new Set(run.leftOver.map(({ itemId }) => itemId))
  waiting = [...waiting, ...came].filter(({ id }) => left.has(id))
  state = JSON.parse(JSON.stringify(run.state)) as AssignmentState
}

const workload = teamWorkload([...open.values()], staff, {
  period: { start: '2026-06-22', end: '2026-06-27' },
  asOf: '2026-06-22',
  workingTime: { weekByMember: { zoe: { monday: 480, tuesday: 480, wednesday: 240 } } },
})
console.log('\nThe week after     leads  overdue  minutes  of  load')
for (const { memberId, open: theirs, ahead, loadBasisPoints = 0, state: how } of workload.members) {
  const figures = [theirs.count, theirs.overdueCount, theirs.minutes, ahead.capacityMinutes].map((figure) =>
    String(figure).padStart(7),
  )
  console.log(
    `  ${memberId.padEnd(14)}${figures.join('  ')}  ${(loadBasisPoints / 100).toFixed(2).padStart(6)} %  ${how}`,
  )
}
console.log(`${done.size} assigned, each once; ${waiting.length} still waiting`)
