import type { CollaborationLabels } from '../collaboration-labels.ts'

/**
 * Swedish words for requirements documents and the portal.
 *
 * @example
 * ```ts
 * import { swedishCollaboration } from 'clientele/labels/sv'
 *
 * swedishCollaboration.portalStanding.guest //=> 'gäst'
 * ```
 */
export const swedishCollaboration: CollaborationLabels = {
  portalStanding: { staff: 'personal', client: 'klient', customer: 'kund', guest: 'gäst' },
  accessReason: {
    'staff-member': 'tillhör personalen',
    'for-the-account': 'för alla på kontot',
    named: 'namngiven',
    shared: 'delat med dem',
    'unknown-viewer': 'ingen är inloggad',
    'other-account': 'hör till ett annat konto',
    'unknown-record': 'det finns ingen sådan post',
    'kind-not-shown': 'sådana poster visas inte',
    privileged: 'omfattas av tystnadsplikt',
    'above-clearance': 'för konfidentiellt',
    internal: 'bara personal',
    'not-named': 'varken namngiven eller delat',
    'share-not-active': 'delningen är inte aktiv',
    'parent-hidden': 'hör till något dolt',
    'action-not-allowed': 'åtgärden är inte tillåten',
  },
  standardSection: {
    scope: 'omfattning',
    'business-drivers': 'drivkrafter',
    stakeholders: 'intressenter',
    finances: 'ekonomi',
    schedule: 'tidsplan',
    acceptance: 'godkännande',
  },
  standardAsk: {
    'scope-in': 'ingår',
    'scope-out': 'ingår inte',
    'business-drivers': 'drivkrafter',
    'driver-measures': 'mått på drivkrafterna',
    stakeholders: 'intressenter',
    'decision-maker': 'beslutsfattare',
    budget: 'ekonomisk ram',
    'payment-terms': 'betalningsvillkor',
    start: 'startdatum',
    deadline: 'slutdatum',
    milestones: 'milstolpar',
    'acceptance-criteria': 'godkännandekriterier',
    'acceptance-by': 'vem som godkänner',
  },
  requirementsConflict: {
    'term-ends-before-start': 'slutet är före början',
    'deadline-before-start': 'slutdatumet är före början',
    'deadline-after-end': 'slutdatumet är efter slutet',
    'outside-agreement': 'utanför avtalet',
    'milestone-outside-term': 'en milstolpe är utanför perioden',
    'milestone-after-deadline': 'en milstolpe är efter slutdatumet',
    'milestone-due-before-start': 'en milstolpe förfaller före början',
    'milestone-before-prerequisite': 'en milstolpe är före det den beror på',
    'milestones-in-a-circle': 'milstolpar beror på varandra i en cirkel',
    'unknown-milestone': 'det finns ingen sådan milstolpe',
    'unknown-stakeholder': 'det finns ingen sådan intressent',
    'in-and-out-of-scope': 'både ingår och ingår inte',
    'budget-below-commitment': 'budgeten är under åtagandet',
    'costs-above-budget': 'kostnaderna är över budgeten',
    'payments-above-budget': 'betalningarna är över budgeten',
    'mixed-currencies': 'valutor är blandade',
  },
  requirementsChangeKind: { added: 'tillagt', removed: 'borttaget', changed: 'ändrat', reordered: 'omordnat' },
  refusal: {
    'nothing-changed': 'inget har ändrats',
    'before-last-version': 'tidigare än den senaste versionen',
    'change-does-not-fit': 'ändringen passar inte',
  },
}
