import {
  type Account,
  type CalendarDate,
  type Facts,
  type Interaction,
  leadScorerFor,
  type ScoreModel,
  type TrackedEvent,
} from 'clientele'

/** How the demo scores those who have not bought: who they are, and how much they talked with the business of late. */
const model: ScoreModel = {
  axes: [
    {
      id: 'fit',
      floor: 0,
      ceiling: 100,
      groups: [
        {
          id: 'who they are',
          rules: [
            { id: 'a business', when: { fact: 'party', operator: 'equals', value: 'business' }, points: 45 },
            { id: 'somebody owns the account', when: { fact: 'ownerId', operator: 'exists' }, points: 15 },
            {
              id: 'a decision maker is known',
              when: { fact: 'roles', operator: 'contains', value: 'decision-maker' },
              points: 30,
            },
          ],
        },
      ],
    },
    {
      id: 'engagement',
      floor: 0,
      ceiling: 100,
      groups: [
        {
          id: 'conversation',
          rules: [
            { id: 'met', event: 'meeting', points: 30, decay: { kind: 'half-life', days: 60 } },
            { id: 'called by video', event: 'video', points: 25, decay: { kind: 'half-life', days: 60 } },
            { id: 'spoke by telephone', event: 'phone', points: 15, decay: { kind: 'half-life', days: 30 } },
            { id: 'wrote', event: 'email', points: 5, counts: { atMost: 4 }, decay: { kind: 'half-life', days: 30 } },
          ],
        },
      ],
    },
  ],
  matrix: {
    rows: {
      axis: 'fit',
      bands: [
        { label: 'A', from: 70 },
        { label: 'B', from: 40 },
        { label: 'C', from: 0 },
      ],
    },
    columns: {
      axis: 'engagement',
      bands: [
        { label: '1', from: 50 },
        { label: '2', from: 20 },
        { label: '3', from: 0 },
      ],
    },
  },
}

const score = leadScorerFor(model, { withNextChange: false })

/** The score of somebody who has not bought yet, from their account and interactions. */
export function leadScoreOf(account: Account, interactions: readonly Interaction[], asOf: CalendarDate): string {
  const { party, ownerId, contacts } = account
  const facts: Facts = { party, roles: contacts.flatMap(({ roles }) => roles), ...(ownerId && { ownerId }) }
  const events = interactions.map(({ id, channel, at }): TrackedEvent => ({ id, type: channel, at }))
  const { label, axes } = score({ facts, events, at: `${asOf}T00:00:00Z` })
  return `lead score ${label}: ${axes.map(({ id, points }) => `${id} ${points}`).join(', ')}`
}
