import { readdirSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { runExample } from '../tools/run-example.ts'

/** What each example must say. */
const says: Readonly<Record<string, readonly string[]>> = {
  'a-year-of-billing.ts': [
    'invoiced 54984.60 - credited 0.00 - paid 54984.60 + paid back 0.00 = 0.00',
    'invoiced 590.86 - credited 432.39 - paid 545.97 + paid back 387.50 = 0.00',
    '2026-04-30 to 2026-05-31        0        20   24.75    4.75        0        0     0',
    '  termination-credit, Outside counsel, 2026-11-10 to 2026-11-30           -3466.67',
    'Charged 44467.82 = billed 44467.82 = earned 44467.82 + deferred 0.00',
  ],
  'client-portal.ts': [
    'A shop on the web: 46 % complete',
    '  ! budget-below-commitment at finances.budget',
    '  changed milestones.live.dueOn',
    '  requirements-document rd-1 (shared): view, without finances',
  ],
  'deal-pipeline.ts': [
    'all                       40     8    21    11   65.63 %          13           11',
    'Ida Berg                  20     4    10     6   62.50 %        14.5         11.5',
    'proposal                     0        0            0            0',
    'proposal                    21       21            0            0',
  ],
  'one-relationship.ts': [
    'customer, with confidence 0.7, arguably',
    'The evidence: -14 points, from -100 (customer) to 100 (client)',
    '- client, if engagement is ongoing-collaboration',
  ],
  'own-policy.ts': [
    'Nordlys Shipping AS: a review in the spring',
    'Halcyon Teas Ltd: the new catalogue',
    'Merle Bank: not yet',
  ],
}

const programs = readdirSync(resolve(import.meta.dirname, '../../examples')).filter((file) => file.endsWith('.ts'))

describe('the examples', () => {
  it.each(programs)('%s runs and says what it should', (program) => {
    const { stdout, stderr, status } = runExample(program)
    expect(stderr).toBe('')
    expect(status).toBe(0)
    const lines = stdout.split('\n')
    expect(lines).toEqual(expect.arrayContaining([...(says[program] ?? ['an example without a test'])]))
  })
})
