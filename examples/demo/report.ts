import { stripVTControlCharacters, styleText } from 'node:util'
import {
  customerEquity,
  decidingReasons,
  type Money,
  portfolioMix,
  type RelationshipDecision,
  type Verdict,
  verdicts,
} from 'clientele'
import { describeReason } from 'clientele/labels'
import { english } from 'clientele/labels/en'
import stringWidth from 'string-width'
import type { Judged, Misfit } from './judged.ts'

/** Paints text for a terminal, or leaves it as it is. */
export type Paint = (style: Parameters<typeof styleText>[0], text: string) => string

export const inColour: Paint = (style, text) => styleText(style, text)
export const plain: Paint = (_, text) => text

const styles = { client: 'green', customer: 'cyan', neither: 'dim' } as const satisfies Record<Verdict, unknown>

/** Somebody else's text on one line, without anything that a terminal would obey. */
const oneLine = (text: string): string => stripVTControlCharacters(text).replace(/[\s\p{Control}]+/gu, ' ')

/** Lines of columns that stand below each other; the columns named are set flush right. */
function table(rows: readonly (readonly string[])[], flushRight: readonly number[]): string {
  const widths = rows.reduce<readonly number[]>(
    (all, row) => row.map((cell, index) => Math.max(all[index] ?? 0, stringWidth(cell))),
    [],
  )
  return rows
    .map((row) =>
      row
        .map((cell, index) => {
          const room = ' '.repeat((widths[index] ?? 0) - stringWidth(cell))
          return flushRight.includes(index) ? room + cell : cell + room
        })
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}

const isUndecided = ({ isCustomer, gates }: RelationshipDecision): boolean =>
  (isCustomer ? gates.client : gates.customer).status === 'undecided'

const verdictOf = (decision: RelationshipDecision): string => {
  const doubt = isUndecided(decision) ? ', as far as known' : decision.ambiguous ? ', arguably' : ''
  return `${english.verdicts[decision.verdict]}${doubt}`
}

const whyOf = (decision: RelationshipDecision): string =>
  decidingReasons(decision)
    .map((reason) => describeReason(reason, english))
    .join('; ')

/** Each relationship on a line: name, business, verdict, confidence and the deciding reasons. */
export function relationshipTable(judged: readonly Judged[], paint: Paint): string {
  const isAcrossBusinesses = judged.some(({ business }) => business)
  const titles = ['name', ...(isAcrossBusinesses ? ['business'] : []), 'verdict', 'confidence', 'why']
  const header = titles.map((title) => paint('bold', title))
  const rows = judged.map(({ name, business = '', decision }) => [
    oneLine(name),
    ...(isAcrossBusinesses ? [oneLine(business)] : []),
    paint(styles[decision.verdict], verdictOf(decision)),
    decision.confidence.toFixed(2),
    whyOf(decision),
  ])
  return table([header, ...rows], [titles.indexOf('confidence')])
}

/** Where each relationship is in its life with the business: name, stage, what it follows from, and what comes next. */
export function lifeTable(judged: readonly Judged[], paint: Paint): string {
  const header = ['name', 'stage', 'follows from', 'next'].map((title) => paint('bold', title))
  const rows = judged.flatMap(({ name, decision, life }) =>
    life ? [[oneLine(name), paint(styles[decision.verdict], life.stage), life.why, life.next]] : [],
  )
  return table([header, ...rows], [])
}

/** What each may bring in the next twelve months, the most first, and all of them together. */
export function worthTable(judged: readonly Judged[], paint: Paint): string {
  const valued = judged
    .flatMap(({ name, decision, worth }) => (worth ? [{ name, decision, worth }] : []))
    .sort((a, b) => b.worth.value.estimate - a.worth.value.estimate)
  const [first] = valued
  if (!first) return ''
  const header = ['name', 'value', 'from'].map((title) => paint('bold', title))
  const rows = valued.map(({ name, decision, worth: { value, why } }) => [
    paint(styles[decision.verdict], oneLine(name)),
    amount(value.value),
    why,
  ])
  const total = customerEquity(
    valued.map(({ worth: { value } }) => value),
    first.worth.value.value.currency,
  )
  return table([header, ...rows, ['total', amount(total), '']], [1])
}

/** All that is known of one relationship, a line each. */
export function accountReport(one: Judged, paint: Paint): string {
  const { name, decision, revenue, life, worth, openWork = [] } = one
  const verdict = `${paint(styles[decision.verdict], verdictOf(decision))}, ${decision.confidence.toFixed(2)}`
  const lines: readonly (readonly [string, string])[] = [
    ['verdict', verdict],
    ['why', whyOf(decision)],
    ...(revenue ? [['revenue', amount(revenue)] as const] : []),
    ...(life ? [['stage', `${life.stage}: ${life.why}`] as const, ['next', life.next] as const] : []),
    ...(worth ? [['a year', `${amount(worth.value.value)}: ${worth.why}`] as const] : []),
    ...openWork,
  ]
  return [
    paint('bold', oneLine(name)),
    table(
      lines.map(([title, text]) => [`  ${title}`, oneLine(text)]),
      [],
    ),
  ].join('\n')
}

/** How many relationships were judged alike and for the same reasons, the most frequent first. */
export function groupTable(judged: readonly Judged[], paint: Paint): string {
  const groups = new Map<string, { readonly first: Judged; count: number }>()
  for (const each of judged) {
    const key = `${verdictOf(each.decision)}\n${whyOf(each.decision)}`
    const group = groups.get(key)
    if (group) group.count += 1
    else groups.set(key, { first: each, count: 1 })
  }
  const header = ['accounts', 'verdict', 'why'].map((title) => paint('bold', title))
  const rows = [...groups.values()]
    .sort((a, b) => b.count - a.count)
    .map(({ first: { decision }, count }) => [
      String(count),
      paint(styles[decision.verdict], verdictOf(decision)),
      whyOf(decision),
    ])
  return table([header, ...rows], [0])
}

const percent = (basisPoints: number | undefined): string =>
  basisPoints === undefined ? '' : `${(basisPoints / 100).toFixed(2)} %`

const amount = (money: Money | undefined): string => (money ? `${money.amount} ${money.currency}` : '')

const named = (ids: readonly string[], judged: readonly Judged[], most = 12): string => {
  const nameById = new Map(judged.map(({ id, name }) => [id, name]))
  const shown = ids.slice(0, most).map((id) => oneLine(nameById.get(id) ?? id))
  return `${shown.join(', ')}${ids.length > most ? ` and ${ids.length - most} more` : ''}`
}

/** How much of the business is client-based and customer-based, and which accounts deserve a second look. */
export function mixReport(judged: readonly Judged[], paint: Paint): string {
  const mix = portfolioMix(judged)
  const header = ['mix', 'accounts', '', 'revenue', ''].map((title) => paint('bold', title))
  const rows = verdicts.map((verdict) => {
    const { count, countBasisPoints, revenue, revenueBasisPoints } = mix.parts[verdict]
    const name = paint(styles[verdict], english.verdicts[verdict])
    return [name, String(count), percent(countBasisPoints), amount(revenue), percent(revenueBasisPoints)]
  })
  const total = ['total', String(mix.count), '', amount(mix.revenue), '']
  const notes: readonly (readonly [string, readonly string[]])[] = [
    ['arguable', mix.ambiguous],
    ['waiting for facts', mix.undecided],
    ['revenue unknown', mix.withoutRevenue],
  ]
  return [
    table([header, ...rows, total], [1, 2, 3, 4]),
    '',
    ...notes
      .filter(([, ids]) => ids.length > 0)
      .map(([title, ids]) => `${title} (${ids.length}): ${named(ids, judged)}`),
  ].join('\n')
}

/** The rows that could not be judged: where each stands, which field is to blame, and why. */
export const misfitReport = (misfits: readonly Misfit[], place: string): string =>
  [
    `${misfits.length} ${misfits.length === 1 ? 'row does' : 'rows do'} not fit:`,
    ...misfits.map(
      ({ line, field, reason }) => `  ${place} ${line}${field === '' ? '' : `, ${oneLine(field)}`}: ${oneLine(reason)}`,
    ),
  ].join('\n')
