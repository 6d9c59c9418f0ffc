import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { CalendarDate } from '../../../../src/foundation/time/index.ts'
import { addDays, daysBetween } from '../../../../src/foundation/time/index.ts'
import { AccountNumbers } from '../../../../src/rules/lifetime-value/histories/account-numbers.ts'
import { groupRows, pickRows } from '../../../../src/rules/lifetime-value/histories/group-rows.ts'
import {
  addTransaction,
  finishHistories,
  groupHistories,
  type NegativeAmountRule,
  negativeAmountRules,
  type ObservedHistories,
  type PurchaseHistoryOptions,
  purchaseHistories,
  purchaseHistoryColumns,
  startHistories,
  type TransactionRow,
} from '../../../../src/rules/lifetime-value/histories/index.ts'
import type {
  PurchaseHistories,
  PurchaseHistoryColumns,
} from '../../../../src/rules/lifetime-value/histories/purchase-history.ts'
import {
  checkHistory,
  readHistories,
  readSpends,
} from '../../../../src/rules/lifetime-value/histories/read-histories.ts'
import {
  checkSameUnit,
  continuousRate,
  countIn,
  daysOfUnit,
  unitsPerYear,
} from '../../../../src/rules/lifetime-value/histories/time-unit.ts'
import { thrownBy } from '../../../tools/thrown-by.ts'
import { near } from '../near.ts'

const options: PurchaseHistoryOptions = { unit: 'day', observationEnd: '2026-01-31' }
const row = (on: string, amount?: number | string, accountId = 'a'): TransactionRow => ({
  accountId,
  on: on as CalendarDate,
  ...(amount !== undefined && { amount }),
})
const made = (rows: readonly TransactionRow[], more: Partial<PurchaseHistoryOptions> = {}): ObservedHistories =>
  purchaseHistories(rows, { ...options, ...more })

