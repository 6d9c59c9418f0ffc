import { refuseFirst } from '../../foundation/problem.ts'
import type { LoyaltyProgramme } from './loyalty-programme.ts'
import { loyaltyProgrammeProblems } from './loyalty-programme-problems.ts'

const checked = /* @__PURE__ */ new WeakSet<LoyaltyProgramme>()

/** A programme, checked once; throws `invalid-policy` for one that contradicts itself. */
export function checkedProgramme(programme: LoyaltyProgramme): LoyaltyProgramme {
  if (!checked.has(programme)) refuseFirst(loyaltyProgrammeProblems(programme), 'invalid-policy', 'programme')
  checked.add(programme)
  return programme
}
