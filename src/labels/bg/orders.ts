import type { OrderLabels } from '../order-labels.ts'

/**
 * Bulgarian words for orders and the work they make.
 *
 * @example
 * ```ts
 * import { bulgarianOrders } from 'clientele/labels/bg'
 *
 * bulgarianOrders.orderAction.fulfil //=> 'изпълняване'
 * ```
 */
export const bulgarianOrders: OrderLabels = {
  orderAction: {
    place: 'поръчване',
    'start-fulfilment': 'начало на изпълнението',
    fulfil: 'изпълняване',
    cancel: 'отказване',
    return: 'връщане',
  },
  taskAction: { start: 'започване', complete: 'завършване', cancel: 'отменяне', reopen: 'отваряне отново' },
  passedOver: {
    'not-in-team': 'не е в екипа',
    away: 'отсъства',
    'wrong-role': 'има друга роля',
    'lacks-skills': 'липсва му умение',
    'no-time': 'няма време',
    busier: 'по-зает е',
  },
  promiseKind: { 'business-minutes': 'работни минути', 'business-days': 'работни дни', date: 'до дата' },
  refusal: {
    'wrong-status': 'не е възможно при този статус',
    'reason-required': 'нужно е основание',
    'nothing-ordered': 'нищо не е поръчано',
    'checklist-open': 'списъкът за проверка не е изпълнен',
    'tasks-open': 'има отворени задачи',
    'unknown-line': 'няма такъв ред',
    'more-than-left': 'повече от оставащото',
    'parts-open': 'има отворени подзадачи',
    'parent-closed': 'основната задача е приключена',
    'prerequisite-open': 'предходна задача е отворена',
    'prerequisite-unknown': 'предходна задача е неизвестна',
    'tasks-in-a-circle': 'задачи зависят една от друга в кръг',
    'unknown-dependency': 'задача зависи от неизвестна',
    'unknown-duration': 'неизвестна продължителност',
    'no-open-hours': 'няма работно време',
  },
}
