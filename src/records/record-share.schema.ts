import * as z from 'zod'
import { optional, record, schemaFor, setOf } from '../foundation/schema-tools.schema.ts'
import { compareInstants } from '../foundation/time/index.ts'
import { instantSchema } from '../foundation/time/time.schema.ts'
import { agreeing, type Finding } from './finding.schema.ts'
import { identifierSchema } from './identifier.schema.ts'
import type { RecordShare } from './record-share.ts'
import { itemReferenceSchema, personReferenceSchema } from './visibility.schema.ts'
import { accessActions } from './visibility.ts'

/** Where a share ends before it begins. */
function* shareFindings({ sharedAt, expiresAt, revokedAt }: RecordShare): Generator<Finding> {
  if (expiresAt !== undefined && compareInstants(expiresAt, sharedAt) <= 0) {
    yield { path: ['expiresAt'], expected: 'a moment after it was shared' }
  }
  if (revokedAt !== undefined && compareInstants(revokedAt, sharedAt) < 0) {
    yield { path: ['revokedAt'], expected: 'a moment not before it was shared' }
  }
}

/**
 * Checks a {@link RecordShare}; it ends after it begins.
 *
 * @example
 * ```ts
 * import { recordShareSchema } from 'clientele/schemas'
 *
 * const share = {
 *   id: 's-1',
 *   record: { accountId: 'a-1', kind: 'document', id: 'd-1' },
 *   with: { side: 'account', id: 'p-1' },
 *   access: ['view'],
 *   sharedBy: { side: 'staff', id: 't-7' },
 *   sharedAt: '2026-06-01T09:30:00Z',
 * }
 * recordShareSchema.safeParse(share).success //=> true
 * recordShareSchema.safeParse({ ...share, expiresAt: '2026-05-01T00:00:00Z' }).success //=> false
 * ```
 */
export const recordShareSchema: z.ZodType<RecordShare> = schemaFor<RecordShare>()(
  record({
    id: identifierSchema,
    record: itemReferenceSchema,
    with: personReferenceSchema,
    access: setOf(z.enum(accessActions)),
    sharedBy: personReferenceSchema,
    sharedAt: instantSchema,
    expiresAt: optional(instantSchema),
    revokedAt: optional(instantSchema),
  }).check(agreeing(shareFindings)),
)
