import type { Account, Contact } from '../../../../src/records/index.ts'
import type { DuplicatePolicy, DuplicateRule } from '../../../../src/rules/reporting/index.ts'

export const contact = (terms: Partial<Contact>): Contact => ({ id: 'p-1', name: 'Kari Vik', roles: [], ...terms })

export const account = (id: string, name: string, terms: Partial<Account> = {}): Account => ({
  id,
  name,
  party: 'business',
  contacts: [],
  ...terms,
})

/** A rule of one test. */
export const rule = (
  field: string,
  matcher: DuplicateRule['tests'][number]['matcher'],
  points = 10,
  more: Partial<DuplicateRule['tests'][number]> = {},
): DuplicateRule => ({ id: `${field} ${matcher}`, tests: [{ field, matcher, ...more }], points })

export const policyOf = (rules: readonly DuplicateRule[], more: Partial<DuplicatePolicy> = {}): DuplicatePolicy => ({
  rules,
  leastPoints: 10,
  ...more,
})
