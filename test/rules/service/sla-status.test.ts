import { describe, expect, it } from 'vitest'
import type { Instant } from '../../../src/foundation/time/index.ts'
import type { Ticket } from '../../../src/records/index.ts'
import {
  type EscalationLadder,
  escalationsFor,
  moveTicket,
  type SlaPolicy,
  slaMetrics,
  slaRefusalCodes,
  slaStates,
  slaStatus,
  standardSlaTargets,
} from '../../../src/rules/service/index.ts'
import { escalationLadderSchema, slaPolicySchema } from '../../../src/schemas.ts'
import { thrownBy } from '../../tools/thrown-by.ts'
import { officeIn, succeededWith, ticket } from './samples.ts'

const day = '2026-06-01T'
const hours = officeIn('UTC')
const goals = { firstResponse: { minutes: 60, warnMinutesBefore: 15 }, resolution: { minutes: 480 } }
const policy: SlaPolicy = { id: 'support', hours, targets: [{ id: 'all', ...goals }] }

const statusOf = (each: Ticket, at: string, by: SlaPolicy = policy) => succeededWith(slaStatus(each, by, at as Instant))
const waiting = (from: string, to?: string) => ({
  reason: 'waiting-on-customer' as const,
  from: from as Instant,
  ...(to !== undefined && { to: to as Instant }),
})

describe('a first answer promised within an hour, with a warning after 45 minutes', () => {
  it.each<[string, Partial<Ticket>, string, string]>([
    ['has just begun', {}, '09:00:00Z', 'on-track'],
    ['is a moment before the warning', {}, '09:44:59.999Z', 'on-track'],
    ['is at the warning', {}, '09:45:00Z', 'warning'],
    ['is due now, and not late', {}, '10:00:00Z', 'warning'],
    ['is late by a millisecond', {}, '10:00:00.001Z', 'breached'],
    ['was given in time', { firstRespondedAt: `${day}10:00:00Z` }, '15:00:00Z', 'met'],
    ['was given too late', { firstRespondedAt: `${day}10:00:01Z` }, '15:00:00Z', 'missed'],
    ['will be given, but nobody knew then', { firstRespondedAt: `${day}11:00:00Z` }, '09:30:00Z', 'on-track'],
    ['fell away, as the ticket was closed', { closedAt: `${day}09:20:00Z` }, '15:00:00Z', 'met'],
    ['was given by resolving it', { resolvedAt: `${day}10:30:00Z` }, '15:00:00Z', 'missed'],
    ['is noted before the ticket was opened', { firstRespondedAt: '2026-05-30T10:00:00Z' }, '15:00:00Z', 'met'],
    ['stands', { pauses: [waiting(`${day}09:10:00Z`)] }, '15:00:00Z', 'paused'],
    ['stands since this moment', { pauses: [waiting(`${day}09:50:00Z`)] }, '09:50:00Z', 'paused'],
    ['stands, late before', { pauses: [waiting(`${day}10:30:00Z`)] }, '15:00:00Z', 'breached'],
    ['will stand, but nobody knew then', { pauses: [waiting(`${day}09:50:00Z`)] }, '09:45:00Z', 'warning'],
  ])('%s', (_, fields, at, state) => {
    expect(statusOf(ticket(fields), day + at).firstResponse?.state).toBe(state)
  })
})

