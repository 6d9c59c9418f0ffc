import type { BusinessHours } from '../../../src/foundation/time/index.ts'
import type { Order, Task, TaskTemplate } from '../../../src/records/index.ts'

export const at = '2026-06-05T15:00:00Z'

const unitPrice = { amount: '40.00', currency: 'EUR' } as const

/** Two mugs and half a day of engraving. */
export const order: Order = {
  id: 'o-1',
  accountId: 'a-1',
  status: 'placed',
  placedOn: '2026-06-01',
  lines: [
    { id: 'l-1', catalogueItemId: 'mug', quantity: '2', unitPrice },
    { id: 'l-2', catalogueItemId: 'engraving', quantity: '0.5', unitPrice },
  ],
}

export const parcel: TaskTemplate = {
  id: 'parcel',
  catalogueItemId: 'mug',
  tasks: [
    { id: 'prepare', title: 'Prepare', weight: 2 },
    { id: 'pick', title: 'Pick', parentId: 'prepare', minutes: 5, perUnit: true },
    {
      id: 'pack',
      title: 'Pack',
      parentId: 'prepare',
      minutes: 7,
      dependsOn: ['pick'],
      checklist: [{ id: 'weighed', text: 'Weighed' }],
    },
    { id: 'send', title: 'Send', minutes: 30, dependsOn: ['prepare'], priority: 'high', tags: ['post'] },
  ],
}

export const task = (id: string, more: Partial<Task> = {}): Task => ({ id, title: id, status: 'open', ...more })

const day = [{ from: '09:00', to: '17:00' }] as const

/** Open from nine to five in Lisbon, Monday to Friday. */
export const office: BusinessHours = {
  timeZone: 'Europe/Lisbon',
  weekly: { monday: day, tuesday: day, wednesday: day, thursday: day, friday: day },
}
