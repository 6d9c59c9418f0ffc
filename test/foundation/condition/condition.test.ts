import { describe, expect, it } from 'vitest'
import {
  type Circumstances,
  type Condition,
  conditionJudgeFor,
  type FactCondition,
  type Facts,
  judgeCondition,
  type KnownFact,
  type TrackedEvent,
} from '../../../src/index.ts'
import { codeThrownBy, thrownBy } from '../../tools/thrown-by.ts'

const at = '2026-06-15T12:00:00Z'
const statusOf = (condition: Condition, facts: Facts = {}, events?: readonly TrackedEvent[]): string =>
  judgeCondition(condition, { facts, at, ...(events ? { events } : {}) }).status

const eur = (amount: string) => ({ amount, currency: 'EUR' }) as const

type Row = readonly [what: string, test: Record<string, unknown>, fact: KnownFact | undefined, status: string]

const rows: readonly Row[] = [
  ['a text that is it', { operator: 'equals', value: 'law' }, 'law', 'met'],
  ['a text that is another', { operator: 'equals', value: 'law' }, 'Law', 'not-met'],
  ['a yes where no is wanted', { operator: 'equals', value: false }, true, 'not-met'],
  ['a number written as text', { operator: 'equals', value: 5 }, '5', 'unknown'],
  ['a missing fact', { operator: 'equals', value: 5 }, undefined, 'unknown'],
  ['one of some texts', { operator: 'one-of', values: ['a', 'b'] }, 'b', 'met'],
  ['none of some numbers', { operator: 'one-of', values: [1, 2] }, 3, 'not-met'],
  ['a list where a text is wanted', { operator: 'one-of', values: ['a'] }, ['a'], 'unknown'],
  ['as many as the least', { operator: 'at-least', value: 50 }, 50, 'met'],
  ['fewer than the least', { operator: 'at-least', value: 50 }, 49.5, 'not-met'],
  ['as many as the most', { operator: 'at-most', value: 50 }, 50, 'met'],
  ['no more than the bound', { operator: 'more-than', value: 50 }, 50, 'not-met'],
  ['less than the bound', { operator: 'less-than', value: 50 }, 49, 'met'],
  ['not a number', { operator: 'less-than', value: 50 }, Number.NaN, 'unknown'],
  ['an amount above', { operator: 'more-than', value: eur('9.99') }, eur('10.00'), 'met'],
  [
    'an amount of another currency',
    { operator: 'more-than', value: eur('9.99') },
    { amount: '10.00', currency: 'USD' },
    'unknown',
  ],
  ['a number where an amount is wanted', { operator: 'more-than', value: eur('9.99') }, 10, 'unknown'],
  ['a later day', { operator: 'at-least', value: '2026-01-31' }, '2026-02-01', 'met'],
  ['a day that does not exist', { operator: 'at-least', value: '2026-01-31' }, '2026-02-30', 'unknown'],
  ['an earlier moment', { operator: 'less-than', value: '2026-01-31T10:00:00Z' }, '2026-01-31T09:59:59.9Z', 'met'],
  ['a day where a moment is wanted', { operator: 'less-than', value: '2026-01-31T10:00:00Z' }, '2026-01-30', 'unknown'],
  ['the lower end', { operator: 'between', from: 10, to: 20 }, 10, 'met'],
  ['the upper end', { operator: 'between', from: 10, to: 20 }, 20, 'met'],
  ['below both ends', { operator: 'between', from: 10, to: 20 }, 9, 'not-met'],
  ['above both ends', { operator: 'between', from: 10, to: 20 }, 21, 'not-met'],
  ['of another kind than both ends', { operator: 'between', from: 10, to: 20 }, '15', 'unknown'],
  ['a list with the entry', { operator: 'contains', value: 'tax' }, ['audit', 'tax'], 'met'],
  ['a list with the entry in capitals', { operator: 'contains', value: 'tax' }, ['Tax'], 'not-met'],
  ['a text with the word, in capitals', { operator: 'contains', value: 'vp' }, 'Senior VP Sales', 'met'],
  ['a text without the word', { operator: 'contains', value: 'vp' }, 'Clerk', 'not-met'],
  ['a number where a text is wanted', { operator: 'contains', value: 'vp' }, 5, 'unknown'],
  ['a start', { operator: 'starts-with', value: '/PRICING' }, '/pricing/annual', 'met'],
  ['no start', { operator: 'starts-with', value: '/pricing' }, '/home/pricing', 'not-met'],
  ['an end', { operator: 'ends-with', value: '.PDF' }, 'terms.pdf', 'met'],
  ['a list where an end is wanted', { operator: 'ends-with', value: '.pdf' }, ['terms.pdf'], 'unknown'],
  ['an address of the domain', { operator: 'in-domain', value: 'example.com' }, 'Kari@Example.com', 'met'],
  ['an address below the domain', { operator: 'in-domain', value: 'example.com' }, 'kari@mail.example.com', 'met'],
  [
    'an address of a domain that ends alike',
    { operator: 'in-domain', value: 'example.com' },
    'x@notexample.com',
    'not-met',
  ],
  [
    'a web address of the domain',
    { operator: 'in-domain', value: 'example.com' },
    'https://www.example.com:8080/a?b',
    'met',
  ],
  ['a bare domain', { operator: 'in-domain', value: 'example.com' }, 'example.com', 'met'],
  [
    'a domain in the path only',
    { operator: 'in-domain', value: 'example.com' },
    'https://evil.test/example.com',
    'not-met',
  ],
  ['a fact that is there', { operator: 'exists' }, false, 'met'],
  ['a fact that is not', { operator: 'exists' }, undefined, 'not-met'],
  ['thirty days ago', { operator: 'days-since', atLeast: 30 }, '2026-05-16', 'met'],
  ['twenty-nine days ago', { operator: 'days-since', atLeast: 30 }, '2026-05-17', 'not-met'],
  ['half a day ago', { operator: 'days-since', atMost: 0.5 }, '2026-06-15T00:00:00Z', 'met'],
  ['tomorrow, which has no days since', { operator: 'days-since', atMost: 30 }, '2026-06-16', 'not-met'],
  ['a word where a day is wanted', { operator: 'days-since', atMost: 30 }, 'yesterday', 'unknown'],
  ['within the next week', { operator: 'days-until', atMost: 7 }, '2026-06-22', 'met'],
  ['in more than a week', { operator: 'days-until', atMost: 7 }, '2026-06-23', 'not-met'],
  ['yesterday, which has no days until', { operator: 'days-until', atMost: 7 }, '2026-06-14', 'not-met'],
]

