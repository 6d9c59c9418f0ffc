import { refuse } from '../../../foundation/error.ts'
import type { Money } from '../../../foundation/money/index.ts'
import { type CalendarDate, calendarDate } from '../../../foundation/time/index.ts'
import type { Agreement, RequirementsDocument } from '../../../records/index.ts'
import { milestoneConflicts } from './milestone-conflicts.ts'
import { moneyConflicts } from './money-conflicts.ts'
import { conflict, type RequirementsConflict } from './requirements-conflict.ts'

/** What the document is held against, besides itself. */
export interface RequirementsConflictsOptions {
  /** The agreement that the work falls under, for its days; not looked at when left out. */
  readonly agreement?: Agreement
  /**
   * What that agreement commits the client to over the days of the work: of a retainer, the sum of its charges, as
   * `agreementCharges` of billing gives them with trials, pauses, discounts and rises. Not looked at when left out.
   */
  readonly committed?: Money
}

/** Throws `invalid-value` for a day that does not exist, so that no comparison is made with one. */
function checkDays({ term, deadline, milestones = [] }: RequirementsDocument): void {
  const check = (day: CalendarDate | undefined, field: string) => day !== undefined && calendarDate(day, field)
  check(term?.start, 'document.term.start')
  check(term?.end, 'document.term.end')
  check(deadline, 'document.deadline')
  for (const [index, { startsOn, dueOn }] of milestones.entries()) {
    check(startsOn, `document.milestones[${index}].startsOn`)
    check(dueOn, `document.milestones[${index}].dueOn`)
  }
}

function* termConflicts({ term, deadline }: RequirementsDocument): Generator<RequirementsConflict> {
  if (!term) return
  const { start, end } = term
  if (end !== undefined && end <= start) yield conflict('term-ends-before-start', ['term', 'end'], { start, end })
  if (deadline === undefined) return
  if (deadline < start) yield conflict('deadline-before-start', ['deadline'], { start, deadline })
  if (end !== undefined && deadline >= end) yield conflict('deadline-after-end', ['deadline'], { deadline, end })
}

function* agreementConflicts(
  { term, deadline }: RequirementsDocument,
  { term: { start, end, terminatedOn = end } }: Agreement,
): Generator<RequirementsConflict> {
  const against = { agreedStart: start, ...(terminatedOn !== undefined && { agreedEnd: terminatedOn }) }
  for (const [path, day, isEnd] of [
    [['term', 'start'], term?.start, false],
    [['term', 'end'], term?.end, true],
    [['deadline'], deadline, false],
  ] as const) {
    if (day === undefined) continue
    // The end is the first day after the work, and may be the first day after the agreement.
    const isLater = terminatedOn !== undefined && (isEnd ? day > terminatedOn : day >= terminatedOn)
    if (day < start || isLater) yield conflict('outside-agreement', path, { day, ...against })
  }
}

function* referenceConflicts({
  milestones = [],
  stakeholders = [],
  acceptance = [],
  scope,
}: RequirementsDocument): Generator<RequirementsConflict> {
  const [known, people] = [milestones, stakeholders].map((list) => new Set(list.map(({ id }) => id)))
  for (const { id, milestoneId, acceptedBy } of acceptance) {
    if (milestoneId !== undefined && !known?.has(milestoneId)) {
      yield conflict('unknown-milestone', ['acceptance', id, 'milestoneId'], { milestone: milestoneId })
    }
    if (acceptedBy !== undefined && !people?.has(acceptedBy)) {
      yield conflict('unknown-stakeholder', ['acceptance', id, 'acceptedBy'], { stakeholder: acceptedBy })
    }
  }
  const said = (text: string): string => text.trim().toLowerCase()
  const inside = new Map((scope?.in ?? []).map(({ id, text }) => [said(text), id]))
  for (const { id, text } of scope?.out ?? []) {
    const same = inside.get(said(text))
    if (same !== undefined) yield conflict('in-and-out-of-scope', ['scope', 'out', id], { in: same, out: id })
  }
}

/**
 * Lists what in a requirements document cannot all be: days against days, money against money and against what was agreed,
 * references to nobody. Each conflict has a code, and says where it stands and what it is held against.
 *
 * A term is half-open: its `end` is the first day after it. A deadline, and the day a milestone is due, are the last days in
 * time. What the document does not say contradicts nothing; {@link requirementsCompleteness} finds that.
 *
 * @param document - The document.
 * @param options - `agreement`: what the days are held against; `committed`: what the budget is held against.
 * @returns The conflicts: those of the term first, then milestones, references and money; none when all agrees.
 * @throws {@link ClienteleError} `foreign-record` for an agreement of another account, or another than the document names;
 *   `invalid-value` for a day or an amount that does not exist.
 *
 * @example
 * ```ts
 * import { type RequirementsConflict, requirementsConflicts } from 'clientele/collaboration'
 *
 * const document = {
 *   id: 'rd-1',
 *   accountId: 'a-1',
 *   title: 'A shop',
 *   term: { start: '2026-06-01' },
 *   deadline: '2026-05-31',
 *   finances: { budget: { amount: '9000.00', currency: 'EUR' } },
 * } as const
 * const committed = { amount: '10500.00', currency: 'EUR' } as const
 * const found: readonly RequirementsConflict[] = requirementsConflicts(document, { committed })
 * found.map(({ code }) => code) //=> ['deadline-before-start', 'budget-below-commitment']
 * found[0]?.parameters //=> { start: '2026-06-01', deadline: '2026-05-31', path: ['deadline'] }
 * ```
 */
export function requirementsConflicts(
  document: RequirementsDocument,
  { agreement, committed }: RequirementsConflictsOptions = {},
): readonly RequirementsConflict[] {
  const { accountId, agreementId = agreement?.id } = document
  if (agreement && agreement.accountId !== accountId) {
    refuse('foreign-record', 'agreement.accountId', agreement.accountId, `${accountId}, the account of the document`)
  }
  if (agreement && agreement.id !== agreementId) {
    refuse('foreign-record', 'agreement.id', agreement.id, `${agreementId}, the agreement of the document`)
  }
  checkDays(document)
  return [
    ...termConflicts(document),
    ...(agreement ? agreementConflicts(document, agreement) : []),
    ...milestoneConflicts(document),
    ...referenceConflicts(document),
    ...moneyConflicts(document, committed),
  ]
}
