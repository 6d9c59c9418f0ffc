import type { ServiceLabels } from '../service-labels.ts'
import { fieldProblem } from './field-problem.ts'

/**
 * English words for support, returns, disputes and surveys.
 *
 * @example
 * ```ts
 * import { englishService } from 'clientele/labels/en'
 *
 * englishService.slaState['on-track'] //=> 'on track'
 * ```
 */
export const englishService: ServiceLabels = {
  slaMetric: { 'first-response': 'first response', resolution: 'resolution' },
  slaState: {
    'on-track': 'on track',
    warning: 'due soon',
    paused: 'paused',
    breached: 'overdue',
    met: 'met',
    missed: 'missed',
  },
  evidenceState: { due: 'due', overdue: 'overdue', submitted: 'submitted', 'not-needed': 'not needed' },
  returnObjection: {
    'unknown-line': 'there is no such line',
    'more-than-bought': 'more than was bought',
    'not-delivered': 'not delivered yet',
    'outside-window': 'too late to return',
    'condition-not-accepted': 'not in an acceptable condition',
    'final-sale': 'final sale',
    'no-exchanges': 'no exchanges',
  },
  intakeAsk: { product: 'product', priority: 'priority' },
  submissionProblem: /* @__PURE__ */ Object.assign({}, fieldProblem, {
    'not-a-submission': 'not a form',
    'not-an-email': 'not an email address',
    'too-many-fields': 'too many fields',
  }),
  effortMethod: { mean: 'mean of the answers', 'easy-minus-hard': 'easy less hard', 'easy-share': 'share of easy' },
  refusal: {
    'no-open-hour': 'there are no opening hours',
    'pause-without-end': 'the pause has no end',
    'never-reached': 'never reached',
    'no-target': 'no promise applies',
    'no-path': 'no path leads there',
    'before-last-move': 'earlier than the last move',
    'reopen-window-over': 'too late to reopen',
    'same-ticket': 'the same ticket',
    'other-account': 'belongs to another account',
    'itself-a-duplicate': 'is a duplicate itself',
    'nothing-accepted': 'nothing was accepted',
    'evidence-overdue': 'the evidence is overdue',
    'invalid-submission': 'the form is not filled in correctly',
    'no-answers': 'no answers yet',
  },
}
