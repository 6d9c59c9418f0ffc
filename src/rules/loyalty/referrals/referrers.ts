import type { Identifier } from '../../../records/index.ts'

/** Who was brought by whom: everybody by one other at most, and nobody, through others, by themselves. */
export interface Referrers {
  /** Why one cannot be said to have brought another; nothing if they can. */
  readonly barrier: (
    referrer: Identifier,
    referred: Identifier,
  ) => 'self-referral' | 'already-referred' | 'cycle' | undefined
  /** Says that one brought another; nothing bars it. */
  readonly join: (referrer: Identifier, referred: Identifier) => void
}

/** Knows of nobody yet. */
export function referrers(): Referrers {
  const broughtBy = new Set<Identifier>()
  /** Towards who was not brought by anybody; short cuts are taken once they are known, so that long chains cost little. */
  const above = new Map<Identifier, Identifier>()

  const first = (account: Identifier): Identifier => {
    let root = account
    for (let next = above.get(root); next !== undefined; next = above.get(root)) root = next
    let place = account
    for (let next = above.get(place); next !== undefined; next = above.get(place)) {
      above.set(place, root)
      place = next
    }
    return root
  }

  return {
    barrier: (referrer, referred) => {
      if (referrer === referred) return 'self-referral'
      if (broughtBy.has(referred)) return 'already-referred'
      // Who was brought by nobody is the first of their chain: it is the referrer's, or another one.
      return first(referrer) === referred ? 'cycle' : undefined
    },
    join: (referrer, referred) => {
      broughtBy.add(referred)
      above.set(referred, referrer)
    },
  }
}
