import { expectTypeOf, it } from 'vitest'
import type {
  AutomationEvent,
  AutomationPolicy,
  AutomationRule,
  CatalogueEvent,
  StoredAutomationPolicy,
} from '../../src/rules/automation/index.ts'

it('a misspelt event or intent does not compile, and a host names its own', () => {
  // @ts-expect-error order-fullfilled is not in the catalogue
  const trigger: AutomationRule = { id: 'r', on: 'order-fullfilled', actions: [{ type: 'raise-invoice' }] }
  // @ts-expect-error rise-invoice is not in the catalogue
  const action: AutomationRule = { id: 'r', on: 'order-fulfilled', actions: [{ type: 'rise-invoice' }] }
  // @ts-expect-error order-fullfilled is not in the catalogue
  const event: AutomationEvent = { id: 'e', type: 'order-fullfilled', recordId: 'o', at: '2026-01-01T00:00:00Z' }
  const own: AutomationRule<CatalogueEvent | 'visit-booked', 'unlock-door'> = {
    id: 'r',
    on: 'visit-booked',
    actions: [{ type: 'unlock-door', cancelledBy: ['reply-received'] }],
  }
  expectTypeOf([trigger, action, event, own]).toBeArray()
  expectTypeOf<AutomationPolicy>().toExtend<StoredAutomationPolicy>()
})
