import { describe, expect, it } from 'vitest'
import { addDays, type PeriodSchedule, periodAt } from '../../../../src/foundation/time/index.ts'
import type { IncludedHours, Rollover } from '../../../../src/records/index.ts'
import {
  type HourBankOptions,
  type HourBankPeriod,
  type HourStatement,
  runHourBank,
} from '../../../../src/rules/billing/hours/index.ts'
import { thrownBy } from '../../../tools/thrown-by.ts'

const schedule: PeriodSchedule = { anchor: '2026-01-01', every: { unit: 'month', count: 1 } }

const months = (...used: readonly string[]): readonly HourBankPeriod[] =>
  used.map((hours, index) => ({ period: periodAt(schedule, index), used: hours }))

const euros = (amount: string) => ({ amount, currency: 'EUR' }) as const

const columns = (statements: readonly HourStatement[], ...names: readonly (keyof HourStatement)[]) =>
  statements.map((statement) => names.map((name) => statement[name]))

describe('worked examples', () => {
  // https://docs.cooper-house.com/money/retainers: 20 hours for 5,000, 25 worked, 200 an hour beyond.
  it('charges five hours beyond twenty', () => {
    const [statement] = runHourBank({ perPeriod: '20', overageRate: euros('200.00') }, months('25'))
    expect(statement).toEqual({
      period: { start: '2026-01-01', end: '2026-02-01' },
      carriedIn: '0',
      added: '0',
      included: '20',
      available: '20',
      used: '25',
      drawn: [{ lotId: 'included/2026-01-01', hours: '20' }],
      overage: '5',
      overageAmount: { amount: '1000.00', currency: 'EUR' },
      deficitIn: '0',
      deficitOut: '0',
      expired: '0',
      trimmed: '0',
      carriedOut: '0',
      lots: [],
    })
  })

  // https://www.freshbooks.com/blog/retainers: use it or lose it, 10 hours, of which 17, then 8, then 0 are worked.
  it('resets the hours each period', () => {
    const terms: IncludedHours = { perPeriod: '10', rollover: { mode: 'none' } }
    expect(
      columns(runHourBank(terms, months('17', '8', '0')), 'available', 'overage', 'carriedOut', 'expired'),
    ).toEqual([
      ['10', '7', '0', '0'],
      ['10', '0', '0', '2'],
      ['10', '0', '0', '10'],
    ])
    expect(runHourBank({ perPeriod: '10' }, months('17', '8', '0'))).toEqual(runHourBank(terms, months('17', '8', '0')))
  })

  // BerriAI/litellm#32603: unused budget accumulates, 100 included, 60 used.
  it('accumulates what was not used', () => {
    const statements = runHourBank({ perPeriod: '100', rollover: { mode: 'unused' } }, months('60', '0'))
    expect(columns(statements, 'available', 'carriedOut')).toEqual([
      ['100', '40'],
      ['140', '140'],
    ])
  })
})

