import { describe, expect, it } from 'vitest'
import {
  customFieldKinds,
  type FieldDefinition,
  type ProjectAgreement,
  type RequirementsDocument,
} from '../../../src/records/index.ts'
import {
  applyRequirementsChanges,
  defaultRequirementsTemplate,
  type RequirementsChange,
  type RequirementsConflictsOptions,
  type RequirementsTemplate,
  requirementsChanges,
  requirementsCompleteness,
  requirementsConflictCodes,
  requirementsConflicts,
  reviseRequirements,
  standardAsks,
  standardSections,
} from '../../../src/rules/collaboration/index.ts'
import { requirementsTemplateSchema } from '../../../src/schemas.ts'
import { problems } from '../../records/problems.ts'
import { codeThrownBy, thrownBy } from '../../tools/thrown-by.ts'
import { euros, note, website } from './samples.ts'

const bare: RequirementsDocument = { id: 'rd-1', accountId: 'a-1', title: 'A shop on the web' }

/** All that is missing of a document, as `section ask`. */
const missingOf = (document: RequirementsDocument, template?: RequirementsTemplate): readonly string[] =>
  requirementsCompleteness(document, { ...(template && { template }) }).sections.flatMap(({ missing }) =>
    missing.map(({ code, parameters: { section, ask } }) => `${code} ${section} ${ask}`),
  )

const withOwn = (template: Partial<RequirementsTemplate>): RequirementsTemplate => ({
  id: 'own',
  asks: ['budget'],
  sections: [
    {
      id: 'brand',
      title: 'Brand',
      fields: customFieldKinds.map((kind): FieldDefinition => {
        const field = { id: kind, title: kind, required: true }
        return kind === 'one-of' || kind === 'many-of' ? { ...field, kind, options: ['a'] } : { ...field, kind }
      }),
    },
  ],
  ...template,
})

describe('what is asked is stable: hosts store it', () => {
  it('sections, asks and conflicts', () => {
    expect(standardSections.join(' ')).toBe('scope business-drivers stakeholders finances schedule acceptance')
    expect(standardAsks).toHaveLength(13)
    expect(requirementsConflictCodes).toHaveLength(16)
  })
})

