/**
 * An order of engraved mugs, from draft to return: its work planned, assigned, scheduled and done, and the month's own work.
 *
 *   npx tsx examples/order-to-return.ts
 */
import {
  assignTasks,
  type BusinessHours,
  checkCustomFields,
  type FieldDefinition,
  type Intent,
  moveOrder,
  moveTask,
  type Order,
  type OrderMove,
  planFulfilment,
  promisedAt,
  type Result,
  readyTasks,
  recurringTasks,
  scheduleTasks,
  standardRecurringTasks,
  type Task,
  type TaskTemplate,
  type TeamMember,
  taskDueDates,
  taskProgress,
} from 'clientele'

const template: TaskTemplate = {
  id: 'engraved-mug',
  catalogueItemId: 'mug',
  tasks: [
    { id: 'design', title: 'Draw the design', minutes: 90, skills: ['drawing'] },
    { id: 'make', title: 'Make', weight: 3, dependsOn: ['design'] },
    { id: 'engrave', title: 'Engrave', parentId: 'make', minutes: 12, perUnit: true, skills: ['engraving'] },
    { id: 'polish', title: 'Polish', parentId: 'make', minutes: 60, dependsOn: ['engrave'] },
    { id: 'box', title: 'Print the boxes', minutes: 120 },
    {
      id: 'send',
      title: 'Send',
      minutes: 30,
      priority: 'high',
      dependsOn: ['make', 'box'],
      checklist: [{ id: 'address', text: 'The address is complete' }],
    },
  ],
}

const fields: readonly FieldDefinition[] = [
  { id: 'engraving', title: 'Engraving', kind: 'text', longest: 20, required: true },
  { id: 'wrap', title: 'Gift wrap', kind: 'one-of', options: ['red', 'green'] },
]

const staff: readonly TeamMember[] = [
  { id: 'ida', name: 'Ida Berg', role: 'fulfilment', skills: ['drawing', 'engraving'] },
  { id: 'noor', name: 'Noor Haddad', role: 'fulfilment', skills: ['engraving'] },
]

const day = [
  { from: '08:00', to: '12:00' },
  { from: '13:00', to: '17:00' },
] as const
const hours: BusinessHours = {
  timeZone: 'Europe/Lisbon',
  weekly: { monday: day, tuesday: day, wednesday: day, thursday: day, friday: day },
  holidays: ['2026-06-10'],
}

/** What came of something that goes well here. */
function outcome<Value>(result: Result<Value>): Value {
  if (!result.ok) throw new Error(`refused: ${result.reason.code}`)
  return result.value
}

let order: Order = {
  id: 'o-1',
  accountId: 'a-1',
  status: 'draft',
  invoiceOn: 'fulfilment',
  lines: [
    { id: 'l-1', catalogueItemId: 'mug', quantity: '40', unitPrice: { amount: '9.00', currency: 'EUR' } },
    { id: 'l-2', catalogueItemId: 'voucher', quantity: '1', unitPrice: { amount: '25.00', currency: 'EUR' } },
  ],
  customFields: { engraving: 'Nordlys Shipping AS, Bergen', wrap: 'red' },
}
let tasks: readonly Task[] = []

const named = (intents: readonly Intent[]): string => intents.map(({ type }) => type).join(', ') || 'nothing'
const short = (id: string): string => id.split('/').at(-1) ?? id

/** Moves the order, and says what is to be done next, or why it stays where it is. */
function move(asked: OrderMove): void {
  const moved = moveOrder(order, asked, { tasks })
  if (moved.ok) {
    order = moved.value.order
    console.log(`${moved.value.event.type}; next: ${named(moved.value.intents)}`)
  } else console.log(`${asked.action} refused: ${moved.reason.code}`)
}

for (const { code, parameters } of checkCustomFields(order.customFields ?? {}, fields)) {
  console.log(`! ${code}: ${parameters.field}, at most ${parameters.at}`)
}

const placedAt = '2026-06-08T09:00:00Z'
move({ action: 'place', at: placedAt, placedOn: '2026-06-08' })

const plan = outcome(planFulfilment(order, [template]))
console.log(`\n${plan.tasks.length} tasks; no template for ${plan.linesWithoutTemplate.join(', ')}`)
const { tasks: assigned, assignments } = assignTasks(plan.tasks, staff, { availableMinutes: { ida: 600 } })
tasks = assigned
for (const { taskId, teamMemberId = 'nobody', passedOver } of assignments) {
  const others = passedOver.map((each) => `${each.teamMemberId} ${each.code}`).join(', ')
  console.log(`  ${short(taskId).padEnd(8)} ${teamMemberId.padEnd(6)} (${others})`)
}

const promise = outcome(promisedAt({ within: 'business-days', days: 2 }, placedAt, hours))
const schedule = outcome(scheduleTasks(tasks))
const dates = outcome(taskDueDates(tasks, placedAt, hours, { promisedAt: promise }))
console.log(`\nPromised by ${promise}; ${dates.isOnTime ? 'in time' : `${dates.lateMinutes} minutes late`}`)
console.log(`Critical: ${schedule.criticalPath.map(short).join(' > ')}, ${schedule.totalMinutes} minutes`)
for (const { taskId, dueAt } of dates.tasks) console.log(`  ${short(taskId).padEnd(8)} due ${dueAt}`)

console.log('')
move({ action: 'start-fulfilment', at: '2026-06-08T10:00:00Z' })
move({ action: 'fulfil', at: '2026-06-08T10:00:00Z' })

let at = 0
for (let ready = readyTasks(tasks); ready.length > 0; ready = readyTasks(tasks)) {
  const [next] = ready
  if (!next) break
  at += 1
  const asked = { action: 'complete', at: `2026-06-09T1${at}:00:00Z` } as const
  let moved = moveTask(next, asked, tasks)
  if (!moved.ok) {
    console.log(`  ${short(next.id)} refused: ${moved.reason.code} ${moved.reason.parameters.items ?? ''}`)
    const checklist = (next.checklist ?? []).map((item) => ({ ...item, done: true }))
    moved = moveTask({ ...next, checklist }, asked, tasks)
  }
  const { task, intents } = outcome(moved)
  tasks = tasks.map((each) => (each.id === task.id ? task : each))
  const share = Math.round((taskProgress(tasks).share ?? 0) * 100)
  console.log(`  ${short(task.id).padEnd(8)} done, ${String(share).padStart(3)} %; next: ${named(intents)}`)
}

move({ action: 'fulfil', at: '2026-06-11T15:00:00Z' })
move({ action: 'return', at: '2026-06-15T09:00:00Z', lines: [{ lineId: 'l-1', quantity: '3' }] })
move({ action: 'cancel', at: '2026-06-15T09:00:00Z' })
console.log(`${order.status}: ${order.lines[0]?.returnedQuantity} of ${order.lines[0]?.quantity} mugs came back`)

console.log('\nWork that comes round in June')
const month = { start: '2026-06-01', end: '2026-07-01' } as const
for (const { title, plannedOn, dueOn } of recurringTasks(standardRecurringTasks('2026-01-02'), month)) {
  console.log(`  ${plannedOn} ${title.padEnd(20)} by ${dueOn}`)
}
