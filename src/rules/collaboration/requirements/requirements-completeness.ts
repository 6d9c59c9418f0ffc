import { compare } from '../../../foundation/compare.ts'
import type { Reason } from '../../../foundation/index.ts'
import { compareInstants } from '../../../foundation/time/index.ts'
import { fieldCheck, isUnanswered } from '../../../records/field-check.ts'
import type {
  DiscoveryNote,
  FieldDefinition,
  FieldProblemCode,
  Identifier,
  RequirementsDocument,
} from '../../../records/index.ts'
import { defaultRequirementsTemplate, type RequirementsTemplate } from './requirements-template.ts'
import { askOf, type StandardSection, standardSections } from './standard-asks.ts'
import { checkTemplate } from './template-problems.ts'

/** Something that a requirements document does not say yet: not at all, or with a value that its field cannot hold. */
export type MissingRequirement = Reason<
  Exclude<FieldProblemCode, 'unknown-field'>,
  {
    /** The section. */
    readonly section: string
    /** What was asked, by code, or the field, by id. */
    readonly ask: string
    /** The bound that the value exceeds, or the option in question. */
    readonly at?: string | number
    /** The discovery notes that speak of the section, oldest first: where an answer may be found. */
    readonly notedIn: readonly Identifier[]
  }
>

/** How complete a section is. */
export interface SectionCompleteness {
  /** The section: a standard one, or one of the template's own. */
  readonly section: string
  /** How much is answered of what is asked, 0 to 1. */
  readonly share: number
  /** How much is asked; at least 1. */
  readonly asked: number
  /** How much is answered. */
  readonly answered: number
  /** What is not, in the order of the template. */
  readonly missing: readonly MissingRequirement[]
}

/** How complete a requirements document is. */
export interface RequirementsCompleteness {
  /** How much is answered of all that is asked, 0 to 1. */
  readonly share: number
  /** Whether nothing is missing. */
  readonly isComplete: boolean
  /** The sections that are asked for something, standard ones first. */
  readonly sections: readonly SectionCompleteness[]
}

/** What completeness is told by. */
export interface RequirementsCompletenessOptions {
  /** What is asked; {@link defaultRequirementsTemplate} when left out. */
  readonly template?: RequirementsTemplate
  /** What was learnt so far; nothing when left out. Notes of other accounts and documents do not count. */
  readonly notes?: readonly DiscoveryNote[]
}

type Lack = Pick<MissingRequirement, 'code'> & Pick<MissingRequirement['parameters'], 'ask' | 'at'>

/** One question of a section, and what is wrong with its answer. */
interface Asked {
  readonly section: string
  readonly lack: Lack | undefined
}

function fieldLack({ sections = {} }: RequirementsDocument, section: string, field: FieldDefinition): Lack | undefined {
  const { id: ask } = field
  const answers = Object.hasOwn(sections, section) ? sections[section] : undefined
  const value = answers && Object.hasOwn(answers, ask) ? answers[ask] : undefined
  if (isUnanswered(value)) return { code: 'missing', ask }
  const [found] = fieldCheck(field)(value)
  if (!found) return undefined
  const [code, at] = found
  return { code, ask, ...(at !== undefined && { at }) }
}

/** All that is asked; a field that is not required only where it is answered with a value that it cannot hold. */
function askedOf(document: RequirementsDocument, { asks, sections }: RequirementsTemplate): readonly Asked[] {
  const standard = asks.map((ask) => {
    const { section, isAnswered } = askOf[ask]
    return { section, lack: isAnswered(document) ? undefined : ({ code: 'missing', ask } as const) }
  })
  const place = ({ section }: { readonly section: StandardSection }): number => standardSections.indexOf(section)
  const own = sections.flatMap(({ id, fields }) =>
    fields
      .map((field) => ({ section: id, field, lack: fieldLack(document, id, field) }))
      .filter(({ field, lack }) => field.required || (lack && lack.code !== 'missing'))
      .map(({ section, lack }) => ({ section, lack })),
  )
  return [...standard.sort((a, b) => place(a) - place(b)), ...own]
}

/**
 * Says how complete a requirements document is: by section as a share, and what is missing as a list.
 *
 * share = answered ÷ asked, of a section and of the whole, each question counting once. A field that is not required is never
 * missing; one with a value that it cannot hold counts as asked, and not answered. A section that is asked for nothing is left out.
 *
 * @param document - The document; it may contradict itself, as {@link requirementsConflicts} tells.
 * @param options - `template`: what is asked; `notes`: the discovery notes, so that what is missing says where it was noted.
 * @throws {@link ClienteleError} `invalid-policy` for a template that asks for nothing, or for something twice.
 *
 * @example
 * ```ts
 * import {
 *   type MissingRequirement,
 *   type RequirementsCompletenessOptions,
 *   requirementsCompleteness,
 *   type SectionCompleteness,
 * } from 'clientele/collaboration'
 * import type { RequirementsDocument } from 'clientele/records'
 *
 * const document: RequirementsDocument = {
 *   id: 'rd-1',
 *   accountId: 'a-1',
 *   title: 'A shop on the web',
 *   finances: { budget: { amount: '24000.00', currency: 'EUR' } },
 * }
 * const options: RequirementsCompletenessOptions = {
 *   template: { id: 'money-first', asks: ['budget', 'payment-terms', 'deadline'], sections: [] },
 * }
 * const { share, sections, isComplete } = requirementsCompleteness(document, options)
 * isComplete //=> false
 * share.toFixed(2) //=> '0.33'
 *
 * const [finances]: readonly SectionCompleteness[] = sections
 * finances?.share //=> 0.5
 * const missing: MissingRequirement | undefined = finances?.missing[0]
 * missing //=> { code: 'missing', parameters: { section: 'finances', ask: 'payment-terms', notedIn: [] } }
 * ```
 */
export function requirementsCompleteness(
  document: RequirementsDocument,
  { template = defaultRequirementsTemplate, notes = [] }: RequirementsCompletenessOptions = {},
): RequirementsCompleteness {
  checkTemplate(template)
  const ours = notes
    .filter(({ accountId, documentId = document.id }) => accountId === document.accountId && documentId === document.id)
    .sort((a, b) => compareInstants(a.at, b.at) || compare(a.id, b.id))
  const asked = askedOf(document, template)
  const sections = [...new Set(asked.map(({ section }) => section))].map((section): SectionCompleteness => {
    const questions = asked.filter((each) => each.section === section)
    const notedIn = ours.filter(({ about }) => about.includes(section)).map(({ id }) => id)
    const missing = questions.flatMap(({ lack }): readonly MissingRequirement[] => {
      if (!lack) return []
      const { code, ...what } = lack
      return [{ code, parameters: { section, ...what, notedIn } }]
    })
    const answered = questions.length - missing.length
    return { section, share: answered / questions.length, asked: questions.length, answered, missing }
  })
  const missing = sections.reduce((count, section) => count + section.missing.length, 0)
  return { share: (asked.length - missing) / asked.length, isComplete: missing === 0, sections }
}
