import type { ClassificationLabels } from '../classification-labels.ts'
import type { Labels } from '../labels.ts'

/**
 * Bulgarian words. Everyday Bulgarian has one word for both; here `клиент` is a client and `купувач` a customer.
 *
 * @example
 * ```ts
 * import { bulgarian } from 'clientele/labels/bg'
 *
 * bulgarian.verdicts.customer //=> 'купувач'
 * ```
 */
export const bulgarian: Labels = {
  language: 'bg',
  verdicts: { client: 'клиент', customer: 'купувач', neither: 'все още нито едно от двете' },
  dimensions: {
    term: 'срок',
    offering: 'предлагане',
    customisation: 'приспособяване',
    engagement: 'ангажираност',
    manager: 'отговорник',
    interaction: 'общуване',
    volume: 'обем',
    'revenue-model': 'модел на приходите',
    audience: 'аудитория',
    confidentiality: 'поверителност',
    basis: 'основа',
    loyalty: 'лоялност',
    'after-sales': 'следпродажбено обслужване',
  },
  facts: {
    hasPurchased: { true: 'купувал е', false: 'не е купувал' },
    party: { individual: 'физическо лице', business: 'организация' },
    offering: {
      product: 'стока',
      'standardised-service': 'стандартна услуга',
      'bespoke-product': 'стока по поръчка',
      'bespoke-service': 'услуга по поръчка',
      advice: 'консултация',
    },
    customisation: {
      none: 'без приспособяване',
      minimal: 'почти без приспособяване',
      configured: 'настроено',
      bespoke: 'изработено по мярка',
    },
    term: {
      none: 'никакви отношения',
      single: 'единична покупка',
      occasional: 'случайни покупки',
      'regular-repeat': 'редовни покупки',
      subscription: 'абонамент',
      contract: 'договор',
      'ongoing-without-contract': 'трайно без договор',
    },
    openEnded: { true: 'безсрочно', false: 'със срок' },
    engagement: {
      none: 'нищо в ход',
      transactional: 'отделни продажби',
      'one-off-project': 'еднократен проект',
      'ongoing-collaboration': 'трайно сътрудничество',
    },
    dedicatedManager: { true: 'личен отговорник', false: 'без личен отговорник' },
    interactionsHandledBy: {
      'counter-staff': 'обслужван на гише',
      'support-staff': 'обслужван от поддръжката',
      'account-manager': 'воден от отговорник за клиента',
    },
    revenueModel: {
      none: 'в момента не плаща нищо',
      'per-purchase': 'плаща за всяка покупка',
      retainer: 'плаща абонаментен хонорар',
      'recurring-fixed-fee': 'плаща повтаряща се твърда такса',
      subscription: 'плаща за абонамент',
      membership: 'плаща за членство',
      'fixed-fee-project': 'плаща твърда цена за проект',
      'time-and-materials': 'плаща за време и материали',
      hourly: 'плаща на час',
      commission: 'плаща комисиона',
      usage: 'плаща за използваното',
      mixed: 'плаща по няколко начина',
    },
    billingCycle: {
      'per-transaction': 'фактурира се при всяка сделка',
      weekly: 'фактурира се всяка седмица',
      monthly: 'фактурира се всеки месец',
      quarterly: 'фактурира се всяко тримесечие',
      yearly: 'фактурира се всяка година',
      other: 'фактурира се нередовно',
    },
    fixedPeriodicFee: { true: 'една и съща такса всеки период', false: 'без твърда такса за период' },
    audience: { niche: 'тясна аудитория', broad: 'широка аудитория' },
    accountVolume: {
      'low-volume-high-value': 'малко сметки с висока стойност',
      'high-volume-low-value': 'много сметки с ниска стойност',
    },
    loyaltyProgramme: { true: 'участва в програма за лоялност', false: 'не участва в програма за лоялност' },
    afterSalesService: { true: 'със следпродажбено обслужване', false: 'без следпродажбено обслужване' },
    confidentialInformationShared: { true: 'споделя поверителни въпроси', false: 'не споделя нищо поверително' },
  },
  contractMonths: 'месеци: {count}',
  requirements: {
    'purchase-met': '{facts}',
    'purchase-not-met': 'не е купувал и няма действащ хонорарен договор',
    'purchase-unknown': 'не е купувал; не е известно дали действа хонорарен договор',
    'continuing-met': 'трайна ангажираност ({facts})',
    'continuing-not-met': 'няма трайна ангажираност ({facts})',
    'continuing-unknown': 'не е известно дали ангажираността е трайна ({facts})',
    'tailored-met': 'работа по поръчка ({facts})',
    'tailored-not-met': 'нищо по поръчка ({facts})',
    'tailored-unknown': 'не е известно дали работата е по поръчка ({facts})',
  },
  leanings: {
    client: 'като клиент: {facts}',
    customer: 'като купувач: {facts}',
    neither: 'не говори за нито едно от двете: {facts}',
  },
}

/**
 * Bulgarian words for what classification speaks of beside what is in {@link Labels}.
 *
 * @example
 * ```ts
 * import { bulgarianClassification } from 'clientele/labels/bg'
 *
 * bulgarianClassification.factName.industry //=> 'отрасъл'
 * ```
 */
export const bulgarianClassification: ClassificationLabels = {
  factName: {
    hasPurchased: 'покупка',
    party: 'лице или организация',
    offering: 'предлагане',
    customisation: 'приспособяване',
    term: 'срок',
    contractMonths: 'договор в месеци',
    openEnded: 'безсрочност',
    tenureMonths: 'продължителност на отношенията в месеци',
    purchaseCount: 'брой покупки',
    engagement: 'ангажираност',
    dedicatedManager: 'личен отговорник',
    interactionsHandledBy: 'кой води общуването',
    revenueModel: 'модел на приходите',
    billingCycle: 'период на фактуриране',
    fixedPeriodicFee: 'твърда такса за период',
    audience: 'аудитория',
    accountVolume: 'брой и стойност на сметките',
    loyaltyProgramme: 'програма за лоялност',
    afterSalesService: 'следпродажбено обслужване',
    confidentialInformationShared: 'поверителна информация',
    industry: 'отрасъл',
  },
  requirement: { purchase: 'покупка', continuing: 'трайна ангажираност', tailored: 'работа по поръчка' },
  requirementStatus: { met: 'изпълнено', 'not-met': 'неизпълнено', unknown: 'неизвестно' },
  gateStatus: { open: 'отворен', closed: 'затворен', undecided: 'нерешен' },
  businessKind: {
    consultancy: 'консултантска фирма',
    'advisory-firm': 'съветническа фирма',
    'brand-agency': 'брандинг агенция',
    'advertising-agency': 'рекламна агенция',
    'digital-marketing-agency': 'агенция за дигитален маркетинг',
    'law-firm': 'адвокатска кантора',
    'pr-consultant': 'PR консултант',
    therapist: 'терапевт',
    'accounting-firm': 'счетоводна къща',
    supermarket: 'супермаркет',
    'clothing-shop': 'магазин за дрехи',
    pharmacy: 'аптека',
    restaurant: 'ресторант',
    cafe: 'кафене',
    spa: 'спа център',
    salon: 'салон за красота',
    bakery: 'пекарна',
    'petrol-station': 'бензиностанция',
    'wedding-planner': 'сватбен агент',
  },
  recordKind: {
    account: 'сметка',
    agreement: 'договор',
    order: 'поръчка',
    interaction: 'контакт',
    'team-member': 'служител',
  },
}