describe('how complete a document is', () => {
  it('a whole one is complete', () => {
    const { share, isComplete, sections } = requirementsCompleteness(website)
    expect([share, isComplete]).toEqual([1, true])
    expect(sections.map(({ section, share: part }) => [section, part])).toEqual(
      standardSections.map((section) => [section, 1]),
    )
  })

  it('an empty one lacks all that is asked, section by section', () => {
    const { share, sections } = requirementsCompleteness(bare)
    expect(share).toBe(0)
    expect(sections.map(({ asked, answered }) => [asked, answered])).toEqual([
      [2, 0],
      [2, 0],
      [2, 0],
      [2, 0],
      [3, 0],
      [2, 0],
    ])
    expect(missingOf(bare).map((each) => each.split(' ').at(-1))).toEqual([...standardAsks])
  })

  it.each<readonly [string, Partial<RequirementsDocument>, readonly string[]]>([
    ['nothing out of scope', { scope: { in: [{ id: 'shop', text: 'Shop' }], out: [] } }, ['missing scope scope-out']],
    [
      'a blank item of the scope',
      { scope: { in: [{ id: 'x', text: ' ' }], out: [{ id: 'y', text: 'y' }] } },
      ['missing scope scope-in'],
    ],
    [
      'a driver without a measure',
      { businessDrivers: [...(website.businessDrivers ?? []), { id: 'b', text: 'x' }] },
      ['missing business-drivers driver-measures'],
    ],
    ['nobody who decides', { stakeholders: [{ id: 'ole', name: 'Ole' }] }, ['missing stakeholders decision-maker']],
    ['no budget', { finances: { paymentTerms: 'in advance' } }, ['missing finances budget']],
    [
      'blank terms of payment',
      { finances: { budget: euros('1.00'), paymentTerms: '\t' } },
      ['missing finances payment-terms'],
    ],
    ['no milestones', { milestones: [] }, ['missing schedule milestones']],
    ['a criterion that nobody accepts', { acceptance: [{ id: 'x', text: 'x' }] }, ['missing acceptance acceptance-by']],
  ])('%s', (_, change, missing) => {
    expect(missingOf({ ...website, ...change })).toEqual(missing)
  })

  it('says where what is missing was noted, oldest first, and only in notes of the account and the document', () => {
    const notes = [
      { ...note, id: 'n-3', at: '2026-05-21T00:00:00Z' },
      { ...note, id: 'n-2' },
      note,
      { ...note, id: 'n-4', documentId: 'rd-2' },
      { ...note, id: 'n-5', accountId: 'a-2' },
      { ...note, id: 'n-6', about: ['scope'] },
    ] as const
    const { documentId: _, ...ofTheAccount } = { ...note, id: 'n-7', at: '2026-05-22T00:00:00Z' } as const
    const { sections } = requirementsCompleteness(bare, { notes: [...notes, ofTheAccount] })
    const finances = sections.find(({ section }) => section === 'finances')
    expect(finances?.missing[0]?.parameters.notedIn).toEqual(['n-1', 'n-2', 'n-3', 'n-7'])
    expect(sections.find(({ section }) => section === 'schedule')?.missing[0]?.parameters.notedIn).toEqual([])
  })

  it.each<readonly [string, string, unknown, boolean]>([
    ['text', 'text', 'plain', true],
    ['a number', 'number', 4, true],
    ['a number as text', 'number', '4', false],
    ['no number', 'number', Number.NaN, false],
    ['money', 'money', euros('1.00'), true],
    ['money without cents', 'money', euros('1'), false],
    ['a day', 'date', '2026-06-01', true],
    ['a day that does not exist', 'date', '2026-06-31', false],
    ['a no', 'yes-or-no', false, true],
    ['a no in words', 'yes-or-no', 'no', false],
    ['texts', 'texts', ['a'], true],
    ['an option', 'one-of', 'a', true],
    ['options', 'many-of', ['a'], true],
    ['an option for options', 'many-of', 'a', false],
  ])('an own field that holds %s', (_, kind, value, isRight) => {
    const document = { ...bare, sections: { brand: { [kind]: value } } } as unknown as RequirementsDocument
    expect(missingOf(document, withOwn({ asks: [] })).includes(`wrong-kind brand ${kind}`)).toBe(!isRight)
  })

  it('own fields without a value are missing where they are required', () => {
    const fields = [
      { id: 'voice', title: 'Voice', kind: 'text', required: true },
      { id: 'fonts', title: 'Fonts', kind: 'texts' },
    ] as const
    const template = withOwn({ asks: [], sections: [{ id: 'brand', title: 'Brand', fields }] })
    expect(missingOf(bare, template)).toEqual(['missing brand voice'])
    for (const voice of ['', ' \n', []]) {
      expect(missingOf({ ...bare, sections: { brand: { voice, fonts: [] } } }, template)).toEqual([
        'missing brand voice',
      ])
    }
    const wrong = { ...bare, sections: { brand: { voice: 'plain', fonts: 'Inter' } } }
    expect(missingOf(wrong, template)).toEqual(['wrong-kind brand fonts'])
    expect(requirementsCompleteness(wrong, { template }).share).toBe(0.5)
    expect(requirementsCompleteness(website, { template }).share).toBe(1)
  })

  it('says by how much a value is out of bounds, and which option is none', () => {
    const fields = [
      { id: 'pages', title: 'Pages', kind: 'number', most: 20, required: true },
      { id: 'style', title: 'Style', kind: 'one-of', options: ['plain', 'bold'] },
      { id: 'kick-off', title: 'Kick-off', kind: 'line' },
    ] as const
    const template = withOwn({ asks: [], sections: [{ id: 'brand', title: 'Brand', fields }] })
    const document = { ...bare, sections: { brand: { pages: 21, style: 'loud', 'kick-off': 'a\nb' } } }
    const { missing } = requirementsCompleteness(document, { template }).sections[0] ?? {}
    const about = { section: 'brand', notedIn: [] }
    expect(missing).toEqual([
      { code: 'too-large', parameters: { ...about, ask: 'pages', at: 20 } },
      { code: 'unknown-option', parameters: { ...about, ask: 'style', at: 'loud' } },
      { code: 'not-one-line', parameters: { ...about, ask: 'kick-off' } },
    ])
  })

  it('a section or field called as something that every object has is not taken for an answer', () => {
    const fields = [{ id: 'toString', title: 'x', kind: 'text', required: true }] as const
    const template = withOwn({ asks: [], sections: [{ id: 'constructor', title: 'x', fields }] })
    expect(missingOf({ ...bare, sections: {} }, template)).toEqual(['missing constructor toString'])
    expect(missingOf({ ...bare, sections: { constructor: {} } }, template)).toEqual(['missing constructor toString'])
  })
})

