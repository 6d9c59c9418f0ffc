import type { Account } from '../../records/index.ts'
import type { ClientDecision, CustomerDecision, NeitherDecision, RelationshipDecision } from './decision.ts'

/** Somebody who has not bought yet: an account, and the decision that says so. */
export type Prospect<Subject = Account> = NeitherDecision & {
  /** Who they are. */
  readonly account: Subject
}

/**
 * A client: an account in a continuing, tailored relationship, and the decision that says so.
 *
 * A function that takes a `Client` cannot be called with somebody who only buys.
 */
export type Client<Subject = Account> = ClientDecision & {
  /** Who they are. */
  readonly account: Subject
}

/**
 * A customer: an account that has bought, and the decision that says so. Every {@link Client} is one; not every customer is
 * a client.
 *
 * @example
 * ```ts
 * import type { Client, Customer } from 'clientele/classification'
 *
 * const thank = (customer: Customer): string => `Thank you, ${customer.account.name}.`
 * const planTheYear = (client: Client): string => `${client.account.name}, ${thank(client)}`
 *
 * const whatToSay = (customer: Customer): string =>
 *   customer.verdict === 'client' ? planTheYear(customer) : thank(customer)
 * typeof whatToSay //=> 'function'
 * ```
 */
export type Customer<Subject = Account> =
  | Client<Subject>
  | (CustomerDecision & {
      /** Who they are. */
      readonly account: Subject
    })

/** Anybody a business deals with: a customer (perhaps a client) or somebody who has not bought yet. */
export type Patron<Subject = Account> = Customer<Subject> | Prospect<Subject>

/**
 * Puts an account and its decision together, so that the compiler knows what it may be used for.
 *
 * @param account - The account, as the host keeps it.
 * @param decision - What {@link classifyRelationship} said of it.
 * @returns The decision with the account in it; `verdict`, `isCustomer` and `isClient` narrow its type.
 *
 * @example
 * ```ts
 * import { asPatron, classifyRelationship, type Client } from 'clientele/classification'
 *
 * const planTheYear = (client: Client<{ name: string }>): string => `A year with ${client.account.name}`
 *
 * const decision = classifyRelationship({
 *   hasPurchased: true,
 *   offering: 'advice',
 *   engagement: 'ongoing-collaboration',
 * })
 * const patron = asPatron({ name: 'Nordlys Shipping AS' }, decision)
 * patron.isClient ? planTheYear(patron) : 'no plan' //=> 'A year with Nordlys Shipping AS'
 * ```
 */
export function asPatron<Subject>(account: Subject, decision: RelationshipDecision): Patron<Subject> {
  return { ...decision, account }
}
