import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isCurrencyCode, isMoney, moneyFromMinorUnits } from '../../../src/foundation/money/index.ts'
import { currencyCodeSchema, moneySchema } from '../../../src/foundation/money/money.schema.ts'
import { anyMoney, decimals } from './exact.ts'

describe('the schemas of money', () => {
  it('accept exactly what the library calls money and currencies', () => {
    const codes = fc.oneof(fc.constantFrom<unknown>('EUR', 'JPY', 'KWD', 'eur', 'XAU', '', null, 978), fc.string())
    const amounts = fc.oneof<fc.Arbitrary<unknown>[]>(decimals, fc.double(), fc.string(), fc.constant(undefined))
    fc.assert(
      fc.property(amounts, codes, (amount, currency) => {
        expect(moneySchema.safeParse({ amount, currency }).success).toBe(isMoney({ amount, currency }))
        expect(currencyCodeSchema.safeParse(currency).success).toBe(isCurrencyCode(currency))
      }),
    )
  })

  it('give back any money as it was, and report a key too many', () => {
    fc.assert(
      fc.property(anyMoney, (amount) => {
        expect(moneySchema.parse(JSON.parse(JSON.stringify(amount)))).toEqual(amount)
        expect(moneySchema.safeParse({ ...amount, cents: 5 }).success).toBe(false)
      }),
    )
  })

  it('name the amount that is wrong', () => {
    const { error } = moneySchema.safeParse({ ...moneyFromMinorUnits(1250, 'EUR'), amount: '12.5' })
    expect(error?.issues.map(({ path }) => path)).toEqual([['amount']])
  })
})
