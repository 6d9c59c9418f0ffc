import * as z from 'zod'
import { limits, optional, record, schemaFor } from '../../../foundation/schema-tools.schema.ts'
import { identifierSchema } from '../../../records/identifier.schema.ts'
import { confidentialityLevels } from '../../../records/index.ts'
import type { PortalViewer } from './portal-viewer.ts'

const clearance = optional(z.enum(confidentialityLevels))

/**
 * Checks a {@link PortalViewer}.
 *
 * @example
 * ```ts
 * import { portalViewerSchema } from 'clientele/schemas'
 *
 * const kari = { side: 'account', id: 'p-1', accountId: 'a-1', standing: 'client' }
 * portalViewerSchema.safeParse(kari).success //=> true
 * portalViewerSchema.safeParse({ ...kari, standing: 'staff' }).success //=> false
 * ```
 */
export const portalViewerSchema: z.ZodType<PortalViewer> = schemaFor<PortalViewer>()(
  z.discriminatedUnion('side', [
    record({
      side: z.literal('staff'),
      id: identifierSchema,
      accountIds: z.union([z.literal('all'), z.readonly(z.array(identifierSchema).max(limits.records))]),
      clearance,
    }),
    record({
      side: z.literal('account'),
      id: identifierSchema,
      accountId: identifierSchema,
      standing: z.enum(['client', 'customer', 'guest']),
      clearance,
    }),
  ]),
)
