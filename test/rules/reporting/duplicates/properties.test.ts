import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type DuplicatePolicy,
  type DuplicatesFound,
  findDuplicates,
  nameSimilarity,
} from '../../../../src/rules/reporting/index.ts'
import { duplicatePolicySchema } from '../../../../src/schemas.ts'
import { policyOf, rule } from './samples.ts'

const fields = ['a', 'b', 'c'] as const
const value = fc.constantFrom('one', 'two', 'six', '')
const anyRecords = fc
  .array(fc.record({ a: value, b: value, c: fc.array(value, { maxLength: 3 }), vat: value }), { maxLength: 14 })
  .map((all) => all.map((record, index) => ({ id: `r-${index}`, ...record })))
const anyPolicy: fc.Arbitrary<DuplicatePolicy> = fc.record({
  rules: fc
    .uniqueArray(fc.tuple(fc.subarray([...fields], { minLength: 1 }), fc.integer({ min: 1, max: 20 })), {
      minLength: 1,
      maxLength: 5,
    })
    .map((all) =>
      all.map(([of, points], index) => ({
        id: `rule-${index}`,
        tests: of.map((field) => ({ field, matcher: 'exact' as const })),
        points,
      })),
    ),
  conflicts: fc.constantFrom(
    [],
    [{ id: 'vat', field: 'vat', matcher: 'exact' as const }],
    [{ id: 'vat', field: 'vat', matcher: 'exact' as const, points: 5 }],
  ),
  leastPoints: fc.integer({ min: 1, max: 25 }),
})

type Sample = Readonly<Record<(typeof fields)[number] | 'vat' | 'id', string | readonly string[]>>

const known = (record: Sample, field: (typeof fields)[number] | 'vat'): readonly string[] =>
  [record[field]].flat().filter((text) => text !== '')
const inCommon = (a: Sample, b: Sample, field: (typeof fields)[number] | 'vat'): boolean =>
  known(a, field).some((text) => known(b, field).includes(text))

/** The points of two records and whether they are never one, without keys, indexes or readers. */
function slowJudgement(a: Sample, b: Sample, { rules, conflicts = [] }: DuplicatePolicy) {
  const byFields = new Map<string, number>()
  for (const { tests, points } of rules) {
    const names = tests.map(({ field }) => field as (typeof fields)[number])
    if (!names.every((field) => inCommon(a, b, field))) continue
    const about = names.sort().join()
    byFields.set(about, Math.max(byFields.get(about) ?? 0, points))
  }
  const [conflict] = conflicts
  const differs = conflict && known(a, 'vat').length > 0 && known(b, 'vat').length > 0 && !inCommon(a, b, 'vat')
  const sum = [...byFields.values()].reduce((all, points) => all + points, 0)
  return {
    points: sum - (differs ? (conflict.points ?? 0) : 0),
    isAlike: byFields.size > 0,
    never: Boolean(differs && conflict.points === undefined),
  }
}

/** What was found, whatever the order of records and of ids in pairs. */
const unordered = ({ groups, keptApart }: DuplicatesFound) => {
  const pair = ({ ids, points }: { readonly ids: readonly string[]; readonly points: number }) => [
    [...ids].sort(),
    points,
  ]
  return [groups.map(({ ids, points, pairs }) => [[...ids].sort(), points, pairs.map(pair)]), keptApart.map(pair)]
}

