/**
 * Everything but the schemas (`clientele/schemas`) and the words (`clientele/labels/*`).
 *
 * @packageDocumentation
 */
export * from './foundation/condition/index.ts'
export * from './foundation/index.ts'
export * from './foundation/money/index.ts'
export * from './foundation/time/index.ts'
export * from './records/index.ts'
export * from './rules/billing/index.ts'
export * from './rules/classification/from-records/index.ts'
export * from './rules/classification/index.ts'
export * from './rules/classification/presets.ts'
export * from './rules/classification/what-would-change.ts'
export * from './rules/collaboration/index.ts'
export * from './rules/lifecycle/index.ts'
export * from './rules/reporting/index.ts'
