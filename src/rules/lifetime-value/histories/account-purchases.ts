import type { ReportCounts } from './history-report.ts'
import type { HistorySettings } from './transaction-log.ts'

/** The rows of a log in the order of their accounts, and of their days within one. */
export interface OrderedLog {
  /** Where the rows of each account begin, and those of the one before end. */
  readonly ends: Uint32Array
  readonly day: Int32Array
  /** NaN where it is not known. */
  readonly amount: Float64Array
}

/** An amount at which binary fractions of a sum no longer show, so that a return of the whole leaves nothing. */
const settled = (amount: number): number => Math.round(amount * 1e6) / 1e6

/**
 * The purchases of one account at a time, in the order of their days. The lists are written over for the next one, and only
 * `size` of them count: emptying them would give their memory back, and take it again, a million times.
 */
export class AccountPurchases {
  readonly days: number[] = []
  readonly amounts: number[] = []
  /** How many purchases there are. */
  size = 0
  /** How many of them are within the calibration. */
  calibrated = 0

  readonly #settings: HistorySettings
  readonly #report: ReportCounts

  constructor(settings: HistorySettings, report: ReportCounts) {
    this.#settings = settings
    this.#report = report
  }

  /** Reads the rows of the account with this number. */
  read({ ends, day, amount }: OrderedLog, account: number): void {
    const { calibrationEnd, observationEnd } = this.#settings
    const to = ends[account + 1] as number
    this.size = 0
    this.calibrated = 0
    let isHoldout = false
    let at = ends[account] as number
    while (at < to) {
      const today = day[at] as number
      if (today > observationEnd) break
      if (!isHoldout && today > calibrationEnd) {
        isHoldout = true
        this.calibrated = this.size
      }
      // What is bought on a day comes before what is returned on it, in whatever order the rows are.
      let next = at
      let returns = 0
      while (next < to && day[next] === today) {
        const sum = amount[next] as number
        if (sum < 0) returns += 1
        else this.#buy(today, sum)
        next += 1
      }
      for (; returns > 0 && at < next; at += 1) {
        const sum = amount[at] as number
        if (sum < 0) this.#giveBack(sum)
      }
      at = next
    }
    this.#report.rowsAfterEnd += to - at
    if (!isHoldout) this.calibrated = this.size
    this.#report.purchases += this.size
  }

  #buy(day: number, amount: number): void {
    const { mergeWithinDays } = this.#settings
    const report = this.#report
    if (amount === 0) report.zeroRows += 1
    else if (Number.isNaN(amount)) report.unknownAmountRows += 1
    const last = this.size - 1
    const start = last < 0 ? day : (this.days[0] as number)
    const stretch = (of: number): number => Math.floor((of - start) / mergeWithinDays)
    // Nothing of the hold-out is merged into the calibration.
    if (last >= this.calibrated && stretch(this.days[last] as number) === stretch(day)) {
      this.amounts[last] = (this.amounts[last] as number) + amount
      report.mergedRows += 1
    } else {
      this.days[this.size] = day
      this.amounts[this.size] = amount
      this.size += 1
    }
  }

  #giveBack(amount: number): void {
    const report = this.#report
    report.negativeRows += 1
    if (this.#settings.onNegative === 'drop') return
    let rest = amount
    // A return in the hold-out leaves the calibration as it was known then.
    while (this.size > this.calibrated) {
      rest = settled((this.amounts[this.size - 1] as number) + rest)
      if (!(rest <= 0)) {
        this.amounts[this.size - 1] = rest
        return
      }
      this.size -= 1
      report.returnedPurchases += 1
      if (rest === 0) return
    }
    report.unmatchedReturns += 1
  }
}
