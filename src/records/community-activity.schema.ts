import type * as z from 'zod'
import { limits, record, schemaFor, text } from '../foundation/schema-tools.schema.ts'
import { calendarDateSchema } from '../foundation/time/time.schema.ts'
import type { CommunityActivity } from './community-activity.ts'
import { identifierSchema } from './identifier.schema.ts'

/**
 * Checks a {@link CommunityActivity}.
 *
 * @example
 * ```ts
 * import { communityActivitySchema } from 'clientele/schemas'
 *
 * const activity = { id: 'ca-1', communityId: 'home-bakers', accountId: 'a-1', kind: 'answer', on: '2026-05-01' }
 * communityActivitySchema.safeParse(activity).success //=> true
 * communityActivitySchema.safeParse({ ...activity, kind: ' ' }).success //=> false
 * ```
 */
export const communityActivitySchema: z.ZodType<CommunityActivity> = schemaFor<CommunityActivity>()(
  record({
    id: identifierSchema,
    communityId: identifierSchema,
    accountId: identifierSchema,
    kind: text(limits.identifier),
    on: calendarDateSchema,
  }),
)
