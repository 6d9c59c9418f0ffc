import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkUniqueIds } from '../../src/foundation/unique-ids.ts'
import { thrownBy } from '../tools/thrown-by.ts'

describe('unique ids', () => {
  it('names the first record whose id was there before', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('a', 'b', 'c', '__proto__'), { maxLength: 5 }), (ids) => {
        const records = ids.map((id) => ({ id }))
        const again = ids.findIndex((id, index) => ids.indexOf(id) < index)
        if (again === -1) expect(() => checkUniqueIds(records, 'payments')).not.toThrow()
        else {
          const { code, details } = thrownBy(() => checkUniqueIds(records, 'payments'))
          expect([code, details.field]).toEqual(['duplicate-id', `payments[${again}].id`])
        }
      }),
    )
  })

  it('does the same for ids that were handed out one after another, and where they end', () => {
    const serial = (count: number) => Array.from({ length: count }, (_, index) => ({ id: `e-${index}` }))
    fc.assert(
      fc.property(fc.nat({ max: 120 }), fc.nat({ max: 120 }), (count, repeated) => {
        const records = serial(count)
        expect(() => checkUniqueIds(records, 'events')).not.toThrow()
        const withOneMore = [...records, { id: `e-${repeated}` }, { id: 'a' }]
        if (repeated >= count) expect(() => checkUniqueIds(withOneMore, 'events')).not.toThrow()
        else expect(thrownBy(() => checkUniqueIds(withOneMore, 'events')).details.field).toBe(`events[${count}].id`)
      }),
    )
  })

  it('takes records without ids for ones that share one', () => {
    const records = [{ id: 'a' }, {}, { id: 'b' }, {}] as { id: string }[]
    expect(thrownBy(() => checkUniqueIds(records, 'events')).details.field).toBe('events[3].id')
  })
})
