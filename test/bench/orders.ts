/**
 * Tasks scheduled, measured and assigned per second, and custom fields checked per second, on one core; and how they grow with the
 * number of tasks and fields.
 */
import {
  assignTasks,
  type BusinessHours,
  checkCustomFields,
  type FieldDefinition,
  scheduleTasks,
  type Task,
  type TeamMember,
  taskDueDates,
  taskProgress,
} from 'clientele'

/** Tasks in groups of ten parts, each of which waits for the two before it. */
const tasksOf = (count: number): readonly Task[] =>
  Array.from({ length: count }, (_, index) => ({
    id: `t-${index}`,
    title: `Task ${index}`,
    status: index % 3 === 0 ? 'done' : 'open',
    minutes: (index * 37) % 240,
    weight: 1 + (index % 4),
    ...(index % 10 > 0 && { parentId: `t-${index - (index % 10)}` }),
    ...(index % 10 > 2 && { dependsOn: [`t-${index - 1}`, `t-${index - 2}`] }),
  }))

const chainOf = (count: number): readonly Task[] =>
  Array.from({ length: count }, (_, index) => ({
    id: `t-${index}`,
    title: `Task ${index}`,
    status: 'open',
    minutes: 5,
    ...(index > 0 && { dependsOn: [`t-${index - 1}`] }),
  }))

const members: readonly TeamMember[] = Array.from({ length: 20 }, (_, index) => ({
  id: `m-${index}`,
  name: `Member ${index}`,
  role: 'fulfilment',
}))

const day = [{ from: '09:00', to: '17:00' }] as const
const hours: BusinessHours = {
  timeZone: 'America/New_York',
  weekly: { monday: day, tuesday: day, wednesday: day, thursday: day, friday: day },
}

/** How often a second something runs, the median of five rounds of at least 100 ms. */
function perSecond(run: () => unknown): number {
  run()
  const rates = Array.from({ length: 5 }, () => {
    const start = performance.now()
    let runs = 0
    do {
      run()
      runs += 1
    } while (performance.now() - start < 100)
    return (runs * 1_000) / (performance.now() - start)
  })
  return rates.sort((a, b) => a - b)[2] ?? 0
}

const show = (name: string, count: number, run: () => unknown): void => {
  const rate = Math.round(perSecond(run) * count)
  console.log(`  ${name.padEnd(36)}${String(count).padStart(8)}${rate.toLocaleString('en').padStart(14)}`)
}

console.log(`  ${''.padEnd(36)}${'of'.padStart(8)}${'per second'.padStart(14)}`)
for (const count of [100, 1_000, 10_000, 100_000]) {
  const tasks = tasksOf(count)
  show('tasks scheduled', count, () => scheduleTasks(tasks))
}
for (const count of [1_000, 100_000]) {
  const tasks = chainOf(count)
  show('tasks scheduled, one chain', count, () => scheduleTasks(tasks))
}
for (const count of [100, 10_000]) {
  const tasks = tasksOf(count)
  show('progress, tasks looked at', count, () => taskProgress(tasks))
  show('tasks assigned among 20', count, () => assignTasks(tasks, members))
}
show('due dates of tasks', 100, () => taskDueDates(tasksOf(100), '2026-06-01T13:00:00Z', hours))
for (const count of [100, 1_000, 10_000, 100_000]) {
  const ids = Array.from({ length: count }, (_, index) => `field ${index}`)
  const definitions = ids.map((id): FieldDefinition => ({ id, title: id, kind: 'number', least: 0, required: true }))
  const fields = Object.fromEntries(ids.map((id, index) => [id, index % 10 === 0 ? -1 : index]))
  show('custom fields checked', count, () => checkCustomFields(fields, definitions))
}
