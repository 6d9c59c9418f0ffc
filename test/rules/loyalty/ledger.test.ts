import { describe, expect, it } from 'vitest'
import type { LoyaltyEntry } from '../../../src/records/index.ts'
import {
  belowZeroRules,
  bookLoyaltyEntry,
  type LoyaltyProgramme,
  loyaltyBalance,
  loyaltyLedger,
  loyaltyRefusalCodes,
  spendingOrders,
} from '../../../src/rules/loyalty/index.ts'
import { codeThrownBy, thrownBy } from '../../tools/thrown-by.ts'
import { clawBack, earn, redeem, reverse } from './samples.ts'

const aYear: LoyaltyProgramme = { points: { validity: { lasts: { unit: 'day', count: 365 } } } }
const forever: LoyaltyProgramme = { points: {} }
const strict: LoyaltyProgramme = { points: { belowZero: 'never' } }
const lenient: LoyaltyProgramme = { points: { belowZero: 'always' } }
const soonest: LoyaltyProgramme = { points: { spendingOrder: 'soonest-to-expire' } }

const refusals = (entries: readonly LoyaltyEntry[], programme: LoyaltyProgramme) =>
  loyaltyLedger(entries, programme, '2027-12-31').rejected.map(({ entryId, reason }) => [entryId, reason.code])

describe('codes are stable: hosts store them', () => {
  it('orders, rules and refusals', () => {
    expect(spendingOrders.join(' ')).toBe('oldest-first soonest-to-expire')
    expect(belowZeroRules.join(' ')).toBe('never by-claw-back always')
    expect(loyaltyRefusalCodes.join(' ')).toBe(
      'too-few-points more-than-earned unknown-entry already-reversed later-entry-refused',
    )
  })
})

describe('lots', () => {
  const entries = [earn('e-1', '2025-03-01', 200), redeem('r-1', '2025-04-01', 150), earn('e-2', '2025-11-01', 70)]

  it('first in, first out: what is left of the first lot lapses after its 365th day', () => {
    const ledger = loyaltyLedger(entries, aYear, '2026-03-02')
    expect(ledger).toMatchObject({ balance: 70, earned: 270, redeemed: 150, expired: 50, clawedBack: 0, rejected: [] })
    expect(ledger.nextExpiry).toEqual({ usableThrough: '2026-11-01', points: 70 })
    expect(ledger.lots).toEqual([
      {
        entryId: 'e-1',
        earnedOn: '2025-03-01',
        usableThrough: '2026-03-01',
        points: 200,
        clawedBack: 0,
        left: 0,
        qualifying: true,
      },
      {
        entryId: 'e-2',
        earnedOn: '2025-11-01',
        usableThrough: '2026-11-01',
        points: 70,
        clawedBack: 0,
        left: 70,
        qualifying: true,
      },
    ])
    expect(ledger.lines.map(({ kind, change, balance }) => [kind, change, balance])).toEqual([
      ['earn', 200, 200],
      ['redeem', -150, 50],
      ['earn', 70, 120],
      ['expire', -50, 70],
    ])
  })

  it.each([
    ['before anything', '2025-02-28', 0],
    ['on the day of the first', '2025-03-01', 200],
    ['after spending', '2025-04-01', 50],
    ['on the last day of the first lot', '2026-03-01', 120],
    ['the day after', '2026-03-02', 70],
    ['when all is over', '2026-11-02', 0],
  ] as const)('the balance %s', (_, asOf, balance) => {
    expect(loyaltyBalance(entries, aYear, asOf).balance).toBe(balance)
  })

  it.each([
    ['for ever', {}, undefined],
    ['months, to the same day', { validity: { lasts: { unit: 'month', count: 12 } } }, '2025-08-31'],
    [
      'to the end of the month',
      { validity: { lasts: { unit: 'day', count: 20 }, extendedTo: 'month-end' } },
      '2024-09-30',
    ],
    [
      'to the end of the year',
      { validity: { lasts: { unit: 'year', count: 1 }, extendedTo: 'year-end' } },
      '2025-12-31',
    ],
  ] as const)('last %s', (_, points, usableThrough) => {
    const { lots } = loyaltyLedger([earn('e-1', '2024-08-31', 5)], { points }, '2024-08-31')
    expect(lots[0]?.usableThrough).toBe(usableThrough)
  })

  it('an entry says itself how long it lasts, and those that lapse on one day are told together', () => {
    const some = [
      earn('e-1', '2026-01-01', 10, { usableThrough: '2026-01-01' }),
      earn('e-2', '2026-01-01', 20, { usableThrough: '2026-02-01' }),
      earn('e-3', '2026-01-02', 30, { usableThrough: '2026-03-01' }),
      earn('e-4', '2026-01-03', 40, { usableThrough: '2026-02-01', qualifying: false }),
      earn('e-5', '2026-01-03', 50),
    ]
    expect(loyaltyLedger(some, forever, '2026-01-05').nextExpiry).toEqual({ usableThrough: '2026-02-01', points: 60 })
    expect(loyaltyLedger(some, forever, '2026-03-05')).toMatchObject({ balance: 50, expired: 100 })
    expect(loyaltyLedger(some, forever, '2026-03-05').nextExpiry).toBeUndefined()
  })

  it('the oldest are spent first, or those that lapse first where the policy says so', () => {
    const some = [
      earn('e-1', '2026-01-01', 10),
      earn('e-2', '2026-01-02', 10, { usableThrough: '2026-06-30' }),
      earn('e-3', '2026-01-03', 10, { usableThrough: '2026-03-31' }),
      redeem('r-1', '2026-02-01', 15),
    ]
    const left = (programme: LoyaltyProgramme) =>
      loyaltyLedger(some, programme, '2026-02-01').lots.map((lot) => lot.left)
    expect(left(forever)).toEqual([0, 5, 10])
    expect(left(soonest)).toEqual([10, 5, 0])
  })
})

