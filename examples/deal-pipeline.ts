/**
 * A pipeline of deals, replayed stage by stage: won rate and days to close, by product and by agent, and the funnel.
 *
 *   npx tsx examples/deal-pipeline.ts                 forty deals that this program makes up
 *   npx tsx examples/deal-pipeline.ts FILE            a CSV of opportunities with the columns sales_agent, product,
 *                                                     deal_stage, engage_date and close_date (days as dd-mm-yy)
 */
import { readFileSync } from 'node:fs'
import {
  compareInstants,
  type DealOutcomes,
  dealOutcomes,
  dealPipeline,
  type Instant,
  moveStage,
  replayStages,
  type StageEvent,
  type StageMoved,
  stageFunnel,
  startLifecycle,
} from 'clientele'
import { parse } from 'csv-parse/sync'

interface Opportunity {
  readonly opportunity_id: string
  readonly sales_agent: string
  readonly product: string
  readonly deal_stage: string
  readonly engage_date: string
  readonly close_date: string
}

interface Deal extends Opportunity {
  readonly history: readonly StageEvent[]
}

const madeUp = (): readonly Opportunity[] =>
  Array.from({ length: 40 }, (_, index) => {
    const isOpen = index % 5 === 4
    const day = (offset: number) => `${String((offset % 28) + 1).padStart(2, '0')}-0${1 + Math.floor(offset / 28)}-26`
    return {
      opportunity_id: `made-up-${index + 1}`,
      sales_agent: ['Ida Berg', 'Omar Sow'][index % 2] ?? '',
      product: ['Crate', 'Lamp', 'Chair'][index % 3] ?? '',
      deal_stage: isOpen ? 'Engaging' : index % 3 === 0 ? 'Lost' : 'Won',
      engage_date: day(index),
      close_date: isOpen ? '' : day(index + 7 + (index % 11)),
    }
  })

const momentOf = (day: string): Instant => {
  const [date, month, year] = day.split('-')
  return `20${year}-${month}-${date}T00:00:00Z` as Instant
}

/** What the file does not say of a deal that nobody has engaged in yet. */
const beginning: Instant = '2016-10-01T00:00:00Z'

/** Where the stages of the file stand in the pipeline. */
const stageOf: Readonly<Record<string, string>> = { Won: 'won', Lost: 'lost' }

/** Makes the moves that a line of the file tells of, one after the other. */
function historyOf({ opportunity_id: subjectId, deal_stage, engage_date, close_date }: Opportunity) {
  const actor = 'automation'
  const steps: StageMoved[] = []
  const take = (step: ReturnType<typeof moveStage>): void => {
    if (!step.ok) throw new Error(`${subjectId}: ${step.reason.code}`)
    steps.push(step.value)
  }
  const engagedAt = engage_date === '' ? undefined : momentOf(engage_date)
  take(startLifecycle(dealPipeline, { subjectId, to: 'prospecting', actor, at: engagedAt ?? beginning }))
  const move = (to: string, at: Instant): void => {
    const record = steps.at(-1)?.record
    if (record) take(moveStage(dealPipeline, record, { to, actor, at }))
  }
  if (engagedAt) move('qualification', engagedAt)
  const end = stageOf[deal_stage]
  if (end) move(end, momentOf(close_date))
  return steps.map(({ event }) => event)
}

const [file] = process.argv.slice(2)
const opportunities: readonly Opportunity[] =
  file === undefined ? madeUp() : parse(readFileSync(file, 'utf8'), { columns: true, bom: true })
const deals: readonly Deal[] = opportunities.map((each) => ({ ...each, history: historyOf(each) }))

for (const { opportunity_id, history } of deals) {
  const replayed = replayStages(dealPipeline, history)
  if (!replayed.ok) throw new Error(`${opportunity_id}: ${JSON.stringify(replayed.reason)}`)
}

const at =
  deals
    .flatMap(({ history }) => history.map((event) => event.at))
    .sort(compareInstants)
    .at(-1) ?? beginning

const columns = (name: string, { count, open, won, lost, winRate, medianDaysToWin, medianDaysToLose }: DealOutcomes) =>
  [
    name.padEnd(22),
    ...[count, open, won, lost].map((number) => String(number).padStart(6)),
    (winRate === undefined ? '' : `${(100 * winRate).toFixed(2)} %`).padStart(10),
    String(medianDaysToWin ?? '').padStart(12),
    String(medianDaysToLose ?? '').padStart(13),
  ].join('')

function table(title: string, groupOf: (deal: Deal) => string): void {
  console.log(`\n${title.padEnd(22)}  deals  open   won  lost  won rate  days to win  days to lose`)
  for (const [name, group] of [...grouped(groupOf)].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const histories = group.map(({ history }) => history)
    console.log(columns(name, dealOutcomes(dealPipeline, histories, at)))
  }
}

function grouped(groupOf: (deal: Deal) => string): Map<string, Deal[]> {
  const groups = new Map<string, Deal[]>()
  for (const deal of deals) groups.set(groupOf(deal), [...(groups.get(groupOf(deal)) ?? []), deal])
  return groups
}

table('all', () => 'all')
table('product', ({ product }) => product)
table('agent', ({ sales_agent }) => sales_agent)

for (const mode of ['visited', 'reached-or-beyond'] as const) {
  const funnel = stageFunnel(
    dealPipeline,
    deals.map(({ history }) => history),
    { mode, at },
  )
  console.log(`\n${mode.padEnd(22)} entered  went on  still there  dropped off`)
  for (const { stage, entered, converted = '', stillThere, droppedOff = '' } of funnel.stages) {
    console.log(
      `${stage.padEnd(22)}${String(entered).padStart(8)}${String(converted).padStart(9)}${String(stillThere).padStart(13)}${String(droppedOff).padStart(13)}`,
    )
  }
  for (const { stage, count } of funnel.outside) console.log(`${`${stage} now`.padEnd(22)}${String(count).padStart(8)}`)
}
