export { legalFormWords, sharedMailDomains } from './common-words.ts'
export {
  type DuplicatePair,
  type DuplicateReason,
  type DuplicateReasonCode,
  duplicateReasonCodes,
} from './duplicate-pair.ts'
export {
  type DuplicateConflict,
  type DuplicateMatcher,
  type DuplicatePolicy,
  type DuplicateRule,
  type DuplicateTest,
  defaultDuplicatePolicy,
  duplicateMatchers,
} from './duplicate-policy.ts'
export type { CommonValue, DuplicateGroup, DuplicatesFound, IdentifiedRecord } from './duplicates-found.ts'
export { duplicatesOf, findDuplicates } from './find-duplicates.ts'
export { type NameSimilarityOptions, nameSimilarity } from './name-similarity.ts'