describe('histories from a log', () => {
  it('count repeats, ages and mean spends from the first purchase on', () => {
    const { histories, report } = made([
      row('2026-01-11', 30),
      row('2026-01-01', '10.50'),
      row('2026-01-21', 10),
      row('2026-01-05', 7, 'b'),
    ])
    expect(histories).toEqual([
      { accountId: 'a', frequency: 2, ageAtLastPurchase: 20, age: 30, meanSpend: 20, totalSpend: 50.5 },
      { accountId: 'b', frequency: 0, ageAtLastPurchase: 0, age: 26, totalSpend: 7 },
    ])
    expect([report.rows, report.accounts, report.purchases]).toEqual([4, 2, 4])
  })

  it('merge what is bought on one day, and by more days when asked, whatever the unit', () => {
    const rows = [
      row('2026-01-01', 1),
      row('2026-01-01', 2),
      row('2026-01-06', 4),
      row('2026-01-09', 8),
      row('2026-01-12', 16),
    ]
    const daily = made(rows, { unit: 'week' })
    expect(daily.report.mergedRows).toBe(1)
    expect(daily.histories[0]?.frequency).toBe(3)
    near(daily.histories[0]?.ageAtLastPurchase, 11 / 7, 1e-15)
    const weekly = made(rows, { mergeWithinDays: 7 })
    expect(weekly.report.mergedRows).toBe(3)
    expect(weekly.histories[0]).toEqual({
      accountId: 'a',
      frequency: 1,
      ageAtLastPurchase: 8,
      age: 30,
      meanSpend: 24,
      totalSpend: 31,
    })
  })

  it('split at a date: the hold-out is counted apart, and who came later was not known', () => {
    const rows = [
      row('2026-01-01', 10),
      row('2026-01-12', 20),
      row('2026-01-20', 30),
      row('2026-01-22', 50),
      row('2026-01-16', 5, 'late'),
      row('2026-01-15', 5, 'eve'),
      row('2026-02-02', 5),
      row('2026-02-01', 5, 'after'),
    ]
    const { histories, holdout, report } = made(rows, { calibrationEnd: '2026-01-15' })
    expect(histories).toEqual([
      {
        accountId: 'a',
        frequency: 1,
        ageAtLastPurchase: 11,
        age: 14,
        meanSpend: 20,
        totalSpend: 30,
        holdoutFrequency: 2,
        holdoutMeanSpend: 40,
      },
    ])
    expect(holdout).toEqual({ unit: 'day', count: 16 })
    expect([report.lateJoiners, report.joinedOnLastDay, report.rowsAfterEnd, report.withoutPurchase]).toEqual([
      1, 1, 2, 1,
    ])
    expect(made(rows, { calibrationEnd: '2026-01-19', mergeWithinDays: 30 }).histories[0]?.holdoutFrequency).toBe(1)
    expect(made([row('2026-01-01')], { calibrationEnd: '2026-01-15' }).histories[0]).toEqual({
      accountId: 'a',
      frequency: 0,
      ageAtLastPurchase: 0,
      age: 14,
      holdoutFrequency: 0,
    })
  })

  it('say what is zero and what is not known', () => {
    const { histories, report } = made([row('2026-01-01', 5), row('2026-01-02', 0), row('2026-01-03')])
    expect(histories).toEqual([{ accountId: 'a', frequency: 2, ageAtLastPurchase: 2, age: 30 }])
    expect([report.zeroRows, report.unknownAmountRows]).toEqual([1, 1])
  })

  it.each<[string, TransactionRow[], NegativeAmountRule, object | undefined, number[]]>([
    [
      'a return of part lowers the purchase it follows',
      [row('2026-01-01', 10), row('2026-01-05', 30), row('2026-01-09', -10)],
      'net',
      { frequency: 1, ageAtLastPurchase: 4, meanSpend: 20 },
      [1, 0, 0],
    ],
    [
      'a return of the whole takes the purchase away, to the last cent',
      [row('2026-01-01', 10), row('2026-01-05', 0.1), row('2026-01-05', 0.2), row('2026-01-09', -0.3)],
      'net',
      { frequency: 0, ageAtLastPurchase: 0 },
      [1, 1, 0],
    ],
    [
      'a larger one takes from the purchase before as well',
      [row('2026-01-01', 10), row('2026-01-05', 30), row('2026-01-07', 5), row('2026-01-09', -25)],
      'net',
      { frequency: 1, ageAtLastPurchase: 4, meanSpend: 10 },
      [1, 1, 0],
    ],
    [
      'on one day the purchase comes first, in whatever order the rows are',
      [row('2026-01-01', 10), row('2026-01-05', -30), row('2026-01-05', 30)],
      'net',
      { frequency: 0, ageAtLastPurchase: 0 },
      [1, 1, 0],
    ],
    [
      'the first purchase may go, and the next one is the first',
      [row('2026-01-01', 10), row('2026-01-02', -10), row('2026-01-05', 30)],
      'net',
      { frequency: 0, age: 26 },
      [1, 1, 0],
    ],
    ['nothing may be left', [row('2026-01-01', 10), row('2026-01-02', -12)], 'net', undefined, [1, 1, 1]],
    [
      'what is not known stays',
      [row('2026-01-01'), row('2026-01-02', -12)],
      'net',
      { frequency: 0, age: 30 },
      [1, 0, 0],
    ],
    [
      'dropped returns change nothing',
      [row('2026-01-01', 10), row('2026-01-05', 30), row('2026-01-09', -10)],
      'drop',
      { frequency: 1, meanSpend: 30 },
      [1, 0, 0],
    ],
  ])('returns: %s', (_, rows, onNegative, history, [negative, returned, unmatched]) => {
    const { histories, report } = made(rows, { onNegative })
    if (history === undefined) {
      expect(histories).toEqual([])
      expect(report.withoutPurchase).toBe(1)
    } else expect(histories[0]).toMatchObject(history)
    expect([report.negativeRows, report.returnedPurchases, report.unmatchedReturns]).toEqual([
      negative,
      returned,
      unmatched,
    ])
  })

  it('a return in the hold-out leaves the calibration as it was known', () => {
    const { histories, report } = made([row('2026-01-01', 10), row('2026-01-05', 30), row('2026-01-20', -30)], {
      onNegative: 'net',
      calibrationEnd: '2026-01-15',
    })
    expect(histories[0]).toMatchObject({ frequency: 1, meanSpend: 30, holdoutFrequency: 0 })
    expect(report.unmatchedReturns).toBe(1)
  })

  it.each<[string, string, () => unknown]>([
    ['invalid-value', 'rows[0].amount', () => made([row('2026-01-01', -1)])],
    ['invalid-value', 'rows[0].amount', () => made([row('2026-01-01', '1e999')])],
    ['invalid-value', 'rows[0].amount', () => made([row('2026-01-01', 'ten')])],
    ['invalid-value', 'rows[0].amount', () => made([row('2026-01-01', ' ')])],
    ['invalid-value', 'rows[0].amount', () => made([row('2026-01-01', Number.NaN)])],
    ['invalid-value', 'rows[0].on', () => made([row('2026-02-30')])],
    ['invalid-value', 'rows[0].accountId', () => made([{ ...row('2026-01-01'), accountId: 1 as unknown as string }])],
    ['invalid-value', 'observationEnd', () => made([], { observationEnd: 'x' as CalendarDate })],
    ['invalid-period', 'calibrationEnd', () => made([], { calibrationEnd: '2026-01-31' })],
    ['unknown-code', 'onNegative', () => made([], { onNegative: 'ignore' as 'net' })],
    ['invalid-value', 'mergeWithinDays', () => made([], { mergeWithinDays: 0 })],
    ['invalid-value', 'unit', () => made([], { unit: { name: 'never', days: 0 } })],
  ])('refuse with %s at %s', (code, field, call) => {
    const error = thrownBy(call)
    expect([error.code, error.details.field]).toEqual([code, field])
  })

  it('name the rules for returns', () => {
    expect(negativeAmountRules).toEqual(['net', 'drop', 'refuse'])
  })
})

