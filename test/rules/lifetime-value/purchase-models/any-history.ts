import * as fc from 'fast-check'
import type { PurchaseHistory } from '../../../../src/rules/lifetime-value/index.ts'

const share = fc.double({ min: 0.001, max: 1, noNaN: true })

/** A history in continuous time. */
export const anyHistory: fc.Arbitrary<PurchaseHistory> = fc
  .tuple(fc.nat(60), share, fc.double({ min: 0.5, max: 100, noNaN: true }), fc.integer({ min: 1, max: 9 }))
  .map(([frequency, part, age, count]) => ({
    frequency,
    ageAtLastPurchase: frequency === 0 ? 0 : part * age,
    age,
    count,
  }))

/** A history of opportunities. */
export const anyOpportunities: fc.Arbitrary<PurchaseHistory> = fc
  .tuple(fc.integer({ min: 1, max: 40 }), share, share, fc.integer({ min: 1, max: 9 }))
  .map(([age, part, used, count]) => {
    const ageAtLastPurchase = Math.round(part * age)
    const frequency = ageAtLastPurchase === 0 ? 0 : Math.max(1, Math.round(used * ageAtLastPurchase))
    return { frequency, ageAtLastPurchase, age, count }
  })

/** Logarithms of four parameters, each from 0.05 to 20. */
export const anyPoint: fc.Arbitrary<readonly [number, number, number, number]> = (() => {
  const any = fc.double({ min: -3, max: 3, noNaN: true })
  return fc.tuple(any, any, any, any)
})()
