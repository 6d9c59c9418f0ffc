export { quantileBands } from './bands.ts'
export {
  type DidNotConverge,
  fitLogisticModel,
  type LogisticModelOptions,
} from './fit-logistic-model.ts'
export type {
  FieldFrequencies,
  Frequencies,
  FrequencyField,
  FrequencyModel,
  TeamFrequencies,
  ValueFrequency,
} from './frequency-model.ts'
export type { ClosedLead, FeatureValue, OpenLead, SkippedBecause, SkippedField } from './lead.ts'
export type {
  CategoryField,
  LearntCategoryField,
  LearntField,
  LearntNumberField,
  LogisticField,
  LogisticFit,
  LogisticModel,
  LogisticNote,
  LogisticTerm,
  LogisticTermKind,
  NumberField,
} from './logistic-model.ts'
export { defaultMinimumPerOutcome } from './minimum.ts'
export {
  type LogisticContribution,
  type LogisticPrediction,
  type LogisticPredictor,
  logisticPredictorFor,
  predictLogistic,
} from './predict-logistic.ts'
export {
  defaultSmoothing,
  type PredictWinOptions,
  predictWin,
  type WinEvidence,
  type WinPrediction,
} from './predict-win.ts'
export { type TellingTerm, tellingTerms } from './telling-terms.ts'
export { type TellingValue, tellingValues } from './telling-values.ts'
export {
  addClosedLeads,
  type FrequencyModelOptions,
  removeClosedLeads,
  trainFrequencyModel,
} from './train-frequency-model.ts'
