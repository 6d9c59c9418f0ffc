import * as z from 'zod'
import {
  limits,
  list,
  optional,
  record,
  schemaFor,
  text,
  withoutProblems,
} from '../../../foundation/schema-tools.schema.ts'
import { accessActions, confidentialityLevels } from '../../../records/index.ts'
import type { PortalKind, PortalPolicy } from './portal-policy.ts'
import { portalPolicyProblems } from './portal-policy-problems.ts'

const name = text(limits.identifier)
const level = z.enum(confidentialityLevels)
const actions = list(z.enum(accessActions))

const kind = schemaFor<PortalKind>()(
  record({
    kind: name,
    standings: list(z.enum(['client', 'customer', 'guest'])),
    fields: list(record({ field: name, level: optional(level) })),
  }),
)

/**
 * Checks a {@link PortalPolicy}: all its keys and no others, each kind and each field once.
 *
 * @example
 * ```ts
 * import { defaultPortalPolicy } from 'clientele/collaboration'
 * import { portalPolicySchema } from 'clientele/schemas'
 *
 * portalPolicySchema.safeParse(defaultPortalPolicy).success //=> true
 * portalPolicySchema.safeParse({ ...defaultPortalPolicy, grantable: ['own'] }).success //=> false
 * ```
 */
export const portalPolicySchema: z.ZodType<PortalPolicy> = schemaFor<PortalPolicy>()(
  record({
    kinds: list(kind),
    clearance: record({ staff: level, client: level, customer: level, guest: level }),
    actions: record({ staff: actions, client: actions, customer: actions, guest: actions }),
    grantable: actions,
  }).check(withoutProblems(portalPolicyProblems)),
)
