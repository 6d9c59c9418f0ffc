import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays } from '../../../src/foundation/time/index.ts'
import { memberCapacity, type OpenWork, teamWorkload, type WorkItem } from '../../../src/rules/reporting/index.ts'
import { runsFor } from '../../tools/runs.ts'
import { leave } from './samples.ts'

const start = '2026-06-01'
const period = { start, end: addDays(start, 14) } as const
const day = fc.integer({ min: -4, max: 18 }).map((days) => addDays(start, days))
const some = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: undefined, freq: 2 })

const anyItems: fc.Arbitrary<readonly WorkItem[]> = fc
  .array(
    fc.record({
      kind: fc.constantFrom('deal', 'task', 'ticket'),
      ownerId: some(fc.constantFrom('a', 'b', 'c', 'gone')),
      minutes: some(fc.nat(200)),
      dueOn: some(day),
    }),
    { maxLength: 20 },
  )
  .map((drawn) =>
    drawn.map((fields, index) => ({
      id: `i-${index}`,
      kind: fields.kind,
      ...Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)),
    })),
  )

const figures = ['count', 'overdueCount', 'laterCount', 'unestimatedCount', 'minutes'] as const

const summed = (parts: readonly OpenWork[]): readonly number[] =>
  figures.map((figure) => parts.reduce((sum, part) => sum + part[figure], 0))

describe('over any work', () => {
  it('the workload sums to the whole by member and by kind, in any order', () => {
    const entries = fc.array(fc.tuple(some(fc.constantFrom('a', 'b', 'gone')), day, fc.integer({ min: 1, max: 99 })), {
      maxLength: 8,
    })
    fc.assert(
      fc.property(anyItems, entries, fc.integer({ min: 0, max: 14 }), (items, worked, past) => {
        const options = {
          period,
          asOf: addDays(start, past),
          minutesByKind: { ticket: 15 },
          timeEntries: worked.map(([teamMemberId, workedOn, quarters], index) => ({
            id: `w-${index}`,
            workedOn,
            hours: `${quarters / 4}`,
            ...(teamMemberId !== undefined && { teamMemberId }),
          })),
        }
        const members = [{ id: 'a' }, { id: 'b' }, { id: 'c' }]
        const workload = teamWorkload(items, members, options)
        const parts = [...workload.members, ...workload.others]
        const { total } = workload
        const minutes = [
          ...workload.members.map((each) => each.past.workedMinutes),
          ...workload.others.map((each) => each.workedMinutes),
        ].reduce((sum, each) => sum + each, 0)
        expect({
          byMember: summed(parts.map(({ open }) => open)),
          byKind: summed(Object.values(total.open.byKind)),
          ofParts: parts.every(({ open }) => String(summed(Object.values(open.byKind))) === String(summed([open]))),
          count: total.open.count,
          minutes,
        }).toEqual({
          byMember: summed([total.open]),
          byKind: summed([total.open]),
          ofParts: true,
          count: items.length,
          minutes: total.workedMinutes,
        })
        const turned = { ...options, timeEntries: [...options.timeEntries].reverse() }
        expect(teamWorkload([...items].reverse(), members, turned)).toEqual(workload)
        expect(JSON.parse(JSON.stringify(workload))).toEqual(workload)
      }),
      { numRuns: runsFor(500) },
    )
  })

  it('the time of a period is that of its parts, and leave never takes more than there is', () => {
    const anyLeaves = fc.array(fc.tuple(day, fc.integer({ min: 1, max: 6 }), some(fc.integer({ min: 1, max: 500 }))), {
      maxLength: 4,
    })
    fc.assert(
      fc.property(anyLeaves, fc.integer({ min: 1, max: 13 }), (drawn, cut) => {
        const leaves = drawn.map(([from, days, minutes], index) =>
          leave(`l-${index}`, 'a', from, addDays(from, days), minutes),
        )
        const middle = addDays(start, cut)
        const whole = memberCapacity('a', period, { leaves })
        const [first, second] = [
          memberCapacity('a', { start, end: middle }, { leaves }),
          memberCapacity('a', { start: middle, end: period.end }, { leaves }),
        ]
        const sum = (figure: keyof typeof whole): number => first[figure] + second[figure]
        expect(whole).toEqual({
          workingMinutes: sum('workingMinutes'),
          leaveMinutes: sum('leaveMinutes'),
          capacityMinutes: sum('capacityMinutes'),
        })
        expect(whole.capacityMinutes).toBeGreaterThanOrEqual(0)
      }),
      { numRuns: runsFor(500) },
    )
  })
})
