import { firstKey, keyWith } from './key-index.ts'
import { addNameKeys, wholeKey } from './name-keys.ts'
import type { ReadName } from './name-similarity.ts'
import { namesOf, type PreparedPolicy, type PreparedRule } from './prepared-rules.ts'

const mostCombinations = 100

/** A value, or values that stand together, with the number of its key. */
export interface KeyedValue {
  readonly key: number
  readonly values: readonly string[]
}

/** What a rule sees of a record. */
export interface RuleView {
  /** Every combination of the values that must be equal; one of no values where the rule asks for none. */
  readonly combinations: readonly KeyedValue[]
  /** The names of each test of names. */
  readonly names: readonly (readonly ReadName[])[]
}

/** What a policy sees of a record. */
export interface RecordView {
  readonly rules: readonly RuleView[]
  /** What each conflict compares: texts, or names. */
  readonly conflicts: readonly { readonly texts: readonly string[]; readonly names: readonly ReadName[] }[]
}

/** Every way to take one value of each list. */
const combine = (lists: readonly (readonly string[])[]): readonly (readonly string[])[] =>
  lists.reduce<readonly (readonly string[])[]>(
    (combined, values) =>
      combined.flatMap((before) => values.map((value) => [...before, value])).slice(0, mostCombinations),
    [[]],
  )

/** The key of values that stand together under a rule. */
const keyOfValues = (ruleId: string, values: readonly string[]): number =>
  values.reduce((key, value) => keyWith(keyWith(key, '\n'), value), keyWith(firstKey, ruleId))

function viewRule({ rule, equal, names }: PreparedRule, record: unknown): RuleView {
  const values = equal.map((read) => read(record))
  const named = names.map(({ read }) => namesOf(read(record)))
  return {
    combinations: combine(values).map((each) => ({ key: keyOfValues(rule.id, each), values: each })),
    names: named,
  }
}

/** Adds the keys of a rule's view: of what must be equal, joined with those of the first names if there are any. */
function addKeys({ combinations, names: [first] }: RuleView, keys: number[]): void {
  for (const { key } of combinations) {
    if (!first) keys.push(key)
    for (const name of first ?? []) addNameKeys(key, name, keys)
  }
}

/** The values that a rule's view shares with every record that has the same, with their keys: what may be shared by too many. */
export const sharedValues = ({ combinations, names: [first] }: RuleView): readonly KeyedValue[] =>
  first
    ? combinations.flatMap(({ key, values }) =>
        first.map((name) => ({ key: wholeKey(key, name), values: [...values, name.asWritten] })),
      )
    : combinations

/** What a policy sees of a record. */
export function viewRecord({ rules, conflicts }: PreparedPolicy, record: unknown): RecordView {
  return {
    rules: rules.map((rule) => viewRule(rule, record)),
    conflicts: conflicts.map(({ test, isOfNames }) => {
      const texts = test.read(record)
      return { texts, names: isOfNames ? namesOf(texts) : [] }
    }),
  }
}

/** The keys under which a record meets others; one may come twice. */
export function keysOfRecord({ rules }: RecordView): readonly number[] {
  const keys: number[] = []
  for (const view of rules) addKeys(view, keys)
  return keys
}
