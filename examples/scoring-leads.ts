/**
 * Scores leads by evidence: learns from closed leads in two ways, judges both by leads they have not learnt from, recalibrates
 * them, and says what tells most.
 *
 *     npx tsx examples/scoring-leads.ts                a few made-up leads
 *     npx tsx examples/scoring-leads.ts leads.csv      the "X Education" data set
 */
import {
  areaUnderCurve,
  calibrationReport,
  type HeldBackScore,
  liftInTop,
  type ScoredOutcome,
  scoreHeldBack,
  tellingTerms,
  tellingValues,
} from 'clientele'
import { comparedByRule, mostDisputed } from './scoring/compare.ts'
import { educationLeads } from './scoring/education-leads.ts'
import { expected, frequencyModelOf, logisticModelOf, recalibrated, waysToLearn } from './scoring/learn.ts'
import { madeUpLeads } from './scoring/made-up-leads.ts'

const path = process.argv[2]
const table = path === undefined ? madeUpLeads() : educationLeads(path)
const { leads } = table
const won = leads.filter(({ outcome }) => outcome === 'won').length

const row = (name: string, ...figures: readonly (string | number)[]): void =>
  console.log(name.padEnd(34) + figures.map((figure) => String(figure).padStart(9)).join(''))

function judge(name: string, outcomes: readonly ScoredOutcome[]): void {
  const {
    areaUnderCurve = 0,
    brierScore,
    brierSkill = 0,
    logLoss,
    expectedCalibrationError,
  } = expected(calibrationReport(outcomes))
  const figures = [areaUnderCurve, brierScore, brierSkill, logLoss, expectedCalibrationError]
  row(name, ...figures.map((figure) => figure.toFixed(3)), (liftInTop(outcomes, 10)?.lift ?? 0).toFixed(2))
}

console.log(`${leads.length} ${table.title}, ${won} of them won\n`)
console.log('Held back over 5 folds')
row('', 'AUC', 'Brier', 'skill', 'log loss', 'ECE', 'lift 10%')
let best: readonly HeldBackScore[] = []
for (const [name, learn] of Object.entries(waysToLearn(table))) {
  judge(name, scoreHeldBack(leads, learn))
  best = scoreHeldBack(leads, recalibrated(learn))
  judge(`${name}, recalibrated`, best)
}

console.log('\nLogistic regression, recalibrated: of those given a chance, how many were won')
row('chance', 'leads', 'given', 'won')
for (const { from, to, leads: count, meanProbability, shareWon } of expected(calibrationReport(best)).reliability) {
  row(`${from.toFixed(1)} to ${to.toFixed(1)}`, count, meanProbability.toFixed(3), shareWon.toFixed(3))
}

console.log('\nWhat tells most, by naive Bayes')
row('', 'won', 'lost', 'odds ×', 'z')
for (const { field, value, ...figures } of tellingValues(frequencyModelOf(table, leads)).slice(0, 10)) {
  row(`${field}: ${value}`, figures.won, figures.lost, figures.oddsRatio.toFixed(2), figures.standardErrors.toFixed(1))
}

console.log('\nWhat tells most, by logistic regression')
row('', 'leads', 'odds ×', 'z')
for (const { field, kind, level, ...figures } of tellingTerms(logisticModelOf(table, leads)).slice(0, 10)) {
  const name = level === undefined ? `${field} (${kind === 'value' ? 'per deviation' : kind})` : `${field}: ${level}`
  row(name, figures.leads, figures.oddsRatio.toFixed(2), figures.standardErrors.toFixed(1))
}

const compared = comparedByRule(table, best)
console.log('\nThe same leads by rule, with points that somebody in sales wrote down')
row('', 'AUC')
row('by rule', (areaUnderCurve(compared.map((lead) => ({ score: lead.points, won: lead.won }))) ?? 0).toFixed(3))

console.log('\nWhere rule and evidence disagree most: the share of leads that each puts them ahead of')
console.log(`${'lead'.padEnd(38)}by rule  by evidence  outcome  points for`)
for (const { id, rule, evidence, won: isWon, why } of mostDisputed(compared, 6)) {
  const [first, second] = [rule, evidence].map((share) => `${Math.round(100 * share)} %`)
  console.log(`${id.padEnd(38)}${first?.padStart(7)}${second?.padStart(13)}  ${isWon ? 'won ' : 'lost'}     ${why}`)
}
