import type { Account } from '../../records/index.ts'
import type {
  QueryAbility,
  RecordStore,
  Repository,
  StandardKinds,
  TenantStore,
  Versioned,
} from '../../storage/index.ts'
import { sampleRecord } from '../sample-record.ts'
import { accepted } from './expectations.ts'

/** What a case may need beyond what every store can do. */
export type ConformanceRequirement = 'transactions' | QueryAbility

/** What a case works with: tenants that hold nothing. */
export interface CaseBench {
  readonly store: RecordStore
  readonly claimed: RecordStore['capabilities']
  readonly tenant: TenantStore
  readonly other: TenantStore
  /** More tenants of this case's own, by any names. */
  readonly tenantCalled: (name: string) => TenantStore
  readonly accounts: Repository<StandardKinds['account']>
}

/** A case before it knows a store. */
export interface CaseDefinition {
  readonly id: string
  readonly requires?: readonly ConformanceRequirement[]
  readonly run: (bench: CaseBench) => Promise<void>
}

/** An account with few fields of interest. */
export function accountOf(id: string, changes: Partial<Account> = {}): Account {
  const { name, party, contacts } = sampleRecord('account')
  return { id, name, party, contacts, ...changes }
}

/** Stores accounts that are not there yet. */
export async function storeAccounts(
  { accounts }: Pick<CaseBench, 'accounts'>,
  records: readonly Account[],
): Promise<void> {
  for (const record of records) accepted(`storing ${record.id}`, await accounts.put(record, 'absent'))
}

export const idsOf = (items: readonly Versioned<{ readonly id: string }>[]): readonly string[] =>
  items.map(({ record }) => record.id)
