import type { CalendarDate } from '../../../foundation/time/index.ts'
import type { PeriodicAgreement } from '../../../records/index.ts'
import { contractEndOf } from '../agreements/contract-end.ts'
import { isPausedOn } from '../agreements/pauses.ts'

/** Whether an agreement brings in its fee on a day, rests, or does neither: not begun, on trial, or over. */
export type AgreementState = 'charging' | 'resting' | 'idle'

/** The first day that is charged. */
export const firstChargedDay = ({ term, trialEnd }: PeriodicAgreement): CalendarDate => trialEnd ?? term.start

/** Where an agreement stands on a day, as known on it. */
export function agreementStateOn(agreement: PeriodicAgreement, date: CalendarDate): AgreementState {
  const end = contractEndOf(agreement, date)
  if (date < firstChargedDay(agreement) || (end !== undefined && end <= date)) return 'idle'
  return isPausedOn(agreement, date) ? 'resting' : 'charging'
}
