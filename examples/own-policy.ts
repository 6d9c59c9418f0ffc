/** A host's own policy and its own accounts: judged, typed, and used only for what they may be used for. */
import {
  asPatron,
  type ClassificationPolicy,
  type Client,
  type Customer,
  classifierFor,
  defaultClassificationPolicy,
  type RelationshipFacts,
} from 'clientele'
import { classificationPolicySchema } from 'clientele/schemas'

interface Account {
  readonly number: number
  readonly name: string
  readonly facts: RelationshipFacts
}

// A policy is JSON: kept in the host's database, changed by people, checked when it is read.
const stored = JSON.stringify({
  ...defaultClassificationPolicy,
  requirements: {
    continuing: [{ fact: 'engagement', oneOf: ['ongoing-collaboration'] }],
    // For this firm only advice makes a client; even bespoke work does not.
    tailored: [{ fact: 'offering', oneOf: ['advice'] }],
  },
})
const policy: ClassificationPolicy = classificationPolicySchema.parse(JSON.parse(stored))

const accounts: readonly Account[] = [
  {
    number: 1,
    name: 'Nordlys Shipping AS',
    facts: { hasPurchased: true, offering: 'advice', engagement: 'ongoing-collaboration' },
  },
  {
    number: 2,
    name: 'Halcyon Teas Ltd',
    facts: { hasPurchased: true, offering: 'bespoke-service', engagement: 'ongoing-collaboration' },
  },
  { number: 3, name: 'Merle Bank', facts: { hasPurchased: false, revenueModel: 'hourly' } },
]

const bookTheYearlyReview = ({ account }: Client<Account>): string => `${account.name}: a review in the spring`
const sendTheCatalogue = ({ account }: Customer<Account>): string => `${account.name}: the new catalogue`

const classify = classifierFor(policy)
for (const account of accounts) {
  const patron = asPatron(account, classify(account.facts))
  if (patron.isClient) console.log(bookTheYearlyReview(patron))
  else if (patron.isCustomer) console.log(sendTheCatalogue(patron))
  else console.log(`${patron.account.name}: not yet`)
}