describe('below zero', () => {
  const returned = [
    earn('e-1', '2026-01-01', 100),
    redeem('r-1', '2026-01-10', 80),
    clawBack('c-1', '2026-01-20', 100, { entryId: 'e-1' }),
  ]

  it('spending more than there is is refused, and the rest counts as if it had not been', () => {
    const entries = [earn('e-1', '2026-01-01', 100), redeem('r-1', '2026-01-10', 101), redeem('r-2', '2026-01-11', 100)]
    expect(loyaltyLedger(entries, forever, '2026-01-31').rejected).toEqual([
      {
        entryId: 'r-1',
        on: '2026-01-10',
        reason: { code: 'too-few-points', parameters: { points: 101, available: 100 } },
      },
    ])
    expect(loyaltyBalance(entries, forever, '2026-01-31').balance).toBe(0)
    expect(loyaltyBalance(entries, lenient, '2026-01-31').balance).toBe(-101)
  })

  it.each([
    ['never', strict, 20, [['c-1', 'too-few-points']]],
    ['by what is taken back', forever, -80, []],
    ['always', lenient, -80, []],
  ] as const)('%s', (_, programme, balance, rejected) => {
    expect(loyaltyBalance(returned, programme, '2026-01-31').balance).toBe(balance)
    expect(refusals(returned, programme)).toEqual(rejected)
  })

  it('what is owed is paid by what comes in next', () => {
    const entries = [...returned, earn('e-2', '2026-02-01', 50), earn('e-3', '2026-02-02', 50)]
    const ledger = loyaltyLedger(entries, forever, '2026-02-28')
    expect(ledger.lots.map(({ left }) => left)).toEqual([0, 0, 20])
    expect(ledger.balance).toBe(20)
  })

  it('what was owed and is undone comes back to the lot that paid it', () => {
    const entries = [...returned, earn('e-2', '2026-02-01', 50), reverse('u-1', '2026-02-02', 'c-1')]
    const ledger = loyaltyLedger(entries, forever, '2026-02-28')
    expect(ledger.lots.map(({ left, clawedBack }) => [left, clawedBack])).toEqual([
      [20, 0],
      [50, 0],
    ])
    expect(ledger).toMatchObject({ balance: 70, clawedBack: 0, redeemed: 80 })
  })

  it('what comes back pays what is still owed by others', () => {
    const entries = [
      earn('e-1', '2026-01-01', 10),
      redeem('r-1', '2026-01-02', 30),
      redeem('r-2', '2026-01-03', 5),
      reverse('u-1', '2026-01-04', 'r-1'),
    ]
    expect(loyaltyLedger(entries, lenient, '2026-01-31').lots[0]?.left).toBe(5)
    expect(loyaltyBalance(entries, lenient, '2026-01-31')).toMatchObject({ balance: 5, redeemed: 5 })
  })
})

