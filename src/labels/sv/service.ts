import type { ServiceLabels } from '../service-labels.ts'

/**
 * Swedish words for support, returns, disputes and surveys.
 *
 * @example
 * ```ts
 * import { swedishService } from 'clientele/labels/sv'
 *
 * swedishService.slaState['on-track'] //=> 'enligt plan'
 * ```
 */
export const swedishService: ServiceLabels = {
  slaMetric: { 'first-response': 'första svar', resolution: 'lösning' },
  slaState: {
    'on-track': 'enligt plan',
    warning: 'snart försenat',
    paused: 'pausat',
    breached: 'försenat',
    met: 'uppfyllt',
    missed: 'missat',
  },
  evidenceState: { due: 'väntas', overdue: 'försenade', submitted: 'inlämnade', 'not-needed': 'behövs inte' },
  returnObjection: {
    'unknown-line': 'det finns ingen sådan rad',
    'more-than-bought': 'mer än vad som köpts',
    'not-delivered': 'ännu inte levererat',
    'outside-window': 'för sent att returnera',
    'condition-not-accepted': 'skicket godtas inte',
    'final-sale': 'slutlig försäljning',
    'no-exchanges': 'inga byten',
  },
  intakeFieldKind: {
    line: 'en rad text',
    text: 'text',
    number: 'tal',
    money: 'belopp',
    date: 'datum',
    'yes-or-no': 'ja eller nej',
    'one-of': 'ett val',
    'many-of': 'flera val',
  },
  intakeAsk: { product: 'produkt', priority: 'prioritet' },
  submissionProblem: {
    'not-a-submission': 'inget formulär',
    missing: 'svar saknas',
    'wrong-kind': 'fel slags svar',
    'too-long': 'för långt',
    'not-one-line': 'mer än en rad',
    'not-an-email': 'ingen e-postadress',
    'not-an-option': 'inte ett av valen',
    'unknown-field': 'det finns inget sådant fält',
    'too-many-fields': 'för många fält',
  },
  effortMethod: { mean: 'medelvärde av svaren', 'easy-minus-hard': 'lätt minus svårt', 'easy-share': 'andel lätt' },
  refusal: {
    'no-open-hour': 'det finns inga öppettider',
    'pause-without-end': 'pausen har inget slut',
    'never-reached': 'nås aldrig',
    'no-target': 'inget löfte gäller',
    'no-path': 'ingen väg leder dit',
    'before-last-move': 'tidigare än den senaste flytten',
    'reopen-window-over': 'för sent att öppna igen',
    'same-ticket': 'samma ärende',
    'other-account': 'hör till ett annat konto',
    'itself-a-duplicate': 'är självt en dubblett',
    'nothing-accepted': 'inget godtogs',
    'evidence-overdue': 'underlaget är försenat',
    'invalid-submission': 'formuläret är inte rätt ifyllt',
    'no-answers': 'inga svar ännu',
  },
}
