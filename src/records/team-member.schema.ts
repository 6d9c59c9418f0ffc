import * as z from 'zod'
import { limits, optional, record, schemaFor, setOf, text } from '../foundation/schema-tools.schema.ts'
import { identifierSchema } from './identifier.schema.ts'
import { type TeamMember, teamRoles } from './team-member.ts'

/**
 * Checks a {@link TeamMember}.
 *
 * @example
 * ```ts
 * import { teamMemberSchema } from 'clientele/schemas'
 *
 * teamMemberSchema.safeParse({ id: 't-7', name: 'Abebe Bekele', role: 'account-manager' }).success //=> true
 * teamMemberSchema.safeParse({ id: 't-7', name: 'Abebe Bekele', role: 'guru' }).success //=> false
 * ```
 */
export const teamMemberSchema: z.ZodType<TeamMember> = schemaFor<TeamMember>()(
  record({
    id: identifierSchema,
    name: text(limits.line),
    email: optional(z.email().max(254)),
    role: z.enum(teamRoles),
    skills: optional(setOf(text(limits.line))),
  }),
)
