import { describe, expect, it } from 'vitest'
import type { Deal } from '../../src/records/index.ts'
import { dealSchema } from '../../src/schemas.ts'
import { findings, problems, without } from './problems.ts'
import { euros, kroner } from './refusals.ts'

const won: Deal = {
  id: 'd-1',
  accountId: 'a-1',
  name: 'Charter advice 2027',
  status: 'won',
  stage: 'won',
  ownerId: 't-7',
  amount: euros('18000.00'),
  wonAmount: euros('17500.00'),
  probability: 1,
  category: 'commit',
  openedOn: '2026-09-14',
  expectedCloseOn: '2026-12-18',
  closedOn: '2026-12-11',
  tags: ['north'],
  customFields: { product: 'advice' },
}
const required = ['id', 'status', 'openedOn', 'closedOn']

describe('a deal', () => {
  it('is taken whole, and with what it must have only, and nothing in it is changed', () => {
    expect(dealSchema.parse(JSON.parse(JSON.stringify(won)))).toEqual(won)
    const optional = Object.keys(won).filter((key) => !required.includes(key))
    expect(problems(dealSchema, without(won, ...optional))).toEqual([])
    expect(problems(dealSchema, { id: 'd-1', status: 'open', openedOn: '2026-09-14' })).toEqual([])
  })

  it('is asked for what it must have, and refused with keys that are not known, and with null', () => {
    for (const key of required) expect(problems(dealSchema, without(won, key))).toContain(key)
    expect(problems(dealSchema, { ...won, colour: 'red' })).toHaveLength(1)
    for (const key of Object.keys(won)) expect(problems(dealSchema, { ...won, [key]: null })).not.toEqual([])
  })

  it.each<[string, object, string, string]>([
    [
      'lost on no day',
      without({ ...won, status: 'lost' }, 'closedOn', 'wonAmount'),
      'closedOn',
      'the day it was closed, as it is lost',
    ],
    [
      'open, and closed on a day',
      without({ ...won, status: 'open' }, 'wonAmount'),
      'closedOn',
      'no day, as it is open',
    ],
    ['closed before it began', { ...won, closedOn: '2026-09-13' }, 'closedOn', 'a day not before it was opened'],
    ['lost, and with what it brought', { ...won, status: 'lost' }, 'wonAmount', 'no amount, as it is not won'],
    [
      'won in another currency',
      { ...won, wonAmount: kroner('1.00') },
      'wonAmount.currency',
      'EUR, the currency of the deal',
    ],
    ['worth less than nothing', { ...won, amount: euros('-1.00') }, 'amount', 'an amount that is not negative'],
  ])('that was %s is refused', (_, deal, path, expected) => {
    expect(findings(dealSchema, deal)).toEqual([[path, `expected ${expected}`]])
  })

  it.each([-0.01, 1.01, '0.5', Number.NaN])('with a probability of %s is refused', (probability) => {
    expect(problems(dealSchema, { ...won, probability })).toEqual(['probability'])
  })

  it('in a category or with a status that is none is refused', () => {
    expect(problems(dealSchema, { ...won, category: 'closed' })).toEqual(['category'])
    expect(problems(dealSchema, { ...won, status: 'dead' })).toContain('status')
  })
})
