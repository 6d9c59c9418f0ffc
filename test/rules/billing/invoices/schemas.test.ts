import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isClienteleError } from '../../../../src/index.ts'
import {
  type DunningPolicy,
  defaultDunningPolicy,
  dunningActions,
  invoiceNumber,
  type NumberSeries,
} from '../../../../src/rules/billing/invoices/index.ts'
import { dunningPolicySchema, numberSeriesSchema } from '../../../../src/schemas.ts'
import { invoice } from './samples.ts'

/** Whether a call is refused by a rule. */
function isRefused(call: () => unknown): boolean {
  try {
    call()
    return false
  } catch (error) {
    if (isClienteleError(error)) return true
    throw error
  }
}

describe('the schema of a dunning policy', () => {
  it.each<[string, object, readonly (string | number)[]]>([
    ['days out of order', { retryDays: [3, 1] }, ['retryDays']],
    ['a day twice', { reminderDays: [3, 3] }, ['reminderDays']],
    ['a day after the end', { retryDays: [1, 31] }, ['retryDays', 1]],
    ['half a day', { finalAfterDays: 1.5 }, ['finalAfterDays']],
    ['another action', { finalAction: 'sue' }, ['finalAction']],
  ])('refuses %s', (_, differing, path) => {
    const result = dunningPolicySchema.safeParse({ ...defaultDunningPolicy, ...differing })
    expect(result.error?.issues[0]?.path).toEqual(path)
  })

  it('takes what the rule takes, and nothing else', () => {
    const days = fc.array(fc.integer({ min: -370, max: 40 }), { maxLength: 3 })
    const policies = fc.record({
      reminderDays: days,
      retryDays: days,
      finalAfterDays: fc.integer({ min: -1, max: 40 }),
      finalAction: fc.constantFrom('mark-unpaid', 'sue'),
    }) as fc.Arbitrary<DunningPolicy>
    fc.assert(
      fc.property(policies, (policy) => {
        const isTaken = dunningPolicySchema.safeParse(policy).success
        expect(isTaken).toBe(!isRefused(() => dunningActions(invoice(), {}, { asOf: '2026-05-01', policy })))
      }),
    )
  })
})

describe('the schema of a series of numbers', () => {
  it('takes what the rule takes, and nothing else', () => {
    const series = fc.record(
      {
        prefix: fc.string({ maxLength: 120 }),
        digits: fc.integer({ min: -1, max: 17 }),
        next: fc.oneof(fc.integer({ min: -2, max: 5 }), fc.constant(2 ** 53), fc.constant(0.5)),
      },
      { requiredKeys: ['next'] },
    ) as fc.Arbitrary<NumberSeries>
    fc.assert(
      fc.property(series, (some) => {
        expect(numberSeriesSchema.safeParse(some).success).toBe(!isRefused(() => invoiceNumber(some)))
      }),
    )
  })
})
