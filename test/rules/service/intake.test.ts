import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Instant } from '../../../src/foundation/time/index.ts'
import { customFieldKinds } from '../../../src/records/index.ts'
import {
  checkSubmission,
  defaultTriagePolicy,
  type IntakeForm,
  type IntakeSubmission,
  openTicket,
  submissionProblemCodes,
  type TriagePolicy,
  triage,
} from '../../../src/rules/service/index.ts'
import { intakeFormSchema, ticketSchema, triagePolicySchema } from '../../../src/schemas.ts'
import { codeThrownBy, thrownBy } from '../../tools/thrown-by.ts'
import { euros, officeIn, succeededWith } from './samples.ts'

const form: IntakeForm = {
  id: 'web',
  requires: ['product'],
  products: ['shop', 'till'],
  priorities: ['low', 'normal', 'high'],
  fields: [
    { id: 'version', title: 'Version', kind: 'line' },
    { id: 'steps', title: 'Steps', kind: 'text' },
    { id: 'seats', title: 'Seats', kind: 'number', most: 500, required: true },
    { id: 'loss', title: 'Loss', kind: 'money' },
    { id: 'since', title: 'Since', kind: 'date' },
    { id: 'again', title: 'Again', kind: 'yes-or-no' },
    { id: 'screens', title: 'Screens', kind: 'texts' },
    { id: 'browser', title: 'Browser', kind: 'one-of', options: ['Firefox', 'Chrome'] },
    { id: 'areas', title: 'Areas', kind: 'many-of', options: ['cart', 'search', 'login'] },
  ],
}
const fields = {
  version: '2.1',
  steps: 'open it\nclose it',
  seats: 3,
  loss: euros('12.00'),
  since: '2026-05-30',
  again: false,
  screens: ['checkout', 'cart'],
  browser: 'Firefox',
  areas: ['cart', 'login'],
}
const sent = {
  name: 'Kari Vik',
  email: 'kari@example.com',
  product: 'shop',
  problem: 'The shop is down.\nIt says 502.',
  priority: 'high',
  fields,
}

const problemsOf = (what: unknown, by: IntakeForm = form): readonly string[] => {
  const checked = checkSubmission(by, what)
  return checked.ok ? [] : checked.reason.problems.map(({ code, parameters }) => `${parameters.field}: ${code}`)
}

