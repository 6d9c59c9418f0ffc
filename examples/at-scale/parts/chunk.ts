import { linkSync, unlinkSync } from 'node:fs'
import { join } from 'node:path'
import { type ParametrisedModel, predictHistories } from 'clientele/lifetime-value'
import { quarter } from './values-in-process.ts'
import type { Warehouse } from './warehouse.ts'

/** A chunk of accounts: those with numbers from the first to the last. */
export interface Chunk {
  readonly number: number
  readonly first: number
  readonly last: number
}

/** What a worker needs to know, once. */
export interface WorkerSetup {
  readonly port: number
  readonly password: string
  /** Where the histories are, and the scores go. */
  readonly folder: string
  readonly model: ParametrisedModel
  /** Where this worker stops for ever in its second chunk, to be killed there; nowhere when left out. */
  readonly stopsAt?: StoppingPlace
}

/** Before its scores are there to be seen, or after that and before the queue knows. */
export type StoppingPlace = 'before-the-write' | 'after-the-write'

/** What a worker says: that it waits for work, or where it has stopped. */
export type WorkerMessage = 'ready' | StoppingPlace

export const queueName = 'score-accounts'

/** The file of the history of each account. */
export const historiesIn = (folder: string): string => join(folder, 'account-histories.parquet')

/** The file of the scores of a chunk, which there is once at most. */
export const scoresIn = (folder: string, number: number | '*'): string =>
  join(folder, `scores-${typeof number === 'number' ? String(number).padStart(5, '0') : number}.parquet`)

/**
 * Scores a chunk and writes its file.
 *
 * A queue may hand a chunk out twice. So the scores are written under a name of this process, and get the name of their chunk
 * in one move that fails if there is such a file: the first one stands, whole, and a second one changes nothing.
 *
 * @returns Whether this is the one that stands.
 */
export async function scoreChunk(
  warehouse: Warehouse,
  { folder, model }: Pick<WorkerSetup, 'folder' | 'model'>,
  { number, first, last }: Chunk,
  reached: (place: StoppingPlace) => Promise<void>,
): Promise<boolean> {
  const { account_id, age_at_last_purchase, ...columns } = await warehouse.numbers(
    ['account_id', 'frequency', 'age_at_last_purchase', 'age'],
    `select account_id, frequency, age_at_last_purchase, age from read_parquet($1)
     where account_id between cast($2 as bigint) and cast($3 as bigint) order by account_id`,
    [historiesIn(folder), String(first), String(last)],
  )
  const histories = { unit: model.unit, ageAtLastPurchase: age_at_last_purchase, ...columns }
  const { probabilityAlive, expectedPurchases } = predictHistories(model, histories, quarter)
  await warehouse.run(
    `create or replace temporary table chunk_scores
     (account_id integer, probability_alive double precision, expected_purchases double precision)`,
  )
  await warehouse.store('chunk_scores', [
    { type: 'integer', values: account_id },
    { type: 'double precision', values: probabilityAlive },
    { type: 'double precision', values: expectedPurchases },
  ])
  const own = join(folder, `unfinished-${number}-${process.pid}.parquet`)
  await warehouse.run('copy chunk_scores to $1 (format parquet)', [own])
  await reached('before-the-write')
  const stands = takesItsPlace(own, scoresIn(folder, number))
  await reached('after-the-write')
  return stands
}

function takesItsPlace(own: string, place: string): boolean {
  try {
    linkSync(own, place)
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    return false
  } finally {
    unlinkSync(own)
  }
}
