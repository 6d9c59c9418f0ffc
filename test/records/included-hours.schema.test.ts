import { describe, expect, it } from 'vitest'
import { agreementSchema } from '../../src/schemas.ts'
import { findings, problems, without } from './problems.ts'
import { euros, hoursOrNone, inFeeCurrency, kroner, notNegative, type Refusal, someHours } from './refusals.ts'
import { retainer, subscription } from './samples.ts'

describe('the hours that a retainer includes', () => {
  it.each<Refusal>([
    ['0 hours', { perPeriod: '0.000000' }, 'perPeriod', someHours],
    ['hours of 7 decimals', { perPeriod: '1.0000001' }, 'perPeriod', someHours],
    ['negative hours', { perPeriod: '-1' }, 'perPeriod', someHours],
    ['a negative rate', { perPeriod: '1', overageRate: kroner('-1.00') }, 'overageRate', notNegative],
    [
      'a rate in another currency',
      { perPeriod: '1', overageRate: euros('9.00') },
      'overageRate.currency',
      inFeeCurrency,
    ],
    [
      'an unknown rollover',
      { perPeriod: '1', rollover: { mode: 'all' } },
      'rollover.mode',
      'Invalid option: expected one of "none"|"unused"|"balance"',
    ],
    [
      'a negative cap',
      { perPeriod: '1', rollover: { mode: 'unused', capHours: '-1' } },
      'rollover.capHours',
      hoursOrNone,
    ],
    [
      'a cap of 7 decimals',
      { perPeriod: '1', rollover: { mode: 'unused', capHours: '0.0000001' } },
      'rollover.capHours',
      hoursOrNone,
    ],
    [
      'an expiry after 10,001 periods',
      { perPeriod: '1', rollover: { mode: 'unused', expiresAfterPeriods: 10_001 } },
      'rollover.expiresAfterPeriods',
      'Too big: expected number to be <=10000',
    ],
    [
      'an expiry after no period',
      { perPeriod: '1', rollover: { mode: 'unused', expiresAfterPeriods: 0 } },
      'rollover.expiresAfterPeriods',
      'Too small: expected number to be >=1',
    ],
  ])('cannot be %s', (_, includedHours, path, message) => {
    expect(findings(agreementSchema, { ...retainer, includedHours })).toEqual([[`includedHours.${path}`, message]])
  })

  const change = { on: '2026-03-01', amount: kroner('1.00') }
  const [other, fewer] = [
    { ...change, hoursPerPeriod: '0' },
    { ...change, on: '2026-04-01', hoursPerPeriod: '5' },
  ]

  it('can change with the fee, to some hours', () => {
    expect(findings(agreementSchema, { ...retainer, feeChanges: [change, fewer] })).toEqual([])
    expect(findings(agreementSchema, { ...retainer, feeChanges: [other] })).toEqual([
      ['feeChanges.0.hoursPerPeriod', someHours],
    ])
  })

  it.each([
    ['a retainer without any', without(retainer, 'includedHours')],
    ['a subscription', subscription],
  ])('cannot change in %s', (_, agreement) => {
    expect(findings(agreementSchema, { ...agreement, feeChanges: [change, fewer] })).toEqual([
      ['feeChanges.1.hoursPerPeriod', 'expected none, as the agreement includes no hours'],
    ])
  })

  it('are not for subscriptions', () => {
    expect(problems(agreementSchema, { ...subscription, includedHours: retainer.includedHours })).toEqual([''])
  })
})
