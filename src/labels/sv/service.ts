import type { ServiceLabels } from '../service-labels.ts'
import { fieldProblem } from './field-problem.ts'

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
  intakeAsk: { product: 'produkt', priority: 'prioritet' },
  submissionProblem: /* @__PURE__ */ Object.assign({}, fieldProblem, {
    'not-a-submission': 'inget formulär',
    'not-an-email': 'ingen e-postadress',
    'too-many-fields': 'för många fält',
  }),
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
