import type { PGlite } from '@electric-sql/pglite'
import type { Pool } from 'pg'

/** What the adapter asks of a connection: a client of `pg` is one, and so is PGlite. */
export interface PostgresConnection {
  query(text: string, values?: unknown[]): Promise<{ readonly rows: readonly unknown[] }>
}

/** Lends a connection to a piece of work, to it alone and for as long as it takes. */
export interface PostgresConnections {
  use<Value>(work: (connection: PostgresConnection) => Promise<Value>): Promise<Value>
}

/**
 * The connections of a pool of `pg`. The pool is the store's own: each connection remembers which tenant it works for, which
 * a pooler that gives every transaction another connection would not.
 */
export const connectionsOf = (pool: Pool): PostgresConnections => ({
  use: async (work) => {
    const client = await pool.connect()
    try {
      return await work(client)
    } finally {
      client.release()
    }
  },
})

/** The one connection of an embedded database, lent to one after another. */
export function connectionOf(database: PGlite): PostgresConnections {
  let last: Promise<unknown> = Promise.resolve()
  return {
    use: (work) => {
      const mine = last.then(() => work(database))
      last = mine.catch(() => undefined)
      return mine
    },
  }
}