describe('a test of a fact', () => {
  it.each(rows)('%s', (_, test, fact, status) => {
    const condition = { fact: 'x', ...test } as unknown as FactCondition
    expect(statusOf(condition, fact === undefined ? {} : { x: fact })).toBe(status)
  })

  it('does not take what every object has for a fact', () => {
    expect(statusOf({ fact: 'toString', operator: 'exists' })).toBe('not-met')
    expect(statusOf({ fact: '__proto__', operator: 'equals', value: 'x' })).toBe('unknown')
    expect(statusOf({ fact: '__proto__', operator: 'exists' }, JSON.parse('{"__proto__":"x"}'))).toBe('met')
  })
})

const visit = (id: string, when: string, properties?: Facts): TrackedEvent => ({
  id,
  type: 'visit',
  at: when as TrackedEvent['at'],
  ...(properties ? { properties } : {}),
})
const visits = [
  visit('1', '2026-06-15T11:00:00Z', { path: '/pricing' }),
  visit('2', '2026-06-01T12:00:00Z', { path: '/home' }),
  visit('3', '2026-05-16T12:00:00Z'),
  visit('4', '2026-06-16T12:00:00Z', { path: '/pricing' }),
]
const onPricing: Condition = { fact: 'path', operator: 'starts-with', value: '/pricing' }

