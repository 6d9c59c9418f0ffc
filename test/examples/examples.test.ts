import { existsSync, readdirSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { runExample } from '../tools/run-example.ts'

/** What each example must say. */
const says: Readonly<Record<string, readonly string[]>> = {
  'a-year-of-billing.ts': [
    'invoiced 54984.60 - credited 0.00 - paid 54984.60 + paid back 0.00 = 0.00',
    'invoiced 590.86 - credited 432.39 - paid 545.97 + paid back 387.50 = 0.00',
    '2026-04-30 to 2026-05-31        0        20   24.75    4.75        0        0     0',
    '  termination-credit, Outside counsel, 2026-11-10 to 2026-11-30           -3466.67',
    'Charged 44467.82 = billed 44467.82 = earned 44467.82 + deferred 0.00',
  ],
  'assignment.ts': [
    '  lead-01  zoe   furthest-behind, of 2',
    '  lead-10  -     quota-reached: 1 declines, 2 undecided, 1 quota-reached, item.employees',
    '  lead-18  -     quota-reached: 2 declines, 1 away, 1 quota-reached',
    '  zoe                 9        6      810     1200   67.50 %  available',
    '25 assigned, each once; 5 still waiting',
  ],
  'automation.ts': [
    'schedule-follow-up      12',
    '23 events, each once: 24 intents done',
    '1000 runs, 45983 deliveries, 6003 crashes: 0 ended in another way',
  ],
  'client-portal.ts': [
    'A shop on the web: 46 % complete',
    '  ! budget-below-commitment at finances.budget',
    '  changed milestones.live.dueOn',
    '  requirements-document rd-1 (shared): view, without finances',
  ],
  'deal-pipeline.ts': [
    'all                       40     8    21    11   65.63 %          13           11',
    'Ida Berg                  20     4    10     6   62.50 %        14.5         11.5',
    'proposal                     0        0            0            0',
    'proposal                    21       21            0            0',
  ],
  'pipeline-forecast.ts': [
    '  open 310217.00 EUR in 30 deals, weighted 108953.45',
    '  apart from it, overdue: 182887.00 in 34 deals',
    '  platform   33.9 % (22.9 % to 47.0 %), half within 98 days',
    '  open deals   104161.71  (60191.65 to 149862.99)',
    '  28 of 68 open deals are older than any that was ever closed',
    '  off on average: weighted 178.7 %',
    '  off on average: open deals by history 27.1 %, 4 of 4 within the range',
    '  off on average: whole quarters 28.0 %, 3 of 4 within the range',
  ],
  'lead-score.ts': [
    'Nordlys Shipping AS: A1, grade A, fit 80, engagement 67',
    '     147  in all, and the total is 147',
    '  by itself on 2026-07-02T08:00:00Z: axis 66, total 146',
    '  moves to marketing-qualified',
    '     -30  engagement / conversation / demo-requested  decay',
    'A student: C3, grade D, fit 0, engagement 5',
    '      -2  engagement / website / page-viewed  daily-limit',
  ],
  'lifetime-value.ts': [
    '1901 rows of 400 customers; 0 merged into purchases of the same day, 0 of nothing',
    'bg-nbd      log-likelihood -3854.59, AIC 7717.2',
    'The best is bg-nbd. Spend: independent of frequency',
    ' 5+     79 customers  expected 2.21  made 2.35',
    'c-264    747.93  alive 0.86  champions',
    'month-to-month: 600 clients, 350 left; half stay 10 months',
    '  after 24 months: 36.6 more of the next 60, worth 1617.57 USD',
    '  after 24 months: 43.6 more of the next 60, worth 1468.14 USD',
  ],
  'loyalty.ts': [
    '2025-07-16  redeem    voucher-2             refused: too-few-points {"points":500,"available":34}',
    '2025-07-20  claw-back return-o-2               -90     -56',
    'referral r-2: cycle',
    '  444 points = 1034 earned - 500 spent - 0 lapsed - 90 taken back',
    '  silver (kept), until 2027-02-01',
    '200 members buy 1.25 times as often as before (95 %: 1.09 to 1.43): more-often',
  ],
  'merge-duplicates.ts': [
    '6 accounts, 4 pairs compared',
    'a-1 = a-2 = a-3, held together by 70 points',
    'a-4 is not a-5: never-one',
    '  leadScore     a-3               loses a-1: 0',
    '  interactions x-2: contactId p-1 -> a-2/p-1',
    '4 accounts; Nordlys Shipping AS has 3 contacts, and is known since 2022-05-10',
    "Taken back: a-1 a-2 a-3 a-4 a-5 a-6; i-1 is a-2's again",
  ],
  'one-relationship.ts': [
    'customer, with confidence 0.7, arguably',
    'The evidence: -14 points, from -100 (customer) to 100 (client)',
    '- client, if engagement is ongoing-collaboration',
  ],
  'order-to-return.ts': [
    '! too-long: engraving, at most 20',
    '6 tasks; no template for l-2',
    '  engrave  noor   (ida busier)',
    'Promised by 2026-06-11T16:00:00Z; in time',
    'Critical: design > engrave > polish > send, 660 minutes',
    'fulfil refused: tasks-open',
    '  send refused: checklist-open address',
    '  send     done, 100 %; next: fulfil-order',
    'order-partly-returned; next: refund-return',
    'partly-returned: 3 of 40 mugs came back',
    '  2026-06-30 Close the books      by 2026-07-07',
  ],
  'storage.ts': [
    'moved to opportunity',
    'refused: not-there',
    'raised by both workers: 12, by both at once: 0',
    'stored: 12 invoices, 12 events',
  ],
  'own-policy.ts': [
    'Nordlys Shipping AS: a review in the spring',
    'Halcyon Teas Ltd: the new catalogue',
    'Merle Bank: not yet',
  ],
  'support-desk.ts': [
    '  name: not-one-line',
    'The shop is down. urgent, due 2026-03-30T14:00:00Z',
    '  resolution      paused    nobody knows when  65.00 h = 1.83 + 63.17 + 0.00',
    '  resolution      breached  2026-03-30T15:10:00Z  72.50 h = 8.33 + 64.17 + 0.00',
    '  step lead: notify-team-lead',
    '  a month later: reopen-window-over',
    '  refund-payment          {"amount":"27.44","currency":"EUR"}',
    '  lost: record-payment-refund   {"amount":"21.57","currency":"EUR"}',
    '  NPS 50.4 (37.0 to 62.1)',
    '  health 71.2, green, of 83 % of what counts',
  ],
  'scoring-leads.ts': [
    '2000 made-up leads, 514 of them won',
    'naive Bayes                           0.771    0.154    0.191    0.479    0.043     2.78',
    'logistic regression                   0.792    0.145    0.239    0.454    0.013     2.93',
    '0.2 to 0.3                              423    0.255    0.262',
    'source: referral                        140      130     3.11     10.3',
    'source: referral                        270     3.67      2.5',
    'by rule                               0.779',
    'lead-1172                                24 %         72 %  lost     studies -30, visits 30',
  ],
}

const programs = readdirSync(resolve(import.meta.dirname, '../../examples')).filter((file) => file.endsWith('.ts'))

describe('the examples', () => {
  it.each(programs)('%s runs and says what it should', (program) => {
    const { stdout, stderr, status } = runExample(program)
    expect(stderr).toBe('')
    expect(status).toBe(0)
    const lines = stdout.split('\n')
    expect(lines).toEqual(expect.arrayContaining([...(says[program] ?? ['an example without a test'])]))
  })
})

const shared = resolve(import.meta.dirname, '../../../shared/data')

describe.runIf(existsSync(shared))('the example of lifetime value, on published data', () => {
  it('fits CDNOW as published, and says what clients of each kind of contract are worth', () => {
    const { stdout, stderr, status } = runExample('lifetime-value.ts', { args: [shared] })
    expect(stderr).toBe('')
    expect(status).toBe(0)
    expect(stdout.split('\n')).toEqual(
      expect.arrayContaining([
        '6919 rows of 2357 customers; 223 merged into purchases of the same day, 8 of nothing',
        'bg-nbd      log-likelihood -9582.43, AIC 19172.9',
        'The best is mbg-nbd. Spend: independent of frequency',
        'month-to-month: 3875 clients, 1655 left; half stay 35 months',
        'shifted-beta-geometric, log-likelihood -7679.17',
      ]),
    )
  })
})
