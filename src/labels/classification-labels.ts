import type { RecordReference } from '../rules/classification/from-records/index.ts'
import type { FactName, GateDecision, Requirement, RequirementStatus } from '../rules/classification/index.ts'
import type { BusinessKind } from '../rules/classification/presets.ts'
import type { Words } from './words.ts'

/**
 * Words for what classification speaks of beside what is in {@link Labels}.
 *
 * @example
 * ```ts
 * import type { ClassificationLabels } from 'clientele/labels'
 * import { englishClassification } from 'clientele/labels/en'
 *
 * const house: ClassificationLabels = {
 *   ...englishClassification,
 *   factName: { ...englishClassification.factName, industry: 'trade' },
 * }
 * house.factName.industry //=> 'trade'
 * ```
 */
export interface ClassificationLabels {
  /** What a fact is about, such as one that is missing. */
  readonly factName: Words<FactName>
  /** What the gates require. */
  readonly requirement: Words<Requirement>
  /** Whether a requirement holds. */
  readonly requirementStatus: Words<RequirementStatus>
  /** Whether one may pass a gate. */
  readonly gateStatus: Words<GateDecision['status']>
  /** The businesses that there is a preset for. */
  readonly businessKind: Words<BusinessKind>
  /** The kind of a record that a fact was read from. */
  readonly recordKind: Words<RecordReference['kind']>
}
