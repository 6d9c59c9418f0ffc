import type { Money } from '../../../src/foundation/money/index.ts'
import type { CalendarDate } from '../../../src/foundation/time/index.ts'
import type {
  ClawBackEntry,
  EarnEntry,
  LoyaltyMovement,
  RedeemEntry,
  ReverseEntry,
} from '../../../src/records/index.ts'

type More<Entry> = Partial<Omit<Entry, 'kind'>> & Partial<LoyaltyMovement>

export const earn = (id: string, on: CalendarDate, points: number, more: More<EarnEntry> = {}): EarnEntry => ({
  id,
  accountId: 'a-1',
  kind: 'earn',
  on,
  points,
  ...more,
})

export const redeem = (id: string, on: CalendarDate, points: number, more: More<RedeemEntry> = {}): RedeemEntry => ({
  id,
  accountId: 'a-1',
  kind: 'redeem',
  on,
  points,
  ...more,
})

export const clawBack = (
  id: string,
  on: CalendarDate,
  points: number,
  more: More<ClawBackEntry> = {},
): ClawBackEntry => ({ id, accountId: 'a-1', kind: 'claw-back', on, points, ...more })

export const reverse = (
  id: string,
  on: CalendarDate,
  entryId: string,
  more: More<ReverseEntry> = {},
): ReverseEntry => ({ id, accountId: 'a-1', kind: 'reverse', on, entryId, ...more })

export const euros = (amount: string): Money => ({ amount, currency: 'EUR' })
