import type { ReadCircumstances } from './circumstances.ts'
import type { Condition, EventCondition, FactCondition, KnownFact } from './condition.ts'
import { answerOf } from './fact-operators.ts'
import { prepareAlone } from './prepare-alone.ts'
import { prepare } from './prepared-condition.ts'
import type { Circumstances } from './tracked-event.ts'
import { placeOf, type Vocabulary } from './vocabulary.ts'

/** A test that keeps a condition from holding. */
export interface UnmetTest {
  /** The test, as it stands in the condition. */
  readonly test: FactCondition | EventCondition
  /** What must come of it: `true` where it must hold, `false` where it must not. */
  readonly required: boolean
  /** Whether it fails, or cannot be told. */
  readonly status: 'not-met' | 'unknown'
  /** What the fact is now, where it is known. */
  readonly received?: KnownFact
}

/**
 * What a condition lacks to hold: one test, all of some, or any of some.
 *
 * @example
 * ```ts
 * import { type Shortfall, shortfallOf, type UnmetTest } from 'clientele/condition'
 *
 * const lacks: Shortfall | undefined = shortfallOf(
 *   { any: [
 *     { fact: 'purchases', operator: 'at-least', value: 1 },
 *     { fact: 'hasRetainer', operator: 'equals', value: true },
 *   ] },
 *   { facts: { purchases: 0 }, at: '2026-06-01T00:00:00Z' },
 * )
 * const tests: readonly UnmetTest[] = lacks && 'anyOf' in lacks ? (lacks.anyOf as UnmetTest[]) : []
 * tests.map(({ status, received }) => [status, received]) //=> [['not-met', 0], ['unknown', undefined]]
 * ```
 */
export type Shortfall =
  | UnmetTest
  | {
      /** Each of these must be mended. */
      readonly allOf: readonly Shortfall[]
    }
  | {
      /** One of these must be mended. */
      readonly anyOf: readonly Shortfall[]
    }

/** Says what a condition lacks to come out as required; nothing if it does. */
export type PreparedShortfall = (required: boolean, known: ReadCircumstances) => Shortfall | undefined

/** A test that does not come out as required, if so. */
function unmet(
  test: UnmetTest['test'],
  required: boolean,
  met: boolean | undefined,
  received?: KnownFact,
): UnmetTest | undefined {
  if (met === required) return undefined
  const status = met === undefined ? 'unknown' : 'not-met'
  return received === undefined ? { test, required, status } : { test, required, status, received }
}

function prepareFact(test: FactCondition, { facts: names }: Vocabulary): PreparedShortfall {
  const place = placeOf(names, test.fact)
  const answer = answerOf(test)
  return (required, { facts, at }) => {
    const received = facts[place]
    return unmet(test, required, answer(received, at), received)
  }
}

function prepareEvents(test: EventCondition, vocabulary: Vocabulary): PreparedShortfall {
  const judge = prepare(test, vocabulary)
  // What is unknown is told by the test itself.
  return (required, known) => unmet(test, required, judge(known, []))
}

/** Prepares what tells the shortfall of a condition that was checked, on circumstances read for the same vocabulary. */
export function prepareShortfall(condition: Condition, vocabulary: Vocabulary): PreparedShortfall {
  if ('not' in condition) {
    const inner = prepareShortfall(condition.not, vocabulary)
    return (required, known) => inner(!required, known)
  }
  if ('fact' in condition) return prepareFact(condition, vocabulary)
  if ('event' in condition) return prepareEvents(condition, vocabulary)
  const isAll = 'all' in condition
  const parts = (isAll ? condition.all : condition.any).map((part) => prepareShortfall(part, vocabulary))
  return (required, known) => {
    // What must not hold of all need fail in one only, and the other way round.
    const needsEach = isAll === required
    const lacking: Shortfall[] = []
    for (const part of parts) {
      const lacks = part(required, known)
      if (lacks) lacking.push(lacks)
      else if (!needsEach) return undefined
    }
    if (lacking.length < 2) return lacking[0]
    return needsEach ? { allOf: lacking } : { anyOf: lacking }
  }
}

/** Whether what is lacking fails for sure, instead of waiting for facts: one part of all, or every part of any. */
export function isSurelyLacking(lacks: Shortfall): boolean {
  if ('test' in lacks) return lacks.status === 'not-met'
  return 'allOf' in lacks ? lacks.allOf.some(isSurelyLacking) : lacks.anyOf.every(isSurelyLacking)
}

/**
 * Says what a condition lacks to hold: the tests that fail or cannot be told, and how they are joined.
 *
 * Parts that hold are left out, and a negation is carried down to the tests it is about.
 *
 * @param condition - What must hold.
 * @param circumstances - The facts, the events, and the moment of judging.
 * @returns What is lacking; nothing if the condition holds.
 * @throws {@link ClienteleError} as {@link judgeCondition} does.
 *
 * @example
 * ```ts
 * import { shortfallOf } from 'clientele/condition'
 *
 * const isFree = { not: { fact: 'openDeals', operator: 'at-least', value: 3 } } as const
 * shortfallOf(isFree, { facts: { openDeals: 4 }, at: '2026-06-01T00:00:00Z' })
 * //=> {
 * //     test: { fact: 'openDeals', operator: 'at-least', value: 3 },
 * //     required: false,
 * //     status: 'not-met',
 * //     received: 4,
 * //   }
 * shortfallOf(isFree, { facts: { openDeals: 2 }, at: '2026-06-01T00:00:00Z' }) //=> undefined
 * ```
 */
export function shortfallOf(condition: Condition, circumstances: Circumstances): Shortfall | undefined {
  const [lackingIn, read] = prepareAlone(condition, prepareShortfall)
  return lackingIn(true, read(circumstances))
}