describe('rollover', () => {
  it.each<[string, Rollover, readonly string[], (keyof HourStatement)[], readonly (readonly string[])[]]>([
    [
      'unused hours carry over, overage is charged and does not',
      { mode: 'unused' },
      ['4', '18', '0'],
      ['available', 'overage', 'deficitOut', 'carriedOut'],
      [
        ['10', '0', '0', '6'],
        ['16', '2', '0', '0'],
        ['10', '0', '0', '10'],
      ],
    ],
    [
      'a balance carries both ways, and nothing is charged',
      { mode: 'balance' },
      ['4', '18', '35', '0', '5'],
      ['available', 'overage', 'deficitIn', 'deficitOut', 'carriedOut'],
      [
        ['10', '0', '0', '0', '6'],
        ['16', '0', '0', '2', '0'],
        ['8', '0', '2', '27', '0'],
        ['0', '0', '27', '17', '0'],
        ['0', '0', '17', '12', '0'],
      ],
    ],
    [
      'a cap trims what is carried, not what is available',
      { mode: 'unused', capHours: '12.5' },
      ['0', '0', '0'],
      ['available', 'trimmed', 'carriedOut'],
      [
        ['10', '0', '10'],
        ['20', '7.5', '12.5'],
        ['22.5', '10', '12.5'],
      ],
    ],
    [
      'a cap of none lets nothing over',
      { mode: 'unused', capHours: '0' },
      ['3', '0'],
      ['available', 'expired', 'trimmed', 'carriedOut'],
      [
        ['10', '0', '7', '0'],
        ['10', '0', '10', '0'],
      ],
    ],
    [
      'hours are usable through the two periods after the one that included them',
      { mode: 'unused', expiresAfterPeriods: 2 },
      ['0', '0', '4', '0'],
      ['available', 'expired', 'carriedOut'],
      [
        ['10', '0', '10'],
        ['20', '0', '20'],
        ['30', '6', '20'],
        ['30', '10', '20'],
      ],
    ],
    [
      'hours expire before the cap is looked at',
      { mode: 'unused', expiresAfterPeriods: 1, capHours: '15' },
      ['0', '0', '0'],
      ['available', 'expired', 'trimmed', 'carriedOut'],
      [
        ['10', '0', '0', '10'],
        ['20', '10', '0', '10'],
        ['20', '10', '0', '10'],
      ],
    ],
  ])('%s', (_, rollover, used, names, expected) => {
    const statements = runHourBank({ perPeriod: '10', rollover }, months(...used), { schedule })
    expect(columns(statements, ...names)).toEqual(expected)
  })

  it('trims the oldest hours', () => {
    const [, statement] = runHourBank(
      { perPeriod: '10', rollover: { mode: 'unused', capHours: '12' } },
      months('0', '0'),
    )
    expect(statement?.lots).toEqual([
      { id: 'included/2026-01-01', grantedOn: '2026-01-01', hours: '2', isIncluded: true },
      { id: 'included/2026-02-01', grantedOn: '2026-02-01', hours: '10', isIncluded: true },
    ])
  })

  it.each<[string, Rollover, readonly string[]]>([
    ['where unused hours carry over', { mode: 'unused', capHours: '5' }, ['0', '5', '55']],
    ['where they lapse', { mode: 'none', capHours: '5' }, ['10', '0', '50']],
    ['where a balance carries', { mode: 'balance', capHours: '0' }, ['0', '10', '50']],
  ])('leaves a pack whole that is above the cap, %s', (_, rollover, expected) => {
    const opening = [{ id: 'pack', grantedOn: '2025-12-01', hours: '50' }] as const
    const [statement] = runHourBank({ perPeriod: '10', rollover }, months('0'), { opening })
    expect([statement?.expired, statement?.trimmed, statement?.carriedOut]).toEqual(expected)
    expect(statement?.lots).toContainEqual(opening[0])
  })

  it('holds included hours from an earlier run to the cap, however their id reads', () => {
    const opening = [
      { id: 'from-the-old-system', grantedOn: '2025-12-01', hours: '9', isIncluded: true },
      { id: 'included-as-a-gift', grantedOn: '2025-12-01', hours: '9', isIncluded: false },
    ] as const
    const terms: IncludedHours = { perPeriod: '10', rollover: { mode: 'unused', capHours: '12' } }
    const [statement] = runHourBank(terms, months('0'), { opening })
    expect(statement?.trimmed).toBe('7')
    expect(statement?.lots.map(({ id, hours }) => [id, hours])).toEqual([
      ['from-the-old-system', '2'],
      ['included-as-a-gift', '9'],
      ['included/2026-01-01', '10'],
    ])
  })

  it('says on which day the hours of a period expire, from the anchor, and counts periods that rest', () => {
    const monthEnds: PeriodSchedule = { anchor: '2026-01-31', every: { unit: 'month', count: 1 } }
    const periods = [
      { period: periodAt(monthEnds, 0), used: '0' },
      { period: periodAt(monthEnds, 1), used: '0', included: '0' },
      { period: periodAt(monthEnds, 2), used: '0' },
    ]
    const terms: IncludedHours = { perPeriod: '10', rollover: { mode: 'unused', expiresAfterPeriods: 1 } }
    const statements = runHourBank(terms, periods, { schedule: monthEnds })
    expect(columns(statements, 'included', 'expired', 'carriedOut')).toEqual([
      ['10', '0', '10'],
      ['0', '10', '0'],
      ['10', '0', '10'],
    ])
    expect(statements[0]?.lots[0]?.expiresOn).toBe('2026-03-30')
    expect(statements[2]?.lots[0]?.expiresOn).toBe('2026-05-30')
  })

  it('draws hours of the period only after those that expire with it, and a pack by its priority', () => {
    const opening = [
      { id: 'pack', grantedOn: '2025-06-01', hours: '5', priority: 1 },
      { id: 'gift', grantedOn: '2025-12-24', expiresOn: '2026-01-10', hours: '3' },
    ] as const
    const [statement] = runHourBank({ perPeriod: '10', rollover: { mode: 'unused' } }, months('14'), { opening })
    expect(statement?.drawn).toEqual([
      { lotId: 'gift', hours: '3' },
      { lotId: 'included/2026-01-01', hours: '10' },
      { lotId: 'pack', hours: '1' },
    ])
    expect(statement?.carriedOut).toBe('4')
  })

  it('keeps packs where included hours lapse', () => {
    const opening = [{ id: 'pack', grantedOn: '2026-01-01', hours: '5', priority: 1 }] as const
    const statements = runHourBank({ perPeriod: '10' }, months('12', '0'), { opening })
    expect(columns(statements, 'available', 'overage', 'expired', 'carriedOut')).toEqual([
      ['15', '0', '0', '3'],
      ['13', '0', '10', '3'],
    ])
  })

  it('loses a lot that expired before the period, or between two', () => {
    const opening = [
      { id: 'old', grantedOn: '2025-01-01', expiresOn: '2025-12-31', hours: '5' },
      { id: 'spring', grantedOn: '2025-01-01', expiresOn: '2026-02-14', hours: '4' },
    ] as const
    const periods = [
      { period: periodAt(schedule, 0), used: '0' },
      { period: periodAt(schedule, 2), used: '0' },
    ]
    const statements = runHourBank({ perPeriod: '10' }, periods, { opening })
    expect(columns(statements, 'carriedIn', 'available', 'expired', 'carriedOut')).toEqual([
      ['9', '14', '15', '4'],
      ['4', '10', '14', '0'],
    ])
  })

  it('adds a pack in the period that it is granted in, and to what is carried if that was between two', () => {
    const opening = [
      { id: 'first-day', grantedOn: '2026-01-01', hours: '1' },
      { id: 'last-day', grantedOn: '2026-01-31', expiresOn: '2026-01-31', hours: '2' },
      { id: 'between', grantedOn: '2026-02-10', hours: '4' },
      { id: 'spent-between', grantedOn: '2026-02-10', expiresOn: '2026-02-20', hours: '8' },
      { id: 'march', grantedOn: '2026-03-31', hours: '16' },
      { id: 'later', grantedOn: '2026-04-01', hours: '32' },
    ] as const
    const periods = [
      { period: periodAt(schedule, 0), used: '11' },
      { period: periodAt(schedule, 2), used: '10' },
    ]
    const statements = runHourBank({ perPeriod: '10' }, periods, { opening })
    expect(columns(statements, 'carriedIn', 'added', 'available', 'expired', 'carriedOut')).toEqual([
      ['0', '3', '13', '1', '1'],
      ['13', '16', '31', '8', '21'],
    ])
  })

  it('charges what is owed where a period settles the deficit, from before too', () => {
    const terms: IncludedHours = { perPeriod: '10', rollover: { mode: 'balance' }, overageRate: euros('80.00') }
    const [january, february] = months('25', '12')
    const periods = january && february ? [january, { ...february, settlesDeficit: true }] : []
    const statements = runHourBank(terms, periods)
    expect(columns(statements, 'overage', 'deficitIn', 'deficitOut')).toEqual([
      ['0', '0', '15'],
      ['17', '15', '0'],
    ])
    expect(statements[1]?.overageAmount).toEqual(euros('1360.00'))
    const unowed = runHourBank(
      terms,
      periods.map((each) => ({ ...each, used: '10' })),
    )
    expect(columns(unowed, 'overage', 'deficitOut')).toEqual([
      ['0', '0'],
      ['0', '0'],
    ])
  })

  it('settles a deficit from before out of what is there', () => {
    const opening = [{ id: 'pack', grantedOn: '2026-01-01', hours: '4' }] as const
    const terms: IncludedHours = { perPeriod: '10', rollover: { mode: 'balance' }, overageRate: euros('80.00') }
    const [statement] = runHourBank(terms, months('5'), { opening, openingDeficit: '6' })
    expect(statement).toMatchObject({ available: '8', deficitIn: '6', deficitOut: '0', carriedOut: '3' })
    expect(statement?.overageAmount).toEqual(euros('0.00'))
    expect(statement?.drawn).toEqual([
      { lotId: 'included/2026-01-01', hours: '10' },
      { lotId: 'pack', hours: '1' },
    ])
  })
})

