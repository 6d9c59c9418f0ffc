export { defaultMonthLength, type MonthLength, type RecurringRevenueOptions } from './month-length.ts'
export {
  type AccountRecurringRevenue,
  monthlyRecurringRevenue,
  type RecurringRevenue,
} from './monthly-recurring-revenue.ts'
export { type RecurringMovementKind, recurringMovementKinds } from './movement-kind.ts'
export type { RecurringRevenueMovement, RecurringRevenueMovements } from './movements.ts'
export type { RecurringItem } from './recurring-item.ts'
export { accountsAtRest, accountsWithRevenueBy, type RecurringItemsOptions, recurringItems } from './recurring-items.ts'
export {
  type RecurringRevenueByMonthOptions,
  type RecurringRevenueMonth,
  recurringRevenueByMonth,
} from './recurring-revenue-by-month.ts'
export { type RecurringRevenueMovementsOptions, recurringRevenueMovements } from './recurring-revenue-movements.ts'
export {
  customerChurnRate,
  grossRevenueRetention,
  netRevenueRetention,
  quickRatio,
  type RecurringRevenueTotals,
} from './retention.ts'
