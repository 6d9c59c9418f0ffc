/**
 * A host that carries out intents at least once, out of order, and through crashes, and still ends right.
 *
 *   npx tsx examples/automation.ts
 */
import {
  type AutomationEvent,
  type AutomationIntent,
  type AutomationPolicy,
  automationEvaluatorFor,
  automationPresets,
  compareInstants,
  dueEvents,
  type Facts,
  type Instant,
  type TimeRule,
} from 'clientele'

const policy: AutomationPolicy = {
  rules: [
    ...Object.values(automationPresets),
    {
      id: 'thank-for-large-invoice',
      on: 'invoice-raised',
      when: { fact: 'isLarge', operator: 'equals', value: true },
      oncePer: { kind: 'record' },
      actions: [{ type: 'send-welcome', delay: { kind: 'elapsed', minutes: 30 } }],
    },
  ],
}
const evaluate = automationEvaluatorFor(policy)

/** Numbers that look random and are the same every time: mulberry32. */
function randomFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

function shuffled<Item>(items: readonly Item[], random: () => number): readonly Item[] {
  return items
    .map((item) => [random(), item] as const)
    .sort(([a], [b]) => a - b)
    .map(([, item]) => item)
}

const events: readonly AutomationEvent<string>[] = [
  ...Array.from({ length: 8 }, (_, index): readonly AutomationEvent[] => {
    const day = (offset: number): Instant =>
      `2026-06-${String(1 + index + offset).padStart(2, '0')}T09:30:00Z` as Instant
    const proposal = { recordId: `d-${index}`, data: { accountId: `a-${index}` } }
    return [
      { id: `sent-${index}`, type: 'proposal-sent', at: day(0), ...proposal },
      ...(index % 2 === 0 ? [{ id: `reply-${index}`, type: 'reply-received', at: day(6), ...proposal } as const] : []),
      { id: `fulfilled-${index}`, type: 'order-fulfilled', recordId: `o-${index}`, at: day(2) },
    ]
  }).flat(),
  ...dueEvents(
    [
      {
        id: 'period',
        emits: 'retainer-period-started',
        schedule: { kind: 'every', fact: 'startedOn', every: { unit: 'month', count: 1 } },
      },
    ] satisfies readonly TimeRule[],
    [{ id: 'r-3', facts: { startedOn: '2026-01-15' } }],
    { start: '2026-06-01', end: '2026-09-01' },
  ).events,
]

/** What the host knows for sure of a record. */
const factsOf = (recordId: string): Facts => ({ isLarge: recordId.endsWith('o-4') })

/** What outlives a crash. */
interface Database {
  readonly queue: Map<string, AutomationIntent>
  readonly cancelledBefore: Map<string, Instant>
  readonly done: Map<string, string>
}

/** Takes an event: what it asks for is in the queue under its key, or was done. */
function take({ queue, cancelledBefore, done }: Database, event: AutomationEvent<string>): void {
  for (const intent of evaluate(event, factsOf(event.recordId)).intents) {
    const { idempotencyKey: key, type, parameters } = intent
    if (type === 'cancel-scheduled') {
      const name = String(parameters['cancels'])
      const before = cancelledBefore.get(name)
      if (before === undefined || compareInstants(before, event.at) < 0) cancelledBefore.set(name, event.at)
    } else if (!done.has(key)) queue.set(key, intent)
  }
}

const isCancelled = ({ cancelledBefore }: Database, { cancellationKey = '', causedBy }: AutomationIntent): boolean => {
  const before = cancelledBefore.get(cancellationKey)
  return before !== undefined && compareInstants(causedBy.at, before) < 0
}

/** Does what is in the queue; what happens by it is taken as an event. Now and then it crashes before it has noted what it did. */
function work(
  database: Database,
  crashes: () => boolean,
  order: (keys: readonly string[]) => readonly string[],
): number {
  let crashCount = 0
  while (database.queue.size > 0) {
    for (const key of order([...database.queue.keys()])) {
      const intent = database.queue.get(key)
      if (!intent) continue
      const at = intent.dueAt ?? intent.causedBy.at
      if (!isCancelled(database, intent)) {
        if (intent.type === 'raise-invoice') {
          const recordId = `in-${intent.recordId}`
          take(database, { id: `by/${key}`, type: 'invoice-raised', recordId, at, chain: intent.chain })
        }
        if (crashes()) {
          crashCount += 1
          continue
        }
        database.done.set(key, `${at.slice(0, 10)} ${intent.type} ${intent.recordId}`)
      }
      database.queue.delete(key)
    }
  }
  return crashCount
}

const newDatabase = (): Database => ({ queue: new Map(), cancelledBefore: new Map(), done: new Map() })
const outcomeOf = ({ done }: Database): string =>
  [...done]
    .map((entry) => entry.join(': '))
    .sort()
    .join('\n')

const once = newDatabase()
for (const event of events) take(once, event)
work(
  once,
  () => false,
  (keys) => keys,
)
const expected = outcomeOf(once)

const runs = 1_000
let deliveries = 0
let crashCount = 0
let different = 0
for (let seed = 1; seed <= runs; seed += 1) {
  const random = randomFrom(seed)
  const database = newDatabase()
  const delivered = shuffled(
    events.flatMap((event) => Array.from({ length: 1 + Math.floor(random() * 3) }, () => event)),
    random,
  )
  for (const event of delivered) take(database, event)
  crashCount += work(
    database,
    () => random() < 0.2,
    (keys) => shuffled(keys, random),
  )
  deliveries += delivered.length
  if (outcomeOf(database) !== expected) different += 1
}

const kinds = [...once.done.values()].map((line) => line.split(' ')[1] ?? '')
for (const kind of [...new Set(kinds)].sort()) {
  console.log(`${kind.padEnd(22)}${String(kinds.filter((each) => each === kind).length).padStart(4)}`)
}
console.log(`\n${events.length} events, each once: ${once.done.size} intents done`)
console.log(`${runs} runs, ${deliveries} deliveries, ${crashCount} crashes: ${different} ended in another way`)
