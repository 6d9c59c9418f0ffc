import { compare } from '../../../foundation/compare.ts'
import { type ReadCircumstances, type ReadEvent, readFacts } from '../../../foundation/condition/circumstances.ts'
import type { Unknown } from '../../../foundation/condition/index.ts'
import { eventFilterFor, type PreparedCondition, prepare } from '../../../foundation/condition/prepared-condition.ts'
import { newVocabulary, placeOf, type Vocabulary } from '../../../foundation/condition/vocabulary.ts'
import { secondsOfDay } from '../../../foundation/time/epoch.ts'
import { millisecondsOf, type PreparedDecay, prepareDecay } from './decay.ts'
import { prepareUnits } from './fact-points.ts'
import type { ScoreContribution } from './lead-score.ts'
import { unitsOf } from './points.ts'
import type { EventRepetition, ScoreDecay, ScoreRule } from './score-rule.ts'

/** Hundredths of one event, that fade. */
interface FadingUnits {
  readonly units: number
  /** The moment of the event, in whole milliseconds. */
  readonly since: number
}

/** What a rule gives, in hundredths, before its limits. */
export interface Yield {
  /** What it gives in full. */
  readonly full: number
  /** What the caps of single days take from that. */
  readonly dailyCut: number
  /** How many events it is for; of rules about events only. */
  readonly eventCount: number | undefined
  /** What fades, where the rule has a decay. */
  readonly fading: readonly FadingUnits[]
}

type YieldReader = (known: ReadCircumstances, unknowns: Unknown[]) => Yield | undefined

/** Where a line of a score belongs. */
export type LinePlace = Pick<ScoreContribution, 'axis' | 'group' | 'rule'>

/** A rule made ready. */
export interface PreparedRule {
  readonly id: string
  readonly place: LinePlace
  /** The line of a rule that always gives the same; scores share it, and so it is frozen. */
  readonly line: ScoreContribution | undefined
  readonly floor: number
  readonly ceiling: number
  /** Whether it has limits: most rules have none. */
  readonly isLimited: boolean
  /** Whether it applies; left out where it always does. */
  readonly applies: PreparedCondition | undefined
  /** What it gives where it applies; nothing if that cannot be told, or is for no event. Adds what it lacks to a list. */
  readonly yieldOf: YieldReader
  readonly decay: PreparedDecay | undefined
}

/** A moment in whole milliseconds, from its seconds. */
export const wholeMilliseconds = (seconds: number): number => Math.round(seconds * 1_000)

/** What a rule gives at a moment, in milliseconds, once its points have faded. */
export function unitsAt({ decay }: PreparedRule, { full, dailyCut, fading }: Yield, moment: number): number {
  if (!decay) return full + dailyCut
  let units = 0
  for (const { units: of, since } of fading) units += decay.left(of, moment - since)
  return units
}

/** How many events may count. */
function mostEvents(counts: EventRepetition): number {
  if (counts === 'every') return Number.POSITIVE_INFINITY
  return counts === 'once' ? 1 : counts.atMost
}

/** The latest first, and in the order of their ids where they are of one moment: the same however they were given. */
const latestFirst = (a: ReadEvent, b: ReadEvent): number =>
  b.seconds - a.seconds || compare<string>(a.event.id, b.event.id)

/** What the cap of a single day takes from the points of the events of each day. */
function dailyCutOf(events: readonly FadingUnits[], cap: number): number {
  const byDay = new Map<number, number>()
  for (const { units, since } of events) {
    const day = Math.floor(since / (secondsOfDay * 1_000))
    byDay.set(day, (byDay.get(day) ?? 0) + units)
  }
  let cut = 0
  for (const units of byDay.values()) cut += Math.min(Math.max(units, -cap), cap) - units
  return cut
}

const nothingFades: readonly FadingUnits[] = []
const noProperties = {}

const windowOf = (decay: ScoreDecay | undefined) => (decay?.kind === 'window' ? decay : undefined)

function readerOfEvents(
  type: string,
  { where, counts = 'every', points, decay }: ScoreRule,
  { events: names }: Vocabulary,
): YieldReader {
  const place = placeOf(names, type)
  const isMeant = where && eventFilterFor(where)
  const most = mostEvents(counts)
  const properties = newVocabulary().facts
  const unitsOfEvent = prepareUnits(points, properties)
  const window = windowOf(decay)
  const width = window && millisecondsOf(window.days)
  const dailyCap = window?.dailyCap === undefined ? undefined : unitsOf(window.dailyCap)
  const keepsEvents = decay !== undefined && (!window || dailyCap !== undefined)
  return (known, unknowns) => {
    if (!known.events) {
      unknowns.push({ name: type, problem: 'missing' })
      return undefined
    }
    const ofType = known.events[place] as readonly ReadEvent[]
    let meant = isMeant ? ofType.filter(isMeant) : ofType
    if (meant.length > most) meant = [...meant].sort(latestFirst).slice(0, most)
    const now = wholeMilliseconds(known.at.seconds)
    const kept: FadingUnits[] = []
    let full = 0
    let eventCount = 0
    for (const { event, seconds } of meant) {
      const since = wholeMilliseconds(seconds)
      if (width !== undefined && now - since >= width) continue
      const units = unitsOfEvent(readFacts(event.properties ?? noProperties, properties), unknowns)
      if (units === undefined) continue
      full += units
      eventCount += 1
      if (keepsEvents) kept.push({ units, since })
    }
    if (eventCount === 0) return undefined
    const dailyCut = dailyCap === undefined ? 0 : dailyCutOf(kept, dailyCap)
    return { full, dailyCut, eventCount, fading: kept }
  }
}

const constant = (full: number): Yield => ({ full, dailyCut: 0, eventCount: undefined, fading: nothingFades })

function readerOfFacts({ points }: ScoreRule, { facts: names }: Vocabulary): YieldReader {
  if (typeof points === 'number') {
    const always = constant(unitsOf(points))
    return () => always
  }
  const units = prepareUnits(points, names)
  return ({ facts }, unknowns) => {
    const full = units(facts, unknowns)
    return full === undefined ? undefined : constant(full)
  }
}

/**
 * Prepares a rule that was checked, for circumstances that are read for the same vocabulary.
 *
 * It is put together in one go, so that all rules are of one shape: engines are slow with objects of many.
 */
export function prepareRule(rule: ScoreRule, place: LinePlace, vocabulary: Vocabulary): PreparedRule {
  const { id, when, event, points, decay } = rule
  const { floor = Number.NEGATIVE_INFINITY, ceiling = Number.POSITIVE_INFINITY } = rule
  const isConstant = event === undefined && typeof points === 'number' && points !== 0
  return {
    id,
    place,
    line: isConstant ? Object.freeze({ kind: 'rule' as const, ...place, points }) : undefined,
    floor: unitsOf(floor),
    ceiling: unitsOf(ceiling),
    isLimited: rule.floor !== undefined || rule.ceiling !== undefined,
    applies: when && prepare(when, vocabulary),
    yieldOf: event === undefined ? readerOfFacts(rule, vocabulary) : readerOfEvents(event, rule, vocabulary),
    decay: decay && decay.kind !== 'window' ? prepareDecay(decay) : undefined,
  }
}
