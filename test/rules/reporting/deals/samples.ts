import type { Money } from '../../../../src/foundation/money/index.ts'
import type { CalendarDate } from '../../../../src/foundation/time/index.ts'
import type { Deal } from '../../../../src/records/index.ts'

export const euros = (amount: string): Money => ({ amount, currency: 'EUR' })
export const dollars = (amount: string): Money => ({ amount, currency: 'USD' })

/** An open deal with all that reports ask for. */
export const openDeal = (id: string, changes: Partial<Deal> = {}): Deal => ({
  id,
  status: 'open',
  openedOn: '2026-01-05',
  expectedCloseOn: '2026-05-20',
  amount: euros('1000.00'),
  probability: 0.5,
  ...changes,
})

/** A deal that was closed. */
export const closedDeal = (
  id: string,
  status: 'won' | 'lost',
  openedOn: CalendarDate,
  closedOn: CalendarDate,
  changes: Partial<Deal> = {},
): Deal => ({ id, status, openedOn, closedOn, amount: euros('1000.00'), ...changes })
