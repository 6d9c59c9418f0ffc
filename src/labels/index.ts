export { describeReason, type Labels, type ListedFact } from './labels.ts'