describe('what somebody sends', () => {
  it('is taken as it is, without what was left open', () => {
    expect(succeededWith(checkSubmission(form, sent))).toEqual({ formId: 'web', ...sent })
    const open = { ...sent, priority: '  ', fields: { seats: 3, steps: '', browser: null, areas: [] } }
    const { priority, ...rest } = sent
    expect(succeededWith(checkSubmission(form, open))).toEqual({ formId: 'web', ...rest, fields: { seats: 3 } })
    const { name, email, problem } = sent
    const least = { name, email, problem }
    expect(succeededWith(checkSubmission({ id: 'least' }, least))).toEqual({ formId: 'least', ...least, fields: {} })
  })

  it('keeps scripts as text, and nothing but text', () => {
    const script = '<script>alert(1)</script>'
    const checked = succeededWith(checkSubmission(form, { ...sent, name: script, problem: script }))
    expect([checked.name, checked.problem]).toEqual([script, script])
  })

  it.each<[string, unknown, readonly string[]]>([
    ['nothing', undefined, [': not-a-submission']],
    ['a list', [sent], [': not-a-submission']],
    [
      'an empty object',
      {},
      ['name: missing', 'email: missing', 'product: missing', 'problem: missing', 'fields.seats: missing'],
    ],
    ['a blank name', { ...sent, name: ' \n' }, ['name: missing']],
    ['a name that is a number', { ...sent, name: 7 }, ['name: wrong-kind']],
    ['a name of 501 characters', { ...sent, name: 'x'.repeat(501) }, ['name: too-long']],
    ['a forged header', { ...sent, name: 'Kari\r\nBcc: all@example.com' }, ['name: not-one-line']],
    ['a line separator', { ...sent, email: 'kari@example.com\u2028' }, ['email: not-one-line']],
    ['no address', { ...sent, email: 'kari@localhost' }, ['email: not-an-email']],
    ['two addresses', { ...sent, email: 'a@example.com,b@example.com' }, ['email: not-an-email']],
    ['an endless address', { ...sent, email: `${'x'.repeat(1e6)}@example.com` }, ['email: too-long']],
    ['an unknown product', { ...sent, product: 'ship' }, ['product: unknown-option']],
    ['a priority that cannot be chosen', { ...sent, priority: 'urgent' }, ['priority: unknown-option']],
    ['a priority that is none', { ...sent, priority: { high: true } }, ['priority: wrong-kind']],
    ['a problem of 10,001 characters', { ...sent, problem: 'x'.repeat(10_001) }, ['problem: too-long']],
    ['an unknown field', { ...sent, isAdmin: true }, ['isAdmin: unknown-field']],
    [
      'a polluting field',
      JSON.parse(`{"__proto__": {"x": 1}, ${JSON.stringify(sent).slice(1)}`),
      ['__proto__: unknown-field'],
    ],
    ['fields that are a text', { ...sent, fields: 'x' }, ['fields: wrong-kind']],
    [
      'a polluting own field',
      { ...sent, fields: JSON.parse('{"__proto__": 1, "seats": 1}') },
      ['fields.__proto__: unknown-field'],
    ],
    [
      'own fields of other kinds',
      {
        ...sent,
        fields: {
          version: 'a\nb',
          steps: 1,
          seats: '3',
          loss: 12,
          since: '2026-02-30',
          again: 'no',
          screens: [1],
          browser: 'IE',
          areas: 'cart',
        },
      },
      [
        'fields.version: not-one-line',
        'fields.steps: wrong-kind',
        'fields.seats: wrong-kind',
        'fields.loss: wrong-kind',
        'fields.since: wrong-kind',
        'fields.again: wrong-kind',
        'fields.screens: wrong-kind',
        'fields.browser: unknown-option',
        'fields.areas: wrong-kind',
      ],
    ],
    ['seats without an end', { ...sent, fields: { seats: Number.POSITIVE_INFINITY } }, ['fields.seats: wrong-kind']],
    [
      'a choice that is none',
      { ...sent, fields: { seats: 1, areas: ['cart', 'x'] } },
      ['fields.areas: unknown-option'],
    ],
    ['a choice twice', { ...sent, fields: { seats: 1, areas: ['cart', 'cart'] } }, ['fields.areas: repeated-option']],
    ['a choice that is a number', { ...sent, fields: { seats: 1, areas: [1] } }, ['fields.areas: wrong-kind']],
    ['more seats than there are', { ...sent, fields: { seats: 501 } }, ['fields.seats: too-large']],
    [
      'thousands of own fields',
      { ...sent, fields: Object.fromEntries(Array.from({ length: 5_000 }, (_, index) => [`f${index}`, 1])) },
      ['fields: too-many-fields'],
    ],
  ])('is refused with every problem: %s', (_, what, expected) => {
    expect(problemsOf(what)).toEqual(expected)
  })

  it('says how much there may be, cuts long names short, and stops at a thousand problems', () => {
    const long = checkSubmission(form, { ...sent, name: 'x'.repeat(501), ['y'.repeat(1_000)]: 1 })
    expect(long.ok || long.reason).toEqual({
      code: 'invalid-submission',
      parameters: { problemCount: 2 },
      problems: [
        { code: 'too-long', parameters: { field: 'name', at: 500 } },
        { code: 'unknown-field', parameters: { field: 'y'.repeat(128) } },
      ],
    })
    const many = Object.fromEntries(Array.from({ length: 5_000 }, (_, index) => [`f${index}`, 1]))
    expect(problemsOf({ ...sent, ...many })).toHaveLength(1_000)
    expect(problemsOf({ ...sent, product: 'a\nb' }, { id: 'x', fields: form.fields ?? [] })).toEqual([
      'product: not-one-line',
    ])
    const endless = { ...sent, fields: { seats: 1, areas: Array(1_000_000).fill('x'.repeat(1_000)) } }
    const endlessly = checkSubmission(form, endless)
    expect(endlessly.ok || endlessly.reason.parameters.problemCount).toBe(1_000)
    expect(endlessly.ok || endlessly.reason.problems[0]?.parameters.at).toBe('x'.repeat(128))
    expect(submissionProblemCodes).toHaveLength(3)
  })

  it('never throws, and never lets anything else through', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.jsonValue(),
          fc.record({ ...Object.fromEntries(Object.keys(sent).map((key) => [key, fc.jsonValue({ maxDepth: 2 })])) }),
        ),
        (what) => {
          const checked = checkSubmission(form, what)
          expect(checked.ok).toBe(problemsOf(what).length === 0)
        },
      ),
      { numRuns: 200 },
    )
  })
})

