import { refuse } from '../foundation/error.ts'
import type { Reason } from '../foundation/reason.ts'
import { type Refused, type Result, refused, succeeded } from '../foundation/result.ts'
import type { Identifier } from '../records/index.ts'
import { checkWhole } from './checks.ts'
import type { NewEvent } from './event-log.ts'
import type { KindTable, StandardKinds } from './record-kinds.ts'
import type { StorageConflict, TransactionConflict, UnsupportedTransaction } from './refusal.ts'
import type { StoreTransaction, TenantStore } from './store.ts'
import type { Version, Versioned } from './version.ts'

/** What a decision makes of a record. */
export interface RecordDecision<Stored> {
  /** The record as it shall be; its id is that of the record decided about. */
  readonly record: Stored
  /** What happened, to be written down with it; nothing when left out. */
  readonly events?: readonly NewEvent[]
}

/** What to decide, about what. */
export interface DecideOptions<Kinds extends KindTable, Kind extends keyof Kinds, Refusal extends Reason> {
  /** The kind of record. */
  readonly kind: Kind
  /** The record's id; there need be none yet. */
  readonly id: Identifier
  /**
   * The rule: from the record as it is stored, or `undefined`, to the record as it shall be, or why not. It is called again
   * after a conflict, with what is stored then.
   */
  readonly decide: (stored: Kinds[Kind]['record'] | undefined) => Result<RecordDecision<Kinds[Kind]['record']>, Refusal>
  /** The stream that its events go to; `kind/id` when left out. */
  readonly stream?: string
  /** How often to try at most; 10 when left out, 1 to 1,000. */
  readonly attempts?: number
  /** Waits before another attempt, so that competitors do not march in step; no wait when left out. */
  readonly wait?: (attempt: number) => Promise<void>
}

/** Why nothing was saved, besides the decision's own refusal. */
export type SaveRefusal = StorageConflict | TransactionConflict | UnsupportedTransaction

/** What was saved. */
export interface SavedDecision<Stored> extends Versioned<Stored> {
  /** The version of the stream of events; left out if there were none. */
  readonly streamVersion?: Version
}

/**
 * Loads a record, decides, and saves what was decided: only if the record is still the one that was loaded, and together with
 * the events, or not at all. When somebody else was faster, it loads and decides again.
 *
 * So rules stay pure, and of two workers that decide about one record the second decides about what the first left. A decision
 * that only makes what is not there yet (an invoice with the id that its charges give it) is carried out exactly once.
 *
 * @param tenant - Whose record.
 * @param options - What to decide, about what.
 * @returns What was saved; the decision's own refusal; `conflict` or `transaction-conflict` if others were faster at every
 *   attempt; `unsupported-transaction` if there are events and the store has no transactions to write both in.
 * @throws `ClienteleError` `invalid-value` if the decision is about another record, or `attempts` is not 1 to 1,000.
 *
 * @example
 * ```ts
 * import { refused, succeeded } from 'clientele'
 * import type { TeamMember } from 'clientele/records'
 * import { createMemoryStore, decideAndSave, type RecordDecision } from 'clientele/storage'
 *
 * const promoted = (member: TeamMember): RecordDecision<TeamMember> => ({
 *   record: { ...member, role: 'management' },
 *   events: [{ type: 'member-promoted', at: '2026-06-01T09:00:00Z', data: { from: member.role } }],
 * })
 * const acme = createMemoryStore().forTenant('acme')
 * await acme.repository('team-member').put({ id: 't-1', name: 'Abebe Bekele', role: 'sales' }, 'absent')
 *
 * const saved = await decideAndSave(acme, {
 *   kind: 'team-member',
 *   id: 't-1',
 *   decide: (member) =>
 *     member === undefined ? refused({ code: 'not-found', parameters: {} }) : succeeded(promoted(member)),
 * })
 * saved.ok && [saved.value.record.role, saved.value.version, saved.value.streamVersion] //=> ['management', 2, 1]
 * ```
 */
export async function decideAndSave<
  Refusal extends Reason = never,
  Kinds extends KindTable = StandardKinds,
  Kind extends keyof Kinds & string = keyof Kinds & string,
>(
  tenant: TenantStore<Kinds>,
  options: DecideOptions<Kinds, Kind, Refusal>,
): Promise<Result<SavedDecision<Kinds[Kind]['record']>, Refusal | SaveRefusal>> {
  type Stored = Kinds[Kind]['record']
  const { kind, id, decide, stream = `${kind}/${id}`, attempts = 10, wait } = options
  checkWhole(attempts, 'attempts', 1, 1_000)

  async function put(
    to: Pick<StoreTransaction<Kinds>, 'repository'>,
    record: Stored,
    found: Versioned<Stored> | undefined,
  ): Promise<Result<SavedDecision<Stored>, StorageConflict>> {
    const written = await to.repository(kind).put(record, found?.version ?? 'absent')
    return written.ok ? succeeded({ record, version: written.value }) : written
  }

  async function save(
    { record, events = [] }: RecordDecision<Stored>,
    found: Versioned<Stored> | undefined,
  ): Promise<Result<SavedDecision<Stored>, SaveRefusal>> {
    if (events.length === 0) return put(tenant, record, found)
    if (tenant.transaction === undefined) return refused({ code: 'unsupported-transaction', parameters: {} })
    return tenant.transaction(async (transaction) => {
      const saved = await put(transaction, record, found)
      if (!saved.ok) return saved
      const appended = await transaction.events.append(stream, events, { expect: 'any' })
      // Without a key there is nothing to mismatch.
      if (!appended.ok) return appended as Refused<StorageConflict>
      return succeeded({ ...saved.value, streamVersion: appended.value.version })
    })
  }

  for (let attempt = 1; ; attempt += 1) {
    const found = await tenant.repository(kind).get(id)
    const decision = decide(found?.record)
    if (!decision.ok) return decision
    const decidedId = decision.value.record.id
    if (decidedId !== id) refuse('invalid-value', 'decision.record.id', decidedId, `the id decided about, ${id}`)
    const outcome = await save(decision.value, found)
    if (outcome.ok || outcome.reason.code === 'unsupported-transaction' || attempt === attempts) return outcome
    await wait?.(attempt)
  }
}
