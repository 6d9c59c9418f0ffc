/**
 * Everything but the schemas (`clientele/schemas`), the words (`clientele/labels/*`), the ports of stores
 * (`clientele/storage`) and what tests them (`clientele/testing`).
 *
 * @packageDocumentation
 */
export * from './foundation/condition/index.ts'
export * from './foundation/index.ts'
export * from './foundation/money/index.ts'
export * from './foundation/time/index.ts'
export * from './records/index.ts'
export * from './rules/automation/index.ts'
export * from './rules/billing/index.ts'
export * from './rules/classification/from-records/index.ts'
export * from './rules/classification/index.ts'
export * from './rules/classification/presets.ts'
export * from './rules/classification/what-would-change.ts'
export * from './rules/collaboration/index.ts'
export * from './rules/lifecycle/index.ts'
export * from './rules/lifetime-value/contractual/index.ts'
export * from './rules/lifetime-value/diagnostics/index.ts'
export * from './rules/lifetime-value/histories/index.ts'
export * from './rules/lifetime-value/index.ts'
export * from './rules/lifetime-value/segments/index.ts'
export * from './rules/lifetime-value/value/index.ts'
export * from './rules/loyalty/index.ts'
export * from './rules/orders/index.ts'
export * from './rules/reporting/index.ts'
export * from './rules/reporting/overview/index.ts'
export * from './rules/scoring/by-evidence/index.ts'
export * from './rules/scoring/calibration/index.ts'
export * from './rules/scoring/index.ts'
export * from './rules/service/index.ts'
