import type { BgNbdParameters } from '../fitting/purchase-fit.ts'
import type { PurchaseModel } from '../fitting/purchase-model.ts'
import type { ExtraChance } from './beta-geometric-likelihood.ts'
import { betaGeometricOutlook } from './purchases-while-alive.ts'

/**
 * BG/NBD, or with one more chance to leave MBG/NBD.
 *
 * One with a history is still there with probability 1 / (1 + a/(b+x+k-1) × ((α+T)/(α+t))^(r+x)) (Fader, Hardie & Lee 2008,
 * "Computing P(alive) using the BG/NBD model"), and if so, buys at a rate of shape r + x and rate α + T and has stayed x + k
 * times. A new one had k chances to leave.
 */
export const betaGeometricModel = ({ r, alpha, a, b }: BgNbdParameters, extra: ExtraChance): PurchaseModel => ({
  outlookOf: ({ frequency, ageAtLastPurchase, age }) => {
    const chances = frequency + extra
    const shape = r + frequency
    // ln (α+T)/(α+t), without the sums that would lose what lies between them.
    const grown = Math.log1p((age - ageAtLastPurchase) / (alpha + ageAtLastPurchase))
    const odds = chances === 0 ? 0 : (a / (b + chances - 1)) * Math.exp(shape * grown)
    return betaGeometricOutlook({ alive: 1 / (1 + odds), shape, rate: alpha + age, a, b: b + chances })
  },
  outlookOfNew: () =>
    betaGeometricOutlook({ alive: extra === 0 ? 1 : b / (a + b), shape: r, rate: alpha, a, b: b + extra }),
})
