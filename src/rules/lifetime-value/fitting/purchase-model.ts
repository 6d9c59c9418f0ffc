import type { PurchaseHistory } from '../histories/purchase-history.ts'

/** What is expected of a customer from some moment on, in the model's unit of time. */
export interface PurchaseOutlook {
  /** The probability that they still buy, a length of time after the moment. */
  readonly probabilityAlive: (ahead: number) => number
  /** The purchases expected within a length of time after the moment. */
  readonly expectedPurchases: (horizon: number) => number
  /** The probabilities of 0, 1, … up to `most` purchases within a length of time, and at the end of the list that of more. */
  readonly purchaseProbabilities: (horizon: number, most: number) => readonly number[]
  /** The purchases expected for ever after the moment, each discounted at a continuous rate above 0. */
  readonly discountedPurchases: (rate: number) => number
}

/** A model of purchases with its parameters taken in: what it expects of one with a history, and of a new one. */
export interface PurchaseModel {
  /** From the end of the history on. */
  readonly outlookOf: (history: PurchaseHistory) => PurchaseOutlook
  /** From the first purchase on, which is not counted. */
  readonly outlookOfNew: () => PurchaseOutlook
}
