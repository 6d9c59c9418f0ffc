import { describe, expect, it } from 'vitest'
import * as records from '../../src/records/index.ts'

describe('codes are stable: hosts store them', () => {
  const { partyKinds, contactRoles, teamRoles, interactionChannels, offerings, customisations } = records
  const { engagements, agreementKinds, orderStatuses } = records
  const { moveKinds, stageActors, dealStatuses, dealCategories } = records
  const { orderInvoicings, orderGates, taskStatuses, priorities, taskGates, customFieldKinds } = records
  const { loyaltyEntryKinds, communityRoles } = records
  const { visibilities, confidentialityLevels, sides, accessActions } = records
  const { ticketStatuses, serviceTiers, ticketPauseReasons, surveyKinds } = records
  const { returnStatuses, itemConditions, returnReasons, disputeCaseStatuses } = records
  const { rolloverModes, invoiceStatuses, chargeKinds, trustTransactionKinds } = records

  it.each<[string, readonly string[], string]>([
    ['partyKinds', partyKinds, 'individual business'],
    ['contactRoles', contactRoles, 'point-of-contact decision-maker billing user'],
    ['teamRoles', teamRoles, 'account-manager sales support counter fulfilment management'],
    ['interactionChannels', interactionChannels, 'email text phone video meeting chat portal'],
    ['offerings', offerings, 'product standardised-service bespoke-product bespoke-service advice'],
    ['customisations', customisations, 'none minimal configured bespoke'],
    ['engagements', engagements, 'transactional one-off-project ongoing-collaboration'],
    ['agreementKinds', agreementKinds, 'retainer subscription project framework'],
    ['orderStatuses', orderStatuses, 'draft placed in-fulfilment fulfilled partly-returned returned cancelled'],
    ['orderInvoicings', orderInvoicings, 'placement fulfilment'],
    ['orderGates', orderGates, 'place start-fulfilment fulfil'],
    ['taskStatuses', taskStatuses, 'open in-progress done cancelled'],
    ['priorities', priorities, 'low normal high urgent'],
    ['taskGates', taskGates, 'start complete'],
    ['customFieldKinds', customFieldKinds, 'line text number money date yes-or-no texts one-of many-of'],
    ['rolloverModes', rolloverModes, 'none unused balance'],
    ['invoiceStatuses', invoiceStatuses, 'draft open paid uncollectible void'],
    ['chargeKinds', chargeKinds, 'fee fee-change termination-credit early-termination overage true-up order other'],
    ['trustTransactionKinds', trustTransactionKinds, 'deposit draw refund'],
    ['moveKinds', moveKinds, 'start forward skip backward self loop exit return'],
    ['stageActors', stageActors, 'automation person'],
    ['dealStatuses', dealStatuses, 'open won lost'],
    ['dealCategories', dealCategories, 'omitted pipeline best-case commit'],
    ['loyaltyEntryKinds', loyaltyEntryKinds, 'earn redeem claw-back reverse'],
    ['communityRoles', communityRoles, 'member ambassador moderator owner'],
    ['visibilities', visibilities, 'internal client named'],
    ['confidentialityLevels', confidentialityLevels, 'public general confidential highly-confidential'],
    ['sides', sides, 'staff account'],
    ['ticketStatuses', ticketStatuses, 'new open waiting resolved closed'],
    ['serviceTiers', serviceTiers, 'client customer premium'],
    ['ticketPauseReasons', ticketPauseReasons, 'waiting-on-customer resolved'],
    ['surveyKinds', surveyKinds, 'nps csat ces'],
    ['returnStatuses', returnStatuses, 'requested open declined cancelled closed'],
    ['itemConditions', itemConditions, 'unopened as-new used damaged'],
    ['returnReasons', returnReasons, 'changed-mind faulty wrong-item not-as-described arrived-late other'],
    [
      'disputeCaseStatuses',
      disputeCaseStatuses,
      'warning-needs-response warning-under-review warning-closed needs-response under-review won lost',
    ],
    ['accessActions', accessActions, 'view comment answer download edit approve share'],
  ])('%s', (_, codes, expected) => {
    expect(codes.join(' ')).toBe(expected)
  })

  it('and there is no other list', () => {
    expect(Object.keys(records)).toHaveLength(37)
  })
})
