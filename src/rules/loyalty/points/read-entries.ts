import { compare } from '../../../foundation/compare.ts'
import { refuse } from '../../../foundation/error.ts'
import { isWholeNumber, wholeNumberAt } from '../../../foundation/number-at.ts'
import { type CalendarDate, calendarDate, isCalendarDate } from '../../../foundation/time/index.ts'
import { checkUniqueIds } from '../../../foundation/unique-ids.ts'
import { type LoyaltyEntry, loyaltyEntryKinds } from '../../../records/index.ts'

/** The most points that one entry moves. */
export const mostEntryPoints = 1_000_000_000

const mostSequence = 1_000_000

function checkEntry(entry: LoyaltyEntry, place: () => string): void {
  if (!loyaltyEntryKinds.includes(entry.kind)) {
    refuse('unknown-code', `${place()}.kind`, entry.kind, `one of ${loyaltyEntryKinds.join(', ')}`)
  }
  if (!isCalendarDate(entry.on)) calendarDate(entry.on, `${place()}.on`)
  if (entry.sequence !== undefined) wholeNumberAt(entry.sequence, `${place()}.sequence`, 0, mostSequence)
  // The place is only put together where it is told, as there are many entries.
  if (entry.kind !== 'reverse' && !isWholeNumber(entry.points, 1, mostEntryPoints)) {
    wholeNumberAt(entry.points, `${place()}.points`, 1, mostEntryPoints)
  }
  if (entry.kind === 'earn' && entry.usableThrough !== undefined) {
    const { usableThrough } = entry
    if (calendarDate(usableThrough, `${place()}.usableThrough`) < entry.on) {
      refuse(
        'invalid-value',
        `${place()}.usableThrough`,
        usableThrough,
        `a day not before ${entry.on}, when it was earned`,
      )
    }
  }
}

/** Checks entries: each as it must be, all of one account, each id once. */
export function checkEntries(entries: readonly LoyaltyEntry[]): void {
  checkUniqueIds(entries, 'entries')
  const owner = entries[0]?.accountId
  for (const [index, entry] of entries.entries()) {
    if (entry.accountId !== owner) {
      const expected = `the account of the others, "${owner}", as points of different accounts never mix`
      refuse('foreign-record', `entries[${index}].accountId`, entry.accountId, expected)
    }
    checkEntry(entry, () => `entries[${index}]`)
  }
}

/** An entry, and its place among those of its day and sequence. */
interface Placed {
  readonly entry: LoyaltyEntry
  readonly turn: number
}

/**
 * Entries in the order in which they count, however they are listed.
 *
 * By day, then by `sequence`. Within those: what is earned; what is undone of earlier days; what is spent; what is taken back;
 * what is undone of the same day; and of one kind by id, as text. So points of a day can be spent on it, and what could be
 * told apart by nothing else always comes out the same.
 */
export function inOrder(entries: readonly LoyaltyEntry[]): readonly LoyaltyEntry[] {
  const days = new Map<string, CalendarDate>(entries.map(({ id, on }) => [id, on]))
  const turnOf = (entry: LoyaltyEntry): number => {
    if (entry.kind === 'earn') return 0
    if (entry.kind === 'redeem') return 2
    if (entry.kind === 'claw-back') return 3
    return days.get(entry.entryId) === entry.on ? 4 : 1
  }
  return entries
    .map((entry): Placed => ({ entry, turn: turnOf(entry) }))
    .sort(
      (a, b) =>
        compare(a.entry.on, b.entry.on) ||
        (a.entry.sequence ?? 0) - (b.entry.sequence ?? 0) ||
        a.turn - b.turn ||
        compare(a.entry.id, b.entry.id),
    )
    .map(({ entry }) => entry)
}
