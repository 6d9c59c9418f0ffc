import {
  fitIsotonicRecalibration,
  fitLogisticModel,
  logisticPredictorFor,
  predictWin,
  quantileBands,
  type Reason,
  type Result,
  recalibrate,
  scoreHeldBack,
  trainFrequencyModel,
} from 'clientele'
import type { Lead, LeadTable } from './lead.ts'

/** Learns from closed leads to score others. */
export type Learn = (leads: readonly Lead[]) => (lead: Lead) => number | undefined

/** The value; ends the program with the reason where there is none. */
export function expected<Value>(result: Result<Value, Reason>): Value {
  if (result.ok) return result.value
  throw new Error(JSON.stringify(result.reason))
}

/** A naive Bayes model; numbers are sorted into ten bands. */
export const frequencyModelOf = ({ numbers, categories }: LeadTable, leads: readonly Lead[]) =>
  trainFrequencyModel(leads, {
    fields: [
      ...numbers.map((name) => ({
        name,
        bands: quantileBands(
          leads.map(({ features }) => features[name]).filter((value) => typeof value === 'number'),
          10,
        ),
      })),
      ...categories.map((name) => ({ name })),
    ],
  })

/** A logistic regression; the largest numbers are clipped. */
export const logisticModelOf = ({ numbers, categories }: LeadTable, leads: readonly Lead[]) =>
  expected(
    fitLogisticModel(leads, {
      fields: [
        ...numbers.map((name) => ({ name, kind: 'number', clipPercentile: 99 }) as const),
        ...categories.map((name) => ({ name, kind: 'category' }) as const),
      ],
    }),
  )

/** Both ways of learning. */
export const waysToLearn = (table: LeadTable): Readonly<Record<string, Learn>> => ({
  'naive Bayes': (leads) => {
    const model = frequencyModelOf(table, leads)
    return (lead) => expected(predictWin(model, lead)).probability
  },
  'logistic regression': (leads) => {
    const predict = logisticPredictorFor(logisticModelOf(table, leads))
    return (lead) => predict(lead).probability
  },
})

/** Learns as before, and then from scores that were held back how far they can be trusted. */
export const recalibrated =
  (learn: Learn): Learn =>
  (leads) => {
    const recalibration = expected(fitIsotonicRecalibration(scoreHeldBack(leads, learn)))
    const score = learn(leads)
    return (lead) => {
      const raw = score(lead)
      return raw === undefined ? undefined : recalibrate(recalibration, raw)
    }
  }
