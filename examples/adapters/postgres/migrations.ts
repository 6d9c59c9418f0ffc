import type { FieldType, KindDefinitions } from 'clientele/storage'

/** The name of a kind's table. Kinds and fields are checked to be letters, digits, dashes and dots. */
export const tableOf = (kind: string): string => `"clientele_${kind.replaceAll('-', '_')}"`

/** The name of a field's column: `term.end` is `"term.end"`. */
export const columnOf = (field: string): string => `"${field}"`

const columns: Readonly<Record<FieldType, { readonly type: string; readonly cast: string }>> = {
  text: { type: 'text COLLATE "C"', cast: '' },
  number: { type: 'double precision', cast: '::double precision' },
  boolean: { type: 'boolean', cast: '::boolean' },
}

/** A tenant sees and writes its own rows only, whatever a statement asks for; without a tenant there is nothing. */
const isolated = (table: string): readonly string[] => [
  `ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY`,
  `ALTER TABLE ${table} FORCE ROW LEVEL SECURITY`,
  `DROP POLICY IF EXISTS clientele_tenant ON ${table}`,
  `CREATE POLICY clientele_tenant ON ${table}
     USING (tenant = current_setting('clientele.tenant', true))
     WITH CHECK (tenant = current_setting('clientele.tenant', true))`,
]

/** Writes events in one step: the stream's row is the lock that appends wait for. */
const appendFunction = `
CREATE OR REPLACE FUNCTION clientele_append(
  of_tenant text, of_stream text, new_events jsonb, expected text, key text, print text
) RETURNS TABLE (outcome text, result bigint) LANGUAGE plpgsql AS $$
DECLARE
  last bigint;
  known record;
BEGIN
  INSERT INTO clientele_stream (tenant, stream, version) VALUES (of_tenant, of_stream, 0) ON CONFLICT DO NOTHING;
  SELECT version INTO last FROM clientele_stream WHERE tenant = of_tenant AND stream = of_stream FOR UPDATE;
  IF key IS NOT NULL THEN
    SELECT fingerprint, version INTO known FROM clientele_append
      WHERE tenant = of_tenant AND stream = of_stream AND idempotency_key = key;
    IF FOUND THEN
      RETURN QUERY SELECT CASE WHEN known.fingerprint = print THEN 'replayed' ELSE 'mismatch' END, known.version;
      RETURN;
    END IF;
  END IF;
  IF NOT (
    expected = 'any' OR expected = 'absent' AND last = 0 OR expected = 'exists' AND last > 0 OR expected = last::text
  ) THEN
    RETURN QUERY SELECT 'conflict', last;
    RETURN;
  END IF;
  INSERT INTO clientele_event (tenant, stream, version, type, at, data)
    SELECT of_tenant, of_stream, last + place, event->>'type', event->>'at', event->'data'
    FROM jsonb_array_elements(new_events) WITH ORDINALITY AS each(event, place);
  last := last + jsonb_array_length(new_events);
  UPDATE clientele_stream SET version = last WHERE tenant = of_tenant AND stream = of_stream;
  IF key IS NOT NULL THEN
    INSERT INTO clientele_append (tenant, stream, idempotency_key, fingerprint, version)
      VALUES (of_tenant, of_stream, key, print, last);
  END IF;
  RETURN QUERY SELECT 'written', last;
END $$`

/**
 * The statements that bring a database to what the store needs, in order. Each can be run again: run them all at every start,
 * by the owner of the tables, from one process, and after a kind or a field was added.
 *
 * @param role - The role that the application works as: neither the owner nor a superuser, whom no policy holds.
 */
export function postgresMigrations(kinds: KindDefinitions, role: string): readonly string[] {
  if (!/^[a-z_][a-z0-9_]*$/.test(role)) throw new Error(`${role} is no name of a role`)
  const tables = ['clientele_stream', 'clientele_event', 'clientele_append', ...Object.keys(kinds).map(tableOf)]
  const name = 'text COLLATE "C" NOT NULL'
  return [
    `CREATE TABLE IF NOT EXISTS clientele_stream (
       tenant ${name}, stream ${name}, version bigint NOT NULL, PRIMARY KEY (tenant, stream))`,
    `CREATE TABLE IF NOT EXISTS clientele_event (
       tenant ${name}, stream ${name}, version bigint NOT NULL, type text NOT NULL, at text NOT NULL, data jsonb NOT NULL,
       PRIMARY KEY (tenant, stream, version))`,
    `CREATE TABLE IF NOT EXISTS clientele_append (
       tenant ${name}, stream ${name}, idempotency_key ${name}, fingerprint text NOT NULL, version bigint NOT NULL,
       PRIMARY KEY (tenant, stream, idempotency_key))`,
    appendFunction,
    ...Object.entries(kinds).flatMap(([kind, { fields }]) => {
      const table = tableOf(kind)
      return [
        // A record that was deleted leaves its version, so that no old version fits a new record.
        `CREATE TABLE IF NOT EXISTS ${table} (
           tenant ${name}, id ${name}, version bigint NOT NULL, body jsonb, PRIMARY KEY (tenant, id))`,
        ...Object.entries(fields).flatMap(([field, type]) => [
          `ALTER TABLE ${table} ADD COLUMN IF NOT EXISTS ${columnOf(field)} ${columns[type].type}
             GENERATED ALWAYS AS ((body #>> '{${field.replaceAll('.', ',')}}')${columns[type].cast}) STORED`,
          `CREATE INDEX IF NOT EXISTS "clientele_${kind}_by_${field}"
             ON ${table} (tenant, ${columnOf(field)}, id) WHERE body IS NOT NULL`,
        ]),
      ]
    }),
    ...tables.flatMap(isolated),
    `DO $$ BEGIN
       IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = '${role}') THEN CREATE ROLE ${role} NOLOGIN; END IF;
     END $$`,
    ...tables.map((table) => `GRANT SELECT, INSERT, UPDATE ON ${table} TO ${role}`),
  ]
}
