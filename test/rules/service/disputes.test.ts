import { describe, expect, it } from 'vitest'
import type { Instant } from '../../../src/foundation/time/index.ts'
import { type DisputeCaseStatus, disputeCaseStatuses } from '../../../src/records/index.ts'
import {
  disputeIntents,
  disputeMoveRefusalCodes,
  type EvidenceState,
  evidenceState,
  evidenceStates,
  moveDispute,
} from '../../../src/rules/service/index.ts'
import { codeThrownBy, thrownBy } from '../../tools/thrown-by.ts'
import { dispute, euros, refusedWith, succeededWith } from './samples.ts'

const at: Instant = '2026-06-10T00:00:00Z'
const payment = { paid: euros('120.00') }

describe('a dispute', () => {
  it.each<[DisputeCaseStatus, string]>([
    ['warning-needs-response', 'warning-under-review warning-closed needs-response'],
    ['warning-under-review', 'warning-closed needs-response'],
    ['warning-closed', ''],
    ['needs-response', 'under-review lost'],
    ['under-review', 'won lost'],
    ['won', ''],
    ['lost', ''],
  ])('that is %s can become: %s', (status, next) => {
    for (const to of disputeCaseStatuses) {
      const moved = moveDispute(dispute({ status }), { to, at }, payment)
      expect(moved.ok).toBe(next.split(' ').includes(to))
      if (moved.ok) expect(moved.value.dispute).toEqual(dispute({ status: to, since: at }))
      else expect(moved.reason).toEqual({ code: 'no-path', parameters: { disputeId: 'd-1', from: status, to } })
    }
  })

  it.each<[string, DisputeCaseStatus, DisputeCaseStatus, readonly unknown[]]>([
    ['is asked about', 'warning-needs-response', 'warning-under-review', []],
    [
      'becomes a dispute proper',
      'warning-under-review',
      'needs-response',
      [
        ['submit-evidence', '2026-06-15T00:00:00Z'],
        ['hold-disputed-amount', euros('120.00')],
      ],
    ],
    ['has evidence handed in', 'needs-response', 'under-review', []],
    ['is won', 'under-review', 'won', [['release-disputed-amount', euros('120.00')]]],
    [
      'is lost',
      'under-review',
      'lost',
      [
        ['record-payment-refund', euros('120.00')],
        ['record-dispute-fee', euros('15.00')],
      ],
    ],
  ])('that %s', (_, status, to, expected) => {
    const { intents } = succeededWith(moveDispute(dispute({ status }), { to, at }))
    expect(intents.map(({ type, parameters }) => [type, parameters['amount'] ?? parameters['dueAt']])).toEqual(expected)
  })

  it('takes back no more than was paid and not given back before', () => {
    const under = dispute({ status: 'under-review', fee: euros('0.00') })
    const lost = (paid: string, refunded: string) =>
      succeededWith(moveDispute(under, { to: 'lost', at }, { paid: euros(paid), refunded: euros(refunded) })).intents
    expect(lost('150.00', '10.00')[0]?.parameters['amount']).toEqual(euros('120.00'))
    expect(lost('120.00', '100.00')[0]?.parameters['amount']).toEqual(euros('20.00'))
    expect(lost('120.00', '130.00')).toEqual([])
    const spent = { paid: euros('120.00'), refunded: euros('120.00') }
    expect(succeededWith(moveDispute(under, { to: 'won', at }, spent)).intents).toEqual([])
    const { fee, ...free } = under
    expect(succeededWith(moveDispute(free, { to: 'lost', at })).intents).toHaveLength(1)
  })

  it('says at once what to do, with one key for one thing', () => {
    expect(disputeIntents(dispute(), { paid: euros('120.00'), refunded: euros('120.00') })).toEqual([
      {
        type: 'submit-evidence',
        parameters: {
          disputeId: 'd-1',
          accountId: 'a-1',
          paymentId: 'p-1',
          invoiceId: 'i-1',
          dueAt: '2026-06-15T00:00:00Z',
        },
        idempotencyKey: 'dispute/d-1/needs-response/submit-evidence',
      },
    ])
    const inquiry = dispute({ status: 'warning-needs-response' })
    expect(disputeIntents(inquiry, payment).map(({ type }) => type)).toEqual(['submit-evidence'])
  })

  it('takes evidence up to the moment it is due, and none later', () => {
    const hand = (moment: Instant) => moveDispute(dispute(), { to: 'under-review', at: moment }, payment)
    expect(hand('2026-06-15T00:00:00Z').ok).toBe(true)
    expect(refusedWith(hand('2026-06-15T00:00:00.001Z'))).toBe('evidence-overdue')
    expect(refusedWith(hand('2026-05-31T00:00:00Z'))).toBe('before-last-move')
    expect(disputeMoveRefusalCodes).toHaveLength(3)
    const proper = { to: 'needs-response', at: '2026-06-14T00:00:00Z', evidenceDueAt: '2026-06-28T00:00:00Z' } as const
    const escalated = succeededWith(moveDispute(dispute({ status: 'warning-under-review' }), proper, payment))
    expect(escalated.dispute.evidenceDueAt).toBe('2026-06-28T00:00:00Z')
    expect(escalated.intents[0]?.parameters['dueAt']).toBe('2026-06-28T00:00:00Z')
    expect(
      thrownBy(() => moveDispute(dispute(), { ...proper, to: 'lost', evidenceDueAt: 'soon' as Instant })).code,
    ).toBe('invalid-value')
  })

  it.each<[DisputeCaseStatus, Instant, EvidenceState]>([
    ['needs-response', '2026-06-15T00:00:00Z', 'due'],
    ['warning-needs-response', '2026-06-15T00:00:01Z', 'overdue'],
    ['under-review', '2026-06-16T00:00:00Z', 'submitted'],
    ['warning-under-review', '2026-06-16T00:00:00Z', 'submitted'],
    ['won', '2026-06-16T00:00:00Z', 'not-needed'],
  ])('that is %s at %s has evidence %s', (status, moment, state) => {
    expect(evidenceState(dispute({ status }), moment)).toBe(state)
    expect(evidenceStates).toContain(state)
  })

  it('is refused for what cannot be', () => {
    expect(thrownBy(() => moveDispute(dispute(), { to: 'drawn' as 'won', at })).details.field).toBe('move.to')
    expect(codeThrownBy(() => evidenceState(dispute(), 'now' as Instant))).toBe('invalid-value')
    expect(codeThrownBy(() => disputeIntents(dispute(), { paid: { amount: '1.00', currency: 'USD' } }))).toBe(
      'currency-mismatch',
    )
    expect(thrownBy(() => disputeIntents(dispute({ amount: euros('0.00') }), payment)).details.field).toBe(
      'dispute.amount.amount',
    )
    const negative = { paid: euros('1.00'), refunded: euros('-1.00') }
    expect(thrownBy(() => disputeIntents(dispute(), negative)).details.field).toBe('payment.refunded.amount')
  })
})