describe('taking back', () => {
  it('goes to the lot it names first, then to the others', () => {
    const entries = [
      earn('e-1', '2026-01-01', 50),
      earn('e-2', '2026-01-02', 50),
      earn('e-3', '2026-01-03', 50),
      redeem('r-1', '2026-01-04', 70),
      clawBack('c-1', '2026-01-05', 40, { entryId: 'e-2' }),
    ]
    const ledger = loyaltyLedger(entries, forever, '2026-01-31')
    expect(ledger.lots.map(({ left, clawedBack }) => [left, clawedBack])).toEqual([
      [0, 0],
      [0, 40],
      [40, 0],
    ])
  })

  it('without a name, to any, in the order of spending', () => {
    const entries = [earn('e-1', '2026-01-01', 50), earn('e-2', '2026-01-02', 50), clawBack('c-1', '2026-01-05', 60)]
    expect(loyaltyLedger(entries, forever, '2026-01-31').lots.map(({ left }) => left)).toEqual([0, 40])
  })

  it('does not take again what had lapsed', () => {
    const entries = [
      earn('e-1', '2026-01-01', 100, { usableThrough: '2026-01-31' }),
      redeem('r-1', '2026-01-15', 30),
      earn('e-2', '2026-02-01', 100),
      clawBack('c-1', '2026-02-05', 50, { entryId: 'e-1' }),
      clawBack('c-2', '2026-02-06', 50, { entryId: 'e-1' }),
    ]
    const ledger = loyaltyLedger(entries, forever, '2026-02-28')
    expect(ledger.lines.filter(({ kind }) => kind === 'claw-back').map(({ change }) => change)).toEqual([0, -30])
    expect(ledger).toMatchObject({ balance: 70, expired: 70, clawedBack: 30 })
    expect(Object.is(ledger.lines.find(({ entryId }) => entryId === 'c-1')?.change, 0)).toBe(true)

    const undone = loyaltyLedger([...entries, reverse('u-1', '2026-02-07', 'c-1')], forever, '2026-02-28')
    expect(undone).toMatchObject({ balance: 70, clawedBack: 30 })
    expect(undone.lots[0]?.clawedBack).toBe(50)
  })

  it('is refused beyond what was earned', () => {
    const entries = [
      earn('e-1', '2026-01-01', 100),
      clawBack('c-1', '2026-01-05', 60, { entryId: 'e-1' }),
      clawBack('c-2', '2026-01-06', 60, { entryId: 'e-1' }),
    ]
    expect(loyaltyLedger(entries, forever, '2026-01-31').rejected[0]?.reason).toEqual({
      code: 'more-than-earned',
      parameters: { points: 60, available: 40 },
    })
  })

  it.each([
    ['nothing', 'e-9'],
    ['what comes later', 'e-2'],
    ['what earned nothing', 'r-1'],
  ])('is refused where it names %s', (_, entryId) => {
    const entries = [
      earn('e-1', '2026-01-01', 100),
      redeem('r-1', '2026-01-02', 10),
      clawBack('c-1', '2026-01-05', 5, { entryId }),
      earn('e-2', '2026-01-06', 100),
    ]
    expect(refusals(entries, forever)).toEqual([['c-1', 'unknown-entry']])
  })
})

describe('undoing', () => {
  it('gives points back to their lots, and those whose last day is over lapse at once', () => {
    const entries = [
      earn('e-1', '2026-01-01', 100, { usableThrough: '2026-01-31' }),
      earn('e-2', '2026-01-02', 100),
      redeem('r-1', '2026-01-15', 150),
      reverse('u-1', '2026-02-10', 'r-1'),
    ]
    const ledger = loyaltyLedger(entries, forever, '2026-02-28')
    expect(ledger.lines.slice(-2)).toEqual([
      { kind: 'reverse', entryId: 'u-1', on: '2026-02-10', change: 150, balance: 200 },
      { kind: 'expire', entryId: 'e-1', on: '2026-02-10', change: -100, balance: 100 },
    ])
    expect(ledger).toMatchObject({ balance: 100, redeemed: 0, expired: 100 })
  })

  it.each([
    ['what was undone', [reverse('u-1', '2026-01-03', 'r-1'), reverse('u-2', '2026-01-04', 'r-1')], 'already-reversed'],
    ['what earned points', [reverse('u-2', '2026-01-04', 'e-1')], 'unknown-entry'],
    ['nothing', [reverse('u-2', '2026-01-04', 'x')], 'unknown-entry'],
    ['what was refused', [redeem('r-2', '2026-01-03', 900), reverse('u-2', '2026-01-04', 'r-2')], 'unknown-entry'],
    ['what comes later', [reverse('u-2', '2026-01-01', 'r-1')], 'unknown-entry'],
  ] as const)('is refused of %s', (_, more, code) => {
    const entries = [earn('e-1', '2026-01-01', 100), redeem('r-1', '2026-01-02', 10), ...more]
    expect(refusals(entries, forever)).toContainEqual(['u-2', code])
  })
})

