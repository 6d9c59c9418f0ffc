export type { AbortSignalLike } from './abort.ts'
export {
  type BufferedAppend,
  type BufferedChanges,
  type BufferedCheck,
  type BufferedTransactionSource,
  type BufferedWrite,
  bufferedTransaction,
  type StoredEntry,
  type StreamHead,
} from './buffered-transaction.ts'
export { compareCodePoints } from './code-points.ts'
export { createRecordStore } from './create-record-store.ts'
export { type Cursor, type CursorPosition, positionOf } from './cursor.ts'
export {
  type DecideOptions,
  decideAndSave,
  type RecordDecision,
  type SavedDecision,
  type SaveRefusal,
} from './decide-and-save.ts'
export type {
  EventWrite,
  RecordLocation,
  RecordWrite,
  StorageDriver,
  StreamLocation,
  TransactionDriver,
} from './driver.ts'
export type {
  Appended,
  AppendOptions,
  EventLog,
  EventReadOptions,
  NewEvent,
  StoredEvent,
  TransactionEventLog,
} from './event-log.ts'
export { fieldValueOf } from './field-value.ts'
export { comparePositions, findAmong, matchesPlan } from './match-plan.ts'
export { createMemoryStore, memoryDriver } from './memory-store.ts'
export { type PlannedCondition, type QueryComparison, type QueryPlan, queryComparisons } from './plan-query.ts'
export { type FieldCondition, type QueryAbility, queryAbilities, type RecordQuery } from './query.ts'
export {
  type FieldType,
  type FieldValue,
  fieldTypes,
  type KindDefinition,
  type KindDefinitions,
  type KindTable,
  type StandardKinds,
  type StoredKind,
  type StoredRecord,
  standardKinds,
} from './record-kinds.ts'
export type {
  Aborted,
  IdempotencyMismatch,
  InvalidCursor,
  ListRefusal,
  StorageConflict,
  TransactionConflict,
  UnsupportedQuery,
  UnsupportedTransaction,
} from './refusal.ts'
export type { PageOptions, ReadOptions, RecordPage, Repository, TransactionRepository } from './repository.ts'
export { isStorageError, StorageError, type StorageErrorReason, type TransactionEnded } from './storage-error.ts'
export type { RecordStore, StoreCapabilities, StoreTransaction, TenantStore, TransactionRunner } from './store.ts'
export { type Expectation, meetsExpectation, type Version, type Versioned } from './version.ts'
