/**
 * A member's two years with a loyalty programme: points, a return, a friend, a tier, and what they get.
 *
 *   npx tsx examples/loyalty.ts
 */
import {
  bookLoyaltyEntry,
  type CalendarDate,
  defaultLoyaltyProgramme,
  type LoyaltyEntry,
  loyaltyBenefits,
  loyaltyLedger,
  loyaltyTier,
  type Money,
  pointsForPurchase,
  purchaseFrequencyUplift,
  referralDecisions,
} from 'clientele'

const programme = defaultLoyaltyProgramme
const accountId = 'a-1'
let entries: readonly LoyaltyEntry[] = []

/** Books an entry, or says why not. */
function book(entry: LoyaltyEntry): void {
  const decision = bookLoyaltyEntry(entries, entry, programme)
  if (decision.ok) entries = [...entries, entry]
  const outcome = decision.ok
    ? `${String(decision.value.change).padStart(6)}${String(decision.value.balance).padStart(8)}`
    : `refused: ${decision.reason.code} ${JSON.stringify(decision.reason.parameters)}`
  console.log(`${entry.on}  ${entry.kind.padEnd(10)}${entry.id.padEnd(22)}${outcome}`)
}

const euros = (amount: string): Money => ({ amount, currency: 'EUR' })

/** Books what a purchase earns in the tier that the member is in. */
function buy(orderId: string, on: CalendarDate, amount: string): void {
  const { tierId } = loyaltyTier({ entries }, programme, on)
  const { points } = pointsForPurchase({ on, spent: euros(amount) }, programme, tierId)
  book({ id: `earn-${orderId}`, accountId, kind: 'earn', on, orderId, points })
}

console.log('date        what      entry                 change balance')
buy('o-1', '2025-02-14', '320.50')
buy('o-2', '2025-06-30', '214.99')
book({ id: 'voucher-1', accountId, kind: 'redeem', on: '2025-07-15', points: 500 })
book({ id: 'voucher-2', accountId, kind: 'redeem', on: '2025-07-16', points: 500 })
// Of order o-2, things for 90.00 come back: it keeps what the rest would have earned, in the tier of that day.
const [whole, rest] = ['214.99', '124.99'].map(
  (amount) => pointsForPurchase({ on: '2025-06-30', spent: euros(amount) }, programme, 'bronze').points,
)
const back = Number(whole) - Number(rest)
book({ id: 'return-o-2', accountId, kind: 'claw-back', on: '2025-07-20', points: back, entryId: 'earn-o-2' })

const referrals = referralDecisions(
  [
    { id: 'r-1', referrerId: accountId, referredId: 'a-2', on: '2025-09-01' },
    { id: 'r-2', referrerId: 'a-2', referredId: accountId, on: '2025-09-02' },
  ],
  [{ accountId: 'a-2', on: '2025-09-20', spent: euros('61.00') }],
  programme,
  '2025-12-31',
)
for (const { referralId, reason, intents } of referrals) {
  console.log(`referral ${referralId}: ${reason.code}`)
  for (const { parameters, idempotencyKey } of intents) {
    if (parameters['accountId'] !== accountId) continue
    const on = parameters['on'] as CalendarDate
    book({ id: idempotencyKey, accountId, kind: 'earn', on, points: Number(parameters['points']), qualifying: false })
  }
}
buy('o-3', '2025-11-28', '180.00')
buy('o-4', '2026-03-03', '96.40')

for (const asOf of ['2026-06-30', '2027-02-01', '2028-03-03'] as const) {
  const { balance, earned, redeemed, expired, clawedBack, nextExpiry } = loyaltyLedger(entries, programme, asOf)
  const { tierId = 'none', reason, lapsesOn, next, toKeep } = loyaltyTier({ entries }, programme, asOf)
  console.log(`\n${asOf}`)
  console.log(
    `  ${balance} points = ${earned} earned - ${redeemed} spent - ${expired} lapsed - ${clawedBack} taken back`,
  )
  if (nextExpiry) console.log(`  ${nextExpiry.points} of them can be spent through ${nextExpiry.usableThrough}`)
  console.log(`  ${tierId} (${reason.code})${lapsesOn ? `, until ${lapsesOn}` : ''}`)
  if (toKeep) console.log(`  ${String(toKeep.missing)} more points by ${toKeep.by} keep it`)
  if (next) console.log(`  ${String(next.missing)} more points by ${next.by} lead to ${next.tierId}`)
  for (const { benefitId, reason: why } of loyaltyBenefits({ tierId, balance }, programme, asOf)) {
    console.log(`  ${benefitId.padEnd(16)}${why.code}`)
  }
}

const uplift = purchaseFrequencyUplift(
  { purchases: 410, exposureDays: 200 * 365 },
  { purchases: 512, exposureDays: 200 * 365 },
)
if (uplift.ok) {
  const { ratio, low, high, verdict } = uplift.value
  const interval = `${low.toFixed(2)} to ${high?.toFixed(2)}`
  console.log(`\n200 members buy ${ratio?.toFixed(2)} times as often as before (95 %: ${interval}): ${verdict}`)
}