describe('a template that contradicts itself is refused, by the schema at the same place', () => {
  const field = { id: 'voice', title: 'Voice', kind: 'text', required: true } as const
  const brand = { id: 'brand', title: 'Brand', fields: [field] } as const

  it('the default does not', () => {
    expect(problems(requirementsTemplateSchema, defaultRequirementsTemplate)).toEqual([])
    expect(problems(requirementsTemplateSchema, withOwn({}))).toEqual([])
  })

  it.each<readonly [string, object, string]>([
    ['an ask that is none', { asks: ['wishes'] }, 'asks[0]'],
    ['an ask twice', { asks: ['budget', 'budget'] }, 'asks[1]'],
    ['a section called as a standard one', { sections: [{ ...brand, id: 'scope' }] }, 'sections[0].id'],
    ['a section twice', { sections: [brand, brand] }, 'sections[1].id'],
    ['a section without fields', { sections: [{ ...brand, fields: [] }] }, 'sections[0].fields'],
    ['a field twice', { sections: [{ ...brand, fields: [field, field] }] }, 'sections[0].fields[1].id'],
    [
      'a field of no kind',
      { sections: [{ ...brand, fields: [{ ...field, kind: 'mood' }] }] },
      'sections[0].fields[0].kind',
    ],
    ['nothing asked', { asks: [], sections: [{ ...brand, fields: [{ ...field, required: false }] }] }, 'asks'],
    [
      'a field without options',
      { sections: [{ ...brand, fields: [{ ...field, kind: 'one-of', options: [] }] }] },
      'sections[0].fields[0].options',
    ],
  ])('%s', (_, change, place) => {
    const template = { ...withOwn({}), ...change } as RequirementsTemplate
    const error = thrownBy(() => requirementsCompleteness(bare, { template }))
    expect([error.code, error.details.field]).toEqual(['invalid-policy', `template.${place}`])
    expect(problems(requirementsTemplateSchema, template)).toEqual([place.replaceAll('[', '.').replaceAll(']', '')])
  })
})

const agreement: ProjectAgreement = {
  id: 'ag-1',
  accountId: 'a-1',
  kind: 'project',
  term: { start: '2026-06-01', end: '2027-01-01' },
  covers: [{ offering: 'bespoke-service' }],
  fee: { basis: 'fixed', amount: euros('24000.00') },
}

