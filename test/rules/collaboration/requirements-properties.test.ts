import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { RequirementsDocument } from '../../../src/records/index.ts'
import {
  applyRequirementsChanges,
  requirementsChanges,
  requirementsCompleteness,
} from '../../../src/rules/collaboration/index.ts'
import { website } from './samples.ts'

const anyKey = fc.constantFrom('1', '2', '3')
const anyText = fc.constantFrom('one', 'two', 'three')
const anyEntries = fc.uniqueArray(fc.record({ id: anyKey, text: anyText }), { selector: ({ id }) => id })
const anyDocument: fc.Arbitrary<RequirementsDocument> = fc
  .record(
    {
      title: anyText,
      scope: fc.record({ in: anyEntries, out: anyEntries }),
      businessDrivers: fc.uniqueArray(
        fc.record({ id: anyKey, text: anyText, measure: anyText }, { requiredKeys: ['id', 'text'] }),
        { selector: ({ id }) => id },
      ),
      finances: fc.record(
        {
          paymentTerms: anyText,
          budget: fc.record({ amount: fc.constantFrom('1.00', '2.00'), currency: fc.constant('EUR' as const) }),
        },
        { requiredKeys: [] },
      ),
      deadline: fc.constantFrom('2026-06-01' as const, '2026-07-01' as const),
      acceptance: anyEntries,
      sections: fc.dictionary(
        fc.constantFrom('brand', '__proto__', 'id'),
        fc.dictionary(
          fc.string({ maxLength: 2 }),
          fc.oneof(anyText, fc.boolean(), fc.array(anyText, { maxLength: 2 })),
        ),
      ),
    },
    { requiredKeys: ['title'] },
  )
  .map((document) => ({ id: 'rd-1', accountId: 'a-1', ...document }))

describe('over any requirements document', { timeout: 60_000 }, () => {
  it('what changed between two, applied to the old, gives the new; and between equals nothing changed', () => {
    fc.assert(
      fc.property(anyDocument, anyDocument, (before, after) => {
        const changes = requirementsChanges(before, after)
        expect(applyRequirementsChanges(before, JSON.parse(JSON.stringify(changes)))).toEqual({
          ok: true,
          value: after,
        })
        expect(requirementsChanges(before, structuredClone(before))).toEqual([])
      }),
    )
  })

  it('a share of completeness is from 0 to 1, and no part of a whole document makes it less complete', () => {
    fc.assert(
      fc.property(anyDocument, fc.subarray(Object.keys(website)), (document, keys) => {
        const { share, sections, isComplete } = requirementsCompleteness(document)
        expect(share).toBeGreaterThanOrEqual(0)
        expect(share).toBeLessThanOrEqual(1)
        expect(isComplete).toBe(share === 1)
        const [asked, answered] = [
          sections.reduce((sum, each) => sum + each.asked, 0),
          sections.reduce((sum, each) => sum + each.answered, 0),
        ]
        expect(answered / asked).toBe(share)
        const richer = {
          ...document,
          ...Object.fromEntries(Object.entries(website).filter(([key]) => keys.includes(key))),
        }
        expect(requirementsCompleteness(richer).share).toBeGreaterThanOrEqual(share)
      }),
    )
  })
})