const anyRow = fc.record({
  account: fc.integer({ min: 0, max: 6 }),
  day: fc.integer({ min: 0, max: 60 }),
  cents: fc.integer({ min: -2000, max: 5000 }),
})
const start = '2026-01-01'
const anyOptions: fc.Arbitrary<PurchaseHistoryOptions> = fc.record({
  unit: fc.constantFrom<PurchaseHistoryOptions['unit']>('day', 'week', { name: 'fortnight', days: 14 }),
  observationEnd: fc.integer({ min: 30, max: 55 }).map((days) => addDays(start, days)),
  calibrationEnd: fc.integer({ min: 5, max: 29 }).map((days) => addDays(start, days)),
  onNegative: fc.constantFrom<NegativeAmountRule>('net', 'drop'),
  mergeWithinDays: fc.integer({ min: 1, max: 9 }),
})

describe('for any log', () => {
  it('rows, a fold and columns give the same histories, in whatever order the rows come', () => {
    fc.assert(
      fc.property(fc.array(anyRow, { maxLength: 80 }), anyOptions, (entries, given) => {
        const rows = entries.map(({ account, day, cents }) => row(addDays(start, day), cents / 100, `a${account}`))
        const byRows = purchaseHistories(rows, given)
        expect(finishHistories(rows.reduce(addTransaction, startHistories(given)))).toEqual(byRows)
        const columns = purchaseHistoryColumns(
          {
            // One account far from the others.
            account: Float64Array.from(entries, ({ account }) => (account === 3 ? 2 ** 40 : account)),
            day: Int32Array.from(entries, ({ day }) => daysBetween('1970-01-01', start) + day),
            amount: Float64Array.from(entries, ({ cents }) => cents / 100),
          },
          given,
        )
        expect(Array.from(columns.age)).toEqual(byRows.histories.map(({ age }) => age))
        expect(Array.from(columns.frequency)).toEqual(byRows.histories.map(({ frequency }) => frequency))
        expect(Array.from(columns.meanSpend)).toEqual(byRows.histories.map(({ meanSpend = Number.NaN }) => meanSpend))
        expect(columns.report).toEqual(byRows.report)
        const backwards = purchaseHistories([...rows].reverse(), given)
        expect(new Set(backwards.histories.map(({ accountId, frequency }) => `${accountId} ${frequency}`))).toEqual(
          new Set(byRows.histories.map(({ accountId, frequency }) => `${accountId} ${frequency}`)),
        )
        expect(() => readHistories(columns)).not.toThrow()
      }),
    )
  })

  it('every account and every row is accounted for', () => {
    fc.assert(
      fc.property(fc.array(anyRow, { maxLength: 80 }), anyOptions, (entries, given) => {
        const rows = entries.map(({ account, day, cents }) => row(addDays(start, day), cents / 100, `a${account}`))
        const { histories, report } = purchaseHistories(rows, given)
        expect(report.accounts).toBe(
          histories.length + report.lateJoiners + report.joinedOnLastDay + report.withoutPurchase,
        )
        expect(report.rows).toBe(
          report.purchases + report.returnedPurchases + report.mergedRows + report.negativeRows + report.rowsAfterEnd,
        )
      }),
    )
  })

  it('long accounts in any order are read as in the order of their days', () => {
    const days = Array.from({ length: 200 }, (_, index) => (index * 77) % 200)
    const rows = days.map((day) => row(addDays('2025-06-01', day), day))
    expect(made(rows).histories).toEqual(made([...rows].sort((a, b) => (a.on < b.on ? -1 : 1))).histories)
  })
})

