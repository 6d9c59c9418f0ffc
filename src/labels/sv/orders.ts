import type { OrderLabels } from '../order-labels.ts'

/**
 * Swedish words for orders and the work they make.
 *
 * @example
 * ```ts
 * import { swedishOrders } from 'clientele/labels/sv'
 *
 * swedishOrders.orderAction.fulfil //=> 'leverera'
 * ```
 */
export const swedishOrders: OrderLabels = {
  orderAction: {
    place: 'lägg',
    'start-fulfilment': 'börja leverera',
    fulfil: 'leverera',
    cancel: 'avbeställ',
    return: 'returnera',
  },
  taskAction: { start: 'börja', complete: 'slutför', cancel: 'avbryt', reopen: 'öppna igen' },
  passedOver: {
    'not-in-team': 'inte i teamet',
    away: 'frånvarande',
    'wrong-role': 'har en annan roll',
    'lacks-skills': 'saknar en färdighet',
    'no-time': 'har inte tid',
    busier: 'har mer att göra',
  },
  promiseKind: { 'business-minutes': 'arbetsminuter', 'business-days': 'arbetsdagar', date: 'till ett datum' },
  refusal: {
    'wrong-status': 'inte möjligt i denna status',
    'reason-required': 'en motivering krävs',
    'nothing-ordered': 'inget är beställt',
    'checklist-open': 'checklistan är inte klar',
    'tasks-open': 'uppgifter är fortfarande öppna',
    'unknown-line': 'det finns ingen sådan rad',
    'more-than-left': 'mer än vad som är kvar',
    'parts-open': 'deluppgifter är fortfarande öppna',
    'parent-closed': 'huvuduppgiften är avslutad',
    'prerequisite-open': 'en föregående uppgift är öppen',
    'prerequisite-unknown': 'en föregående uppgift är okänd',
    'tasks-in-a-circle': 'uppgifter beror på varandra i en cirkel',
    'unknown-dependency': 'en uppgift beror på en okänd',
    'unknown-duration': 'en varaktighet är okänd',
    'no-open-hours': 'det finns inga öppettider',
  },
}
