import type { ReportingLabels } from '../reporting-labels.ts'

/**
 * Bulgarian words for reports, merging, assignment and the overview.
 *
 * @example
 * ```ts
 * import { bulgarianReporting } from 'clientele/labels/bg'
 *
 * bulgarianReporting.workloadState.full //=> 'запълнен'
 * ```
 */
export const bulgarianReporting: ReportingLabels = {
  forecastCategory: {
    pipeline: 'във фунията',
    'best-case': 'най-добър случай',
    commit: 'обещана',
    closed: 'приключена',
  },
  dealField: { account: 'сметка', owner: 'собственик', stage: 'етап' },
  missingDealPart: { amount: 'сума', 'expected-close': 'очаквано приключване', probability: 'вероятност' },
  dealChanceReason: {
    'by-group': 'според приключените сделки в групата',
    'by-all': 'според всички приключени сделки',
    'older-than-any-closed': 'по-стара от всяка приключена сделка',
  },
  revenueBasis: { invoiced: 'фактурирани', received: 'получени', recognized: 'признати' },
  concentrationLevel: { low: 'ниска', moderate: 'умерена', high: 'висока' },
  changeVerdict: { better: 'по-добре', worse: 'по-зле', unclear: 'неясно' },
  workloadState: { away: 'отсъства', available: 'на разположение', full: 'запълнен', overloaded: 'претоварен' },
  assignmentStrategy: { 'round-robin': 'по ред', 'least-busy': 'най-малко зает', weighted: 'по тегло' },
  assignmentMeasure: { items: 'брой', minutes: 'минути' },
  assignmentReason: {
    preferred: 'предпочетен',
    'only-one': 'единственият',
    'longest-ago': 'чакал най-дълго',
    'least-busy': 'най-малко зает',
    'furthest-behind': 'най-изостанал',
  },
  leftOver: {
    'no-members': 'няма никого',
    'unknown-effort': 'трудът е неизвестен',
    declines: 'не приема такова',
    unsuited: 'не е подходящ',
    undecided: 'още не може да се каже',
    'too-large': 'твърде голямо',
    away: 'отсъства',
    'at-capacity': 'без свободен капацитет',
    'quota-reached': 'квотата е достигната',
  },
  duplicateReason: {
    'values-agree': 'стойностите съвпадат',
    'names-alike': 'имената си приличат',
    'values-differ': 'стойностите се различават',
    'never-one': 'никога едно и също',
  },
  duplicateMatcher: {
    exact: 'напълно еднакво',
    'same-words': 'същите думи',
    email: 'същият имейл',
    domain: 'същият домейн',
    phone: 'същият телефон',
    'similar-name': 'сходно име',
  },
  mergeWay: {
    first: 'първата стойност',
    union: 'всички записи',
    'by-key': 'по ключ',
    max: 'най-голямото',
    min: 'най-малкото',
    sum: 'сборът',
    join: 'съединени',
    any: 'да, ако поне едно е да',
  },
  mergeCause: {
    chosen: 'избрано от човек',
    block: 'част от група полета',
    'unlike-values': 'стойностите са от различен вид',
  },
  nextActionType: {
    'collect-overdue-invoice': 'събиране на просрочената фактура',
    'close-overdue-deal': 'приключване на просрочената сделка',
    'work-on-deal': 'работа по сделката',
    'prepare-renewal': 'подготовка на подновяването',
    'rescue-client': 'спасяване на клиента',
    'answer-late-ticket': 'отговор на закъснялата заявка',
    'invite-to-buy-again': 'покана за нова покупка',
    'finish-late-task': 'довършване на закъснялата задача',
    'contact-account': 'осъществяване на връзка',
  },
  expectedValueSource: { agreements: 'договори', purchases: 'покупки' },
  healthPart: {
    payment: 'плащане',
    contact: 'връзка',
    satisfaction: 'удовлетвореност',
    support: 'поддръжка',
    rhythm: 'ритъм на покупките',
  },
  refusal: {
    'record-missing': 'липсва запис',
    'record-changed': 'запис е променен',
    'related-changed': 'свързан запис е променен',
    'record-exists': 'записът вече съществува',
    'too-few-closed-deals': 'твърде малко приключени сделки',
  },
}
