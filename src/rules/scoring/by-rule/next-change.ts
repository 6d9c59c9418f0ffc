import type { ReadEvent } from '../../../foundation/condition/circumstances.ts'
import { placeOf } from '../../../foundation/condition/vocabulary.ts'
import { addUp, type Sums, type UnitsTeller } from './add-up.ts'
import type { LeadScore } from './lead-score.ts'
import { type Findings, findIn, type PreparedModel } from './prepared-model.ts'
import { unitsAt, wholeMilliseconds } from './prepared-rule.ts'
import { instantAt, knownLater, lastMoment, type ReadLead } from './read-lead.ts'
import { changesBetween, type Standing, standingOf } from './standing.ts'
import { type TimedTest, turningPointsAfter } from './timed-tests.ts'

/** How often the search looks at a score before it gives up and says from when to look again. */
const mostLooks = 1_000

const ignore = (): void => undefined

/** What each rule gives at a moment, in hundredths. */
const unitsOfRulesAt =
  ({ yields }: Findings, moment: number): UnitsTeller =>
  (rule, index) => {
    const found = yields[index]
    return found && unitsAt(rule, found, moment)
  }

/** The next moment at which what has not faded yet fades further; nothing if all of it has. */
function nextFade({ rules }: PreparedModel, { yields }: Findings, moment: number): number | undefined {
  let next = Number.POSITIVE_INFINITY
  for (const [index, { decay }] of rules.entries()) {
    for (const { units, since } of (decay && yields[index]?.fading) ?? []) {
      const age = moment - since
      if (decay && decay.left(units, age) !== 0) next = Math.min(next, since + decay.nextAge(units, age))
    }
  }
  return next > lastMoment ? undefined : next
}

/**
 * What each rule gives at the least, or at the most, between two moments, as its points only ever fade.
 *
 * @param extreme - The lesser or the greater of two numbers.
 */
const boundOfRules =
  ({ yields }: Findings, from: number, to: number, extreme: (a: number, b: number) => number): UnitsTeller =>
  (rule, index) => {
    const found = yields[index]
    const { decay } = rule
    if (!found || !decay) return found && unitsAt(rule, found, to)
    return found.fading.reduce(
      (sum, { units, since }) => sum + extreme(decay.left(units, from - since), decay.left(units, to - since)),
      0,
    )
  }

const areSame = (a: Sums, b: Sums): boolean =>
  a.total === b.total && a.axes.every((units, index) => units === b.axes[index])

/** Whether nothing can change between two moments for all that fades there: limits hold it still. */
function isStill(prepared: PreparedModel, findings: Findings, from: number, to: number): boolean {
  const bound = (extreme: (a: number, b: number) => number): Sums =>
    addUp(prepared, boundOfRules(findings, from, to, extreme))
  return areSame(bound(Math.min), bound(Math.max))
}

/** The last moment before `end` up to which nothing can change. */
function stillUntil(prepared: PreparedModel, findings: Findings, from: number, end: number): number {
  if (isStill(prepared, findings, from, end)) return end
  let [still, moving] = [from, end]
  while (moving - still > 1) {
    const middle = still + Math.floor((moving - still) / 2)
    if (isStill(prepared, findings, from, middle)) still = middle
    else moving = middle
  }
  return still
}

/**
 * Finds the next moment at which a standing changes by time alone.
 *
 * Between two turning points of what the conditions find, points only fade. There the search goes from one fading to the next,
 * and passes over stretches that the limits hold still.
 */
export function findNextChange(
  prepared: PreparedModel,
  tests: readonly TimedTest[],
  lead: ReadLead,
  now: Standing,
  foundNow: Findings,
): Pick<LeadScore, 'nextChangeAt' | 'nextChanges'> {
  const { circumstances, future } = lead
  const everything = knownLater(lead, lastMoment)
  const eventsOf = (type: string): readonly ReadEvent[] =>
    everything.events?.[placeOf(lead.vocabulary.events, type)] ?? []
  let moment = wholeMilliseconds(lead.known.at.seconds)
  const turns = turningPointsAfter(moment, tests, circumstances.facts, eventsOf, future)
  let looks = 0
  let findings = foundNow
  const changesAt = (at: number) => {
    looks += 1
    const sums = addUp(prepared, unitsOfRulesAt(findings, at))
    return changesBetween(now, standingOf(prepared, sums, findings))
  }
  for (const turn of [...turns.filter((each) => each <= lastMoment), undefined]) {
    const end = turn ?? lastMoment + 1
    let next = nextFade(prepared, findings, moment)
    while (next !== undefined && next < end) {
      const nextChanges = changesAt(next)
      if (nextChanges.length > 0 || looks > mostLooks) return { nextChangeAt: instantAt(next), nextChanges }
      // A stretch is searched by halves, some fifty of them.
      looks += 50
      moment = stillUntil(prepared, findings, next, end - 1)
      next = nextFade(prepared, findings, moment)
    }
    if (turn === undefined) break
    findings = findIn(prepared, knownLater(lead, turn), ignore)
    moment = turn
    const nextChanges = changesAt(turn)
    if (nextChanges.length > 0 || looks > mostLooks) return { nextChangeAt: instantAt(turn), nextChanges }
  }
  return { nextChanges: [] }
}
