/**
 * Scores accounts by a queue of chunks and several workers, each a process of its own. Two of them are killed mid-way: one before
 * the scores of its chunk are there to be seen, one after that and before the queue knows. Every account has its score all the
 * same, once.
 *
 * `npx tsx queue.ts [purchases]`
 */
import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { Queue } from 'bullmq'
import { predictHistories } from 'clientele/lifetime-value'
import {
  type Chunk,
  historiesIn,
  queueName,
  type StoppingPlace,
  scoresIn,
  type WorkerMessage,
  type WorkerSetup,
} from './parts/chunk.ts'
import { openDuckDb } from './parts/duckdb-warehouse.ts'
import { makeHistories, readGroups, readScores } from './parts/histories-in-warehouse.ts'
import { madePurchases } from './parts/made-purchases.ts'
import { isSame } from './parts/same-columns.ts'
import { check, notRun, sizeFrom, step } from './parts/steps.ts'
import { startRedis, type TemporaryServer } from './parts/temporary-server.ts'
import { fitted, quarter } from './parts/values-in-process.ts'
import type { Warehouse } from './parts/warehouse.ts'

/** At most so many chunks. */
const chunks = 24
/** The workers, and where those that are killed stop. */
const workers: readonly (StoppingPlace | undefined)[] = ['before-the-write', 'after-the-write', undefined, undefined]

/** Accounts in chunks by their numbers. */
function inChunks(lastAccount: number): readonly Chunk[] {
  const size = Math.ceil(lastAccount / chunks)
  return Array.from({ length: Math.ceil(lastAccount / size) }, (_, number) => ({
    number,
    first: number * size + 1,
    last: (number + 1) * size,
  }))
}

interface StartedWorker {
  readonly process: ChildProcess
  /** Waits for work. */
  readonly ready: Promise<unknown>
  /** Has ended, by this signal if by one. */
  readonly gone: Promise<NodeJS.Signals | null>
}

/** Starts a worker; one that stops somewhere is killed there, as by the loss of its machine. */
function startWorker(setup: WorkerSetup): StartedWorker {
  const worker = fork(join(import.meta.dirname, 'worker.ts'))
  worker.send(setup)
  worker.on('message', (message: WorkerMessage) => {
    if (message !== 'ready') worker.kill('SIGKILL')
  })
  return {
    process: worker,
    ready: once(worker, 'message'),
    gone: new Promise((told) => worker.once('exit', (_, signal) => told(signal))),
  }
}

interface QueueOutcome {
  readonly killed: number
  /** Chunks that were handed out again. */
  readonly again: number
  /** Chunks whose last worker found their scores there already. */
  readonly inVain: number
}

/** Scores every chunk by workers. */
async function scoreByQueue(
  { port, password }: TemporaryServer,
  setup: Pick<WorkerSetup, 'folder' | 'model'>,
  work: readonly Chunk[],
): Promise<QueueOutcome> {
  const queue = new Queue<Chunk, boolean>(queueName, { connection: { host: '127.0.0.1', port, password } })
  const started = await step(`${workers.length} workers started`, async () => {
    const all = workers.map((stopsAt) => startWorker({ port, password, ...setup, ...(stopsAt && { stopsAt }) }))
    await Promise.all(all.map(({ ready }) => ready))
    return all
  })
  await step(`${work.length} chunks scored by them`, async () => {
    // The number of a chunk is the number of its job: whoever asks twice asks once.
    const jobs = work.map((chunk) => ({ name: 'score', data: chunk, opts: { jobId: `chunk-${chunk.number}` } }))
    await queue.addBulk(jobs)
    await queue.addBulk(jobs)
    for (let waited = 0; (await queue.getCompletedCount()) < work.length; waited += 1) {
      if (waited > 18_000 || (await queue.getFailedCount()) > 0) throw new Error('the queue does not get done')
      await setTimeout(100)
    }
  })
  const done = await queue.getCompleted(0, -1)
  for (const worker of started) if (worker.process.connected) worker.process.send('end')
  const signals = await Promise.all(started.map(({ gone }) => gone))
  await queue.close()
  return {
    killed: signals.filter((signal) => signal === 'SIGKILL').length,
    again: done.filter(({ stalledCounter }) => stalledCounter > 0).length,
    inVain: done.filter(({ returnvalue }) => !returnvalue).length,
  }
}

/** Makes the histories that are scored and fits the model to score them by. */
async function prepare(warehouse: Warehouse, folder: string, purchases: number): Promise<WorkerSetup['model']> {
  await warehouse.storePurchases(madePurchases(purchases))
  await makeHistories(warehouse)
  await warehouse.run('copy (select * from account_histories order by account_id) to $1 (format parquet)', [
    historiesIn(folder),
  ])
  const { grouped } = await readGroups(warehouse)
  const { model, unit, parameters } = fitted(grouped)
  return { model, unit, parameters }
}

async function main(redis: TemporaryServer, folder: string, purchases: number): Promise<void> {
  console.log(`\nScores by a queue, for the accounts of ${purchases.toLocaleString('en')} purchases`)
  const warehouse = await openDuckDb(folder, { memory: '4GB' })
  const model = await step('histories by SQL, and a fit', () => prepare(warehouse, folder, purchases))
  const { account_id, age_at_last_purchase, ...columns } = await warehouse.numbers(
    ['account_id', 'frequency', 'age_at_last_purchase', 'age'],
    'select * from account_histories order by account_id',
  )
  const work = inChunks(account_id.at(-1) ?? 0)
  const { killed, again, inVain } = await scoreByQueue(redis, { folder, model }, work)
  console.log(
    `  ${killed} workers were killed; ${again} chunks were handed out again, ${inVain} of them scored in vain`,
  )

  const histories = { unit: model.unit, ageAtLastPurchase: age_at_last_purchase, ...columns }
  const inProcess = await step('the same in process', () => predictHistories(model, histories, quarter))
  const scores = await readScores(
    warehouse,
    'select account_id, probability_alive, expected_purchases from read_parquet($1) order by account_id',
    [scoresIn(folder, '*')],
  )
  const files = readdirSync(folder)
  // A worker that is slow to answer has its chunk handed out again as well, to no harm.
  check(
    'two workers were killed in the middle of a chunk, and both chunks were handed out again',
    killed === 2 && again >= 2,
  )
  check('one chunk whose scores were there already was scored in vain, and they stand', inVain >= 1)
  check(
    'every chunk has one file; what a killed worker left unfinished has another name, and nobody reads it',
    files.filter((file) => file.startsWith('scores-')).length === work.length &&
      files.filter((file) => file.startsWith('unfinished-')).length === 1,
  )
  check(
    `every one of the ${account_id.length.toLocaleString('en')} accounts has a score, once`,
    isSame(scores.account, account_id),
  )
  check(
    'and it is the one in process, to the last bit',
    isSame(scores.probabilityAlive, inProcess.probabilityAlive) &&
      isSame(scores.expectedPurchases, inProcess.expectedPurchases),
  )
  warehouse.close()
}

const purchases = sizeFrom(process.argv[2], 20_000)
const redis = await startRedis()
if (redis === undefined) {
  notRun('Redis is not installed here')
} else {
  const folder = mkdtempSync(join(tmpdir(), 'clientele-queue-'))
  try {
    await main(redis, folder, purchases)
  } finally {
    await redis.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}