describe('within a day', () => {
  const day = '2026-01-05'
  const kinds = (entries: readonly LoyaltyEntry[]) =>
    loyaltyLedger([earn('e-0', '2026-01-01', 5), redeem('r-0', '2026-01-02', 5), ...entries], forever, day).lines.map(
      ({ entryId }) => entryId,
    )

  it('what is earned, undone of earlier days, spent, taken back, undone of the day; then by id', () => {
    const entries = [
      reverse('a', day, 'c'),
      clawBack('b', day, 10, { entryId: 'g' }),
      redeem('d', day, 1),
      redeem('c', day, 2),
      reverse('f', day, 'r-0'),
      earn('g', day, 100),
    ]
    expect(kinds(entries)).toEqual(['e-0', 'r-0', 'g', 'f', 'c', 'd', 'b', 'a'])
    expect(kinds([...entries].reverse())).toEqual(kinds(entries))
  })

  it('unless a sequence says otherwise', () => {
    const entries = [
      redeem('r-2', day, 100, { sequence: 2 }),
      reverse('u-1', day, 'r-1', { sequence: 1 }),
      redeem('r-1', day, 100),
      earn('e-1', day, 100),
    ]
    expect(kinds(entries).slice(-4)).toEqual(['e-1', 'r-1', 'u-1', 'r-2'])
  })
})

describe('booking an entry', () => {
  const entries = [earn('e-1', '2026-01-05', 200), redeem('r-1', '2026-02-01', 150)]

  it('tells the line it makes, also where its points lapse since', () => {
    expect(bookLoyaltyEntry([], earn('e-1', '2026-01-05', 200), forever)).toEqual({
      ok: true,
      value: { kind: 'earn', entryId: 'e-1', on: '2026-01-05', change: 200, balance: 200 },
    })
    const short = earn('e-2', '2026-01-06', 7, { usableThrough: '2026-01-06' })
    expect(bookLoyaltyEntry(entries, short, forever)).toMatchObject({ ok: true, value: { kind: 'earn', change: 7 } })
  })

  it('is refused for its own sake, or for that of a later one', () => {
    expect(bookLoyaltyEntry(entries, redeem('r-2', '2026-03-01', 51), forever)).toMatchObject({
      reason: { code: 'too-few-points', parameters: { points: 51, available: 50 } },
    })
    expect(bookLoyaltyEntry(entries, redeem('r-2', '2026-01-10', 51), forever)).toMatchObject({
      reason: { code: 'later-entry-refused', parameters: { entryId: 'r-1' } },
    })
    expect(bookLoyaltyEntry(entries, redeem('r-2', '2026-01-10', 50), forever).ok).toBe(true)
  })

  it('is not held against it that others were refused before', () => {
    const refused = redeem('r-9', '2026-02-02', 999)
    expect(bookLoyaltyEntry([...entries, refused], redeem('r-2', '2026-03-01', 50), forever).ok).toBe(true)
  })
})

describe('a mistake throws', () => {
  const good = earn('e-1', '2026-01-05', 200)
  it.each([
    ['an id twice', [good, good], 'duplicate-id', 'entries[1].id'],
    [
      'another account',
      [good, earn('e-2', '2026-01-05', 1, { accountId: 'a-2' })],
      'foreign-record',
      'entries[1].accountId',
    ],
    ['half a point', [earn('e-1', '2026-01-05', 0.5)], 'invalid-value', 'entries[0].points'],
    ['no point', [redeem('e-1', '2026-01-05', 0)], 'invalid-value', 'entries[0].points'],
    ['too many', [earn('e-1', '2026-01-05', 1_000_000_001)], 'invalid-value', 'entries[0].points'],
    ['NaN', [earn('e-1', '2026-01-05', Number.NaN)], 'invalid-value', 'entries[0].points'],
    ['no day', [earn('e-1', '2026-02-30', 1)], 'invalid-value', 'entries[0].on'],
    ['no such kind', [{ ...good, kind: 'gift' }], 'unknown-code', 'entries[0].kind'],
    ['a sequence below 0', [earn('e-1', '2026-01-05', 1, { sequence: -1 })], 'invalid-value', 'entries[0].sequence'],
    [
      'points that lapse before',
      [earn('e-1', '2026-01-05', 1, { usableThrough: '2026-01-04' })],
      'invalid-value',
      'entries[0].usableThrough',
    ],
    [
      'points that lapse never-ever',
      [earn('e-1', '2026-01-05', 1, { usableThrough: '2026-13-04' })],
      'invalid-value',
      'entries[0].usableThrough',
    ],
  ] as const)('%s', (_, entries, code, field) => {
    const error = thrownBy(() => loyaltyLedger(entries as readonly LoyaltyEntry[], forever, '2026-12-31'))
    expect([error.code, error.details.field]).toEqual([code, field])
  })

  it('no day to look at', () => {
    expect(codeThrownBy(() => loyaltyLedger([], forever, '2026-02-30'))).toBe('invalid-value')
  })
})