describe('a test of events', () => {
  it.each<readonly [string, Condition, string]>([
    [
      'counts what has happened, not what is to come',
      { event: 'visit', operator: 'count', atLeast: 3, atMost: 3 },
      'met',
    ],
    ['counts none of another type', { event: 'call', operator: 'count', atMost: 0 }, 'met'],
    [
      'leaves out what is exactly as old as the window',
      { event: 'visit', operator: 'count', atLeast: 3, withinDays: 30 },
      'not-met',
    ],
    ['takes in what is a little younger', { event: 'visit', operator: 'count', atLeast: 3, withinDays: 30.001 }, 'met'],
    [
      'counts what surely is meant',
      { event: 'visit', operator: 'count', atMost: 1, atLeast: 1, where: onPricing },
      'met',
    ],
    ['knows how long ago the last was', { event: 'visit', operator: 'days-since-last', atMost: 0.05 }, 'met'],
    ['knows that it was not long ago', { event: 'visit', operator: 'days-since-last', atLeast: 1 }, 'not-met'],
    [
      'looks for the last that is meant',
      { event: 'visit', operator: 'days-since-last', atLeast: 14, where: { not: onPricing } },
      'met',
    ],
    ['has no last where nothing happened', { event: 'call', operator: 'days-since-last', atLeast: 0 }, 'not-met'],
    [
      'looks at days from the moment of the event',
      {
        event: 'order',
        operator: 'count',
        atLeast: 1,
        where: { fact: 'promisedOn', operator: 'days-until', atMost: 3 },
      },
      'met',
    ],
  ])('%s', (_, condition, status) => {
    const order: TrackedEvent = {
      id: 'o',
      type: 'order',
      at: '2026-01-01T08:00:00Z',
      properties: { promisedOn: '2026-01-04' },
    }
    expect(statusOf(condition, {}, [...visits, order])).toBe(status)
    expect(statusOf(condition, {}, [order, ...visits].reverse())).toBe(status)
  })

  it('is unknown where events are not known, and is not where there are none', () => {
    const condition: Condition = { event: 'visit', operator: 'count', atMost: 5 }
    expect(judgeCondition(condition, { facts: {}, at })).toEqual({
      status: 'unknown',
      unknowns: [{ name: 'visit', problem: 'missing' }],
    })
    expect(statusOf(condition, {}, [])).toBe('met')
    expect(statusOf({ event: 'visit', operator: 'days-since-last', atLeast: 5 })).toBe('unknown')
  })

  it('refuses two events with one id, and events at no moment', () => {
    const condition: Condition = { event: 'visit', operator: 'count', atLeast: 1 }
    expect(codeThrownBy(() => statusOf(condition, {}, [visit('1', at), visit('1', at)]))).toBe('duplicate-id')
    expect(thrownBy(() => statusOf(condition, {}, [visit('1', at), visit('2', 'noon')])).message).toBe(
      'events[1].at: expected a moment in UTC, as YYYY-MM-DDThh:mm:ssZ, received "noon"',
    )
  })
})

describe('joined conditions', () => {
  const met: Condition = { fact: 'a', operator: 'exists' }
  const failed: Condition = { not: met }
  const open: Condition = { fact: 'b', operator: 'equals', value: 1 }

  it.each<readonly [string, Condition, string]>([
    ['all of what holds', { all: [met, met] }, 'met'],
    ['all, with one that fails beside one that is unknown', { all: [open, failed] }, 'not-met'],
    ['all, with one that is unknown', { all: [met, open] }, 'unknown'],
    ['any, with one that holds beside one that is unknown', { any: [open, met] }, 'met'],
    ['any, with one that is unknown', { any: [failed, open] }, 'unknown'],
    ['any of what fails', { any: [failed, failed] }, 'not-met'],
    ['the opposite of what is unknown', { not: open }, 'unknown'],
    ['the opposite of the opposite', { not: { not: met } }, 'met'],
  ])('%s', (_, condition, status) => {
    expect(statusOf(condition, { a: true })).toBe(status)
  })

  it('wait for nothing once decided, and name each fact once', () => {
    expect(judgeCondition({ any: [open, met] }, { facts: { a: 1 }, at }).unknowns).toEqual([])
    expect(
      judgeCondition({ all: [open, { not: open }, { any: [open, failed] }] }, { facts: { a: 1, b: 'x' }, at }).unknowns,
    ).toEqual([{ name: 'b', problem: 'unsuitable' }])
  })

  it('are prepared once and judged often', () => {
    const judge = conditionJudgeFor({ any: [open, met] })
    expect([{}, { a: 1 }, { b: 1 }].map((facts) => judge({ facts, at }).status)).toEqual(['unknown', 'met', 'met'])
  })
})

describe('circumstances that cannot be', () => {
  it.each<readonly [string, unknown, string]>([
    ['no facts', { at }, 'facts: expected an object of facts by name, received undefined'],
    ['facts in a list', { facts: [], at }, 'facts: expected an object of facts by name, received a list'],
    ['nothing for facts', { facts: null, at }, 'facts: expected an object of facts by name, received null'],
    [
      'no moment',
      { facts: {}, at: '2026-06-15' },
      'at: expected a moment in UTC, as YYYY-MM-DDThh:mm:ssZ, received "2026-06-15"',
    ],
  ])('%s', (_, circumstances, message) => {
    const condition: Condition = { fact: 'a', operator: 'exists' }
    expect(thrownBy(() => judgeCondition(condition, circumstances as Circumstances)).message).toBe(message)
  })
})