describe('a form', () => {
  const field = { id: 'a', title: 'A', kind: 'line' } as const

  it.each<[string, object, string]>([
    ['that asks for something unknown', { requires: ['mood'] }, 'requires.0'],
    ['without a product to choose', { products: [] }, 'products'],
    ['with a product twice', { products: ['a', 'a'] }, 'products'],
    ['without a priority to choose', { priorities: [] }, 'priorities'],
    ['with a field twice', { fields: [field, field] }, 'fields.1.id'],
    ['with a field of an unknown kind', { fields: [{ ...field, kind: 'file' }] }, 'fields.0.kind'],
    ['without a choice', { fields: [{ ...field, kind: 'one-of' }] }, 'fields.0.options'],
    ['with bounds that cross', { fields: [{ ...field, kind: 'number', least: 2, most: 1 }] }, 'fields.0.most'],
    ['with 201 fields', { fields: Array.from({ length: 201 }, (_, id) => ({ ...field, id: `f${id}` })) }, 'fields'],
  ])('%s is refused, by the schema too', (_, wrong, path) => {
    const whole = { id: 'x', ...wrong } as IntakeForm
    expect(codeThrownBy(() => checkSubmission(whole, sent))).toBe('invalid-policy')
    expect(intakeFormSchema.safeParse(whole).error?.issues.map((issue) => issue.path.join('.'))).toContain(path)
  })

  it('can be stored, and asks for every kind there is', () => {
    expect(intakeFormSchema.parse(JSON.parse(JSON.stringify(form)))).toEqual(form)
    expect(form.fields?.map(({ kind }) => kind)).toEqual(customFieldKinds)
    expect(problemsOf(sent, { ...form, requires: [] })).toEqual([])
  })
})

const at: Instant = '2026-06-01T09:30:00Z'
const policy: TriagePolicy = {
  id: 'support',
  rules: [
    {
      id: 'down',
      when: { fact: 'problem', operator: 'contains', value: 'is down' },
      decides: { priority: 'urgent', tags: ['outage', 'web'] },
    },
    {
      id: 'shop',
      when: { fact: 'product', operator: 'equals', value: 'shop' },
      decides: { priority: 'low', queue: 'shop', tags: ['web'] },
    },
    { id: 'seats', when: { fact: 'fields.seats', operator: 'at-least', value: 50 }, decides: { assigneeId: 'u-1' } },
    { id: 'risk', when: { fact: 'risk', operator: 'equals', value: 'high' }, decides: { assigneeId: 'u-2' } },
  ],
  otherwise: { priority: 'high', queue: 'general', assigneeId: 'u-9', tags: ['new', 'web'] },
}

