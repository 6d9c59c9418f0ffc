/** How long a task may take at most, in minutes: as long as business hours are counted. */
export const longestTaskMinutes = 144_000_000

/** How little a task may count at least: what is lighter would not change a sum that the heaviest is in. */
export const lightestTask = 1e-6

/** How much a task may count at most among its siblings. */
export const heaviestTask = 1_000_000
