import { refuseFirst } from '../../../foundation/problem.ts'
import { type AccessAction, type ConfidentialityLevel, confidentialityLevels } from '../../../records/index.ts'
import type { PortalPolicy } from './portal-policy.ts'
import { portalPolicyProblems } from './portal-policy-problems.ts'
import type { PortalStanding, PortalViewer } from './portal-viewer.ts'

/** A policy, checked and made ready to be asked often. */
export interface CheckedPortalPolicy {
  readonly policy: PortalPolicy
  /** By kind: to whom, and what of it with how much clearance. */
  readonly kinds: ReadonlyMap<
    string,
    { readonly standings: ReadonlySet<PortalStanding>; readonly fields: ReadonlyMap<string, number> }
  >
  readonly grantable: ReadonlySet<AccessAction>
}

/** How high a level is; what is none is higher than any clearance. */
export const heightOf = (level: ConfidentialityLevel): number => {
  const height = confidentialityLevels.indexOf(level)
  return height < 0 ? Number.POSITIVE_INFINITY : height
}

/** How high a viewer's clearance is; below all levels where it is none. */
export const clearanceOf = ({ policy }: CheckedPortalPolicy, viewer: PortalViewer, standing: PortalStanding): number =>
  confidentialityLevels.indexOf(viewer.clearance ?? policy.clearance[standing])

const checked = /* @__PURE__ */ new WeakMap<PortalPolicy, CheckedPortalPolicy>()

/** A policy, checked and made ready once; throws `invalid-policy` for one that contradicts itself. */
export function checkedPortalPolicy(policy: PortalPolicy): CheckedPortalPolicy {
  const known = checked.get(policy)
  if (known) return known
  refuseFirst(portalPolicyProblems(policy), 'invalid-policy', 'policy')
  const ready: CheckedPortalPolicy = {
    policy,
    kinds: new Map(
      policy.kinds.map(({ kind, standings, fields }) => [
        kind,
        {
          standings: new Set<PortalStanding>(standings),
          fields: new Map(fields.map(({ field, level = 'public' }) => [field, heightOf(level)])),
        },
      ]),
    ),
    grantable: new Set(policy.grantable),
  }
  checked.set(policy, ready)
  return ready
}