describe('how a promise stands', () => {
  it('says when it is due, and how the time was spent', () => {
    const paused = ticket({ pauses: [waiting(`${day}10:00:00Z`, `${day}12:00:00Z`)] })
    expect(statusOf(paused, '2026-06-02T09:30:00Z')).toEqual({
      targetId: 'all',
      firstResponse: {
        metric: 'first-response',
        state: 'breached',
        wallMilliseconds: 24.5 * 3_600_000,
        elapsedMilliseconds: 6.5 * 3_600_000,
        pausedMilliseconds: 2 * 3_600_000,
        closedMilliseconds: 16 * 3_600_000,
        remainingMilliseconds: -5.5 * 3_600_000,
        dueAt: `${day}10:00:00Z`,
        warnAt: `${day}09:45:00Z`,
      },
      resolution: {
        metric: 'resolution',
        state: 'on-track',
        wallMilliseconds: 24.5 * 3_600_000,
        elapsedMilliseconds: 6.5 * 3_600_000,
        pausedMilliseconds: 2 * 3_600_000,
        closedMilliseconds: 16 * 3_600_000,
        remainingMilliseconds: 1.5 * 3_600_000,
        dueAt: '2026-06-02T11:00:00Z',
      },
    })
  })

  it('leaves the deadline open while the clock stands before it', () => {
    const standing = statusOf(ticket({ pauses: [waiting(`${day}09:50:00Z`, `${day}20:00:00Z`)] }), `${day}12:00:00Z`)
    expect(standing.firstResponse).toMatchObject({ state: 'paused', warnAt: `${day}09:45:00Z` })
    expect(standing.firstResponse).not.toHaveProperty('dueAt')
    expect(standing.firstResponse?.remainingMilliseconds).toBe(600_000)
  })

  it('keeps a hold that was not ended when the ticket was resolved straight from it', () => {
    const asked = succeededWith(moveTicket(ticket(), { to: 'waiting', at: `${day}10:00:00Z` })).ticket
    const done = succeededWith(moveTicket(asked, { to: 'resolved', at: '2026-06-03T10:00:00Z' })).ticket
    expect(statusOf(done, '2026-06-05T10:00:00Z').resolution).toMatchObject({
      state: 'met',
      elapsedMilliseconds: 3_600_000,
      pausedMilliseconds: 48 * 3_600_000,
      stoppedAt: '2026-06-03T10:00:00Z',
    })
    // The same where a host resolves without saying when the waiting ended.
    const pauses = [waiting(`${day}10:00:00Z`)]
    const raw = ticket({ status: 'resolved', resolvedAt: '2026-06-03T10:00:00Z', pauses })
    expect(statusOf(raw, '2026-06-05T10:00:00Z').resolution).toMatchObject({
      state: 'met',
      elapsedMilliseconds: 3_600_000,
      pausedMilliseconds: 48 * 3_600_000,
    })
  })

  it('goes on where it was when the ticket is opened again', () => {
    const resolved = succeededWith(moveTicket(ticket(), { to: 'resolved', at: `${day}16:00:00Z` })).ticket
    const open = succeededWith(moveTicket(resolved, { to: 'open', at: '2026-06-04T09:00:00Z' })).ticket
    expect(statusOf(open, '2026-06-04T09:30:00Z').resolution).toMatchObject({
      state: 'on-track',
      dueAt: '2026-06-04T10:00:00Z',
      elapsedMilliseconds: 7.5 * 3_600_000,
    })
  })

  it('is by the first target that fits, and by its own hours', () => {
    const twice: SlaPolicy = {
      id: 'support',
      hours,
      targets: [
        {
          id: 'night',
          tiers: ['premium'],
          priorities: ['urgent'],
          resolution: { minutes: 60 },
          hours: { timeZone: 'UTC', weekly: { monday: [{ from: '00:00', to: '24:00' }] } },
        },
        ...standardSlaTargets,
      ],
    }
    const evening = ticket({ openedAt: `${day}20:00:00Z`, since: `${day}20:00:00Z` })
    const premium = statusOf({ ...evening, tier: 'premium', priority: 'urgent' }, `${day}20:00:00Z`, twice)
    expect([premium.targetId, premium.resolution?.dueAt, premium.firstResponse]).toEqual([
      'night',
      `${day}21:00:00Z`,
      undefined,
    ])
    const customer = statusOf({ ...evening, tier: 'customer', priority: 'low' }, `${day}20:00:00Z`, twice)
    expect([customer.targetId, customer.firstResponse?.dueAt]).toEqual(['customer', '2026-06-03T17:00:00Z'])
    const first = { id: 'x', hours, targets: [{ id: 'first', firstResponse: { minutes: 60 } }] }
    expect(statusOf(evening, `${day}20:00:00Z`, first).resolution).toBeUndefined()
  })

  it('is refused where there is no target, or no open hour', () => {
    const clients: SlaPolicy = { id: 'x', hours, targets: [{ id: 'c', tiers: ['client'], ...goals }] }
    expect(slaStatus(ticket({ tier: 'customer' }), clients, `${day}09:00:00Z`)).toEqual({
      ok: false,
      reason: { code: 'no-target', parameters: { tier: 'customer', priority: 'normal' } },
    })
    const never = { id: 'x', hours: { timeZone: 'UTC', weekly: {} }, targets: [{ id: 'all', ...goals }] }
    expect(slaStatus(ticket(), never, `${day}09:00:00Z`)).toEqual({
      ok: false,
      reason: { code: 'no-open-hour', parameters: { targetId: 'all' } },
    })
    expect(slaRefusalCodes).toHaveLength(4)
    expect(slaStates).toHaveLength(6)
    expect(slaMetrics).toEqual(['first-response', 'resolution'])
  })

  it('throws for what cannot be', () => {
    const at = `${day}09:00:00Z` as const
    const fieldOf = (each: Ticket, moment: Instant = at) =>
      thrownBy(() => slaStatus(each, policy, moment)).details.field
    expect(fieldOf(ticket({ tier: 'gold' as 'client' }))).toBe('ticket.tier')
    expect(fieldOf(ticket({ priority: 'asap' as 'low' }))).toBe('ticket.priority')
    expect(fieldOf(ticket(), '2026-05-31T09:00:00Z')).toBe('at')
    expect(fieldOf(ticket(), '2200-05-31T09:00:00Z')).toBe('at')
  })
})

