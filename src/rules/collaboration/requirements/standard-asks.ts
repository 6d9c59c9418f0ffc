import type { RequirementsDocument } from '../../../records/index.ts'

/**
 * The sections that every requirements document can have.
 *
 * @example
 * ```ts
 * import { standardSections } from 'clientele/collaboration'
 *
 * standardSections[0] //=> 'scope'
 * ```
 */
export const standardSections = [
  'scope',
  'business-drivers',
  'stakeholders',
  'finances',
  'schedule',
  'acceptance',
] as const

/** A section from {@link standardSections}. */
export type StandardSection = (typeof standardSections)[number]

/**
 * What a template can ask of the standard sections.
 *
 * - scope: `scope-in`, `scope-out`: at least one thing that is part of the work, and one that is not;
 * - business-drivers: `business-drivers`: at least one; `driver-measures`: a measure for each;
 * - stakeholders: `stakeholders`: at least one; `decision-maker`: one who decides;
 * - finances: `budget`, `payment-terms`;
 * - schedule: `start`, `deadline`, `milestones`;
 * - acceptance: `acceptance-criteria`: at least one; `acceptance-by`: somebody who accepts for each.
 *
 * @example
 * ```ts
 * import { standardAsks } from 'clientele/collaboration'
 *
 * standardAsks.includes('budget') //=> true
 * ```
 */
export const standardAsks = [
  'scope-in',
  'scope-out',
  'business-drivers',
  'driver-measures',
  'stakeholders',
  'decision-maker',
  'budget',
  'payment-terms',
  'start',
  'deadline',
  'milestones',
  'acceptance-criteria',
  'acceptance-by',
] as const

/** An ask from {@link standardAsks}. */
export type StandardAsk = (typeof standardAsks)[number]

const isText = (text: string | undefined): boolean => text !== undefined && text.trim() !== ''

/** At least one entry, and each as it should be. */
const everyOne = <Entry>(entries: readonly Entry[] | undefined, is: (entry: Entry) => boolean): boolean =>
  entries !== undefined && entries.length > 0 && entries.every(is)

interface Ask {
  readonly section: StandardSection
  readonly isAnswered: (document: RequirementsDocument) => boolean
}

/** Where each ask belongs, and how it is told whether a document answers it. */
export const askOf: Readonly<Record<StandardAsk, Ask>> = {
  'scope-in': { section: 'scope', isAnswered: ({ scope }) => everyOne(scope?.in, ({ text }) => isText(text)) },
  'scope-out': { section: 'scope', isAnswered: ({ scope }) => everyOne(scope?.out, ({ text }) => isText(text)) },
  'business-drivers': {
    section: 'business-drivers',
    isAnswered: ({ businessDrivers }) => everyOne(businessDrivers, ({ text }) => isText(text)),
  },
  'driver-measures': {
    section: 'business-drivers',
    isAnswered: ({ businessDrivers }) => everyOne(businessDrivers, ({ measure }) => isText(measure)),
  },
  stakeholders: {
    section: 'stakeholders',
    isAnswered: ({ stakeholders }) => everyOne(stakeholders, ({ name }) => isText(name)),
  },
  'decision-maker': {
    section: 'stakeholders',
    isAnswered: ({ stakeholders = [] }) => stakeholders.some(({ decides }) => decides === true),
  },
  budget: { section: 'finances', isAnswered: ({ finances }) => finances?.budget !== undefined },
  'payment-terms': { section: 'finances', isAnswered: ({ finances }) => isText(finances?.paymentTerms) },
  start: { section: 'schedule', isAnswered: ({ term }) => term !== undefined },
  deadline: { section: 'schedule', isAnswered: ({ deadline }) => deadline !== undefined },
  milestones: {
    section: 'schedule',
    isAnswered: ({ milestones }) => everyOne(milestones, ({ title }) => isText(title)),
  },
  'acceptance-criteria': {
    section: 'acceptance',
    isAnswered: ({ acceptance }) => everyOne(acceptance, ({ text }) => isText(text)),
  },
  'acceptance-by': {
    section: 'acceptance',
    isAnswered: ({ acceptance }) => everyOne(acceptance, ({ acceptedBy }) => acceptedBy !== undefined),
  },
}
