import { compare } from '../compare.ts'
import { compareMoney, isMoney } from '../money/index.ts'
import { compareInstants, isCalendarDate, isInstant } from '../time/index.ts'

type Kind = 'number' | 'money' | 'day' | 'moment'

/** What kind of quantity a value is; nothing if it is none. */
export function quantityKind(value: unknown): Kind | undefined {
  if (Number.isFinite(value)) return 'number'
  if (isMoney(value)) return 'money'
  if (isCalendarDate(value)) return 'day'
  return isInstant(value) ? 'moment' : undefined
}

/** Orders a value beside a quantity; nothing if the two cannot be compared. */
export type Comparer = (value: unknown) => number | undefined

/** Comparers with a quantity, by its kind; each answers for values of that kind only. */
const comparers: Readonly<Record<Kind, (quantity: never) => Comparer>> = {
  // Only numbers are finite numbers, which the compiler does not follow.
  number: (quantity: number) => (value) => (Number.isFinite(value) ? (value as number) - quantity : undefined),
  money: (quantity: Parameters<typeof compareMoney>[0]) => (value) =>
    isMoney(value) && value.currency === quantity.currency ? compareMoney(value, quantity) : undefined,
  day: (quantity: string) => (value) => (isCalendarDate(value) ? compare<string>(value, quantity) : undefined),
  moment: (quantity: Parameters<typeof compareInstants>[0]) => (value) =>
    isInstant(value) ? compareInstants(value, quantity) : undefined,
}

/** Prepares comparisons with a quantity, which {@link quantityKind} knows. */
export const comparerWith = (quantity: unknown): Comparer =>
  // The kind proves the type, which the table cannot say.
  comparers[quantityKind(quantity) as Kind](quantity as never)
