export { groupHistories } from './group-histories.ts'
export { type ObservedHistoryColumns, purchaseHistoryColumns } from './history-columns.ts'
export type { PurchaseHistoryReport } from './history-report.ts'
export {
  addTransaction,
  finishHistories,
  type HistoryLog,
  type ObservedHistories,
  type ObservedHistory,
  purchaseHistories,
  startHistories,
} from './purchase-histories.ts'
export {
  type NegativeAmountRule,
  negativeAmountRules,
  type PurchaseHistoryOptions,
  type TransactionColumns,
  type TransactionRow,
} from './transaction-log.ts'
