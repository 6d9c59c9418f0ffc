/** How one deal went, in days of its own age: from when on it was watched, and how it ended, if it did. */
export interface DealSpell {
  /** The age from which on its end would have been seen. */
  readonly from: number
  /** Its age when it ended, or on the last day that is known. */
  readonly to: number
  /** How it ended; left out while it is open. */
  readonly outcome?: 'won' | 'lost'
}

/** How many deals of each age were open, and how many of them ended on it. */
export interface ClosingCounts {
  readonly atRisk: Float64Array
  readonly won: Float64Array
  readonly lost: Float64Array
}

/** Counts deals by their age, from 0 to the oldest at which one was closed: beyond it nothing happens that could be counted. */
export function countClosings(spells: readonly DealSpell[], oldest: number): ClosingCounts {
  const atRisk = new Float64Array(oldest + 1)
  const won = new Float64Array(oldest + 1)
  const lost = new Float64Array(oldest + 1)
  const add = (counts: Float64Array, age: number, count: number): void => {
    counts[age] = Number(counts[age]) + count
  }
  for (const { from, to, outcome } of spells) {
    if (from > oldest) continue
    add(atRisk, from, 1)
    if (to < oldest) add(atRisk, to + 1, -1)
    if (outcome === 'won') add(won, to, 1)
    else if (outcome === 'lost') add(lost, to, 1)
  }
  for (let age = 1; age <= oldest; age += 1) add(atRisk, age, Number(atRisk[age - 1]))
  return { atRisk, won, lost }
}

/** The chance that a deal of each age, still open, is won on that day, and that it is lost. */
export interface ClosingHazards {
  readonly won: Float64Array
  readonly lost: Float64Array
}

/** What came about among those of each age; nothing where nobody was that old. */
export const hazardsOf = ({ atRisk, won, lost }: ClosingCounts): ClosingHazards => ({
  won: won.map((count, age) => (count === 0 ? 0 : count / Number(atRisk[age]))),
  lost: lost.map((count, age) => (count === 0 ? 0 : count / Number(atRisk[age]))),
})

/**
 * The hazards of a group, drawn towards those of the whole as if so many deals of each age more had gone as the whole does: the
 * mean of a beta process (Hjort 1990, "Nonparametric Bayes estimators based on beta processes in models for life history data").
 */
export function drawnTowards(counts: ClosingCounts, whole: ClosingHazards, deals: number): ClosingHazards {
  const drawn = (ended: Float64Array, hazard: Float64Array): Float64Array =>
    ended.map((count, age) => {
      const weight = Number(counts.atRisk[age]) + deals
      return weight === 0 ? Number(hazard[age]) : (count + deals * Number(hazard[age])) / weight
    })
  return { won: drawn(counts.won, whole.won), lost: drawn(counts.lost, whole.lost) }
}

/** The chances of a deal in some days to come. */
export interface ClosingChances {
  /** That it is won in them. */
  readonly won: number
  /** That it is won or lost in them. */
  readonly closed: number
}

/**
 * The chances that a deal closes at an age from `first` to `last`, given that it was open after its age `after`: the cumulative incidence of winning, where losing ends a deal too (Aalen and Johansen 1978, "An empirical
 * transition matrix for nonhomogeneous Markov chains based on censored observations"). Beyond the oldest age, nothing closes.
 */
export function closingChances(
  { won, lost }: ClosingHazards,
  { after, first, last }: { readonly after: number; readonly first: number; readonly last: number },
): ClosingChances {
  const end = Math.min(last, won.length - 1)
  const chances = { won: 0, closed: 0 }
  let open = 1
  for (let age = after + 1; age <= end; age += 1) {
    const wins = open * Number(won[age])
    const losses = open * Number(lost[age])
    if (age >= first) {
      chances.won += wins
      chances.closed += wins + losses
    }
    // Rounding may leave a last bit below nothing.
    open = Math.max(0, open - wins - losses)
  }
  return chances
}

/**
 * How likely a deal that is only to begin is to be won below each age, from none at age 0 to the most at one above the oldest: so that
 * many days of beginning are told in one walk.
 */
export function wonBelowAge({ won, lost }: ClosingHazards): Float64Array {
  const below = new Float64Array(won.length + 1)
  let open = 1
  for (const [age, hazard] of won.entries()) {
    below[age + 1] = Number(below[age]) + open * hazard
    open = Math.max(0, open * (1 - hazard - Number(lost[age])))
  }
  return below
}
