import { describe, expect, it } from 'vitest'
import { accessActions, type RecordShare, type SharedItem } from '../../../src/records/index.ts'
import {
  type AccessCode,
  accessDeciderFor,
  accessGrantCodes,
  accessRefusalCodes,
  commentItem,
  decideAccess,
  defaultPortalPolicy,
  type PortalPolicy,
  type PortalViewer,
  portalStandings,
  portalView,
  sharedItemOf,
} from '../../../src/rules/collaboration/index.ts'
import { portalPolicySchema, portalViewerSchema } from '../../../src/schemas.ts'
import { problems } from '../../records/problems.ts'
import { codeThrownBy, thrownBy } from '../../tools/thrown-by.ts'
import { answer, at, item, person, question, share, staff, website } from './samples.ts'

const client = person('client')
const view = (viewer: PortalViewer | undefined, items: readonly SharedItem[], shares: readonly RecordShare[] = []) =>
  portalView(viewer, { items, shares }, defaultPortalPolicy, at)
const idsOf = (...args: Parameters<typeof view>): readonly string[] => view(...args).map(({ item: { id } }) => id)

describe('codes are stable: hosts store them', () => {
  it('standings, grants and refusals', () => {
    expect(portalStandings.join(' ')).toBe('staff client customer guest')
    expect(accessGrantCodes.join(' ')).toBe('staff-member for-the-account named shared')
    expect(accessRefusalCodes.join(' ')).toBe(
      'unknown-viewer other-account unknown-record kind-not-shown privileged above-clearance internal not-named share-not-active parent-hidden action-not-allowed',
    )
  })
})

const kari = { side: 'account', id: 'p-1' } as const
const abebe = { side: 'staff', id: 't-7' } as const
const named = { visibility: 'named', people: [kari, abebe] } as const
const auditor = person('guest', 'auditor-1')
const withAuditor = { ...share(), with: { side: 'account', id: 'auditor-1' } } as const

