/** The runs that properties write down are meant beside these. */
const measure = 500

/**
 * How many runs each property is tried for, where it does not say otherwise: 200, so that all checks take minutes; set
 * `PROPERTY_RUNS` for more. The second pass of the checks, which looks for lines that no test reaches and for a host's zone that
 * leaks in, takes fewer.
 */
export const runsOfPass = Number(process.env['PROPERTY_RUNS'] ?? 200)

/** The runs of a property that says how many it wants, in the measure of the pass. */
export const runsFor = (wanted: number): number => Math.ceil((wanted * runsOfPass) / measure)