describe('a policy', () => {
  const wrong = (targets: unknown): SlaPolicy => ({ ...policy, targets: targets as SlaPolicy['targets'] })
  const goal = { resolution: { minutes: 60 } }

  it.each<[string, unknown, string, string]>([
    ['without a target', [], 'targets', 'policy.targets'],
    [
      'with a target twice',
      [
        { id: 'a', ...goal },
        { id: 'a', ...goal },
      ],
      'targets.1.id',
      'policy.targets[1].id',
    ],
    ['that promises nothing', [{ id: 'a' }], 'targets.0.resolution', 'policy.targets[0].resolution'],
    ['for nobody', [{ id: 'a', tiers: [], ...goal }], 'targets.0.tiers', 'policy.targets[0].tiers'],
    [
      'for a priority twice',
      [{ id: 'a', priorities: ['low', 'low'], ...goal }],
      'targets.0.priorities.1',
      'policy.targets[0].priorities[1]',
    ],
    [
      'for half a minute',
      [{ id: 'a', firstResponse: { minutes: 0.5 } }],
      'targets.0.firstResponse.minutes',
      'policy.targets[0].firstResponse.minutes',
    ],
    [
      'that warns before it begins',
      [{ id: 'a', resolution: { minutes: 60, warnMinutesBefore: 60 } }],
      'targets.0.resolution.warnMinutesBefore',
      'policy.targets[0].resolution.warnMinutesBefore',
    ],
  ])('%s is refused, by the schema too', (_, targets, path, field) => {
    const { code, details } = thrownBy(() => slaStatus(ticket(), wrong(targets), `${day}09:00:00Z`))
    expect([code, details.field]).toEqual(['invalid-policy', field])
    const { error } = slaPolicySchema.safeParse(wrong(targets))
    expect(error?.issues.map((issue) => issue.path.join('.'))).toEqual([path])
  })

  it('to start from can be stored', () => {
    expect(slaPolicySchema.safeParse({ ...policy, targets: standardSlaTargets }).success).toBe(true)
  })
})

