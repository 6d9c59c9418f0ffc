export { classifyAccount } from './classify-account.ts'
export { type DerivedFacts, type DeriveFactsOptions, deriveFacts, type RelationshipRecords } from './derive-facts.ts'
export type { RecordReference } from './reference.ts'
