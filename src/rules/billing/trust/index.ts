export { closeTrust } from './close-trust.ts'
export { drawExactlyFromTrust, drawFromTrust, type InsufficientTrust, type TrustDraw } from './draw-from-trust.ts'
export { reconcileTrust, type TrustPosition, type TrustReconciliation } from './reconcile-trust.ts'
export { replenishmentRequest, type TrustReplenishment } from './replenish-trust.ts'
export { type TrustLedger, trustLedgers } from './trust-ledgers.ts'
export {
  type TrustBalance,
  type TrustOptions,
  type TrustStatement,
  type TrustStatementLine,
  trustBalance,
  trustStatement,
} from './trust-statement.ts'
