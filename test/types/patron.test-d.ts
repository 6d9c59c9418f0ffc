import { assertType, describe, expectTypeOf, it } from 'vitest'
import {
  type Account,
  asPatron,
  type Client,
  type ClientDecision,
  type Customer,
  type CustomerDecision,
  classifyAccount,
  classifyRelationship,
  type NeitherDecision,
  type Patron,
  type Prospect,
  type RelationshipRecords,
} from '../../src/index.ts'

const planTheYear = (client: Client): string => client.account.name
const thank = (customer: Customer): string => customer.account.name

declare const patron: Patron
declare const customer: Customer
declare const client: Client
declare const prospect: Prospect
declare const records: RelationshipRecords

describe('types that carry the rule', () => {
  it('every client is a customer, not every customer is a client', () => {
    expectTypeOf<Client>().toExtend<Customer>()
    expectTypeOf<Customer>().not.toExtend<Client>()
    expectTypeOf<Prospect>().not.toExtend<Customer>()
    assertType(thank(client))
    // @ts-expect-error a customer may not be a client
    planTheYear(customer)
    // @ts-expect-error somebody who has not bought is no customer
    thank(prospect)
    // @ts-expect-error anybody may not have bought
    thank(patron)
  })

  it('a verdict narrows, without casts', () => {
    if (patron.verdict === 'client') expectTypeOf(patron).toEqualTypeOf<Client>()
    if (patron.verdict === 'neither') expectTypeOf(patron).toEqualTypeOf<Prospect>()
    if (patron.isClient) assertType(planTheYear(patron))
    if (patron.isCustomer) assertType(thank(patron))
    if (!patron.isCustomer) expectTypeOf(patron).toEqualTypeOf<Prospect>()
    if (customer.verdict === 'client') assertType(planTheYear(customer))
    if (!customer.isClient) expectTypeOf(customer.verdict).toEqualTypeOf<'customer'>()
    const classified = classifyAccount(records, { asOf: '2026-06-01' })
    if (classified.isClient) assertType(planTheYear(classified))
  })

  it('a decision narrows by any of its three discriminants', () => {
    const decision = classifyRelationship({ hasPurchased: true })
    if (decision.isClient) expectTypeOf(decision).toEqualTypeOf<ClientDecision>()
    if (!decision.isCustomer) expectTypeOf(decision).toEqualTypeOf<NeitherDecision>()
    if (decision.verdict === 'customer') expectTypeOf(decision).toEqualTypeOf<CustomerDecision>()
  })

  it('takes the host’s own kind of account', () => {
    const mine = asPatron({ number: 7 }, classifyRelationship({ hasPurchased: true }))
    expectTypeOf(mine.account).toEqualTypeOf<{ number: number }>()
    expectTypeOf<Customer['account']>().toEqualTypeOf<Account>()
  })

  it('asks whether they have bought, and knows its codes', () => {
    // @ts-expect-error whether they have bought must be said
    classifyRelationship({ offering: 'advice' })
    // @ts-expect-error there is no such offering
    classifyRelationship({ hasPurchased: true, offering: 'advise' })
    // @ts-expect-error what is not known is left out, not undefined
    classifyRelationship({ hasPurchased: true, offering: undefined })
  })
})
