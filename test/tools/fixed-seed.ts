import * as fc from 'fast-check'
import { runsOfPass } from './runs.ts'

fc.configureGlobal({ seed: 20_261_122, numRuns: runsOfPass })