it('a history whose first amount is not known has a mean spend, and no total', () => {
  const { histories } = made([row('2026-01-01'), row('2026-01-11', 20)])
  expect(histories).toEqual([{ accountId: 'a', frequency: 1, ageAtLastPurchase: 10, age: 30, meanSpend: 20 }])
})

describe('accounts by their identifiers', () => {
  // Many share a place of the table, and some find all places near theirs taken.
  const identifiers = Array.from({ length: 30_000 }, (_, index) => `account ${(index * 7_919) % 30_011}`)

  it('are numbered in the order in which they come first, however many there are', () => {
    const numbers = new AccountNumbers()
    const once = identifiers.map((identifier) => numbers.numberOf(identifier))
    expect(once).toEqual(identifiers.map((_, index) => index))
    expect(identifiers.map((identifier) => numbers.numberOf(identifier))).toEqual(once)
    expect(numbers.identifiers).toEqual(identifiers)
  })

  it('may be made to fall on one place, and are told apart', () => {
    const numbers = new AccountNumbers()
    // As the table works out the place of a text, while it is small.
    const places = new Map<number, string[]>()
    for (const identifier of identifiers) {
      let hash = 0
      for (const character of identifier) hash = Math.imul(hash ^ character.charCodeAt(0), 0x9e3779b1)
      const place = (hash ^ (hash >>> 15)) & 1023
      places.set(place, [...(places.get(place) ?? []), identifier])
    }
    const crowd = [...places.values()].reduce((most, each) => (each.length > most.length ? each : most))
    expect(crowd.length).toBeGreaterThan(32)
    expect(crowd.map((identifier) => numbers.numberOf(identifier))).toEqual(crowd.map((_, index) => index))
    expect(crowd.map((identifier) => numbers.numberOf(identifier))).toEqual(crowd.map((_, index) => index))
  })

  it('a fold takes more rows than it first had room for, and those after it was finished', () => {
    const rows = Array.from({ length: 3_000 }, (_, index) =>
      row(index % 2 === 0 ? '2026-01-01' : '2026-01-11', 10, `a-${(index >> 1) % 700}`),
    )
    const log = startHistories(options)
    for (const [index, each] of rows.entries()) {
      addTransaction(log, each)
      if (index === 1_499) expect(finishHistories(log)).toEqual(made(rows.slice(0, 1_500)))
    }
    expect(log.rows).toBe(3_000)
    expect(finishHistories(log)).toEqual(made(rows))
  })

  it('and days that are none are refused, in the first row and after others', () => {
    const none = { on: '2026-01-01' } as never
    const never = { accountId: 'a' } as TransactionRow
    for (const rows of [[none], [row('2026-01-01'), none]]) {
      expect(thrownBy(() => made(rows)).details.field).toBe(`rows[${rows.length - 1}].accountId`)
    }
    for (const rows of [[never], [row('2026-01-01'), never]]) {
      expect(thrownBy(() => made(rows)).details.field).toBe(`rows[${rows.length - 1}].on`)
    }
  })
})

describe('columns', () => {
  const log = { account: Int32Array.of(1), day: Int32Array.of(0) }

  it('do without amounts and hold-out', () => {
    const columns = purchaseHistoryColumns(log, { unit: 'day', observationEnd: '1970-01-11' })
    expect(Array.from(columns.totalSpend)).toEqual([Number.NaN])
    expect(columns.holdout).toBeUndefined()
    expect(columns.holdoutFrequency).toBeUndefined()
  })

  it.each<[string, object]>([
    ['account[0]', { account: Float64Array.of(0.5) }],
    ['account[0]', { account: Int32Array.of(-1) }],
    ['day', { day: Int32Array.of() }],
    ['day[0]', { day: Int32Array.of(9_999_999) }],
    ['amount', { amount: Float64Array.of() }],
    ['amount[0]', { amount: Float64Array.of(Number.POSITIVE_INFINITY) }],
    ['amount[0]', { amount: Float64Array.of(Number.NEGATIVE_INFINITY) }],
    ['amount[0]', { amount: Float64Array.of(-1) }],
  ])('refuse %s', (field, more) => {
    const error = thrownBy(() =>
      purchaseHistoryColumns({ ...log, ...more }, { unit: 'day', observationEnd: '1970-01-11' }),
    )
    expect([error.code, error.details.field]).toEqual(['invalid-value', field])
  })
})

