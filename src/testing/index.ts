export type { ConformanceRequirement } from './conformance/case.ts'
export {
  type ConformanceCase,
  type ConformanceGroup,
  type ConformanceOptions,
  conformanceCases,
  conformanceGroups,
} from './conformance/conformance-cases.ts'
export { type SampleRecords, sampleRecord } from './sample-record.ts'
