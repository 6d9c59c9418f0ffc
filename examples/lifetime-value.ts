/**
 * What customers and clients are worth, from end to end.
 *
 * Customers: a log of sales becomes histories, a model is fitted to the first part, checked against what came after, and says who
 * is worth most. Clients: contracts by kind become survival curves, a model of renewal, and what a client is worth at each tenure.
 *
 * Runs on made-up data; give a folder with the CDNOW and Telco tables to run it on theirs:
 * `npx tsx examples/lifetime-value.ts <folder>`.
 */
import {
  type CalendarDate,
  type ContractModel,
  compareByFrequency,
  compareFits,
  compareSurvival,
  customerEquity,
  expectedResidualTenure,
  fitBetaDiscreteWeibull,
  fitBgNbd,
  fitGammaGamma,
  fitMbgNbd,
  fitParetoNbd,
  fitShiftedBetaGeometric,
  fitWeibullRenewal,
  lifetimeValue,
  probabilityAlive,
  purchaseHistories,
  type Result,
  rfmFigures,
  rfmScores,
  rfmSegmenter,
  roundMoney,
  survivalCurve,
  tenureQuantile,
} from 'clientele'
import { contractKinds, shopLog } from './lifetime-value/bundled.ts'
import { cdnowLog, telcoKinds } from './lifetime-value/real.ts'

const [folder] = process.argv.slice(2)
const annualDiscountRate = 0.1
const currency = 'USD'

/** The value of an outcome that the example counts on. */
function expected<Value>(result: Result<Value>): Value {
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.reason)}`)
  return result.value
}

const [log, calibrationEnd, observationEnd]: readonly [ReturnType<typeof shopLog>, CalendarDate, CalendarDate] = folder
  ? [cdnowLog(folder), '1997-09-30', '1998-06-30']
  : [shopLog(), '2025-12-31', '2026-06-30']

console.log('Customers')
const shop = purchaseHistories(log, { unit: 'week', calibrationEnd, observationEnd })
const { rows, accounts, mergedRows, zeroRows } = shop.report
console.log(
  `${rows} rows of ${accounts} customers; ${mergedRows} merged into purchases of the same day, ${zeroRows} of nothing`,
)

const fits = [fitBgNbd(shop), fitMbgNbd(shop), fitParetoNbd(shop)].flatMap((fit) => (fit.ok ? [fit.value] : []))
for (const { model, logLikelihood, aic } of fits) {
  console.log(`${model.padEnd(11)} log-likelihood ${logLikelihood.toFixed(2)}, AIC ${aic.toFixed(1)}`)
}
const [best] = compareFits(fits)
const model = fits.find((fit) => fit.model === best?.model)
if (model === undefined) throw new Error('no model fits')
const spend = expected(fitGammaGamma(shop))
console.log(
  `The best is ${model.model}. Spend: ${spend.warnings.length === 0 ? 'independent of frequency' : spend.warnings[0]?.code}`,
)

console.log('\nPurchases in the hold-out, by those before')
for (const { frequency, isLast, accounts, expected, actual } of compareByFrequency(model, shop, { most: 5 })) {
  const before = `${frequency}${isLast ? '+' : ''}`
  console.log(
    `${before.padStart(3)}  ${String(accounts).padStart(5)} customers  expected ${expected.toFixed(2)}  made ${actual.toFixed(2)}`,
  )
}

const segmentOf = rfmSegmenter()
const segments = new Map(rfmScores(rfmFigures(shop)).map(({ accountId, code }) => [accountId, segmentOf(code)]))
const values = shop.histories.map((history) => ({
  history,
  worth: expected(
    lifetimeValue({ kind: 'customer', model, spend, history }, { annualDiscountRate, marginShare: 0.3, currency }),
  ),
}))
console.log('\nWorth most from now on, at a margin of 30 % and 10 % discount a year')
const top = [...values].sort((a, b) => b.worth.estimate - a.worth.estimate).slice(0, 5)
for (const { history, worth } of top) {
  const alive = probabilityAlive(model, history).toFixed(2)
  console.log(
    `${history.accountId.padEnd(6)} ${worth.value.amount.padStart(8)}  alive ${alive}  ${segments.get(history.accountId)}`,
  )
}
const equity = customerEquity(
  values.map(({ worth }) => worth),
  currency,
)
console.log(`All ${values.length} customers: ${equity.amount} ${currency}`)

console.log('\nClients')
const kinds = folder ? telcoKinds(folder) : contractKinds()
const inMonths = kinds.map((kind) => ({ ...kind, unit: 'month' as const }))
const compared = expected(compareSurvival(inMonths))
console.log(
  `The kinds of contract last equally long with a probability below ${compared.probability < 1e-6 ? '0.000001' : compared.probability.toFixed(6)}`,
)
for (const kind of inMonths) {
  const curve = survivalCurve(kind)
  const median = tenureQuantile(curve).time
  console.log(
    `\n${kind.name}: ${curve.count} clients, ${curve.ended} left; half stay ${median === undefined ? 'longer than observed' : `${median} months`}`,
  )
  const renewals = { unit: 'month', tenures: kind.tenures } as const
  const narrow = fitShiftedBetaGeometric(renewals)
  const wide = fitBetaDiscreteWeibull(renewals)
  const [discrete] = [narrow, wide].flatMap((each) => (each.ok ? [each.value] : [])).sort((a, b) => a.aic - b.aic)
  // Where clients do not differ, there is nothing to tell apart: one risk for all, which may change with tenure.
  const fit: ContractModel & { readonly logLikelihood: number } = discrete ?? expected(fitWeibullRenewal(renewals))
  console.log(`${fit.model}, log-likelihood ${fit.logLikelihood.toFixed(2)}`)
  const payment = roundMoney(kind.monthlyPayment.toFixed(4), currency)
  for (const age of [0, 6, 12, 24]) {
    const rest = expected(expectedResidualTenure(fit, { age, horizon: { unit: 'month', count: 60 } }))
    const { value } = expected(
      lifetimeValue(
        { kind: 'client', model: fit, payment, age, standing: 'payment-made' },
        { annualDiscountRate, marginShare: 0.5, currency },
      ),
    )
    console.log(
      `  after ${String(age).padStart(2)} months: ${rest.toFixed(1)} more of the next 60, worth ${value.amount} ${currency}`,
    )
  }
}