describe('what in a document cannot all be', () => {
  const milestone = { id: 'm', title: 'M', dueOn: '2026-08-01' } as const
  const inUse = { acceptance: [], milestones: [] }

  it('nothing, where all agrees', () => {
    expect(requirementsConflicts(website, { agreement, committed: euros('24000.00') })).toEqual([])
    expect(requirementsConflicts(bare, { agreement, committed: euros('24000.00') })).toEqual([])
    expect(requirementsConflicts({ ...bare, term: { start: '2026-06-01' } })).toEqual([])
    expect(requirementsConflicts({ ...bare, milestones: [milestone] })).toEqual([])
  })

  it.each<readonly [string, Partial<RequirementsDocument>, RequirementsConflictsOptions, readonly string[]]>([
    [
      'a term that ends as it starts',
      { ...inUse, deadline: '2026-06-01', term: { start: '2026-06-01', end: '2026-06-01' } },
      {},
      ['term-ends-before-start term.end', 'deadline-after-end deadline'],
    ],
    ['a deadline before the start', { ...inUse, deadline: '2026-05-31' }, {}, ['deadline-before-start deadline']],
    ['a deadline on the day after the term', { deadline: '2027-01-01' }, {}, ['deadline-after-end deadline']],
    ['a deadline in an open term', { term: { start: '2026-06-01' }, deadline: '2030-01-01' }, {}, []],
    [
      'a start before the agreement',
      { term: { start: '2026-05-31', end: '2027-01-01' } },
      { agreement },
      ['outside-agreement term.start'],
    ],
    [
      'an end after the agreement',
      { term: { start: '2026-06-01', end: '2027-01-02' } },
      { agreement },
      ['outside-agreement term.end'],
    ],
    [
      'a deadline after the agreement',
      { ...inUse, term: { start: '2026-06-01' }, deadline: '2027-01-01' },
      { agreement },
      ['outside-agreement deadline'],
    ],
    [
      'an agreement that ended early',
      {},
      { agreement: { ...agreement, term: { ...agreement.term, terminatedOn: '2026-12-31' } } },
      ['outside-agreement term.end', 'outside-agreement deadline'],
    ],
    [
      'an agreement without an end',
      { deadline: '2027-01-01', term: { start: '2026-06-01', end: '2028-01-01' } },
      { agreement: { ...agreement, term: { start: '2026-06-01' } } },
      [],
    ],
    [
      'a milestone before the term',
      { acceptance: [], milestones: [{ ...milestone, startsOn: '2026-05-01', dueOn: '2026-05-31' }] },
      {},
      ['milestone-outside-term milestones.m.startsOn', 'milestone-outside-term milestones.m.dueOn'],
    ],
    [
      'a milestone after the term and the deadline',
      { acceptance: [], milestones: [{ ...milestone, dueOn: '2027-01-01' }] },
      {},
      ['milestone-after-deadline milestones.m.dueOn', 'milestone-outside-term milestones.m.dueOn'],
    ],
    [
      'a milestone due before it starts',
      { acceptance: [], milestones: [{ ...milestone, startsOn: '2026-08-02' }] },
      {},
      ['milestone-due-before-start milestones.m.dueOn'],
    ],
    [
      'a milestone before what it waits for',
      {
        acceptance: [],
        milestones: [
          { ...milestone, dependsOn: ['n'] },
          { ...milestone, id: 'n', dueOn: '2026-08-02' },
        ],
      },
      {},
      ['milestone-before-prerequisite milestones.m.dependsOn'],
    ],
    [
      'a milestone that waits for none there is',
      { acceptance: [], milestones: [{ ...milestone, dependsOn: ['constructor'] }] },
      {},
      ['unknown-milestone milestones.m.dependsOn'],
    ],
    [
      'a milestone that waits for itself',
      { acceptance: [], milestones: [{ ...milestone, dependsOn: ['m'] }] },
      {},
      ['milestones-in-a-circle milestones'],
    ],
    [
      'a criterion of an unknown milestone',
      { acceptance: [{ id: 'x', text: 'x', milestoneId: 'gone' }] },
      {},
      ['unknown-milestone acceptance.x.milestoneId'],
    ],
    [
      'a criterion accepted by nobody known',
      { acceptance: [{ id: 'x', text: 'x', acceptedBy: 'gone' }] },
      {},
      ['unknown-stakeholder acceptance.x.acceptedBy'],
    ],
    [
      'the same thing in and out of scope',
      { scope: { in: [{ id: 'a', text: 'Shop' }], out: [{ id: 'b', text: ' shop ' }] } },
      {},
      ['in-and-out-of-scope scope.out.b'],
    ],
    [
      'a budget below the commitment',
      {},
      { committed: euros('24000.01') },
      ['budget-below-commitment finances.budget'],
    ],
    [
      'a budget below its costs and payments',
      { finances: { ...website.finances, budget: euros('23999.99') } },
      {},
      ['costs-above-budget finances.budget', 'payments-above-budget finances.budget'],
    ],
    [
      'a commitment in another currency',
      {},
      { committed: { amount: '1.00', currency: 'NOK' } },
      [
        'mixed-currencies finances.budget',
        'mixed-currencies finances.costs.design.amount',
        'mixed-currencies finances.costs.build.amount',
        'mixed-currencies milestones.designs.amount',
        'mixed-currencies milestones.live.amount',
      ],
    ],
    [
      'a cost in another currency',
      {
        finances: {
          budget: euros('24000.00'),
          costs: [{ id: 'c', text: 'c', amount: { amount: '99999.00', currency: 'USD' } }],
        },
      },
      {},
      ['mixed-currencies finances.costs.c.amount'],
    ],
    ['costs without a budget', { finances: { costs: [{ id: 'c', text: 'c', amount: euros('99999.00') }] } }, {}, []],
  ])('%s', (_, change, options, expected) => {
    const found = requirementsConflicts({ ...website, ...change }, options)
    expect(found.map(({ code, parameters }) => `${code} ${parameters.path.join('.')}`)).toEqual(expected)
  })

  it('says what is held against what', () => {
    const [found] = requirementsConflicts(website, { committed: euros('30000.00') })
    expect(found?.parameters).toEqual({
      budget: euros('24000.00'),
      committed: euros('30000.00'),
      path: ['finances', 'budget'],
    })
  })

  it('finds the milestones that wait for one another, and those that wait for them, and no others', () => {
    const of = (id: string, ...dependsOn: string[]) => ({ ...milestone, id, dependsOn })
    const milestones = [
      of('free'),
      of('a', 'b'),
      of('b', 'c', 'free'),
      of('c', 'a'),
      of('later', 'c'),
      of('after', 'free'),
    ]
    const found = requirementsConflicts({ ...website, acceptance: [], milestones })
    expect(found.map(({ code, parameters }) => [code, parameters['milestones']])).toEqual([
      ['milestones-in-a-circle', ['a', 'b', 'c', 'later']],
    ])
  })

  it.each<readonly [string, () => unknown, string, string]>([
    [
      'an agreement of another account',
      () => requirementsConflicts(website, { agreement: { ...agreement, accountId: 'a-2' } }),
      'foreign-record',
      'agreement.accountId',
    ],
    [
      'another agreement',
      () => requirementsConflicts(website, { agreement: { ...agreement, id: 'ag-2' } }),
      'foreign-record',
      'agreement.id',
    ],
    [
      'a start that does not exist',
      () => requirementsConflicts({ ...bare, term: { start: '2026-02-30' } }),
      'invalid-value',
      'document.term.start',
    ],
    [
      'an end that does not exist',
      () => requirementsConflicts({ ...bare, term: { start: '2026-02-01', end: 'soon' as never } }),
      'invalid-value',
      'document.term.end',
    ],
    [
      'a deadline that does not exist',
      () => requirementsConflicts({ ...bare, deadline: '2026-13-01' }),
      'invalid-value',
      'document.deadline',
    ],
    [
      'a day of a milestone that does not exist',
      () => requirementsConflicts({ ...bare, milestones: [{ ...milestone, dueOn: '2026-00-01' }] }),
      'invalid-value',
      'document.milestones[0].dueOn',
    ],
  ])('refuses %s', (_, call, code, field) => {
    const error = thrownBy(call)
    expect([error.code, error.details.field]).toEqual([code, field])
  })
})