describe('overage', () => {
  it.each<[string, string, string, HourBankOptions, string]>([
    ['a third of an hour, cut to the millionth', '10.333333', '100.00', {}, '33.33'],
    ['half a cent, away from zero', '10.05', '0.10', {}, '0.01'],
    ['half a cent, to the even one', '10.05', '0.10', { rounding: 'half-even' }, '0.00'],
    ['a millionth of an hour, up', '10.000001', '100.00', { rounding: 'up' }, '0.01'],
    ['more than a float holds', '9007199254740993.000001', '1.00', {}, '9007199254740983.00'],
  ])('prices %s', (_, used, rate, options, amount) => {
    const [statement] = runHourBank({ perPeriod: '10', overageRate: euros(rate) }, months(used), options)
    expect(statement?.overageAmount).toEqual(euros(amount))
  })

  it('has no price where no rate is agreed', () => {
    const [statement] = runHourBank({ perPeriod: '10' }, months('12'))
    expect(statement?.overage).toBe('2')
    expect(statement && 'overageAmount' in statement).toBe(false)
  })
})

describe('what no bank can run on', () => {
  const ten: IncludedHours = { perPeriod: '10' }
  const january = { start: '2026-01-01', end: '2026-02-01' }
  const pack = { id: 'p', grantedOn: '2026-01-01', hours: '1' }
  const rolling = (rollover: object) => ({ perPeriod: '10', rollover: { mode: 'unused', ...rollover } })

  it.each<[string, unknown, unknown, unknown, string, string]>([
    ['no hours in a period', { perPeriod: '0' }, [], {}, 'invalid-value', 'terms.perPeriod'],
    ['hours as a number', { perPeriod: 10 }, [], {}, 'invalid-value', 'terms.perPeriod'],
    ['a mode that is none', rolling({ mode: 'all' }), [], {}, 'unknown-code', 'terms.rollover.mode'],
    ['a negative cap', rolling({ capHours: '-1' }), [], {}, 'invalid-value', 'terms.rollover.capHours'],
    [
      'expiry after no period',
      rolling({ expiresAfterPeriods: 0 }),
      [],
      {},
      'invalid-value',
      'terms.rollover.expiresAfterPeriods',
    ],
    [
      'expiry after a huge number of periods',
      rolling({ expiresAfterPeriods: 1e15 }),
      [],
      { schedule },
      'invalid-value',
      'terms.rollover.expiresAfterPeriods',
    ],
    [
      'expiry after half a period',
      rolling({ expiresAfterPeriods: 1.5 }),
      [],
      {},
      'invalid-value',
      'terms.rollover.expiresAfterPeriods',
    ],
    ['expiry without a schedule', rolling({ expiresAfterPeriods: 1 }), months('1'), {}, 'invalid-value', 'schedule'],
    [
      'a period that reaches into the next one of the schedule',
      rolling({ expiresAfterPeriods: 1 }),
      [{ period: { start: '2026-01-10', end: '2026-02-02' }, used: '0' }],
      { schedule },
      'invalid-period',
      'periods[0].period.end',
    ],
    ['a negative rate', { ...ten, overageRate: euros('-1.00') }, [], {}, 'invalid-value', 'terms.overageRate'],
    [
      'a period of no days',
      ten,
      [{ period: { ...january, end: january.start }, used: '0' }],
      {},
      'invalid-period',
      'periods[0].period.end',
    ],
    [
      'a day that does not exist',
      ten,
      [{ period: { ...january, start: '2026-02-30' }, used: '0' }],
      {},
      'invalid-value',
      'periods[0].period.start',
    ],
    [
      'periods that overlap',
      ten,
      [...months('0'), { period: { ...january, start: '2026-01-31' }, used: '0' }],
      {},
      'invalid-period',
      'periods[1].period.start',
    ],
    ['periods out of order', ten, [...months('0', '0')].reverse(), {}, 'invalid-period', 'periods[1].period.start'],
    ['hours used below none', ten, months('1', '-0.5'), {}, 'invalid-value', 'periods[1].used'],
    ['hours used in an exponent', ten, months('1e999999999'), {}, 'invalid-value', 'periods[0].used'],
    [
      'included hours below none',
      ten,
      [{ period: january, used: '0', included: '-1' }],
      {},
      'invalid-value',
      'periods[0].included',
    ],
    ['a deficit where none carries', ten, months('0'), { openingDeficit: '1' }, 'invalid-value', 'openingDeficit'],
    [
      'a negative deficit',
      rolling({ mode: 'balance' }),
      [],
      { openingDeficit: '-1' },
      'invalid-value',
      'openingDeficit',
    ],
    ['two opening lots with one id', ten, [], { opening: [pack, pack] }, 'duplicate-id', 'opening[1].id'],
    [
      'an opening lot with the id of a period’s own',
      ten,
      months('0', '0'),
      { opening: [{ ...pack, id: 'included/2026-02-01' }] },
      'duplicate-id',
      'opening[0].id',
    ],
    [
      'an opening lot that is neither included nor not',
      ten,
      months('0'),
      { opening: [{ ...pack, isIncluded: 'yes' }] },
      'invalid-value',
      'opening[0].isIncluded',
    ],
    [
      'a rounding that is none',
      { ...ten, overageRate: euros('0.01') },
      months('10.5'),
      { rounding: 'nearest' },
      'unknown-code',
      'rounding',
    ],
  ])('refuses %s', (_, terms, periods, options, code, field) => {
    const call = () => runHourBank(terms as IncludedHours, periods as HourBankPeriod[], options as HourBankOptions)
    const error = thrownBy(call)
    expect([error.code, error.details.field]).toEqual([code, field])
  })

  it('refuses more periods than it lists lots for', () => {
    const days = Array.from({ length: 5_001 }, (_, index) => ({
      period: { start: addDays('2000-01-01', index), end: addDays('2000-01-01', index + 1) },
      used: '0',
    }))
    expect(thrownBy(() => runHourBank(ten, days)).details).toEqual({
      field: 'periods',
      received: '5001',
      expected: 'at most 5000 periods',
    })
    expect(runHourBank(ten, days.slice(1))).toHaveLength(5_000)
  })

  it('gives no statement for no period', () => {
    expect(runHourBank(ten, [], { opening: [{ id: 'p', grantedOn: '2026-01-01', hours: '1' }] })).toEqual([])
  })
})
