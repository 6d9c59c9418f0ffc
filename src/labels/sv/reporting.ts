import type { ReportingLabels } from '../reporting-labels.ts'

/**
 * Swedish words for reports, merging, assignment and the overview.
 *
 * @example
 * ```ts
 * import { swedishReporting } from 'clientele/labels/sv'
 *
 * swedishReporting.workloadState.full //=> 'fullbelagd'
 * ```
 */
export const swedishReporting: ReportingLabels = {
  forecastCategory: { pipeline: 'i pipeline', 'best-case': 'i bästa fall', commit: 'utlovad', closed: 'avslutad' },
  dealField: { account: 'konto', owner: 'ägare', stage: 'steg' },
  missingDealPart: { amount: 'belopp', 'expected-close': 'väntat avslut', probability: 'sannolikhet' },
  dealChanceReason: {
    'by-group': 'efter gruppens avslutade affärer',
    'by-all': 'efter alla avslutade affärer',
    'older-than-any-closed': 'äldre än någon avslutad affär',
  },
  revenueBasis: { invoiced: 'fakturerat', received: 'mottaget', recognized: 'intäktsfört' },
  concentrationLevel: { low: 'låg', moderate: 'måttlig', high: 'hög' },
  changeVerdict: { better: 'bättre', worse: 'sämre', unclear: 'oklart' },
  workloadState: { away: 'frånvarande', available: 'tillgänglig', full: 'fullbelagd', overloaded: 'överbelastad' },
  assignmentStrategy: { 'round-robin': 'i tur och ordning', 'least-busy': 'minst belastad', weighted: 'efter vikt' },
  assignmentMeasure: { items: 'antal', minutes: 'minuter' },
  assignmentReason: {
    preferred: 'föredragen',
    'only-one': 'den enda',
    'longest-ago': 'väntat längst',
    'least-busy': 'minst belastad',
    'furthest-behind': 'mest efter',
  },
  leftOver: {
    'no-members': 'det finns ingen',
    'unknown-effort': 'arbetsinsatsen är okänd',
    declines: 'tar inte emot det',
    unsuited: 'inte lämpad',
    undecided: 'kan inte avgöras ännu',
    'too-large': 'för stort',
    away: 'frånvarande',
    'at-capacity': 'fullt upp',
    'quota-reached': 'kvoten är nådd',
  },
  duplicateReason: {
    'values-agree': 'värdena stämmer överens',
    'names-alike': 'namnen liknar varandra',
    'values-differ': 'värdena skiljer sig',
    'never-one': 'aldrig samma',
  },
  duplicateMatcher: {
    exact: 'exakt lika',
    'same-words': 'samma ord',
    email: 'samma e-post',
    domain: 'samma domän',
    phone: 'samma telefonnummer',
    'similar-name': 'liknande namn',
  },
  mergeWay: {
    first: 'första värdet',
    union: 'alla poster',
    'by-key': 'per nyckel',
    max: 'det största',
    min: 'det minsta',
    sum: 'summan',
    join: 'sammanfogat',
    any: 'ja om något är ja',
  },
  mergeCause: { chosen: 'någon valde det', block: 'hör till ett block', 'unlike-values': 'värdena är av olika slag' },
  nextActionType: {
    'collect-overdue-invoice': 'driv in den förfallna fakturan',
    'close-overdue-deal': 'avsluta den försenade affären',
    'work-on-deal': 'arbeta med affären',
    'prepare-renewal': 'förbered förnyelsen',
    'rescue-client': 'rädda klienten',
    'answer-late-ticket': 'besvara det försenade ärendet',
    'invite-to-buy-again': 'bjud in till ett nytt köp',
    'finish-late-task': 'slutför den försenade uppgiften',
    'contact-account': 'ta kontakt',
  },
  expectedValueSource: { agreements: 'avtal', purchases: 'köp' },
  healthPart: {
    payment: 'betalning',
    contact: 'kontakt',
    satisfaction: 'nöjdhet',
    support: 'support',
    rhythm: 'köprytm',
  },
  refusal: {
    'record-missing': 'en post saknas',
    'record-changed': 'en post har ändrats',
    'related-changed': 'en relaterad post har ändrats',
    'record-exists': 'posten finns redan',
    'too-few-closed-deals': 'för få avslutade affärer',
  },
}
