import type {
  AccessReason,
  ChangeRefusal,
  PortalStanding,
  RequirementsChange,
  RequirementsConflictCode,
  RevisionRefusal,
  StandardAsk,
  StandardSection,
} from '../rules/collaboration/index.ts'
import type { Words } from './words.ts'

/**
 * Words for requirements documents and the portal.
 *
 * @example
 * ```ts
 * import type { CollaborationLabels } from 'clientele/labels'
 * import { englishCollaboration } from 'clientele/labels/en'
 *
 * const house: CollaborationLabels = {
 *   ...englishCollaboration,
 *   portalStanding: { ...englishCollaboration.portalStanding, guest: 'auditor' },
 * }
 * house.portalStanding.guest //=> 'auditor'
 * ```
 */
export interface CollaborationLabels {
  /** What somebody is when they look into the portal. */
  readonly portalStanding: Words<PortalStanding>
  /** Why somebody may, or may not. */
  readonly accessReason: Words<AccessReason['code']>
  /** The sections of a requirements document. */
  readonly standardSection: Words<StandardSection>
  /** What a template asks. */
  readonly standardAsk: Words<StandardAsk>
  /** What cannot both be. */
  readonly requirementsConflict: Words<RequirementsConflictCode>
  /** What changed between two versions. */
  readonly requirementsChangeKind: Words<RequirementsChange['kind']>
  /** Why there is no new version. */
  readonly refusal: Words<(RevisionRefusal | ChangeRefusal)['code']>
}
