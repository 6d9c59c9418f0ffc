/**
 * How many runs each property is tried for, where it does not say otherwise. The second pass of the checks, which looks for lines
 * that no test reaches and for a host's zone that leaks in, takes fewer.
 */
const usualRuns = 500
export const runsOfPass = Number(process.env['PROPERTY_RUNS'] ?? usualRuns)

/** The runs of a property that says how many it wants, in the measure of the pass. */
export const runsFor = (wanted: number): number => Math.ceil((wanted * runsOfPass) / usualRuns)
