/**
 * Everything but the schemas (`clientele/schemas`), the words (`clientele/labels/*`), the ports of stores
 * (`clientele/storage`) and what tests them (`clientele/testing`).
 *
 * @packageDocumentation
 */
export * from './foundation/index.ts'
export * from './foundation/money/index.ts'
export * from './foundation/time/index.ts'
export * from './records/index.ts'
export * from './rules/billing/index.ts'
export * from './rules/classification/from-records/index.ts'
export * from './rules/classification/index.ts'
export * from './rules/classification/presets.ts'
export * from './rules/classification/what-would-change.ts'
export * from './rules/reporting/index.ts'