describe('who may see a document of account a-1', () => {
  it.each<readonly [string, PortalViewer | undefined, Partial<SharedItem>, readonly RecordShare[], AccessCode]>([
    ['its people, if it is for them', client, {}, [], 'for-the-account'],
    ['not its people, if it is internal', client, { visibility: 'internal' }, [], 'internal'],
    [
      'not its people, if it is internal, though it is shared with them',
      client,
      { visibility: 'internal' },
      [share()],
      'internal',
    ],
    [
      'not its people, if it is internal, though it names them',
      client,
      { ...named, visibility: 'internal' },
      [],
      'internal',
    ],
    ['whom it names', client, named, [], 'named'],
    ['nobody else of the account', person('client', 'p-2'), named, [], 'not-named'],
    ['whom it is shared with', client, { visibility: 'named' }, [share()], 'shared'],
    [
      'not a member of staff with the key of somebody of the account',
      { ...staff, id: 'p-1' },
      { visibility: 'named', people: [kari] },
      [],
      'not-named',
    ],
    [
      'nobody, by a visibility that is none',
      client,
      { visibility: 'everybody' as never, people: [kari] },
      [share()],
      'internal',
    ],
    ['no staff either, by a visibility that is none', staff, { visibility: 'everybody' as never }, [], 'internal'],
    ['staff who work for the account', staff, { visibility: 'internal' }, [], 'staff-member'],
    ['staff who work for all', { ...staff, accountIds: 'all' }, {}, [], 'staff-member'],
    ['staff whom it names', staff, named, [], 'named'],
    ['no staff whom it does not name', { ...staff, id: 't-8' }, named, [], 'not-named'],
    ['staff whom it is shared with', staff, { visibility: 'named' }, [share({ with: abebe })], 'shared'],
    ['no staff of other accounts', { ...staff, accountIds: ['a-2'] }, named, [], 'other-account'],
    ['nobody of another account', person('client', 'p-1', 'a-2'), {}, [], 'other-account'],
    [
      'nobody of another account with the key of somebody it names',
      person('client', 'p-1', 'a-2'),
      named,
      [share()],
      'other-account',
    ],
    ['nobody who is not signed in', undefined, {}, [share()], 'unknown-viewer'],
    ['nobody without a key', person('client', ''), {}, [], 'unknown-viewer'],
    ['nobody without an account', person('client', 'p-1', ''), {}, [], 'unknown-viewer'],
    ['nobody of no standing', person('friend' as never), {}, [], 'unknown-viewer'],
    ['nobody of an account who says they are staff', person('staff' as never), {}, [], 'unknown-viewer'],
    ['nobody of no side', { ...client, side: 'press' } as never, {}, [], 'unknown-viewer'],
    ['no staff who do not say for whom they work', { side: 'staff', id: 't-7' } as never, {}, [], 'unknown-viewer'],
    ['no customers', person('customer'), {}, [], 'kind-not-shown'],
    ['no guests, though it is for the account', auditor, {}, [], 'not-named'],
    ['guests it is shared with', auditor, {}, [withAuditor], 'shared'],
    ['guests it names', auditor, { people: [withAuditor.with] }, [], 'named'],
    ['not those below its level', client, { confidentiality: 'highly-confidential' }, [share()], 'above-clearance'],
    [
      'not guests below its level, though it is shared',
      auditor,
      { confidentiality: 'confidential' },
      [withAuditor],
      'above-clearance',
    ],
    [
      'those with more clearance than usual',
      { ...client, clearance: 'highly-confidential' },
      { confidentiality: 'highly-confidential' },
      [],
      'for-the-account',
    ],
    ['not those with less', { ...client, clearance: 'public' }, {}, [], 'above-clearance'],
    [
      'nobody of a clearance that is none',
      { ...client, clearance: 'sky-high' as never },
      { confidentiality: 'public' },
      [],
      'above-clearance',
    ],
    [
      'nobody, at a level that is none',
      { ...staff, clearance: 'highly-confidential' },
      { confidentiality: 'secret' as never },
      [],
      'above-clearance',
    ],
    ['under privilege, the client it names', client, { privileged: true, people: [kari] }, [], 'for-the-account'],
    ['under privilege, no client it does not name', client, { privileged: true }, [share()], 'privileged'],
    ['under privilege, the staff it names', staff, { ...named, privileged: true }, [], 'named'],
    ['under privilege, no staff it does not name', { ...staff, id: 't-8' }, { privileged: true }, [], 'privileged'],
    [
      'under privilege, no guest, whatever it names',
      auditor,
      { privileged: true, people: [withAuditor.with] },
      [withAuditor],
      'privileged',
    ],
  ])('%s', (_, viewer, change, shares, expected) => {
    const document = item('document', 'd-1', change)
    const request = { action: 'view', item: document } as const
    const decision = decideAccess(viewer, request, { items: [document], shares }, defaultPortalPolicy, at)
    const isSeen = (accessGrantCodes as readonly string[]).includes(expected)
    expect(decision).toEqual({
      isAllowed: isSeen,
      isVisible: isSeen,
      reason: { code: expected, parameters: { action: 'view', accountId: 'a-1', kind: 'document', id: 'd-1' } },
    })
    const seen = view(viewer, [document], shares)
    expect(seen.map(({ because }) => because)).toEqual(isSeen ? [expected] : [])
    expect(accessDeciderFor({ items: [document], shares }, defaultPortalPolicy)(viewer, request, at)).toEqual(decision)
  })
})

describe('when a share holds', () => {
  it.each<readonly [string, Partial<RecordShare>, AccessCode]>([
    ['from the moment it was made', { sharedAt: at }, 'shared'],
    ['not before', { sharedAt: '2026-06-15T12:00:00.000000001Z' }, 'share-not-active'],
    ['until just before it expires', { expiresAt: '2026-06-15T12:00:00.001Z' }, 'shared'],
    ['not at the moment it expires', { expiresAt: '2026-06-15T12:00:00.000Z' }, 'share-not-active'],
    ['not from the moment it was taken back', { revokedAt: at }, 'share-not-active'],
    ['while it will be taken back only later', { revokedAt: '2026-06-16T00:00:00Z' }, 'shared'],
    ['never, where its moments are none', { sharedAt: 'noon' as never }, 'share-not-active'],
    ['never, where its end is none', { expiresAt: 'noon' as never }, 'share-not-active'],
    ['for nobody else', { with: { side: 'account', id: 'p-2' } }, 'not-named'],
    ['for nothing else', { record: { accountId: 'a-1', kind: 'document', id: 'd-2' } }, 'not-named'],
    [
      'for nothing of the same key in another account',
      { record: { accountId: 'a-2', kind: 'document', id: 'd-1' } },
      'not-named',
    ],
  ])('%s', (_, change, expected) => {
    const document = item('document', 'd-1', { visibility: 'named' })
    const records = { items: [document], shares: [share(change)] }
    const decision = decideAccess(client, { action: 'view', item: document }, records, defaultPortalPolicy, at)
    expect(decision.reason.code).toBe(expected)
  })

  it('for ever, where no end was said', () => {
    const { expiresAt: _, ...endless } = share()
    expect(idsOf(client, [item('document', 'd-1', { visibility: 'named' })], [endless])).toEqual(['d-1'])
  })
})