describe('an escalation ladder', () => {
  const ladder: EscalationLadder = {
    id: 'support',
    steps: [
      { id: 'head', metric: 'first-response', minutesFromDue: 120, type: 'notify-head', parameters: { of: 'support' } },
      { id: 'lead', metric: 'first-response', minutesFromDue: 0, type: 'notify-lead' },
      { id: 'warn', metric: 'first-response', minutesFromDue: -15, type: 'notify-assignee' },
      { id: 'early', metric: 'first-response', minutesFromDue: -600, type: 'notify-assignee' },
      { id: 'day', metric: 'resolution', minutesFromDue: 0, type: 'notify-lead' },
      { id: 'too', metric: 'resolution', minutesFromDue: -300, type: 'notify-lead' },
    ],
  }
  const stepsAt = (each: Ticket, at: string) => {
    const found = succeededWith(escalationsFor(each, policy, ladder, (day + at) as Instant))
    return found.map(({ stepId, at: moment, isReached }) => `${stepId} ${moment.slice(11, -1)} ${isReached}`)
  }

  it('lists its steps by their moments, and whether they have come', () => {
    expect(stepsAt(ticket(), '10:00:00Z')).toEqual([
      'early 09:00:00 true',
      'warn 09:45:00 true',
      'lead 10:00:00 false',
      'head 12:00:00 false',
      'too 12:00:00 false',
      'day 17:00:00 false',
    ])
    expect(stepsAt(ticket(), '10:00:00.001Z')[2]).toBe('lead 10:00:00 true')
  })

  it('has no steps for a promise that was kept, and none beyond a clock that stands', () => {
    const answered = { firstRespondedAt: `${day}09:30:00Z`, pauses: [waiting(`${day}11:00:00Z`)] } as const
    expect(stepsAt(ticket(answered), '12:00:00Z')).toEqual([])
    expect(stepsAt(ticket({ pauses: [waiting(`${day}11:00:00Z`)] }), '12:00:00Z')).toEqual([
      'early 09:00:00 true',
      'warn 09:45:00 true',
      'lead 10:00:00 true',
    ])
  })

  it('gives intents with one key for one step', () => {
    const found = escalationsFor(ticket({ assigneeId: 'u-1' }), policy, ladder, `${day}16:00:00Z`)
    const [, , , head] = found.ok ? found.value : []
    expect(head?.intent).toEqual({
      type: 'notify-head',
      parameters: {
        of: 'support',
        ticketId: 't-1',
        stepId: 'head',
        metric: 'first-response',
        at: `${day}12:00:00Z`,
        assigneeId: 'u-1',
      },
      idempotencyKey: 'escalation/support/t-1/head',
    })
    expect(
      escalationsFor(
        ticket({ tier: 'customer' }),
        { ...policy, targets: [{ id: 'c', tiers: ['client'], ...goals }] },
        ladder,
        `${day}16:00:00Z`,
      ).ok,
    ).toBe(false)
  })

  it.each<[string, unknown, string]>([
    ['a step twice', [ladder.steps[0], ladder.steps[0]], 'steps.1.id'],
    ['an unknown metric', [{ ...ladder.steps[0], metric: 'mood' }], 'steps.0.metric'],
    ['half a minute', [{ ...ladder.steps[0], minutesFromDue: 0.5 }], 'steps.0.minutesFromDue'],
    ['parameters that are no JSON', [{ ...ladder.steps[0], parameters: { of: Number.NaN } }], 'steps.0.parameters'],
    ['101 steps', Array.from({ length: 101 }, (_, id) => ({ ...ladder.steps[0], id: `s-${id}` })), 'steps'],
  ])('with %s is refused, by the schema too', (_, steps, path) => {
    const wrong = { id: 'x', steps } as EscalationLadder
    expect(thrownBy(() => escalationsFor(ticket(), policy, wrong, `${day}16:00:00Z`)).code).toBe('invalid-policy')
    const { error } = escalationLadderSchema.safeParse(wrong)
    expect(error?.issues.map((issue) => issue.path.join('.'))).toEqual([path])
  })
})