describe('triage', () => {
  it('takes the first rule that decides a thing, adds labels up, and says what it could not tell', () => {
    const facts = { problem: 'It is down', product: 'shop', 'fields.seats': 60 }
    expect(triage(policy, facts, at, 'normal')).toEqual({
      priority: 'urgent',
      queue: 'shop',
      assigneeId: 'u-1',
      tags: ['outage', 'web', 'new'],
      applied: ['down', 'shop', 'seats'],
      undecided: [{ ruleId: 'risk', unknowns: [{ name: 'risk', problem: 'missing' }] }],
    })
  })

  it('falls back on what was asked for, then on the policy, then on what is normal', () => {
    const facts = { problem: '?', product: 'till', 'fields.seats': 1, risk: 'low' }
    expect(triage(policy, facts, at, 'low')).toEqual({
      priority: 'low',
      queue: 'general',
      assigneeId: 'u-9',
      tags: ['new', 'web'],
      applied: [],
      undecided: [],
    })
    expect(triage(policy, facts, at).priority).toBe('high')
    expect(triage(defaultTriagePolicy, facts, at)).toEqual({ priority: 'normal', tags: [], applied: [], undecided: [] })
  })

  it.each<[string, object, string]>([
    ['a rule twice', { rules: [policy.rules[0], policy.rules[0]] }, 'rules.1.id'],
    ['a condition that is none', { rules: [{ ...policy.rules[0], when: {} }] }, 'rules.0.when'],
    [
      'an unknown priority',
      { rules: [{ ...policy.rules[0], decides: { priority: 'asap' } }] },
      'rules.0.decides.priority',
    ],
    ['an unknown priority otherwise', { rules: [], otherwise: { priority: 'asap' } }, 'otherwise.priority'],
    ['501 rules', { rules: Array.from({ length: 501 }, (_, id) => ({ ...policy.rules[0], id: `r${id}` })) }, 'rules'],
  ])('with %s is refused, by the schema too', (_, wrong, path) => {
    const whole = { id: 'x', ...wrong } as TriagePolicy
    const { code, details } = thrownBy(() => triage(whole, {}, at))
    expect([code, details.field.replaceAll(/\[(\d+)\]/g, '.$1')]).toEqual(['invalid-policy', `policy.${path}`])
    expect(triagePolicySchema.safeParse(whole).error?.issues.map((issue) => issue.path.join('.'))).toContain(path)
  })

  it('throws for a moment that does not exist', () => {
    expect(codeThrownBy(() => triage(policy, {}, 'now' as Instant))).toBe('invalid-value')
  })
})