describe('what changed between two versions', () => {
  const [designs, live] = website.milestones ?? []
  if (!designs || !live) throw new Error('expected two milestones')

  it.each<readonly [string, Partial<RequirementsDocument>, readonly RequirementsChange[]]>([
    ['nothing', {}, []],
    [
      'a title',
      { title: 'A site' },
      [{ kind: 'changed', path: ['title'], before: 'A shop on the web', after: 'A site' }],
    ],
    [
      'a day deep inside',
      { milestones: [designs, { ...live, dueOn: '2026-12-30' }] },
      [{ kind: 'changed', path: ['milestones', 'live', 'dueOn'], before: '2026-12-31', after: '2026-12-30' }],
    ],
    [
      'a milestone taken out and one put in',
      { milestones: [live, { ...designs, id: 'copy' }] },
      [
        { kind: 'removed', path: ['milestones', 'designs'], before: designs as never },
        { kind: 'added', path: ['milestones', 'copy'], after: { ...designs, id: 'copy' } as never },
      ],
    ],
    [
      'the order of milestones',
      { milestones: [live, designs] },
      [{ kind: 'reordered', path: ['milestones'], before: ['designs', 'live'], after: ['live', 'designs'] }],
    ],
    [
      'a list of texts, as a whole',
      { sections: { brand: { voice: 'plain', fonts: ['Inter', 'Lora'] } } },
      [{ kind: 'changed', path: ['sections', 'brand', 'fonts'], before: ['Inter'], after: ['Inter', 'Lora'] }],
    ],
    [
      'a field of an own section that every object has',
      { sections: { brand: { voice: 'plain', fonts: ['Inter'], toString: 'x' } } },
      [{ kind: 'added', path: ['sections', 'brand', 'toString'], after: 'x' }],
    ],
    [
      'money, part by part',
      { finances: { ...website.finances, budget: { amount: '24000.00', currency: 'USD' } } },
      [{ kind: 'changed', path: ['finances', 'budget', 'currency'], before: 'EUR', after: 'USD' }],
    ],
  ])('%s', (_, change, expected) => {
    const before = structuredClone(website)
    const after = { ...website, ...change }
    const changes = requirementsChanges(website, after)
    expect(changes).toEqual(expected)
    expect(applyRequirementsChanges(website, changes)).toEqual({ ok: true, value: after })
    expect(website).toEqual(before)
  })

  it('an entry that is there twice is not told apart: the list is changed as a whole', () => {
    const twice = { ...website, milestones: [designs, designs] }
    expect(requirementsChanges(website, twice).map(({ kind, path }) => [kind, path])).toEqual([
      ['changed', ['milestones']],
    ])
  })

  it('a key called __proto__ is a key like any other', () => {
    const polluted = JSON.parse('{"brand":{"voice":"plain","fonts":["Inter"],"__proto__":"x"}}')
    const changes = requirementsChanges(website, { ...website, sections: polluted })
    const applied = applyRequirementsChanges(website, changes)
    expect(Object.keys((applied.ok && applied.value.sections?.['brand']) || {})).toEqual([
      'voice',
      'fonts',
      '__proto__',
    ])
    expect(({} as { x?: string }).x).toBeUndefined()
  })

  it.each<readonly [string, RequirementsChange]>([
    ['puts in what is there', { kind: 'added', path: ['title'], after: 'x' }],
    ['takes out what is not', { kind: 'removed', path: ['note'], before: 'x' }],
    ['takes out what says something else', { kind: 'removed', path: ['title'], before: 'x' }],
    ['changes what says something else', { kind: 'changed', path: ['title'], before: 'x', after: 'y' }],
    [
      'changes what says something else, deep inside',
      { kind: 'changed', path: ['milestones', 'live', 'dueOn'], before: 'x', after: 'y' },
    ],
    [
      'orders what is not there',
      { kind: 'reordered', path: ['milestones'], before: ['designs', 'live'], after: ['live', 'gone'] },
    ],
    ['changes what is not there', { kind: 'changed', path: ['note'], before: 'x', after: 'y' }],
    ['goes into a text', { kind: 'added', path: ['title', 'x'], after: 'y' }],
    ['goes into a list of texts', { kind: 'added', path: ['sections', 'brand', 'fonts', 'x'], after: 'y' }],
    ['goes nowhere', { kind: 'changed', path: [], before: 'x', after: 'y' }],
    ['puts an entry under another id', { kind: 'added', path: ['milestones', 'x'], after: { id: 'y' } }],
    ['takes the id of an entry away', { kind: 'removed', path: ['milestones', 'live', 'id'], before: 'live' }],
    ['puts a text into a list of entries', { kind: 'added', path: ['milestones', 'x'], after: 'y' }],
    ['orders a text', { kind: 'reordered', path: ['title'], before: [], after: [] }],
    ['orders another list', { kind: 'reordered', path: ['milestones'], before: ['live'], after: ['live'] }],
    [
      'loses an entry in ordering',
      { kind: 'reordered', path: ['milestones'], before: ['designs', 'live'], after: ['live'] },
    ],
    [
      'doubles an entry in ordering',
      { kind: 'reordered', path: ['milestones'], before: ['designs', 'live'], after: ['live', 'designs', 'live'] },
    ],
  ])('a change that %s does not fit', (_, change) => {
    expect(applyRequirementsChanges(website, [change])).toEqual({
      ok: false,
      reason: { code: 'change-does-not-fit', parameters: { index: 0, path: change.path } },
    })
  })
})

