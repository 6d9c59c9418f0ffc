import type { LifecycleLabels } from '../lifecycle-labels.ts'

/**
 * Swedish words for stages and moves between them.
 *
 * @example
 * ```ts
 * import { swedishLifecycle } from 'clientele/labels/sv'
 *
 * swedishLifecycle.acquisitionStage.advocate //=> 'ambassadör'
 * ```
 */
export const swedishLifecycle: LifecycleLabels = {
  presetLifecycle: {
    acquisition: 'nyförsäljning',
    'deal-pipeline': 'affärspipeline',
    'customer-success': 'klientframgång',
    'repeat-purchase': 'återköp',
  },
  acquisitionStage: {
    subscriber: 'prenumerant',
    lead: 'lead',
    'marketing-qualified': 'marknadskvalificerat lead',
    'sales-qualified': 'säljkvalificerat lead',
    opportunity: 'affärsmöjlighet',
    customer: 'kund',
    client: 'klient',
    advocate: 'ambassadör',
    disqualified: 'bortsorterad',
  },
  dealStage: {
    prospecting: 'prospektering',
    qualification: 'kvalificering',
    proposal: 'offert',
    negotiation: 'förhandling',
    won: 'vunnen',
    lost: 'förlorad',
  },
  clientStage: {
    onboarding: 'introduktion',
    adopted: 'etablerad',
    'renewal-due': 'förnyelse på gång',
    renewed: 'förnyad',
    'at-risk': 'i riskzonen',
    churned: 'förlorad',
    'won-back': 'återvunnen',
  },
  repeatPurchaseStage: {
    'first-time': 'första köpet',
    repeat: 'återkommande',
    loyal: 'lojal',
    lapsing: 'på väg bort',
    lapsed: 'borta',
    reactivated: 'tillbaka',
  },
  clientStageReason: {
    'health-low': 'relationen mår dåligt',
    'invoice-overdue': 'en faktura är förfallen',
    'renewal-near': 'förnyelsen närmar sig',
    'came-back': 'kom tillbaka',
    'term-began': 'en ny period har börjat',
    'newly-begun': 'nyligen börjat',
    'runs-on': 'löper på',
    'all-ended': 'alla avtal har upphört',
  },
  movePermission: { allowed: 'tillåtet', 'with-reason': 'tillåtet med motivering', refused: 'inte tillåtet' },
  nextStageStatus: { open: 'öppet', closed: 'stängt', unknown: 'okänt' },
  stageAgeStatus: { within: 'inom vanlig tid', over: 'längre än vanligt', 'no-expectation': 'ingen vanlig tid' },
  funnelMode: { visited: 'kom in i steget', 'reached-or-beyond': 'nådde steget eller ett senare' },
  refusal: {
    'unknown-stage': 'det finns inget sådant steg',
    'not-a-start': 'ingen börjar i detta steg',
    'no-path': 'ingen väg leder dit',
    'forward-not-allowed': 'att gå framåt är inte tillåtet',
    'skip-not-allowed': 'att hoppa över steg är inte tillåtet',
    'backward-not-allowed': 'att gå bakåt är inte tillåtet',
    'self-not-allowed': 'att stanna i steget är inte tillåtet',
    'loop-not-allowed': 'ett nytt varv är inte tillåtet',
    'exit-not-allowed': 'att lämna är inte tillåtet',
    'return-not-allowed': 'att komma tillbaka är inte tillåtet',
    'reason-required': 'en motivering krävs',
    'guard-not-met': 'stegets villkor är inte uppfyllda',
    'guard-unknown': 'okänt om stegets villkor är uppfyllda',
    'before-last-move': 'tidigare än den senaste flytten',
    'empty-history': 'historiken är tom',
    'foreign-event': 'en händelse hör till någon annan',
    hole: 'en flytt saknas i historiken',
    overlap: 'händelserna är i fel ordning',
    altered: 'historiken har ändrats',
    'no-engagement': 'inget avtal ännu',
    'no-purchases': 'inget köp ännu',
    'no-cycle': 'affärerna tar ingen tid',
  },
}