describe('a new ticket', () => {
  const submission = succeededWith(checkSubmission(form, sent))
  const opening = { id: 't-1', accountId: 'a-1', tier: 'client', at } as const
  const sla = { id: 'x', hours: officeIn('UTC'), targets: [{ id: 'urgent', resolution: { minutes: 240 } }] }

  it('has what was sent, how it was sorted and when it is due, and tells everybody', () => {
    const opened = openTicket(submission, opening, { triage: policy, sla, facts: { risk: 'high' } })
    expect(opened.ticket).toEqual({
      id: 't-1',
      accountId: 'a-1',
      requester: { name: 'Kari Vik', email: 'kari@example.com' },
      subject: 'The shop is down.',
      description: 'The shop is down.\nIt says 502.',
      product: 'shop',
      status: 'new',
      since: at,
      priority: 'urgent',
      tier: 'client',
      queue: 'shop',
      assigneeId: 'u-2',
      openedAt: at,
      dueAt: '2026-06-01T13:30:00Z',
      tags: ['outage', 'web', 'new'],
      customFields: fields,
    })
    expect(ticketSchema.safeParse(opened.ticket).success).toBe(true)
    expect(opened.sla?.ok && opened.sla.value.targetId).toBe('urgent')
    const common = { ticketId: 't-1', accountId: 'a-1' }
    expect(opened.intents).toEqual([
      {
        type: 'create-task',
        parameters: {
          ...common,
          title: 'The shop is down.',
          priority: 'urgent',
          queue: 'shop',
          assigneeId: 'u-2',
          dueAt: '2026-06-01T13:30:00Z',
        },
        idempotencyKey: 'ticket/t-1/opened/create-task',
      },
      {
        type: 'assign-ticket',
        parameters: { ...common, assigneeId: 'u-2' },
        idempotencyKey: 'ticket/t-1/opened/assign-ticket',
      },
      {
        type: 'notify-assignee',
        parameters: { ...common, about: 'opened', assigneeId: 'u-2', priority: 'urgent' },
        idempotencyKey: 'ticket/t-1/opened/notify-assignee',
      },
      {
        type: 'notify-requester',
        parameters: { ...common, about: 'received', email: 'kari@example.com' },
        idempotencyKey: 'ticket/t-1/opened/notify-requester',
      },
    ])
  })

  it('has no more than is known', () => {
    const least: IntakeSubmission = {
      formId: 'x',
      name: 'Kari',
      email: 'kari@example.com',
      problem: 'Help',
      fields: {},
    }
    const opened = openTicket(least, { id: 't-2', tier: 'customer', at })
    expect(opened.ticket).toEqual({
      id: 't-2',
      requester: { name: 'Kari', email: 'kari@example.com' },
      subject: 'Help',
      description: 'Help',
      status: 'new',
      since: at,
      priority: 'normal',
      tier: 'customer',
      openedAt: at,
    })
    expect(opened).not.toHaveProperty('sla')
    expect(opened.intents.map(({ type }) => type)).toEqual(['create-task', 'notify-requester'])
    expect(opened.intents[0]?.parameters).toEqual({ ticketId: 't-2', title: 'Help', priority: 'normal' })
  })

  it('waits in a queue that is told of it, where nobody is assigned', () => {
    const queued = openTicket(submission, opening, { triage: { id: 'x', rules: [], otherwise: { queue: 'web' } } })
    expect(queued.intents[1]).toMatchObject({ type: 'notify-queue', parameters: { queue: 'web', about: 'opened' } })
  })

  it('is opened without a deadline where there is none, and says why', () => {
    const never = { ...sla, hours: { timeZone: 'UTC', weekly: {} } }
    const opened = openTicket(submission, opening, { sla: never })
    expect(opened.ticket).not.toHaveProperty('dueAt')
    expect(opened.sla?.ok === false && opened.sla.reason.code).toBe('no-open-hour')
    const first = { ...sla, targets: [{ id: 'a', firstResponse: { minutes: 60 } }] }
    expect(openTicket(submission, opening, { sla: first }).ticket).not.toHaveProperty('dueAt')
  })

  it('is sorted by what the host knows, whatever was sent', () => {
    const trusting = (tier: string): TriagePolicy => ({
      id: 'x',
      rules: [{ id: 'r', when: { fact: 'tier', operator: 'equals', value: tier }, decides: { queue: tier } }],
    })
    const sly = { ...submission, fields: { tier: 'premium' } }
    expect(openTicket(sly, opening, { triage: trusting('premium') }).ticket.queue).toBeUndefined()
    expect(openTicket(sly, opening, { triage: trusting('client') }).ticket.queue).toBe('client')
    expect(openTicket(sly, opening, { triage: trusting('gold'), facts: { tier: 'gold' } }).ticket.queue).toBe('gold')
    const { formId } = submission
    expect(
      openTicket(sly, opening, {
        triage: {
          id: 'x',
          rules: [{ id: 'f', when: { fact: 'form', operator: 'equals', value: formId }, decides: { queue: 'f' } }],
        },
      }).ticket.queue,
    ).toBe('f')
  })

  it.each<[string, string, string]>([
    ['blank lines before', '\n\n  Help me \nnow', 'Help me'],
    ['120 characters', 'x'.repeat(120), 'x'.repeat(120)],
    ['121 characters', 'x'.repeat(121), `${'x'.repeat(119)}…`],
    ['pictures, that are not cut in two', '😀'.repeat(121), `${'😀'.repeat(119)}…`],
  ])('has a subject of its first line: %s', (_, problem, subject) => {
    expect(openTicket({ ...submission, problem }, opening).ticket.subject).toBe(subject)
  })

  it('throws for a moment that does not exist', () => {
    expect(thrownBy(() => openTicket(submission, { ...opening, at: 'now' as Instant })).details.field).toBe(
      'opening.at',
    )
  })
})
