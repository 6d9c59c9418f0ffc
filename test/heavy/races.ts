/**
 * Processes that race, and processes that are killed while they write, on a file of SQLite and, where there is one, on a
 * PostgreSQL server: no update is lost, and nothing is half written.
 */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { migrate, openShared } from './stores.ts'

const increments = 10_000
const kills = 50
const worker = process.argv[2] ?? ''

const start = (...args: readonly string[]): ChildProcess =>
  spawn(process.execPath, [worker, ...args], { stdio: ['ignore', 'pipe', 'inherit'] })

/** Waits until a process has written a line, or has ended. */
async function said(child: ChildProcess, line: string): Promise<void> {
  for await (const chunk of child.stdout?.iterator({ destroyOnReturn: false }) ?? []) {
    if (String(chunk).includes(line)) return
  }
  throw new Error(`the writer ended before it said "${line}"`)
}

async function race(url: string): Promise<string> {
  const began = performance.now()
  const racing = ['1', '2'].map(() => start('increment', url, String(increments / 2)))
  const codes = await Promise.all(racing.map(async (child) => (await once(child, 'exit'))[0] as number | null))
  if (codes.some((code) => code !== 0)) throw new Error(`a racer ended with ${codes.join(', ')}`)
  const { store, close } = await openShared(url)
  const counted = (await store.forTenant('heavy').repository('account').get('counter'))?.record.leadScore
  await close()
  if (counted !== increments) throw new Error(`${increments} increments came to ${counted}`)
  return `${increments} increments by two processes, none lost, in ${((performance.now() - began) / 1_000).toFixed(1)} s`
}

async function killing(url: string): Promise<string> {
  const began = performance.now()
  const { store, close } = await openShared(url)
  const tenant = store.forTenant('heavy')
  const accounts = tenant.repository('account')
  for (let killed = 0; killed < kills; killed += 2) {
    const writers = [start('transfer', url), start('transfer', url)]
    await Promise.all(
      writers.map(async (writer, index) => {
        await said(writer, 'half')
        // Some die at once, others on their way to the end.
        await sleep((killed / 2 + index) % 5)
        const exit = once(writer, 'exit')
        writer.kill('SIGKILL')
        await exit
      }),
    )
    let moved = 0
    for await (const _ of tenant.events.read('transfers')) moved += 1
    const sides = (await accounts.getMany(['left', 'right'])).map(({ record }) => record.leadScore ?? 0)
    if (sides.length === 1 || sides.some((count) => count !== moved)) {
      throw new Error(`after ${killed + 2} kills the sides are ${sides.join(' and ')} after ${moved} events`)
    }
  }
  await close()
  return `${kills} writers killed while they wrote, nothing half written, in ${((performance.now() - began) / 1_000).toFixed(1)} s`
}

const folder = mkdtempSync(join(tmpdir(), 'clientele-heavy-'))
const urls = { SQLite: `file:${join(folder, 'store.db')}`, PostgreSQL: process.env['CLIENTELE_TEST_POSTGRES'] }
try {
  for (const [name, url] of Object.entries(urls)) {
    if (url === undefined) {
      console.log(`${name}: no server was to be had, and nothing was raced on it`)
      continue
    }
    await migrate(url)
    console.log(`${name}: ${await race(url)}`)
    console.log(`${name}: ${await killing(url)}`)
  }
} finally {
  rmSync(folder, { recursive: true })
}
