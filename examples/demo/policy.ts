import { defaultLoyaltyProgramme, type OverviewPolicy, type ScoreModel, standardSlaTargets } from 'clientele'

/** How the demo scores those who have not bought: who they are, and how much they talked with the business of late. */
const scoreModel: ScoreModel = {
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

const day = [{ from: '09:00', to: '17:00' }] as const

/**
 * How the demo looks at accounts. Of what they are worth some is taken for granted, as a portfolio as small as this one bears no
 * model of its own: one contract in eight ends within a year, and customers come back as those of CDNOW do, by the parameters that
 * Fader, Hardie and Lee published.
 */
export const policy: OverviewPolicy = {
  currency: 'EUR',
  score: scoreModel,
  worth: {
    contracts: { model: 'exponential', unit: 'month', parameters: { rate: -Math.log(7 / 8) / 12 } },
    purchases: { model: 'bg-nbd', unit: 'week', parameters: { r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 } },
    annualDiscountRate: 0.1,
    marginShare: 1,
    horizonMonths: 12,
  },
  sla: {
    id: 'support',
    targets: standardSlaTargets,
    hours: {
      timeZone: 'Europe/Oslo',
      weekly: { monday: day, tuesday: day, wednesday: day, thursday: day, friday: day },
    },
  },
  loyalty: defaultLoyaltyProgramme,
}
