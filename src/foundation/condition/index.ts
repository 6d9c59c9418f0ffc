export type {
  AllOf,
  AnyOf,
  BetweenTest,
  ComparisonTest,
  Condition,
  CountRange,
  DaysTest,
  EqualsTest,
  EventAgeTest,
  EventCondition,
  EventCountTest,
  ExistsTest,
  FactCondition,
  Facts,
  KnownFact,
  NotThis,
  OneOfTest,
  Quantity,
  TextTest,
} from './condition.ts'
export { type ConditionDecision, type ConditionStatus, conditionJudgeFor, judgeCondition } from './judge-condition.ts'
export type { Unknown } from './prepared-condition.ts'
export { type Shortfall, shortfallOf, type UnmetTest } from './shortfall.ts'
export type { Circumstances, TrackedEvent } from './tracked-event.ts'
