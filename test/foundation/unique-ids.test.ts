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
})
