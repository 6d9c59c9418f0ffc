import type { JsonValue } from '../../foundation/reason.ts'
import { succeeded } from '../../foundation/result.ts'
import type { EventLog, NewEvent } from '../../storage/index.ts'
import type { CaseDefinition } from './case.ts'
import { accepted, allOf, expectRefused, expectSame, expectThrown, upTo } from './expectations.ts'

const event = (type: string, data: JsonValue = {}): NewEvent => ({ type, at: '2026-06-01T09:00:00Z', data })

/** The events of a stream, as their versions and types. */
const told = async (events: EventLog, stream: string): Promise<readonly string[]> =>
  (await allOf(events.read(stream))).map(({ version, type }) => `${version} ${type}`)

export const eventCases: readonly CaseDefinition[] = [
  {
    id: 'a-stream-that-there-is-not-is-empty',
    run: async ({ tenant: { events } }) => {
      expectSame('events', await told(events, 's'), [])
    },
  },
  {
    id: 'events-come-back-as-they-were-written',
    run: async ({ tenant: { events } }) => {
      const first = { type: 'invoice-raised', at: '2026-06-01T09:00:00.123456789Z', data: { id: 'in-1' } } as const
      const second = { type: 'invoice-paid', at: '2026-01-01T00:00:00Z', data: [1, 'two', null, false] } as const
      expectSame('the first', await events.append('s', [first], { expect: 'absent' }), {
        ok: true,
        value: { version: 1, replayed: false },
      })
      accepted('the second', await events.append('s', [second], { expect: 1 }))
      expectSame('events', await allOf(events.read('s')), [
        { ...first, version: 1 },
        { ...second, version: 2 },
      ])
    },
  },
  {
    id: 'events-keep-the-order-they-were-written-in',
    run: async ({ tenant: { events } }) => {
      for (const batch of upTo(5)) {
        const some = upTo(50).map((index) => event(`e-${batch * 50 + index}`))
        accepted('append', await events.append('s', some, { expect: batch === 0 ? 'absent' : batch * 50 }))
      }
      expectSame(
        'events',
        await told(events, 's'),
        upTo(250).map((index) => `${index + 1} e-${index}`),
      )
    },
  },
  {
    id: 'an-append-expects-as-put-does',
    run: async ({ tenant: { events } }) => {
      const refusal = { kind: 'stream', id: 's', expected: 'exists' } as const
      expectRefused('exists', await events.append('s', [event('x')], { expect: 'exists' }), 'conflict', refusal)
      expectRefused('a version', await events.append('s', [event('x')], { expect: 1 }), 'conflict')
      accepted('absent', await events.append('s', [event('a'), event('b')], { expect: 'absent' }))
      expectRefused('absent again', await events.append('s', [event('x')], { expect: 'absent' }), 'conflict')
      expectRefused('an old version', await events.append('s', [event('x')], { expect: 1 }), 'conflict')
      expectRefused('a version to come', await events.append('s', [event('x')], { expect: 3 }), 'conflict')
      accepted('the version', await events.append('s', [event('c')], { expect: 2 }))
      accepted('exists', await events.append('s', [event('d')], { expect: 'exists' }))
      accepted('any', await events.append('s', [event('e')], { expect: 'any' }))
      expectSame('events', await told(events, 's'), ['1 a', '2 b', '3 c', '4 d', '5 e'])
    },
  },
  {
    id: 'of-many-that-saw-the-same-stream-one-writes',
    run: async ({ tenant: { events } }) => {
      accepted('append', await events.append('s', [event('first')], { expect: 'absent' }))
      const racing = upTo(12).map((index) => events.append('s', [event(`racer-${index}`)], { expect: 1 }))
      const results = await Promise.all(racing)
      expectSame('how many went through', results.filter(({ ok }) => ok).length, 1)
      for (const result of results.filter(({ ok }) => !ok)) expectRefused('another', result, 'conflict')
      expectSame('how many events there are', (await told(events, 's')).length, 2)
    },
  },
  {
    id: 'streams-have-no-gaps',
    run: async ({ tenant: { events } }) => {
      const racing = upTo(12).map((index) => events.append('s', [event('a'), event(`b-${index}`)], { expect: 'any' }))
      const versions = (await Promise.all(racing)).map((result) => accepted('append', result).version)
      expectSame(
        'the versions told',
        [...versions].sort((a, b) => a - b),
        upTo(12).map((index) => index * 2 + 2),
      )
      const stored = await allOf(events.read('s'))
      expectSame(
        'the versions stored',
        stored.map(({ version }) => version),
        upTo(24).map((index) => index + 1),
      )
      for (const [index, version] of versions.entries()) {
        expectSame('what stands at the version told', stored[version - 1]?.type, `b-${index}`)
      }
    },
  },
  {
    id: 'reading-begins-behind-a-version',
    run: async ({ tenant: { events } }) => {
      accepted(
        'append',
        await events.append(
          's',
          upTo(150).map((index) => event(`e-${index}`)),
          { expect: 'absent' },
        ),
      )
      for (const after of [0, 1, 99, 100, 149, 150, 151]) {
        const read = (await allOf(events.read('s', { after }))).map(({ version }) => version)
        expectSame(
          `behind ${after}`,
          read,
          upTo(150)
            .map((index) => index + 1)
            .slice(after),
        )
      }
    },
  },
  {
    id: 'streams-are-apart',
    run: async ({ tenant: { events } }) => {
      const names = ['s', 'S', 's ', 's/1', 's%', 's_', "s'", 'é', 'e\u0301', '😀', 's:1', '{s}', 'x'.repeat(256)]
      for (const name of names)
        accepted(name, await events.append(name, [event(name.slice(0, 128))], { expect: 'absent' }))
      for (const name of names) expectSame(name, await told(events, name), [`1 ${name.slice(0, 128)}`])
    },
  },
  {
    id: 'events-that-cannot-be-are-refused-together',
    run: async ({ tenant: { events } }) => {
      const bad = { type: 'noted', at: 'yesterday', data: {} } as unknown as NewEvent
      const append =
        (some: readonly NewEvent[]): (() => Promise<unknown>) =>
        () =>
          events.append('s', some, { expect: 'any' })
      await expectThrown('a bad one behind a good one', append([event('good'), bad]), 'invalid-value')
      await expectThrown('data that is no JSON', append([event('x', Number.NaN)]), 'invalid-value')
      await expectThrown('no type', append([event('')]), 'invalid-value')
      await expectThrown('none', append([]), 'invalid-value')
      expectSame('events', await told(events, 's'), [])
    },
  },
]

