import type { ReportingLabels } from '../reporting-labels.ts'

/**
 * English words for reports, merging, assignment and the overview.
 *
 * @example
 * ```ts
 * import { englishReporting } from 'clientele/labels/en'
 *
 * englishReporting.workloadState.full //=> 'full'
 * ```
 */
export const englishReporting: ReportingLabels = {
  forecastCategory: { pipeline: 'pipeline', 'best-case': 'best case', commit: 'commit', closed: 'closed' },
  dealField: { account: 'account', owner: 'owner', stage: 'stage' },
  missingDealPart: { amount: 'amount', 'expected-close': 'expected close', probability: 'probability' },
  dealChanceReason: {
    'by-group': 'by closed deals of its group',
    'by-all': 'by all closed deals',
    'older-than-any-closed': 'older than any closed deal',
  },
  revenueBasis: { invoiced: 'invoiced', received: 'received', recognized: 'recognised' },
  concentrationLevel: { low: 'low', moderate: 'moderate', high: 'high' },
  changeVerdict: { better: 'better', worse: 'worse', unclear: 'unclear' },
  workloadState: { away: 'away', available: 'available', full: 'full', overloaded: 'overloaded' },
  assignmentStrategy: { 'round-robin': 'in turn', 'least-busy': 'least busy', weighted: 'by weight' },
  assignmentMeasure: { items: 'items', minutes: 'minutes' },
  assignmentReason: {
    preferred: 'preferred',
    'only-one': 'the only one',
    'longest-ago': 'waited longest',
    'least-busy': 'least busy',
    'furthest-behind': 'furthest behind',
  },
  leftOver: {
    'no-members': 'nobody is there',
    'unknown-effort': 'the effort is unknown',
    declines: 'does not accept it',
    unsuited: 'not suited',
    undecided: 'cannot be told yet',
    'too-large': 'too large',
    away: 'away',
    'at-capacity': 'at capacity',
    'quota-reached': 'quota reached',
  },
  duplicateReason: {
    'values-agree': 'values agree',
    'names-alike': 'names are alike',
    'values-differ': 'values differ',
    'never-one': 'never the same',
  },
  duplicateMatcher: {
    exact: 'exactly the same',
    'same-words': 'the same words',
    email: 'the same email',
    domain: 'the same domain',
    phone: 'the same phone number',
    'similar-name': 'a similar name',
  },
  mergeWay: {
    first: 'the first value',
    union: 'all entries',
    'by-key': 'by key',
    max: 'the largest',
    min: 'the smallest',
    sum: 'the sum',
    join: 'joined together',
    any: 'yes if any',
  },
  mergeCause: { chosen: 'somebody chose it', block: 'belongs to a block', 'unlike-values': 'values are not alike' },
  nextActionType: {
    'collect-overdue-invoice': 'collect the overdue invoice',
    'close-overdue-deal': 'close the overdue deal',
    'work-on-deal': 'work on the deal',
    'prepare-renewal': 'prepare the renewal',
    'rescue-client': 'rescue the client',
    'answer-late-ticket': 'answer the late ticket',
    'invite-to-buy-again': 'invite to buy again',
    'finish-late-task': 'finish the late task',
    'contact-account': 'contact the account',
  },
  expectedValueSource: { agreements: 'agreements', purchases: 'purchases' },
  healthPart: {
    payment: 'payment',
    contact: 'contact',
    satisfaction: 'satisfaction',
    support: 'support',
    rhythm: 'purchase rhythm',
  },
  refusal: {
    'record-missing': 'a record is missing',
    'record-changed': 'a record has changed',
    'related-changed': 'a related record has changed',
    'record-exists': 'the record is there already',
    'too-few-closed-deals': 'too few closed deals',
  },
}