describe('what somebody may do', () => {
  const document = item('document', 'd-1')
  const decide = accessDeciderFor(
    { items: [document], shares: [share({ access: ['edit', 'share'] })] },
    defaultPortalPolicy,
  )
  const allowed = (viewer: PortalViewer, of = decide, target = document) =>
    accessActions.filter((action) => of(viewer, { action, item: target }, at).isAllowed)

  it('is what the policy lets their standing do, and what a share adds that may be added', () => {
    expect(allowed(staff).join(' ')).toBe('view comment answer download edit share')
    expect(allowed(person('client', 'p-2')).join(' ')).toBe('view comment answer download approve')
    expect(allowed(client).join(' ')).toBe('view comment answer download edit approve')
  })

  it('is what the view says', () => {
    const seen = view(client, [document], [share({ access: ['edit', 'share'] })])
    expect(seen[0]?.actions).toEqual(allowed(client))
    expect(view(auditor, [document], [withAuditor])[0]?.actions).toEqual(['view', 'download'])
  })

  it('never is to share what is privileged', () => {
    const memo = item('document', 'd-2', { privileged: true, people: [abebe] })
    const decideMemo = accessDeciderFor({ items: [memo] }, defaultPortalPolicy)
    expect(decideMemo(staff, { action: 'share', item: memo }, at)).toMatchObject({
      isAllowed: false,
      isVisible: true,
      reason: { code: 'privileged' },
    })
    expect(allowed(staff, decideMemo, memo)).not.toContain('share')
  })

  it('tells what is refused of what is not there', () => {
    const edit = decide(person('client', 'p-2'), { action: 'edit', item: document }, at)
    expect([edit.isVisible, edit.reason.code]).toEqual([true, 'action-not-allowed'])
    const gone = decide(client, { action: 'view', item: { ...document, id: 'd-9' } }, at)
    expect([gone.isVisible, gone.reason.code]).toEqual([false, 'unknown-record'])
    const theirs = { accountId: 'a-2', kind: 'document', id: 'd-9' }
    expect(decide(client, { action: 'view', item: theirs }, at).reason.code).toBe('other-account')
  })
})

describe('what belongs to something', () => {
  const order = item('order', 'o-1')
  const parent = { accountId: 'a-1', kind: 'order', id: 'o-1' }

  it('is seen by who sees that, in any order of the records', () => {
    const remark = item('comment', 'c-1', { parent })
    expect(idsOf(client, [remark, order])).toEqual(['c-1', 'o-1'])
    expect(idsOf(client, [order, remark])).toEqual(['o-1', 'c-1'])
  })

  it.each<readonly [string, readonly SharedItem[]]>([
    ['is hidden', [item('order', 'o-1', { visibility: 'internal' }), item('comment', 'c-1', { parent })]],
    ['is not there', [item('comment', 'c-1', { parent })]],
    [
      'is of another account',
      [{ ...order, accountId: 'a-2' }, item('comment', 'c-1', { parent: { ...parent, accountId: 'a-2' } })],
    ],
    [
      'belongs to something hidden',
      [
        item('order', 'o-1', { visibility: 'internal' }),
        item('comment', 'c-1', { parent }),
        item('comment', 'c-2', { parent: { accountId: 'a-1', kind: 'comment', id: 'c-1' } }),
      ],
    ],
    [
      'goes round in a circle',
      [
        item('comment', 'c-1', { parent: { accountId: 'a-1', kind: 'comment', id: 'c-2' } }),
        item('comment', 'c-2', { parent: { accountId: 'a-1', kind: 'comment', id: 'c-1' } }),
        item('comment', 'c-3', { parent: { accountId: 'a-1', kind: 'comment', id: 'c-3' } }),
      ],
    ],
  ])('is not seen where that %s', (_, items) => {
    expect(idsOf(client, items)).toEqual([])
    const last = items.at(-1) ?? order
    const decision = decideAccess(client, { action: 'view', item: last }, { items }, defaultPortalPolicy, at)
    expect([decision.isVisible, decision.reason.code]).toEqual([false, 'parent-hidden'])
  })

  it('is walked to the top, however far that is', { timeout: 30_000 }, () => {
    const chain = Array.from({ length: 20_000 }, (_, index) =>
      item(
        'comment',
        `c-${index}`,
        index === 0 ? {} : { parent: { accountId: 'a-1', kind: 'comment', id: `c-${index - 1}` } },
      ),
    )
    // From the far end, so that the first question already goes all the way up.
    const fromBelow = [...chain].reverse()
    expect(view(client, fromBelow)).toHaveLength(20_000)
    expect(view(client, fromBelow.slice(0, -1))).toEqual([])
  })
})

