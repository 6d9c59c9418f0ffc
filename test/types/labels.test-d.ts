import { describe, expectTypeOf, it } from 'vitest'
import type * as all from '../../src/index.ts'
import { englishBilling } from '../../src/labels/en.ts'
import type { AutomationLabels, BillingLabels, ReportingLabels, TimeLabels, Words } from '../../src/labels/index.ts'

type Boat = 'sailing-boat' | 'motor-boat'

describe('words', () => {
  it('are there for every code, and for nothing else', () => {
    // @ts-expect-error a code has no word
    const lacking: Words<Boat> = { 'sailing-boat': 'sailing boat' }
    // @ts-expect-error a word has no code
    const spare: Words<Boat> = { 'sailing-boat': 'sailing boat', 'motor-boat': 'motor boat', raft: 'raft' }
    const { lost: _, ...rest } = englishBilling.disputeStatus
    // @ts-expect-error a code of a set has no word
    const house: BillingLabels = { ...englishBilling, disputeStatus: rest }
    expectTypeOf([lacking, spare, house]).toBeArray()
  })

  it('of a whole are those of its parts', () => {
    type Event = keyof AutomationLabels['catalogueEvent']
    expectTypeOf<all.OrderEventType>().toExtend<Event>()
    expectTypeOf<all.TaskEvent['type']>().toExtend<Event>()
    expectTypeOf<all.TicketEvent['type']>().toExtend<Event>()
    expectTypeOf<all.StageEvent['type']>().toExtend<Event>()
    expectTypeOf<all.FinalDunningAction>().toExtend<keyof BillingLabels['dunningAction']>()
    expectTypeOf<all.AssignmentHurdle>().toExtend<keyof ReportingLabels['leftOver']>()
    expectTypeOf<all.NamedTimeUnit>().toExtend<keyof TimeLabels['intervalUnit']>()
  })
})
