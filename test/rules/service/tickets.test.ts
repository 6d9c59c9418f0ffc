import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Instant } from '../../../src/foundation/time/index.ts'
import { type Ticket, type TicketStatus, ticketStatuses } from '../../../src/records/index.ts'
import {
  closeAsDuplicate,
  defaultTicketPolicy,
  moveTicket,
  nextTicketStatuses,
  respondToTicket,
  slaStatus,
  ticketDuplicates,
  ticketRefusalCodes,
} from '../../../src/rules/service/index.ts'
import { ticketSchema } from '../../../src/schemas.ts'
import { codeThrownBy, thrownBy } from '../../tools/thrown-by.ts'
import { officeIn, refusedWith, succeededWith, ticket, wholeTicket } from './samples.ts'

const at = '2026-06-02T09:00:00Z'

const moved = (each: Ticket, to: TicketStatus, moment: Instant = at) =>
  succeededWith(moveTicket(each, { to, at: moment }))
const inStatus = (status: TicketStatus): Ticket => {
  if (status === 'new') return ticket()
  return moved(ticket(), status, '2026-06-01T10:00:00Z').ticket
}

describe('a ticket', () => {
  it.each<[TicketStatus, string]>([
    ['new', 'open waiting resolved closed'],
    ['open', 'waiting resolved closed'],
    ['waiting', 'open resolved closed'],
    ['resolved', 'open closed'],
    ['closed', 'open'],
  ])('that is %s can become %s, and nothing else', (status, next) => {
    const each = inStatus(status)
    expect(nextTicketStatuses(each, at).join(' ')).toBe(next)
    for (const to of ticketStatuses) {
      const result = moveTicket(each, { to, at })
      if (next.split(' ').includes(to)) expect(result.ok).toBe(true)
      else {
        const parameters = { ticketId: 't-1', from: status, to }
        expect(result).toEqual({ ok: false, reason: { code: 'no-path', parameters } })
      }
    }
  })

  it('keeps the moments of its life', () => {
    const open = moved(ticket(), 'open', '2026-06-01T09:30:00Z').ticket
    expect(open).toEqual({ ...ticket(), status: 'open', since: '2026-06-01T09:30:00Z' })
    const waiting = moved(open, 'waiting', '2026-06-01T10:00:00Z').ticket
    expect(waiting.firstRespondedAt).toBe('2026-06-01T10:00:00Z')
    expect(waiting.pauses).toEqual([{ reason: 'waiting-on-customer', from: '2026-06-01T10:00:00Z' }])
    const resolved = moved(waiting, 'resolved', '2026-06-01T12:00:00Z').ticket
    expect(resolved).toMatchObject({ firstRespondedAt: '2026-06-01T10:00:00Z', resolvedAt: '2026-06-01T12:00:00Z' })
    expect(resolved.pauses?.[0]?.to).toBe('2026-06-01T12:00:00Z')
    const closed = moved(resolved, 'closed', '2026-06-01T13:00:00Z').ticket
    expect(closed).toMatchObject({ resolvedAt: '2026-06-01T12:00:00Z', closedAt: '2026-06-01T13:00:00Z' })
    const again = moved({ ...closed, duplicateOf: 't-0' }, 'open', '2026-06-02T13:00:00Z')
    expect(again.event).toEqual({
      type: 'ticket-reopened',
      ticketId: 't-1',
      from: 'closed',
      to: 'open',
      at: '2026-06-02T13:00:00Z',
    })
    expect(again.ticket).toEqual({
      ...ticket(),
      status: 'open',
      since: '2026-06-02T13:00:00Z',
      firstRespondedAt: '2026-06-01T10:00:00Z',
      reopenings: 1,
      pauses: [
        { reason: 'waiting-on-customer', from: '2026-06-01T10:00:00Z', to: '2026-06-01T12:00:00Z' },
        { reason: 'resolved', from: '2026-06-01T12:00:00Z', to: '2026-06-02T13:00:00Z' },
      ],
    })
  })

  it('that was closed unresolved is opened again from then on, and one without its moments since it came there', () => {
    const closed = inStatus('closed')
    expect(closed).not.toHaveProperty('firstRespondedAt')
    expect(moved(closed, 'open').ticket.pauses?.[0]?.from).toBe('2026-06-01T10:00:00Z')
    const bare = ticket({ status: 'resolved', since: '2026-06-01T11:00:00Z' })
    expect(moved(bare, 'open').ticket.pauses?.[0]?.from).toBe('2026-06-01T11:00:00Z')
  })

  it('is not opened again after too long', () => {
    const closed = inStatus('closed')
    expect(nextTicketStatuses(closed, '2026-06-15T10:00:00Z')).toEqual(['open'])
    const late = moveTicket(closed, { to: 'open', at: '2026-06-15T10:00:00.001Z' })
    expect(refusedWith(late)).toBe('reopen-window-over')
    expect(moveTicket(closed, { to: 'open', at: '2026-06-01T10:00:00Z' }, { reopenDays: 0 }).ok).toBe(true)
    expect(defaultTicketPolicy.reopenDays).toBe(14)
  })

  it('is not moved before its last move', () => {
    const early = moveTicket(inStatus('open'), { to: 'closed', at: '2026-06-01T09:59:59Z' })
    expect(refusedWith(early)).toBe('before-last-move')
    expect(ticketRefusalCodes).toHaveLength(6)
  })

  it('is refused where something cannot be', () => {
    expect(thrownBy(() => moveTicket(ticket(), { to: 'lost' as 'open', at })).details.field).toBe('move.to')
    expect(thrownBy(() => moveTicket(ticket({ status: 'lost' as 'open' }), { to: 'open', at })).details.field).toBe(
      'status',
    )
    expect(codeThrownBy(() => moveTicket(ticket(), { to: 'open', at: 'now' as Instant }))).toBe('invalid-value')
    expect(codeThrownBy(() => moveTicket(ticket(), { to: 'open', at }, { reopenDays: -1 }))).toBe('invalid-value')
  })

  it.each<[string, Ticket, TicketStatus, readonly string[]]>([
    ['is resolved', ticket(), 'resolved', ['notify-requester resolved', 'send-questionnaire csat']],
    [
      'is resolved, and nobody had asked',
      ticket({ requester: undefined } as never),
      'resolved',
      ['send-questionnaire csat'],
    ],
    ['waits for the customer', ticket(), 'waiting', ['notify-requester waiting']],
    ['was answered', { ...inStatus('waiting'), assigneeId: 'u-1' }, 'open', ['notify-assignee answered']],
    ['is opened again', { ...inStatus('resolved'), assigneeId: 'u-1' }, 'open', ['notify-assignee reopened']],
    ['is opened again, and is nobody’s', inStatus('resolved'), 'open', []],
    ['is begun', ticket({ assigneeId: 'u-1' }), 'open', []],
  ])('that %s has something done about it', (_, each, to, expected) => {
    const { intents } = moved(each, to)
    expect(intents.map(({ type, parameters: { about, survey } }) => `${type} ${about ?? survey}`)).toEqual(expected)
  })

  it('gives intents with the account where it is known, and one key for one move', () => {
    const [intent] = moved(ticket(), 'resolved').intents
    expect(intent?.parameters).toEqual({
      ticketId: 't-1',
      accountId: 'a-1',
      about: 'resolved',
      email: 'kari@example.com',
    })
    expect(intent?.idempotencyKey).toBe(`ticket/t-1/resolved/${at}/notify-requester`)
    const { accountId, ...nobodys } = ticket()
    expect(moved(nobodys, 'resolved').intents[0]?.parameters).not.toHaveProperty('accountId')
    const quiet = moveTicket(nobodys, { to: 'resolved', at }, { reopenDays: 1 })
    expect(quiet.ok && quiet.value.intents).toHaveLength(1)
  })

  it('is answered once', () => {
    const answered = respondToTicket(ticket(), at)
    expect(answered.firstRespondedAt).toBe(at)
    expect(respondToTicket(answered, '2026-06-03T09:00:00Z')).toEqual(answered)
    expect(respondToTicket(ticket(), '2026-05-01T09:00:00Z')).toEqual(ticket())
    expect(codeThrownBy(() => respondToTicket(ticket(), 'now' as Instant))).toBe('invalid-value')
  })

  it('stays one that can be stored, and whose time adds up, whatever becomes of it', () => {
    const steps = fc.array(fc.tuple(fc.constantFrom(...ticketStatuses), fc.nat(400)), { maxLength: 8 })
    const policy = { id: 'x', hours: officeIn('Europe/London'), targets: [{ id: 'a', resolution: { minutes: 480 } }] }
    fc.assert(
      fc.property(steps, (moves) => {
        let each = ticket()
        let minute = 0
        for (const [to, minutes] of moves) {
          minute += minutes
          const moment = new Date(Date.UTC(2026, 5, 1, 9, minute)).toISOString() as Instant
          const result = moveTicket(each, { to, at: moment })
          if (result.ok) each = result.value.ticket
        }
        expect(ticketSchema.safeParse(each).error?.issues).toBeUndefined()
        const status = slaStatus(each, policy, '2026-06-20T00:00:00Z')
        const spent = status.ok ? status.value.resolution : undefined
        expect(spent?.wallMilliseconds).toBe(
          (spent?.elapsedMilliseconds ?? 0) + (spent?.pausedMilliseconds ?? 0) + (spent?.closedMilliseconds ?? 0),
        )
      }),
      { numRuns: 200 },
    )
  })
})

