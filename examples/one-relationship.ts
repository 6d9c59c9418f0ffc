/** One relationship, judged from facts: the verdict, the evidence behind it, and what would change it. */
import { classifyRelationship, decidingReasons, type RelationshipFacts, whatWouldChange } from 'clientele'
import { describeReason } from 'clientele/labels'
import { english } from 'clientele/labels/en'

const tailor: RelationshipFacts = {
  hasPurchased: true,
  offering: 'bespoke-product',
  customisation: 'bespoke',
  term: 'occasional',
  purchaseCount: 3,
  engagement: 'transactional',
  interactionsHandledBy: 'counter-staff',
  audience: 'niche',
}

const decision = classifyRelationship(tailor)

console.log(`${decision.verdict}, with confidence ${decision.confidence}${decision.ambiguous ? ', arguably' : ''}`)
for (const reason of decidingReasons(decision)) console.log(`- ${describeReason(reason, english)}`)

console.log(
  `\nThe evidence: ${decision.score} points, from -${decision.scoreLimit} (customer) to ${decision.scoreLimit} (client)`,
)
for (const { contribution, reason } of decision.evidence) {
  console.log(`${String(contribution).padStart(4)}  ${describeReason(reason, english)}`)
}
console.log(`Unknown: ${decision.missingFacts.join(', ')}`)

console.log('\nWhat would change the verdict:')
for (const { verdict, changes } of whatWouldChange(tailor)) {
  console.log(
    `- ${verdict}, if ${changes.map(({ fact, toAnyOf }) => `${fact} is ${toAnyOf.join(' or ')}`).join(' and ')}`,
  )
}
