import type { CollaborationLabels } from '../collaboration-labels.ts'

/**
 * Bulgarian words for requirements documents and the portal.
 *
 * @example
 * ```ts
 * import { bulgarianCollaboration } from 'clientele/labels/bg'
 *
 * bulgarianCollaboration.portalStanding.guest //=> 'гост'
 * ```
 */
export const bulgarianCollaboration: CollaborationLabels = {
  portalStanding: { staff: 'служител', client: 'клиент', customer: 'купувач', guest: 'гост' },
  accessReason: {
    'staff-member': 'служител',
    'for-the-account': 'за всички от сметката',
    named: 'посочен поименно',
    shared: 'споделено с него',
    'unknown-viewer': 'никой не е влязъл',
    'other-account': 'принадлежи на друга сметка',
    'unknown-record': 'няма такъв запис',
    'kind-not-shown': 'такива записи не се показват',
    privileged: 'защитено от професионална тайна',
    'above-clearance': 'твърде поверително',
    internal: 'само за служители',
    'not-named': 'нито посочен, нито споделено',
    'share-not-active': 'споделянето не е активно',
    'parent-hidden': 'част от нещо скрито',
    'action-not-allowed': 'това действие не е позволено',
  },
  standardSection: {
    scope: 'обхват',
    'business-drivers': 'бизнес мотиви',
    stakeholders: 'заинтересовани страни',
    finances: 'финанси',
    schedule: 'график',
    acceptance: 'приемане',
  },
  standardAsk: {
    'scope-in': 'в обхвата',
    'scope-out': 'извън обхвата',
    'business-drivers': 'бизнес мотиви',
    'driver-measures': 'мерки за мотивите',
    stakeholders: 'заинтересовани страни',
    'decision-maker': 'вземащ решенията',
    budget: 'бюджет',
    'payment-terms': 'условия на плащане',
    start: 'начало',
    deadline: 'краен срок',
    milestones: 'междинни етапи',
    'acceptance-criteria': 'критерии за приемане',
    'acceptance-by': 'кой приема',
  },
  requirementsConflict: {
    'term-ends-before-start': 'краят е преди началото',
    'deadline-before-start': 'крайният срок е преди началото',
    'deadline-after-end': 'крайният срок е след края',
    'outside-agreement': 'извън договора',
    'milestone-outside-term': 'етап е извън срока',
    'milestone-after-deadline': 'етап е след крайния срок',
    'milestone-due-before-start': 'етап е дължим преди началото',
    'milestone-before-prerequisite': 'етап е преди онова, от което зависи',
    'milestones-in-a-circle': 'етапи зависят един от друг в кръг',
    'unknown-milestone': 'няма такъв етап',
    'unknown-stakeholder': 'няма такава заинтересована страна',
    'in-and-out-of-scope': 'едновременно в и извън обхвата',
    'budget-below-commitment': 'бюджетът е под поетия ангажимент',
    'costs-above-budget': 'разходите са над бюджета',
    'payments-above-budget': 'плащанията са над бюджета',
    'mixed-currencies': 'валутите са смесени',
  },
  requirementsChangeKind: { added: 'добавено', removed: 'премахнато', changed: 'променено', reordered: 'преподредено' },
  refusal: {
    'nothing-changed': 'нищо не е променено',
    'before-last-version': 'по-рано от последната версия',
    'change-does-not-fit': 'промяната не пасва',
  },
}
