import type { FeatureValue } from 'clientele'
import type { LeadTable } from './lead.ts'

/** Numbers from 0 to below 1 that look drawn by chance, and are the same in every run. */
function drawer(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}

const sources = ['web', 'web', 'web', 'advert', 'advert', 'referral', 'fair'] as const

/** What is true of these leads, and what the models have to find. */
const effects: Readonly<Record<string, number>> = { referral: 1.6, advert: -0.7, director: 0.9, student: -1.5 }

/** Two thousand leads of a company that is made up, of which about a quarter were won. */
export function madeUpLeads(): LeadTable {
  const draw = drawer(20_261_125)
  const oneOf = <Value>(values: readonly Value[]): Value => values[Math.floor(draw() * values.length)] as Value
  const leads = Array.from({ length: 2_000 }, (_, number) => {
    const source = oneOf(sources)
    const role = draw() < 0.25 ? null : oneOf(['director', 'manager', 'manager', 'student'])
    const visits = Math.floor(draw() ** 3 * 30)
    const minutes = draw() < 0.1 ? null : Math.round(draw() * visits * 4)
    const weekday = oneOf(['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday'])
    const logOdds = -1.9 + (effects[source] ?? 0) + (effects[role ?? ''] ?? 0) + 0.06 * visits + 0.02 * (minutes ?? 12)
    const features: Readonly<Record<string, FeatureValue>> = { source, role, visits, minutes, weekday }
    const outcome = draw() < 1 / (1 + Math.exp(-logOdds)) ? ('won' as const) : ('lost' as const)
    return { id: `lead-${number}`, outcome, features }
  })
  return {
    title: 'made-up leads',
    leads,
    numbers: ['visits', 'minutes'],
    categories: ['source', 'role', 'weekday'],
  }
}