describe('a customer without an engagement gets the small view', () => {
  const kinds = [
    'order',
    'ticket',
    'loyalty',
    'comment',
    'task',
    'document',
    'requirements-document',
    'agreement',
    'invoice',
  ]
  const items = [...kinds, 'margin'].map((kind) => item(kind, 'x-1'))
  const kindsFor = (viewer: PortalViewer) => view(viewer, items).map(({ item: { kind } }) => kind)

  it('orders, tickets, loyalty and what is said of them; a client sees what the policy lists; staff all', () => {
    expect(kindsFor(person('customer'))).toEqual(['order', 'ticket', 'loyalty', 'comment'])
    expect(kindsFor(client)).toEqual(kinds)
    expect(kindsFor(person('guest'))).toEqual([])
    expect(kindsFor(staff)).toEqual([...kinds, 'margin'])
  })
})

describe('redaction', () => {
  const document = sharedItemOf(
    'requirements-document',
    { ...website, internalMargin: '0.4' },
    {
      visibility: 'client',
      people: [kari, abebe],
      parent: { accountId: 'a-1', kind: 'task', id: 'k-1', secret: 1 } as never,
      links: [
        { accountId: 'a-1', kind: 'order', id: 'o-1' },
        { accountId: 'a-2', kind: 'order', id: 'o-1' },
        { accountId: 'a-1', kind: 'order', id: 'o-2' },
      ],
    },
  )
  const items = [
    document,
    item('task', 'k-1'),
    item('order', 'o-1'),
    item('order', 'o-2', { visibility: 'internal' }),
    { ...item('order', 'o-1'), accountId: 'a-2' },
  ]

  it('gives people of the account the listed fields, their own name, and links to what they see', () => {
    const { fields, ...rest } = view(client, items)[0]?.item ?? document
    expect(Object.keys(fields)).not.toContain('internalMargin')
    expect(fields['finances']).toEqual(website.finances)
    expect(rest).toEqual({
      accountId: 'a-1',
      kind: 'requirements-document',
      id: 'rd-1',
      visibility: 'client',
      people: [kari],
      parent: { accountId: 'a-1', kind: 'task', id: 'k-1' },
      links: [{ accountId: 'a-1', kind: 'order', id: 'o-1' }],
    })
  })

  it('names a listed field above their clearance, and nothing else', () => {
    const general = { ...client, id: 'p-2', clearance: 'general' } as const
    const { redacted, fields, people, links } = view(general, items)[0]?.item ?? document
    expect([redacted, people, Object.hasOwn(fields, 'finances')]).toEqual([['finances'], undefined, false])
    expect(links).toHaveLength(1)
    const again = view(
      general,
      view(general, items).map(({ item: seen }) => seen),
    )
    expect(again).toEqual(view(general, items))
  })

  it('gives staff all fields their clearance allows, all names, and no links into accounts they do not work for', () => {
    const seen = view({ ...staff, clearance: 'general' }, items)[0]?.item
    expect(Object.keys(seen?.fields ?? {})).toContain('internalMargin')
    expect([seen?.redacted, seen?.people, seen?.links?.length]).toEqual([['finances'], [kari, abebe], 2])
  })

  it('leaves the records as they are', () => {
    const before = structuredClone(items)
    view(client, items)
    expect(items).toEqual(before)
  })
})

