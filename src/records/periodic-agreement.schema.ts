import type { PeriodicAgreement } from './agreement.ts'
import { amountOff } from './discount.schema.ts'
import { type Finding, inAnotherCurrency } from './finding.schema.ts'

/** Where amounts of an agreement are not in the currency of its fee. */
function* currencyFindings(agreement: PeriodicAgreement): Generator<Finding> {
  const { fee, feeChanges = [], discounts = [], minimumCommitment } = agreement
  const hours = agreement.kind === 'retainer' ? agreement.includedHours : undefined
  yield* inAnotherCurrency(fee.amount.currency, 'the fee', [
    ...feeChanges.map(({ amount }, index) => [['feeChanges', index, 'amount'], amount] as const),
    ...discounts.map(({ off }, index) => [['discounts', index, 'off', 'amount'], amountOff(off)] as const),
    [['minimumCommitment', 'amount'], minimumCommitment?.amount],
    [['includedHours', 'overageRate'], hours?.overageRate],
  ])
}

/** Where the changes of a list are not in the order of their days, after the start. */
function* changeFindings(agreement: PeriodicAgreement, name: 'feeChanges' | 'taxChanges'): Generator<Finding> {
  let last = agreement.term.start
  for (const [index, { on }] of (agreement[name] ?? []).entries()) {
    if (on <= last) {
      const which = index === 0 ? 'the start' : 'the change before'
      yield { path: [name, index, 'on'], expected: `a day after ${last}, the day of ${which}` }
    }
    last = on
  }
}

/** Where fee changes agree on hours though the agreement includes none. */
function* hourChangeFindings(agreement: PeriodicAgreement): Generator<Finding> {
  if (agreement.kind === 'retainer' && agreement.includedHours) return
  for (const [index, { hoursPerPeriod }] of (agreement.feeChanges ?? []).entries()) {
    if (hoursPerPeriod === undefined) continue
    yield { path: ['feeChanges', index, 'hoursPerPeriod'], expected: 'none, as the agreement includes no hours' }
  }
}

/** Where pauses overlap, are out of order, or one is open that is not the last. */
function* pauseFindings({ pauses = [] }: PeriodicAgreement): Generator<Finding> {
  for (const [index, { start }] of pauses.entries()) {
    const before = pauses[index - 1]
    if (before === undefined) continue
    if (before.end === undefined) {
      yield { path: ['pauses', index - 1, 'end'], expected: 'a day, as only the last pause can be without an end' }
    } else if (start < before.end) {
      yield { path: ['pauses', index, 'start'], expected: `no day before ${before.end}, the end of the pause before` }
    }
  }
}

/** Where the terms of an agreement with a fee each period do not agree with one another. */
export function* periodicAgreementFindings(agreement: PeriodicAgreement): Generator<Finding> {
  const { term, trialEnd, renewal } = agreement
  yield* currencyFindings(agreement)
  yield* changeFindings(agreement, 'feeChanges')
  yield* changeFindings(agreement, 'taxChanges')
  yield* hourChangeFindings(agreement)
  yield* pauseFindings(agreement)
  if (trialEnd !== undefined && trialEnd < term.start) {
    yield { path: ['trialEnd'], expected: `no day before ${term.start}, the start` }
  }
  if (renewal?.autoRenew && term.end !== undefined) {
    yield { path: ['renewal', 'autoRenew'], expected: 'false, as it ends on an agreed day and does not go on after it' }
  }
}
