import type { Labels } from './labels.ts'

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
