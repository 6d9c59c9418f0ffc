/** A worker of queue.ts, which starts it and sends it its set-up. */
import { mkdtempSync } from 'node:fs'
import { join } from 'node:path'
import { Worker } from 'bullmq'
import {
  type Chunk,
  queueName,
  type StoppingPlace,
  scoreChunk,
  type WorkerMessage,
  type WorkerSetup,
} from './parts/chunk.ts'
import { openDuckDb } from './parts/duckdb-warehouse.ts'

const setup = await new Promise<WorkerSetup>((given) =>
  process.once('message', (message) => given(message as WorkerSetup)),
)
const { port, password, folder, stopsAt } = setup
const warehouse = await openDuckDb(mkdtempSync(join(folder, 'worker-')), { memory: '512MB' })

let begun = 0
const say = (message: WorkerMessage): unknown => process.send?.(message)

/** Says that a place was reached where this worker is to be killed, and waits for that. */
async function reached(place: StoppingPlace): Promise<void> {
  if (begun !== 2 || place !== stopsAt) return
  say(place)
  await new Promise(() => undefined)
}

const worker = new Worker<Chunk, boolean>(
  queueName,
  async ({ data }) => {
    begun += 1
    return await scoreChunk(warehouse, setup, data, reached)
  },
  {
    connection: { host: '127.0.0.1', port, password, maxRetriesPerRequest: null },
    // A chunk whose worker says nothing for three seconds is handed out again.
    lockDuration: 3_000,
    stalledInterval: 1_000,
    maxStalledCount: 5,
  },
)

await worker.waitUntilReady()
say('ready')

process.on('message', async (message) => {
  if (message !== 'end') return
  await worker.close()
  warehouse.close()
  process.disconnect()
})