describe('the reader', () => {
  const once = { frequency: 0, ageAtLastPurchase: 0, age: 30 }
  const twice = { frequency: 2, ageAtLastPurchase: 12, age: 30, meanSpend: 20 }

  it('groups what is the same, in rows and in columns', () => {
    const rows: PurchaseHistories = {
      unit: 'week',
      histories: [once, twice, { ...once, count: 3 }, { ...twice, meanSpend: 5 }],
    }
    const read = readHistories(rows)
    expect([Array.from(read.frequency), Array.from(read.count), read.accounts]).toEqual([[0, 2], [4, 2], 6])
    expect(groupHistories(rows).histories).toEqual([
      { ...once, count: 4 },
      { ...twice, count: 1 },
      { ...twice, meanSpend: 5, count: 1 },
    ])
    const columns: PurchaseHistoryColumns = {
      unit: 'week',
      frequency: Float64Array.of(0, 2),
      ageAtLastPurchase: Float64Array.of(0, 12),
      age: Float64Array.of(30, 30),
    }
    expect(Array.from(readHistories(columns).count)).toEqual([1, 1])
    expect(groupHistories({ ...columns, count: Float64Array.of(1, 7) }).histories[1]?.count).toBe(7)
  })

  it('groups as a map of texts would, of any many rows', () => {
    const anyHistory = fc
      .record({
        x: fc.integer({ min: 0, max: 3 }),
        t: fc.integer({ min: 1, max: 5 }),
        count: fc.integer({ min: 1, max: 4 }),
      })
      .map(({ x, t, count }) => ({ frequency: x, ageAtLastPurchase: x === 0 ? 0 : t / 7, age: 1, count }))
    fc.assert(
      fc.property(fc.array(anyHistory, { maxLength: 60 }), (histories) => {
        const wanted = new Map<string, number>()
        for (const { frequency, ageAtLastPurchase, count } of histories) {
          const key = `${frequency} ${ageAtLastPurchase}`
          wanted.set(key, (wanted.get(key) ?? 0) + count)
        }
        const read = readHistories({ unit: 'week', histories })
        expect(Array.from(read.count)).toEqual([...wanted.values()])
      }),
    )
  })

  it('groups however many there are, each row to its own', () => {
    const rows = 20_000
    const column = (step: number): Float64Array =>
      Float64Array.from({ length: rows }, (_, index) => (index * step) % 1_777)
    const columns = [column(7), column(7 * 31)]
    const { first, count, group } = groupRows(columns, new Float64Array(rows).fill(1))
    expect([first.length, count.reduce((sum, each) => sum + each, 0)]).toEqual([1_777, rows])
    expect(columns.map((each) => pickRows(pickRows(each, first), group))).toEqual(columns)
  })

  it('reads spends of those that came back, and counts those without', () => {
    const spends = readSpends({
      unit: 'week',
      histories: [once, twice, twice, { ...twice, meanSpend: 0 }, { frequency: 1, ageAtLastPurchase: 3, age: 4 }],
    })
    expect([Array.from(spends.meanSpend), Array.from(spends.count), spends.accounts, spends.withoutSpend]).toEqual([
      [20],
      [2],
      2,
      2,
    ])
    for (const meanSpend of [-1, Number.POSITIVE_INFINITY]) {
      expect(thrownBy(() => readSpends({ unit: 'week', histories: [{ ...twice, meanSpend }] })).code).toBe(
        'invalid-value',
      )
    }
  })

  it.each<[string, object]>([
    ['frequency', { frequency: 1.5 }],
    ['frequency', { frequency: -1 }],
    ['frequency', { frequency: Number.NaN }],
    ['age', { age: 0 }],
    ['age', { age: Number.POSITIVE_INFINITY }],
    ['ageAtLastPurchase', { ageAtLastPurchase: 31 }],
    ['ageAtLastPurchase', { ageAtLastPurchase: -1 }],
    ['ageAtLastPurchase', { ageAtLastPurchase: 0 }],
    ['ageAtLastPurchase', { frequency: 0 }],
    ['count', { count: 0 }],
    ['count', { count: Number.NaN }],
  ])('refuses a wrong %s', (field, wrong) => {
    const error = thrownBy(() => readHistories({ unit: 'week', histories: [{ ...twice, ...wrong }] }))
    expect([error.code, error.details.field]).toEqual(['invalid-value', `histories[0].${field}`])
  })

  it('checks one history by itself', () => {
    expect(() => checkHistory(twice)).not.toThrow()
    expect(thrownBy(() => checkHistory({ ...twice, age: -1 })).details.field).toBe('history.age')
  })

  it('refuses columns of different lengths, and names the place in a column', () => {
    const columns = {
      unit: 'week',
      frequency: Float64Array.of(0),
      ageAtLastPurchase: Float64Array.of(0),
      age: Float64Array.of(-1),
    } as const
    expect(thrownBy(() => readHistories(columns)).details.field).toBe('age[0]')
    expect(thrownBy(() => readHistories({ ...columns, age: Float64Array.of() })).details.field).toBe('age')
  })
})

