import * as z from 'zod'
import { limits, listOfUnique, optional, record, text } from '../foundation/schema-tools.schema.ts'
import type { ChecklistItem } from './checklist-item.ts'
import { identifierSchema } from './identifier.schema.ts'

/** Checks a checklist whose items gate certain moves, and have an id each of their own. */
export const checklistSchema = <Gate extends string>(
  gates: readonly Gate[],
): z.ZodType<readonly ChecklistItem<Gate>[]> =>
  listOfUnique(
    // The compiler cannot compare a schema of a type that is still open; each use of it is proven.
    record({
      id: identifierSchema,
      text: text(limits.line),
      done: z.boolean(),
      gates: optional(z.enum(gates as [Gate, ...Gate[]])),
    }) as unknown as z.ZodType<ChecklistItem<Gate>>,
  )
