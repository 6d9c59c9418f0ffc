export { describeReason, type FactLabels, type Labels, type ListedFact } from './labels.ts'
