import { describe, expect, it } from 'vitest'
import * as records from '../../src/records/index.ts'

describe('codes are stable: hosts store them', () => {
  const { partyKinds, contactRoles, teamRoles, interactionChannels, offerings, customisations } = records
  const { engagements, agreementKinds, orderStatuses } = records
  const { moveKinds, stageActors } = records
  const { loyaltyEntryKinds, communityRoles } = records
  const { visibilities, confidentialityLevels, sides, accessActions } = records
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
    ['rolloverModes', rolloverModes, 'none unused balance'],
    ['invoiceStatuses', invoiceStatuses, 'draft open paid uncollectible void'],
    ['chargeKinds', chargeKinds, 'fee fee-change termination-credit early-termination overage true-up order other'],
    ['trustTransactionKinds', trustTransactionKinds, 'deposit draw refund'],
    ['moveKinds', moveKinds, 'start forward skip backward self loop exit return'],
    ['stageActors', stageActors, 'automation person'],
    ['loyaltyEntryKinds', loyaltyEntryKinds, 'earn redeem claw-back reverse'],
    ['communityRoles', communityRoles, 'member ambassador moderator owner'],
    ['visibilities', visibilities, 'internal client named'],
    ['confidentialityLevels', confidentialityLevels, 'public general confidential highly-confidential'],
    ['sides', sides, 'staff account'],
    ['accessActions', accessActions, 'view comment answer download edit approve share'],
  ])('%s', (_, codes, expected) => {
    expect(codes.join(' ')).toBe(expected)
  })

  it('and there is no other list', () => {
    expect(Object.keys(records)).toHaveLength(21)
  })
})
