import {
  type ClassificationPolicy,
  classifierFor,
  defaultClassificationPolicy,
  type FactName,
} from 'clientele/classification'
import { portfolioMix } from 'clientele/reporting'
import { type JudgedAccount, madeAccounts } from './made-facts.ts'
import { check, step } from './steps.ts'
import { textOf, type Warehouse } from './warehouse.ts'

/** The values of a fact that meet a requirement under a policy; none where it does not look at the fact. */
function valuesUnder({ requirements }: ClassificationPolicy, fact: FactName): readonly string[] {
  const tests: readonly { readonly fact: FactName; readonly oneOf: readonly string[] }[] = [
    ...requirements.continuing,
    ...requirements.tailored,
  ]
  return tests.filter((test) => test.fact === fact).flatMap(({ oneOf }) => oneOf)
}

/** The parameters of sql/classification-mix.sql that say what a policy requires. */
const parametersOf = (policy: ClassificationPolicy): readonly (readonly string[])[] =>
  (['engagement', 'term', 'offering', 'customisation'] as const).map((fact) => valuesUnder(policy, fact))

async function storeFacts(warehouse: Warehouse, accounts: readonly JudgedAccount[]): Promise<void> {
  await warehouse.run(
    `create temporary table account_facts (account_id integer, has_purchased boolean not null, revenue_model text,
     engagement text, term text, offering text, customisation text, revenue numeric(18, 2))`,
  )
  const texts = (['revenueModel', 'engagement', 'term', 'offering', 'customisation'] as const).map((fact) => ({
    type: 'text' as const,
    values: accounts.map(({ facts }) => facts[fact]),
  }))
  // Cents make the decimal, so that no binary fraction comes near an amount of money.
  await warehouse.run(
    'create temporary table sent_facts as select *, cast(null as integer) as cents from account_facts',
  )
  await warehouse.run('alter table sent_facts drop column revenue')
  await warehouse.store('sent_facts', [
    { type: 'integer', values: accounts.map(({ id }) => id) },
    { type: 'boolean', values: accounts.map(({ facts }) => facts.hasPurchased) },
    ...texts,
    { type: 'integer', values: accounts.map(({ cents }) => cents ?? Number.NaN) },
  ])
  await warehouse.run(
    `insert into account_facts
     select account_id, has_purchased, revenue_model, engagement, term, offering, customisation, cents * 0.01
     from sent_facts`,
  )
}

/** The mix as text, a line for each verdict, in the columns of sql/classification-mix.sql. */
function mixInProcess(accounts: readonly JudgedAccount[], policy: ClassificationPolicy): readonly string[] {
  const classify = classifierFor(policy)
  const entries = accounts.map(({ id, facts, cents }) => ({
    id: String(id),
    decision: classify(facts),
    ...(cents !== undefined && { revenue: { amount: (cents / 100).toFixed(2), currency: 'EUR' } as const }),
  }))
  const mix = portfolioMix(entries)
  const [withoutRevenue, undecided] = [new Set(mix.withoutRevenue), new Set(mix.undecided)]
  return Object.entries(mix.parts).map(([verdict, part]) => {
    const ids = entries.filter(({ decision }) => decision.verdict === verdict).map(({ id }) => id)
    return [
      verdict,
      part.count,
      part.countBasisPoints,
      part.revenue?.amount,
      part.revenueBasisPoints,
      ids.filter((id) => withoutRevenue.has(id)).length,
      ids.filter((id) => undecided.has(id)).length,
    ].join(' ')
  })
}

/** A policy that looks at every fact a policy may look at. */
const widePolicy: ClassificationPolicy = {
  ...defaultClassificationPolicy,
  requirements: {
    continuing: [
      { fact: 'engagement', oneOf: ['ongoing-collaboration'] },
      { fact: 'term', oneOf: ['contract', 'ongoing-without-contract'] },
    ],
    tailored: [
      { fact: 'offering', oneOf: ['advice'] },
      { fact: 'customisation', oneOf: ['configured', 'bespoke'] },
    ],
  },
}

/** Tells the mix of made-up accounts by SQL, and again in process, under two policies, and compares. */
export async function mixInWarehouse(warehouse: Warehouse, count: number): Promise<void> {
  console.log(`\nThe mix of ${count.toLocaleString('en')} accounts in ${warehouse.name}`)
  const accounts = madeAccounts(count)
  await step('facts stored', () => storeFacts(warehouse, accounts))
  for (const [name, policy] of [
    ['the default policy', defaultClassificationPolicy],
    ['a wider policy', widePolicy],
  ] as const) {
    const rows = await step(`the mix under ${name}, by SQL`, () =>
      warehouse.rows(textOf('classification-mix'), parametersOf(policy)),
    )
    const inProcess = await step('the same in process', () => mixInProcess(accounts, policy))
    const lines = rows.map((row) => Object.values(row).join(' '))
    for (const line of lines) console.log(`    ${line}`)
    check('counts, shares, revenue and what is undecided are the same', lines.join('\n') === inProcess.join('\n'))
  }
}
