import type { LifecycleLabels } from '../lifecycle-labels.ts'

/**
 * Bulgarian words for stages and moves between them.
 *
 * @example
 * ```ts
 * import { bulgarianLifecycle } from 'clientele/labels/bg'
 *
 * bulgarianLifecycle.acquisitionStage.advocate //=> 'препоръчващ'
 * ```
 */
export const bulgarianLifecycle: LifecycleLabels = {
  presetLifecycle: {
    acquisition: 'привличане',
    'deal-pipeline': 'фуния на сделките',
    'customer-success': 'успех на клиента',
    'repeat-purchase': 'повторни покупки',
  },
  acquisitionStage: {
    subscriber: 'абонат',
    lead: 'потенциален клиент',
    'marketing-qualified': 'квалифициран от маркетинга',
    'sales-qualified': 'квалифициран от продажбите',
    opportunity: 'възможност',
    customer: 'купувач',
    client: 'клиент',
    advocate: 'препоръчващ',
    disqualified: 'отпаднал',
  },
  dealStage: {
    prospecting: 'проучване',
    qualification: 'квалифициране',
    proposal: 'оферта',
    negotiation: 'преговори',
    won: 'спечелена',
    lost: 'загубена',
  },
  clientStage: {
    onboarding: 'въвеждане',
    adopted: 'установен',
    'renewal-due': 'предстои подновяване',
    renewed: 'подновен',
    'at-risk': 'застрашен',
    churned: 'напуснал',
    'won-back': 'спечелен отново',
  },
  repeatPurchaseStage: {
    'first-time': 'първа покупка',
    repeat: 'повторни покупки',
    loyal: 'лоялен',
    lapsing: 'отдръпващ се',
    lapsed: 'отдръпнал се',
    reactivated: 'върнал се',
  },
  clientStageReason: {
    'health-low': 'ниска оценка на отношенията',
    'invoice-overdue': 'има просрочена фактура',
    'renewal-near': 'наближава подновяване',
    'came-back': 'върна се',
    'term-began': 'започна нов срок',
    'newly-begun': 'започна наскоро',
    'runs-on': 'продължава',
    'all-ended': 'всички договори са приключили',
  },
  movePermission: { allowed: 'позволено', 'with-reason': 'позволено с основание', refused: 'непозволено' },
  nextStageStatus: { open: 'отворен', closed: 'затворен', unknown: 'неизвестно' },
  stageAgeStatus: { within: 'в обичайния срок', over: 'над обичайния срок', 'no-expectation': 'няма обичаен срок' },
  funnelMode: { visited: 'влезли в етапа', 'reached-or-beyond': 'стигнали етапа или по-късен' },
  refusal: {
    'unknown-stage': 'няма такъв етап',
    'not-a-start': 'никой не започва от този етап',
    'no-path': 'няма път дотам',
    'forward-not-allowed': 'преминаване напред не е позволено',
    'skip-not-allowed': 'прескачане на етапи не е позволено',
    'backward-not-allowed': 'връщане назад не е позволено',
    'self-not-allowed': 'оставане в етапа не е позволено',
    'loop-not-allowed': 'нов кръг не е позволен',
    'exit-not-allowed': 'излизане не е позволено',
    'return-not-allowed': 'завръщане не е позволено',
    'reason-required': 'нужно е основание',
    'guard-not-met': 'условията на етапа не са изпълнени',
    'guard-unknown': 'не е известно дали условията на етапа са изпълнени',
    'before-last-move': 'по-рано от последното преминаване',
    'empty-history': 'историята е празна',
    'foreign-event': 'събитие е на някой друг',
    hole: 'липсва преминаване в историята',
    overlap: 'събитията не са подредени',
    altered: 'историята е променена',
    'no-engagement': 'още няма договор',
    'no-purchases': 'още няма покупка',
    'no-cycle': 'сделките не отнемат време',
  },
}
