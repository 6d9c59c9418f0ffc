import type { OrderLabels } from '../order-labels.ts'

/**
 * English words for orders and the work they make.
 *
 * @example
 * ```ts
 * import { englishOrders } from 'clientele/labels/en'
 *
 * englishOrders.orderAction.fulfil //=> 'fulfil'
 * ```
 */
export const englishOrders: OrderLabels = {
  orderAction: {
    place: 'place',
    'start-fulfilment': 'start fulfilment',
    fulfil: 'fulfil',
    cancel: 'cancel',
    return: 'return',
  },
  taskAction: { start: 'start', complete: 'complete', cancel: 'cancel', reopen: 'reopen' },
  passedOver: {
    'not-in-team': 'not in the team',
    away: 'away',
    'wrong-role': 'has another role',
    'lacks-skills': 'lacks a skill',
    'no-time': 'has no time',
    busier: 'has more to do',
  },
  promiseKind: { 'business-minutes': 'business minutes', 'business-days': 'business days', date: 'by a date' },
  refusal: {
    'wrong-status': 'not possible in this status',
    'reason-required': 'a reason is needed',
    'nothing-ordered': 'nothing was ordered',
    'checklist-open': 'the checklist is not complete',
    'tasks-open': 'tasks are still open',
    'unknown-line': 'there is no such line',
    'more-than-left': 'more than is left',
    'parts-open': 'subtasks are still open',
    'parent-closed': 'the parent task is closed',
    'prerequisite-open': 'a prerequisite is still open',
    'prerequisite-unknown': 'a prerequisite is unknown',
    'tasks-in-a-circle': 'tasks depend on one another in a circle',
    'unknown-dependency': 'a task depends on an unknown one',
    'unknown-duration': 'a duration is unknown',
    'no-open-hours': 'there are no opening hours',
  },
}