describe('units', () => {
  it('are days, and parts of a year', () => {
    expect(['day', 'week', 'year'].map((unit) => daysOfUnit(unit as 'day'))).toEqual([1, 7, 365])
    near(daysOfUnit('month') * 12, 365, 1e-15)
    expect(['day', 'week', 'month', 'year'].map((unit) => unitsPerYear(unit as 'day'))).toEqual([365, 52, 12, 1])
    expect(unitsPerYear({ name: 'fortnight', days: 14 })).toBe(365 / 14)
  })

  it('discount continuously: 15 % a year is 0.0027 a week', () => {
    near(continuousRate(0.15, 'week'), Math.log(1.15) / 52, 1e-15)
    expect(thrownBy(() => continuousRate(-1, 'week')).details.field).toBe('annualDiscountRate')
  })

  it('do not mix', () => {
    expect(countIn('week', { unit: 'week', count: 3 })).toBe(3)
    expect(thrownBy(() => countIn('week', { unit: 'day', count: 3 })).code).toBe('unit-mismatch')
    expect(thrownBy(() => countIn('week', { unit: 'week', count: -3 })).code).toBe('invalid-value')
    expect(thrownBy(() => checkSameUnit({ name: 'week', days: 7 }, 'week', 'unit')).code).toBe('unit-mismatch')
  })
})

const shared = resolve(import.meta.dirname, '../../../../../shared/data')
const table = (file: string): readonly string[][] =>
  readFileSync(resolve(shared, file), 'utf8')
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.split(','))

describe.runIf(existsSync(shared))('CDNOW', () => {
  it('the full log gives the published summary, row by row', () => {
    const rows = table('cdnow_full_elog.csv').map(([accountId = '', date = '', , amount]) =>
      row(`${date.slice(0, 4)}-${date.slice(4, 6)}-${date.slice(6)}`, amount, accountId),
    )
    const { histories, report, holdout } = purchaseHistories(rows, {
      unit: 'day',
      calibrationEnd: '1997-09-30',
      observationEnd: '1998-06-30',
    })
    expect(
      histories.map((h) => [Number(h.accountId), h.frequency, h.ageAtLastPurchase, h.age, h.holdoutFrequency]),
    ).toEqual(table('cdnow_full_summary_days.csv').map((line) => line.map(Number)))
    expect([report.mergedRows, report.zeroRows, report.accounts, holdout?.count]).toEqual([2068, 80, 23570, 273])
  })

  it('the sample gives the published spreadsheet', () => {
    const rows = table('cdnow_sample_elog.csv').map(([, accountId = '', date = '', , amount]) =>
      row(`${date.slice(0, 4)}-${date.slice(4, 6)}-${date.slice(6)}`, amount, accountId),
    )
    const { histories } = purchaseHistories(rows, { unit: 'week', observationEnd: '1997-09-30' })
    const wanted = table('cdnow_sample_summary.csv').map((line) => line.map(Number))
    expect(histories).toHaveLength(wanted.length)
    const hundredths = (value: number): number => Math.round(value * 100) / 100
    const off = histories.filter((h, index) => {
      const [id, x, tx, age, mean = 0] = wanted[index] ?? []
      return (
        Number(h.accountId) !== id ||
        h.frequency !== x ||
        hundredths(h.ageAtLastPurchase) !== tx ||
        hundredths(h.age) !== age ||
        Math.abs((h.meanSpend ?? 0) - mean) > 0.00501
      )
    })
    expect(off).toEqual([])
  })
})
