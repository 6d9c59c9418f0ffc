import type { CalendarDate } from '../../../foundation/time/index.ts'
import type { LoyaltyEntry } from '../../../records/index.ts'
import type { Purchase } from '../../billing/index.ts'
import {
  type LoyaltyBalance,
  type LoyaltyProgramme,
  loyaltyLedger,
  loyaltyTier,
  type NextExpiry,
  type TierStanding,
} from '../../loyalty/index.ts'

/** What an account has by its points. */
export interface LoyaltyPosition extends LoyaltyBalance {
  /** What lapses next, if anything does. */
  readonly nextExpiry?: NextExpiry
  /** Its tier; left out where the programme has none. */
  readonly tier?: TierStanding
}

/** Tells what an account has by its points; nothing without a programme, or where they are not known. */
export function loyaltyPosition(
  entries: readonly LoyaltyEntry[] | undefined,
  programme: LoyaltyProgramme | undefined,
  purchases: readonly Purchase[],
  asOf: CalendarDate,
): LoyaltyPosition | undefined {
  if (!programme || !entries) return undefined
  const { lines: _lines, lots: _lots, rejected: _rejected, ...balance } = loyaltyLedger(entries, programme, asOf)
  const spending = purchases.map(({ placedOn, net }) => ({ on: placedOn, amount: net }))
  const tier = programme.tiers && loyaltyTier({ entries, spending }, programme, asOf)
  return { ...balance, ...(tier && { tier }) }
}
