import { stripVTControlCharacters, styleText } from 'node:util'
import { decidingReasons, portfolioMix, type RelationshipDecision, type Verdict, verdicts } from 'clientele'
import { describeReason } from 'clientele/labels'
import { english } from 'clientele/labels/en'
import stringWidth from 'string-width'
import { amount } from './in-words.ts'
import type { Judged, Misfit } from './judged.ts'

/** Paints text for a terminal, or leaves it as it is. */
export type Paint = (style: Parameters<typeof styleText>[0], text: string) => string

export const inColour: Paint = (style, text) => styleText(style, text)
export const plain: Paint = (_, text) => text

/** The colours of the verdicts. */
export const styles = { client: 'green', customer: 'cyan', neither: 'dim' } as const satisfies Record<Verdict, unknown>

/** Somebody else's text on one line, without anything that a terminal would obey. */
export const oneLine = (text: string): string => stripVTControlCharacters(text).replace(/[\s\p{Control}]+/gu, ' ')

/** Lines of columns that stand below each other; the columns named are set flush right. */
export function table(rows: readonly (readonly string[])[], flushRight: readonly number[]): string {
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

const verdictInWords = (decision: RelationshipDecision): string => {
  const doubt = isUndecided(decision) ? ', as far as known' : decision.ambiguous ? ', arguably' : ''
  return `${english.verdicts[decision.verdict]}${doubt}`
}

/** A verdict in its colour, and how sure it is. */
export const verdictOf = (decision: RelationshipDecision, paint: Paint): string =>
  paint(styles[decision.verdict], verdictInWords(decision))

/** Why a verdict is what it is. */
export const whyOf = (decision: RelationshipDecision): string =>
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
    verdictOf(decision, paint),
    decision.confidence.toFixed(2),
    whyOf(decision),
  ])
  return table([header, ...rows], [titles.indexOf('confidence')])
}

/** How many relationships were judged alike and for the same reasons, the most frequent first. */
export function groupTable(judged: readonly Judged[], paint: Paint): string {
  const groups = new Map<string, { readonly first: Judged; count: number }>()
  for (const each of judged) {
    const key = `${verdictInWords(each.decision)}\n${whyOf(each.decision)}`
    const group = groups.get(key)
    if (group) group.count += 1
    else groups.set(key, { first: each, count: 1 })
  }
  const header = ['accounts', 'verdict', 'why'].map((title) => paint('bold', title))
  const rows = [...groups.values()]
    .sort((a, b) => b.count - a.count)
    .map(({ first: { decision }, count }) => [String(count), verdictOf(decision, paint), whyOf(decision)])
  return table([header, ...rows], [0])
}

const percent = (basisPoints: number | undefined): string =>
  basisPoints === undefined ? '' : `${(basisPoints / 100).toFixed(2)} %`

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