describe('any record becomes an item', () => {
  it('internal, unless somebody says otherwise', () => {
    expect(sharedItemOf('order', { id: 'o-1', accountId: 'a-1' })).toEqual(
      item('order', 'o-1', { visibility: 'internal' }),
    )
    const settings = { ...named, confidentiality: 'confidential', privileged: true } as const
    expect(sharedItemOf('order', { id: 'o-1', accountId: 'a-1' }, settings)).toEqual(item('order', 'o-1', settings))
  })

  it('a comment hangs on its record, and an answer on its question', () => {
    const items = [
      sharedItemOf('requirements-document', website, { visibility: 'client' }),
      commentItem(question),
      commentItem(answer),
    ]
    expect(idsOf(client, items)).toEqual(['rd-1', 'c-1', 'c-2'])
    const internally = [items[0], commentItem({ ...question, visibility: 'internal' }), items[2]].flatMap(
      (each) => each ?? [],
    )
    expect(idsOf(client, internally)).toEqual(['rd-1'])
    expect(commentItem({ ...question, text: '<script>alert(1)</script>', people: [kari] })).toMatchObject({
      people: [kari],
      fields: { text: '<script>alert(1)</script>', asks: 'account' },
    })
  })
})

describe('bad input', () => {
  it.each<readonly [string, object, string]>([
    ['a kind twice', { kinds: [...defaultPortalPolicy.kinds, defaultPortalPolicy.kinds[0]] }, 'kinds[9].kind'],
    ['a kind for staff', { kinds: [{ kind: 'x', standings: ['staff'], fields: [] }] }, 'kinds[0].standings[0]'],
    [
      'a standing twice',
      { kinds: [{ kind: 'x', standings: ['client', 'client'], fields: [] }] },
      'kinds[0].standings[1]',
    ],
    [
      'a field twice',
      { kinds: [{ kind: 'x', standings: [], fields: [{ field: 'a' }, { field: 'a' }] }] },
      'kinds[0].fields[1].field',
    ],
    [
      'a level that is none',
      { kinds: [{ kind: 'x', standings: [], fields: [{ field: 'a', level: 'secret' }] }] },
      'kinds[0].fields[0].level',
    ],
    ['a clearance that is none', { clearance: { ...defaultPortalPolicy.clearance, guest: 'all' } }, 'clearance.guest'],
    ['an action that is none', { actions: { ...defaultPortalPolicy.actions, guest: ['own'] } }, 'actions.guest[0]'],
    ['no actions for somebody', { actions: { staff: [] } }, 'actions.client'],
    ['an action to add that is none', { grantable: ['view', 'view'] }, 'grantable[1]'],
  ])('a policy with %s is refused', (_, change, place) => {
    const policy = { ...defaultPortalPolicy, ...change } as PortalPolicy
    const error = thrownBy(() => portalView(client, { items: [] }, policy, at))
    expect([error.code, error.details.field]).toEqual(['invalid-policy', `policy.${place}`])
    expect(problems(portalPolicySchema, policy).length).toBeGreaterThan(0)
  })

  it('an item twice, an action or a moment that is none', () => {
    const order = item('order', 'o-1')
    const request = { action: 'view', item: order } as const
    const records = { items: [order] }
    expect(codeThrownBy(() => view(client, [order, order]))).toBe('duplicate-id')
    expect(codeThrownBy(() => portalView(client, records, defaultPortalPolicy, 'noon' as never))).toBe('invalid-value')
    expect(codeThrownBy(() => decideAccess(client, request, records, defaultPortalPolicy, 'noon' as never))).toBe(
      'invalid-value',
    )
    const own = { ...request, action: 'own' as never }
    expect(codeThrownBy(() => decideAccess(client, own, records, defaultPortalPolicy, at))).toBe('unknown-code')
  })

  it('another account’s records cannot disturb a view', () => {
    const theirs = { ...item('order', 'o-1'), accountId: 'a-2' }
    expect(idsOf(client, [theirs, theirs, item('order', 'o-1')])).toEqual(['o-1'])
  })

  it.each<readonly [string, object]>([
    ['staff without accounts', { side: 'staff', id: 't-7' }],
    ['somebody of an account as staff', { ...client, standing: 'staff' }],
    ['no clearance', { ...client, clearance: 'all' }],
  ])('a viewer is checked at the edge: %s', (_, viewer) => {
    expect(portalViewerSchema.safeParse(viewer).success).toBe(false)
    expect(portalViewerSchema.safeParse(client).success).toBe(true)
    expect(portalViewerSchema.safeParse({ ...staff, accountIds: 'all' }).success).toBe(true)
  })
})
