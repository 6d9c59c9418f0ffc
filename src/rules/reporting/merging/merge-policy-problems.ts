import type { Problem } from '../../../foundation/problem.ts'
import { andThen, keyed, listOf, thatIs } from '../../../foundation/shape-problems.ts'
import { codeOf, fieldPath, repeated, textUpTo } from '../policy-checks.ts'
import { type MergePolicy, mergeWays } from './merge-policy.ts'

/** A key of the merged record; its id is never merged. */
const key = thatIs(
  (value) =>
    typeof value === 'string' && /\S/.test(value) && value.length <= 128 && !['id', '__proto__'].includes(value),
  'a key of 1 to 128 characters, other than id',
)
const kind = textUpTo(128)

const where = keyed({ key, oneOf: listOf(textUpTo(128), 100) })

const shape = keyed({
  'fields?': listOf(
    keyed({
      field: key,
      way: codeOf(mergeWays),
      'separator?': thatIs(
        (value) => typeof value === 'string' && value.length <= 20,
        'a text of at most 20 characters',
      ),
    }),
    500,
    0,
  ),
  'blocks?': listOf(listOf(key, 50, 2), 50, 0),
  'references?': listOf(keyed({ kind, field: fieldPath, 'where?': where }), 500, 0),
  'entryReferences?': listOf(
    keyed({ kind, field: fieldPath, entriesOf: key, ownerField: fieldPath, 'where?': where }),
    500,
    0,
  ),
  'uniques?': listOf(keyed({ kind, fields: listOf(fieldPath, 10) }), 500, 0),
  'ownReferences?': listOf(key, 50, 0),
})

function* contradictions({ fields = [], blocks = [] }: MergePolicy): Generator<Problem> {
  for (const [index, { way, separator }] of fields.entries()) {
    if (separator === undefined || way === 'join') continue
    yield {
      path: ['fields', index, 'separator'],
      received: separator,
      expected: `none, as ${way} puts nothing between`,
    }
  }
  yield* repeated([
    ...fields.map(({ field }, index) => [field, ['fields', index, 'field']] as const),
    ...blocks.flatMap((block, index) => block.map((field, place) => [field, ['blocks', index, place]] as const)),
  ])
}

const check = andThen(shape, (policy) => contradictions(policy as MergePolicy))

/** Everything that is wrong with a policy, whatever it is. */
export const mergePolicyProblems = (policy: unknown): Iterable<Problem> => check(policy, [])