describe('duplicates', () => {
  it('are the pairs that comparing everybody with everybody finds', () => {
    const offenders: unknown[] = []
    let found = 0
    fc.assert(
      fc.property(anyRecords, anyPolicy, (records, policy) => {
        const { groups, keptApart } = findDuplicates(records, policy)
        const pairs = [...groups.flatMap((group) => group.pairs), ...keptApart]
        const expected = records.flatMap((a, index) =>
          records.slice(index + 1).flatMap((b) => {
            const { points, isAlike } = slowJudgement(a as Sample, b as Sample, policy)
            return isAlike && points >= policy.leastPoints ? [`${a.id} ${b.id} ${points}`] : []
          }),
        )
        found += expected.length
        const actual = pairs.map(({ ids, points }) => `${ids.join(' ')} ${points}`)
        if (actual.sort().join() !== expected.sort().join()) offenders.push([records, policy])
      }),
      { numRuns: 200 },
    )
    expect(offenders).toEqual([])
    expect(found).toBeGreaterThan(250)
  })

  it('are in one group at most, held together by pairs, with no two that are never one', () => {
    const offenders: unknown[] = []
    fc.assert(
      fc.property(anyRecords, anyPolicy, (records, policy) => {
        const { groups, keptApart } = findDuplicates(records, policy)
        const byId = new Map(records.map((record) => [record.id, record as Sample]))
        const ids = groups.flatMap((group) => group.ids)
        const isOnce = new Set(ids).size === ids.length
        const isHeld = groups.every((group) => {
          const reached = new Set(group.ids.slice(0, 1))
          for (const _ of group.ids) {
            for (const { ids: pair, points } of group.pairs) {
              if (points >= group.points && pair.some((id) => reached.has(id))) for (const id of pair) reached.add(id)
            }
          }
          return reached.size === group.ids.length
        })
        const hasStrangers = groups.some(({ ids: of }) =>
          of.some((a) => of.some((b) => slowJudgement(byId.get(a) as Sample, byId.get(b) as Sample, policy).never)),
        )
        const isApart = keptApart.every(
          ({ ids: pair }) => !groups.some(({ ids: of }) => pair.every((id) => of.includes(id))),
        )
        const sums = [...groups.flatMap(({ pairs }) => pairs), ...keptApart].every(
          ({ points, reasons }) =>
            points ===
            reasons.reduce((sum, { parameters }) => sum + ('points' in parameters ? parameters.points : 0), 0),
        )
        if (!isOnce || !isHeld || hasStrangers || !isApart || !sums) offenders.push([records, policy])
      }),
    )
    expect(offenders).toEqual([])
  })

  it('are the same whatever the order of the records', () => {
    const offenders: unknown[] = []
    fc.assert(
      fc.property(anyRecords, anyPolicy, (records, policy) => {
        const straight = JSON.stringify(unordered(findDuplicates(records, policy)))
        const turned = JSON.stringify(unordered(findDuplicates([...records].reverse(), policy)))
        if (straight !== turned) offenders.push([records, policy])
      }),
    )
    expect(offenders).toEqual([])
  })

  it('are found where names differ by one letter, wherever it is', () => {
    const word = fc.string({ unit: fc.constantFrom(...'aeiklnorstuv'), minLength: 3, maxLength: 9 })
    const missed: unknown[] = []
    let close = 0
    const policy = policyOf([rule('name', 'similar-name', 10, { leastSimilarity: 0.5 })])
    fc.assert(
      fc.property(word, word, fc.nat(), fc.constantFrom('put in', 'left out', 'other', 'swapped'), (a, b, at, edit) => {
        const name = `${a} ${b}`
        const place = at % (name.length - 1)
        const [before, after] = [name.slice(0, place), name.slice(place)]
        const edited = {
          'put in': `${before}x${after}`,
          'left out': before + after.slice(1),
          other: `${before}x${after.slice(1)}`,
          swapped: `${before}${after[1]}${after[0]}${after.slice(2)}`,
        }[edit]
        const records = [
          { id: '1', name },
          { id: '2', name: edited },
        ]
        const { groups } = findDuplicates(records, policy)
        if (nameSimilarity(name, edited) < 0.5) return
        close += 1
        if (groups.length === 0) missed.push([name, edited])
      }),
      { numRuns: 200 },
    )
    expect(missed).toEqual([])
    expect(close).toBeGreaterThan(150)
  })

  it('go by policies that the schema takes, and are plain JSON', () => {
    const offenders: unknown[] = []
    fc.assert(
      fc.property(anyRecords, anyPolicy, (records, policy) => {
        const found = findDuplicates(records, policy)
        const isJson = JSON.stringify(JSON.parse(JSON.stringify(found))) === JSON.stringify(found)
        if (!duplicatePolicySchema.safeParse(policy).success || !isJson) offenders.push([records, policy])
      }),
    )
    expect(offenders).toEqual([])
  })
})