export const idempotencyCases: readonly CaseDefinition[] = [
  {
    id: 'a-repeated-append-is-written-once',
    run: async ({ tenant: { events } }) => {
      const some = [event('a', { id: 1 }), event('b', { id: 2 })]
      const options = { expect: 'absent', idempotencyKey: 'k-1' } as const
      expectSame('the first', await events.append('s', some, options), succeeded({ version: 2, replayed: false }))
      expectSame('the second', await events.append('s', some, options), succeeded({ version: 2, replayed: true }))
      accepted('others', await events.append('s', [event('c')], { expect: 2 }))
      expectSame('a late one', await events.append('s', some, options), succeeded({ version: 2, replayed: true }))
      expectSame('events', await told(events, 's'), ['1 a', '2 b', '3 c'])
    },
  },
  {
    id: 'the-same-is-the-same-whatever-the-order-of-keys',
    run: async ({ tenant: { events } }) => {
      const options = { expect: 'any', idempotencyKey: 'k-1' } as const
      accepted('append', await events.append('s', [event('a', { x: 1, y: { p: 1, q: 2 } })], options))
      const turned = await events.append('s', [event('a', { y: { q: 2, p: 1 }, x: 1 })], options)
      expectSame('the same, said otherwise', turned, succeeded({ version: 1, replayed: true }))
    },
  },
  {
    id: 'a-key-with-other-events-is-a-mismatch',
    run: async ({ tenant: { events } }) => {
      const options = { expect: 'any', idempotencyKey: 'k-1' } as const
      accepted('append', await events.append('s', [event('a', { id: 1 })], options))
      const different: readonly (readonly NewEvent[])[] = [
        [event('b', { id: 1 })],
        [event('a', { id: 2 })],
        [{ ...event('a', { id: 1 }), at: '2026-06-01T09:00:01Z' }],
        [event('a', { id: 1 }), event('a', { id: 1 })],
      ]
      for (const some of different) {
        const result = await events.append('s', some, options)
        expectRefused('other events', result, 'idempotency-mismatch', { stream: 's', idempotencyKey: 'k-1' })
      }
      expectSame('events', await told(events, 's'), ['1 a'])
    },
  },
  {
    id: 'a-refused-append-does-not-use-up-its-key',
    run: async ({ tenant: { events } }) => {
      const refused = await events.append('s', [event('a')], { expect: 5, idempotencyKey: 'k-1' })
      expectRefused('a stale version', refused, 'conflict')
      const written = await events.append('s', [event('a')], { expect: 'absent', idempotencyKey: 'k-1' })
      expectSame('the right one', written, succeeded({ version: 1, replayed: false }))
    },
  },
  {
    id: 'a-key-belongs-to-its-stream-and-tenant',
    run: async ({ tenant, other }) => {
      const options = { expect: 'absent', idempotencyKey: 'k-1' } as const
      const fresh = succeeded({ version: 1, replayed: false })
      expectSame('a stream', await tenant.events.append('s', [event('a')], options), fresh)
      expectSame('another stream', await tenant.events.append('t', [event('b')], options), fresh)
      expectSame('another tenant', await other.events.append('s', [event('c')], options), fresh)
      const key = { expect: 'any', idempotencyKey: 'K-1' } as const
      expectSame('another key', await tenant.events.append('s', [event('d')], key), {
        ok: true,
        value: { version: 2, replayed: false },
      })
    },
  },
  {
    id: 'of-many-repeated-at-once-one-writes',
    run: async ({ tenant: { events } }) => {
      const racing = upTo(12).map(() =>
        events.append('s', [event('a'), event('b')], { expect: 'absent', idempotencyKey: 'k-1' }),
      )
      const results = (await Promise.all(racing)).map((result) => accepted('append', result))
      expectSame('how many wrote', results.filter(({ replayed }) => !replayed).length, 1)
      expectSame('the versions told', [...new Set(results.map(({ version }) => version))], [2])
      expectSame('events', await told(events, 's'), ['1 a', '2 b'])
    },
  },
]
