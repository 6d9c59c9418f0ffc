export { commentItem } from './comments/comment-item.ts'
export { type OpenQuestion, openQuestions } from './comments/open-questions.ts'
export {
  type AccessCode,
  type AccessGrantCode,
  type AccessReason,
  type AccessRefusalCode,
  accessGrantCodes,
  accessRefusalCodes,
} from './portal/access-reason.ts'
export {
  type AccessDecider,
  type AccessDecision,
  type AccessRequest,
  accessDeciderFor,
  decideAccess,
} from './portal/decide-access.ts'
export { defaultPortalPolicy, type PortalField, type PortalKind, type PortalPolicy } from './portal/portal-policy.ts'
export { type PortalEntry, type PortalRecords, portalView } from './portal/portal-view.ts'
export {
  type AccountViewer,
  type PortalStanding,
  type PortalViewer,
  portalStandings,
  type StaffViewer,
} from './portal/portal-viewer.ts'
export {
  applyRequirementsChanges,
  type ChangeRefusal,
  type RequirementsChange,
  requirementsChanges,
} from './requirements/requirements-changes.ts'
export {
  type MissingRequirement,
  type RequirementsCompleteness,
  type RequirementsCompletenessOptions,
  requirementsCompleteness,
  type SectionCompleteness,
} from './requirements/requirements-completeness.ts'
export {
  type RequirementsConflict,
  type RequirementsConflictCode,
  requirementsConflictCodes,
} from './requirements/requirements-conflict.ts'
export { type RequirementsConflictsOptions, requirementsConflicts } from './requirements/requirements-conflicts.ts'
export {
  defaultRequirementsTemplate,
  type RequirementsTemplate,
  type TemplateSection,
} from './requirements/requirements-template.ts'
export {
  type RequirementsRevision,
  type RevisedRequirements,
  type RevisionRefusal,
  reviseRequirements,
} from './requirements/revise-requirements.ts'
export {
  type StandardAsk,
  type StandardSection,
  standardAsks,
  standardSections,
} from './requirements/standard-asks.ts'
export { type SharedItemSettings, sharedItemOf } from './shared-item-of.ts'
