import { type FactCondition, type Facts, leadScorerFor, type ScoreModel } from 'clientele'
import type { Lead, LeadTable } from './lead.ts'

const is = (fact: string, value: string): FactCondition => ({ fact, operator: 'equals', value })

/** What somebody in sales might write down without looking at the outcomes: one model for each of the two tables. */
const models: Readonly<Record<'education' | 'made-up', ScoreModel>> = {
  education: {
    axes: [
      {
        id: 'fit',
        groups: [
          {
            id: 'person',
            rules: [
              { id: 'works', when: is('What is your current occupation', 'Working Professional'), points: 40 },
              { id: 'recommended', when: is('Lead Source', 'Reference'), points: 40 },
              { id: 'no email', when: is('Do Not Email', 'Yes'), points: -20 },
            ],
          },
        ],
      },
      {
        id: 'engagement',
        groups: [
          {
            id: 'website',
            rules: [
              {
                id: 'time',
                points: {
                  kind: 'line',
                  fact: 'Total Time Spent on Website',
                  from: { value: 0, points: 0 },
                  to: { value: 1_500, points: 50 },
                },
              },
              { id: 'sent the form', when: is('Lead Origin', 'Lead Add Form'), points: 40 },
            ],
          },
        ],
      },
    ],
  },
  'made-up': {
    axes: [
      {
        id: 'fit',
        groups: [
          {
            id: 'person',
            rules: [
              { id: 'directs', when: is('role', 'director'), points: 30 },
              { id: 'studies', when: is('role', 'student'), points: -30 },
              { id: 'recommended', when: is('source', 'referral'), points: 40 },
            ],
          },
        ],
      },
      {
        id: 'engagement',
        groups: [
          {
            id: 'website',
            rules: [
              {
                id: 'visits',
                points: { kind: 'line', fact: 'visits', from: { value: 0, points: 0 }, to: { value: 30, points: 50 } },
              },
            ],
          },
        ],
      },
    ],
  },
}

const factsOf = ({ features }: Lead): Facts =>
  Object.fromEntries(Object.entries(features).flatMap(([name, value]) => (value === null ? [] : [[name, value]])))

/** Scores leads by rule: points, and why. */
export function ruleScorerFor({
  numbers,
}: LeadTable): (lead: Lead) => { readonly points: number; readonly why: string } {
  const score = leadScorerFor(models[numbers.includes('visits') ? 'made-up' : 'education'], { withNextChange: false })
  return (lead) => {
    const { total, contributions } = score({ facts: factsOf(lead), events: [], at: '2026-06-01T00:00:00Z' })
    const rules = contributions.filter(({ kind, points }) => kind === 'rule' && points !== 0)
    return { points: total, why: rules.map(({ rule = '', points }) => `${rule} ${points}`).join(', ') || 'nothing' }
  }
}
