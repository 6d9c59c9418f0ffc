export {
  type AccountOverview,
  accountOverview,
  accountOverviewFor,
  type OverviewOptions,
} from './account-overview.ts'
export type { AccountWork, OpenDeal, OpenTicket, TaskPosition } from './account-work.ts'
export type { AccountBalance, BillingPosition, OverdueInvoice } from './billing-position.ts'
export type { ExpectedValue, LikelyRange } from './expected-value.ts'
export type { LoyaltyPosition } from './loyalty-position.ts'
export type { NextAction } from './next-actions.ts'
export {
  type AccountHealthPolicy,
  defaultAccountHealthPolicy,
  defaultNextActionPolicy,
  type KeepingActionType,
  type NextActionPolicy,
  type NextActionType,
  nextActionTypes,
  type OverviewPolicy,
  type WorthPolicy,
} from './overview-policy.ts'
export type { OverviewRecords } from './overview-records.ts'
export {
  type CombineOptions,
  combineOverviews,
  type PortfolioOverview,
  type PortfolioOverviewOptions,
  type PortfolioTotals,
  portfolioOverview,
  type StageCount,
} from './portfolio-overview.ts'
export type { AcquisitionPosition, ClientPosition, CustomerPosition, StagePosition } from './stage-position.ts'