describe('versions', () => {
  const first = { number: 1, at: '2026-06-01T09:30:00Z', authorId: 't-7', document: bare } as const
  const revision = { at: '2026-06-02T09:30:00Z', authorId: 't-8', note: 'after the call', document: website } as const

  it('the first has number 1 and no changes', () => {
    expect(reviseRequirements(undefined, { document: bare, at: first.at, authorId: 't-7' })).toEqual({
      ok: true,
      value: { version: first, changes: [] },
    })
  })

  it('the next has the next number, and what changed', () => {
    const revised = reviseRequirements(first, revision)
    expect(revised.ok && revised.value.version).toEqual({ number: 2, ...revision })
    expect(revised.ok && applyRequirementsChanges(bare, revised.value.changes)).toEqual({ ok: true, value: website })
  })

  it.each<readonly [string, object, string]>([
    ['nothing changed', { document: structuredClone(bare) }, 'nothing-changed'],
    ['it is from before', { at: '2026-06-01T09:29:59.999Z' }, 'before-last-version'],
  ])('is refused when %s', (_, change, code) => {
    const revised = reviseRequirements(first, { ...revision, ...change })
    expect(revised).toEqual({ ok: false, reason: { code, parameters: { number: 1 } } })
  })

  it('never mixes documents or accounts', () => {
    const revise = (change: object) => () =>
      reviseRequirements(first, { ...revision, document: { ...website, ...change } })
    expect(codeThrownBy(revise({ id: 'rd-2' }))).toBe('foreign-record')
    expect(codeThrownBy(revise({ accountId: 'a-2' }))).toBe('foreign-record')
    expect(codeThrownBy(() => reviseRequirements(undefined, { ...revision, at: 'noon' as never }))).toBe(
      'invalid-value',
    )
  })
})