describe('duplicates', () => {
  const other = (fields: Partial<Ticket>): Ticket => ticket({ id: 't-2', ...fields })
  const { accountId, ...unknownAccount } = ticket()

  it.each<[string, Ticket, boolean]>([
    ['the same words', other({}), true],
    ['the same words, in other letters and spaces', other({ description: 'THE shop  is down. It says 502.' }), true],
    [
      'the words without the subject before',
      other({ subject: 'The shop', description: 'is down. It says 502.' }),
      true,
    ],
    ['other words', other({ subject: 'Invoice', description: 'My invoice has last year’s price.' }), false],
    ['another account', other({ accountId: 'a-2' }), false],
    ['an account that nobody knows, from the same address', { ...unknownAccount, id: 't-2' }, true],
    [
      'an account that nobody knows, from another address',
      { ...unknownAccount, id: 't-2', requester: { name: 'Ola', email: 'ola@example.com' } },
      false,
    ],
    ['nobody at all', { ...unknownAccount, id: 't-2', requester: undefined } as never, false],
    ['another product', other({ product: 'till' }), false],
    ['a week later', other({ openedAt: '2026-06-08T09:00:00Z' }), true],
    ['more than a week later', other({ openedAt: '2026-06-08T09:00:01Z' }), false],
    ['a duplicate itself', other({ duplicateOf: 't-0' }), false],
    ['itself', ticket(), false],
  ])('are looked for: %s', (_, each, isFound) => {
    expect(ticketDuplicates(ticket({ product: 'shop' }), [each]).map(({ ticketId }) => ticketId)).toEqual(
      isFound ? ['t-2'] : [],
    )
  })

  it('come the most alike first, then the one opened first, then by id', () => {
    const found = ticketDuplicates(ticket(), [
      other({ id: 'd', description: 'The shop is down. It says 503.' }),
      other({ id: 'c' }),
      other({ id: 'b' }),
      other({ id: 'a', openedAt: '2026-06-01T10:00:00Z' }),
    ])
    expect(found.map(({ ticketId }) => ticketId).join(' ')).toBe('b c a d')
    expect(found[0]?.similarity).toBe(1)
    expect(found[3]?.similarity).toBe(0.8667)
  })

  it('are found in texts of a letter or two, and never in nothing in common', () => {
    const short = ticket({ subject: '?', description: '?' })
    expect(ticketDuplicates(short, [{ ...short, id: 't-2' }])).toEqual([{ ticketId: 't-2', similarity: 1 }])
    expect(ticketDuplicates(short, [other({})], { leastSimilarity: 0 })).toEqual([])
  })

  it('are refused for options that cannot be', () => {
    expect(thrownBy(() => ticketDuplicates(ticket(), [], { withinDays: -1 })).details.field).toBe('withinDays')
    expect(thrownBy(() => ticketDuplicates(ticket(), [], { leastSimilarity: 2 })).details.field).toBe('leastSimilarity')
  })

  it('are closed as such, or not', () => {
    const original = ticket({ id: 't-0' })
    const closed = closeAsDuplicate(ticket(), original, { at, actorId: 'u-1', reason: 'came twice' })
    expect(closed.ok && closed.value).toMatchObject({
      ticket: { status: 'closed', closedAt: at, duplicateOf: 't-0' },
      event: { from: 'new', to: 'closed', actorId: 'u-1', reason: 'came twice' },
      intents: [{ type: 'notify-requester', idempotencyKey: 'ticket/t-1/duplicate/t-0' }],
    })
    const silent = closeAsDuplicate(ticket({ requester: undefined } as never), original, { at })
    expect(silent.ok && silent.value.intents).toEqual([])
    const code = (each: Ticket, of: Ticket): string => {
      const result = closeAsDuplicate(each, of, { at })
      return result.ok ? 'closed' : result.reason.code
    }
    expect(code(ticket(), ticket())).toBe('same-ticket')
    expect(code(ticket(), { ...original, accountId: 'a-2' })).toBe('other-account')
    expect(code(unknownAccount, original)).toBe('closed')
    expect(code(ticket(), { ...unknownAccount, id: 't-0' })).toBe('closed')
    expect(code(ticket(), { ...original, duplicateOf: 't-9' })).toBe('itself-a-duplicate')
    expect(code(wholeTicket, { ...original, id: 't-9' })).toBe('no-path')
  })
})
