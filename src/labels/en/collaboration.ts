import type { CollaborationLabels } from '../collaboration-labels.ts'

/**
 * English words for requirements documents and the portal.
 *
 * @example
 * ```ts
 * import { englishCollaboration } from 'clientele/labels/en'
 *
 * englishCollaboration.portalStanding.guest //=> 'guest'
 * ```
 */
export const englishCollaboration: CollaborationLabels = {
  portalStanding: { staff: 'staff', client: 'client', customer: 'customer', guest: 'guest' },
  accessReason: {
    'staff-member': 'one of the staff',
    'for-the-account': 'for everybody of the account',
    named: 'named on it',
    shared: 'shared with them',
    'unknown-viewer': 'nobody is signed in',
    'other-account': 'belongs to another account',
    'unknown-record': 'there is no such record',
    'kind-not-shown': 'such records are not shown',
    privileged: 'legally privileged',
    'above-clearance': 'too confidential',
    internal: 'staff only',
    'not-named': 'not named and not shared',
    'share-not-active': 'sharing is not active',
    'parent-hidden': 'belongs to something hidden',
    'action-not-allowed': 'this action is not allowed',
  },
  standardSection: {
    scope: 'scope',
    'business-drivers': 'business drivers',
    stakeholders: 'stakeholders',
    finances: 'finances',
    schedule: 'schedule',
    acceptance: 'acceptance',
  },
  standardAsk: {
    'scope-in': 'in scope',
    'scope-out': 'out of scope',
    'business-drivers': 'business drivers',
    'driver-measures': 'measures of the drivers',
    stakeholders: 'stakeholders',
    'decision-maker': 'decision-maker',
    budget: 'budget',
    'payment-terms': 'payment terms',
    start: 'start',
    deadline: 'deadline',
    milestones: 'milestones',
    'acceptance-criteria': 'acceptance criteria',
    'acceptance-by': 'who accepts',
  },
  requirementsConflict: {
    'term-ends-before-start': 'the term ends before it starts',
    'deadline-before-start': 'the deadline is before the start',
    'deadline-after-end': 'the deadline is after the end',
    'outside-agreement': 'outside the agreement',
    'milestone-outside-term': 'a milestone is outside the term',
    'milestone-after-deadline': 'a milestone is after the deadline',
    'milestone-due-before-start': 'a milestone is due before the start',
    'milestone-before-prerequisite': 'a milestone is before what it depends on',
    'milestones-in-a-circle': 'milestones depend on one another in a circle',
    'unknown-milestone': 'there is no such milestone',
    'unknown-stakeholder': 'there is no such stakeholder',
    'in-and-out-of-scope': 'both in and out of scope',
    'budget-below-commitment': 'the budget is below what was committed',
    'costs-above-budget': 'the costs are above the budget',
    'payments-above-budget': 'the payments are above the budget',
    'mixed-currencies': 'currencies are mixed',
  },
  requirementsChangeKind: { added: 'added', removed: 'removed', changed: 'changed', reordered: 'reordered' },
  refusal: {
    'nothing-changed': 'nothing has changed',
    'before-last-version': 'earlier than the last version',
    'change-does-not-fit': 'the change does not fit',
  },
}
