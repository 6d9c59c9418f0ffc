import * as fc from 'fast-check'

// The second pass of the checks, which looks for lines that no test reaches and for a host's zone that leaks in, takes fewer
// runs of each property than the first.
const runs = Number(process.env['PROPERTY_RUNS'] ?? 500)

fc.configureGlobal({ seed: 20_261_122, numRuns: runs })
