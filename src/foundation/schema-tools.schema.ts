import * as z from 'zod'
import type { Problem } from './problem.ts'

/** The largest sizes that any record may have. Hosts with more split it over records. */
export const limits = {
  /** Characters of an identifier, a code or a field's name. */
  identifier: 128,
  /** Characters of a name or a title. */
  line: 500,
  /** Entries of a list inside a record. */
  list: 1_000,
  /** Records of one kind that belong to one account. */
  records: 100_000,
  /** Custom fields of a record. */
  customFields: 200,
} as const

type Equal<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false

/**
 * Declares a schema as the schema of an interface; a key too many, too few or of another type does not compile.
 *
 * The annotation keeps the declarations small: readers and compilers see `z.ZodType<Account>`, not zod's inference.
 */
export const schemaFor =
  <T>() =>
  <S extends z.ZodType>(schema: Equal<z.output<S>, T> extends true ? S : never): z.ZodType<T> =>
    // The compiler has just proven the equality; it cannot see through the conditional type.
    schema as unknown as z.ZodType<T>

/** An object with these keys and no others. */
export const record = <Shape extends z.core.$ZodShape>(
  shape: Shape,
): z.ZodReadonly<z.ZodObject<Shape, z.core.$strict>> => z.readonly(z.strictObject(shape))

/** A key that may be left out; `undefined` is not a value. */
export const optional: typeof z.exactOptional = z.exactOptional

/** Text that says something, of bounded length. */
export const text = (longest: number): z.ZodString =>
  z.string().max(longest).regex(/\S/, 'expected text that is not blank')

/** A list of bounded length. */
export const list = <Item extends z.ZodType>(item: Item, atLeast = 0): z.ZodReadonly<z.ZodArray<Item>> =>
  z.readonly(z.array(item).min(atLeast).max(limits.list))

/** A list of bounded length whose entries are texts, each once. */
export const setOf = <Item extends z.ZodType<string>>(item: Item): z.ZodReadonly<z.ZodArray<Item>> =>
  z.readonly(
    z
      .array(item)
      .max(limits.list)
      .refine((items) => new Set(items).size === items.length, { error: 'expected each entry once' }),
  )

/** A list whose entries have ids, each once. */
export const listOfUnique = <Item extends z.ZodType<{ readonly id: string }>>(
  item: Item,
  { atLeast = 0, atMost = limits.list }: { readonly atLeast?: number; readonly atMost?: number } = {},
): z.ZodReadonly<z.ZodArray<Item>> =>
  z.readonly(
    z
      .array(item)
      .min(atLeast)
      .max(atMost)
      .check((context) => {
        const seen = new Set<string>()
        context.value.forEach(({ id }, index) => {
          if (seen.has(id)) {
            context.issues.push({
              code: 'custom',
              path: [index, 'id'],
              input: id,
              message: `expected each id once, received ${JSON.stringify(id)} again`,
            })
          }
          seen.add(id)
        })
      }),
  )

/** Text that a predicate of the foundation accepts, typed as what the predicate proves. */
export const textThat = <T extends string>(
  is: (value: unknown) => value is T,
  longest: number,
  expected: string,
): z.ZodType<T> =>
  // A refinement cannot narrow zod's type; the predicate is the proof.
  z
    .string()
    .max(longest)
    .refine(is, { error: `expected ${expected}`, abort: true }) as unknown as z.ZodType<T>

/** A check that reports every problem at its place. */
export const withoutProblems =
  <T>(find: (value: T) => Iterable<Problem>): z.core.CheckFn<T> =>
  ({ value, issues }) => {
    for (const { path, received, expected } of find(value)) {
      issues.push({ code: 'custom', path: [...path], input: received, message: `expected ${expected}`, continue: true })
    }
  }
