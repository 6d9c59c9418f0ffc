import type { Money } from '../../../foundation/money/index.ts'
import type { Interval } from '../../../foundation/time/index.ts'
import type { Identifier } from '../../../records/index.ts'

/** What an account pays each period, after discounts and before tax. */
export interface RecurringItem {
  /** Who pays. */
  readonly accountId: Identifier
  /** What a full period costs; not negative. */
  readonly amount: Money
  /** How long a period is. */
  readonly every: Interval
}
