import type { Identifier, Invoice } from '../../../records/index.ts'

const longestId = 128

/** A text cut to a length, never through the middle of a character. */
const cut = (text: string, length: number): string => text.slice(0, length).replace(/[\uD800-\uDBFF]$/, '')

/** Makes ids that no invoice has: the wanted one, cut to 128 characters, with `/2`, `/3` … behind it if it is taken. */
export function invoiceIdMaker(existing: readonly Invoice[]): (wanted: string) => Identifier {
  const taken = new Set(existing.map(({ id }) => id))
  const lastTried = new Map<string, number>()
  return (wanted) => {
    const base = cut(wanted, longestId)
    let attempt = lastTried.get(base) ?? 0
    let id: string
    do {
      attempt += 1
      const suffix = attempt === 1 ? '' : `/${attempt}`
      id = `${cut(base, longestId - suffix.length)}${suffix}`
    } while (taken.has(id))
    lastTried.set(base, attempt)
    taken.add(id)
    return id
  }
}
