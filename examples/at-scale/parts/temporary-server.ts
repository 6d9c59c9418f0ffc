import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { connect, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { setTimeout } from 'node:timers/promises'

/** A server of our own on loopback, in a folder that goes with it. */
export interface TemporaryServer {
  readonly port: number
  readonly password: string
  stop(): Promise<void>
}

/** A port that nobody listens on. */
const freePort = (): Promise<number> =>
  new Promise((found, failed) => {
    const probe = createServer()
    probe.once('error', failed)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => found(typeof address === 'object' && address !== null ? address.port : 0))
    })
  })

/** Where a program is, among the usual folders and those given. */
const findProgram = (name: string, folders: readonly string[] = []): string | undefined =>
  [...folders, ...(process.env['PATH'] ?? '').split(delimiter)]
    .map((folder) => join(folder, name))
    .find((path) => existsSync(path))

/** Who runs a server: PostgreSQL refuses to be run by root, so root hands it to another user. */
function ordinaryUser(): { readonly uid?: number; readonly gid?: number } {
  if (process.getuid?.() !== 0) return {}
  const idOf = (what: '-u' | '-g'): number => {
    for (const name of ['postgres', 'nobody']) {
      try {
        return Number(execFileSync('id', [what, name], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }))
      } catch {
        // There is no such user: the next one.
      }
    }
    throw new Error('no user but root to run a server as')
  }
  return { uid: idOf('-u'), gid: idOf('-g') }
}

/** Waits until somebody listens on a port, for at most 20 seconds. */
async function listens(port: number): Promise<void> {
  for (let attempt = 1; attempt <= 100; attempt += 1) {
    const isOpen = await new Promise<boolean>((told) => {
      const socket = connect(port, '127.0.0.1', () => told(true)).once('error', () => told(false))
      socket.once('connect', () => socket.destroy())
    })
    if (isOpen) return
    await setTimeout(200)
  }
  throw new Error(`nobody listens on port ${port}`)
}

function started(server: ChildProcess, folder: string, port: number, password: string): TemporaryServer {
  const gone = new Promise<void>((ended) => server.once('exit', () => ended()))
  return {
    port,
    password,
    async stop() {
      server.kill('SIGINT')
      await gone
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** Where Debian puts the programs of PostgreSQL, the newest version first. */
function postgresFolders(): readonly string[] {
  const versions = '/usr/lib/postgresql'
  if (!existsSync(versions)) return []
  return readdirSync(versions)
    .sort((one, other) => Number(other) - Number(one))
    .map((version) => join(versions, version, 'bin'))
}

/** Starts PostgreSQL with a new, empty cluster; nothing if it is not installed. Connect until it answers. */
export async function startPostgres(): Promise<TemporaryServer | undefined> {
  const folders = postgresFolders()
  const [initdb, postgres] = [findProgram('initdb', folders), findProgram('postgres', folders)]
  if (initdb === undefined || postgres === undefined) return undefined
  const user = ordinaryUser()
  const folder = mkdtempSync(join(tmpdir(), 'clientele-postgres-'))
  const [port, password] = [await freePort(), randomBytes(24).toString('hex')]
  const passwordFile = join(folder, 'password')
  writeFileSync(passwordFile, password)
  for (const path of [folder, passwordFile]) {
    if (user.uid !== undefined && user.gid !== undefined) chownSync(path, user.uid, user.gid)
  }
  const data = join(folder, 'data')
  const asUser = { ...user, cwd: folder } as const
  const settings = ['-D', data, '--username=clientele', '--auth=scram-sha-256', `--pwfile=${passwordFile}`]
  execFileSync(initdb, [...settings, '--encoding=UTF8', '--locale=C'], {
    ...asUser,
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  const listening = ['-p', String(port), '-c', 'listen_addresses=127.0.0.1', '-c', 'unix_socket_directories=']
  const memory = [
    '-c',
    'shared_buffers=512MB',
    '-c',
    'work_mem=256MB',
    '-c',
    'temp_buffers=512MB',
    '-c',
    'max_wal_size=4GB',
  ]
  const server = spawn(postgres, ['-D', data, ...listening, ...memory], { ...asUser, stdio: 'ignore' })
  return started(server, folder, port, password)
}

/** Starts Redis, empty and with nothing kept on disk; nothing if it is not installed. */
export async function startRedis(): Promise<TemporaryServer | undefined> {
  const redis = findProgram('redis-server')
  if (redis === undefined) return undefined
  const folder = mkdtempSync(join(tmpdir(), 'clientele-redis-'))
  const [port, password] = [await freePort(), randomBytes(24).toString('hex')]
  const settings = [
    'bind 127.0.0.1',
    `port ${port}`,
    `requirepass ${password}`,
    `dir ${folder}`,
    'save ""',
    'appendonly no',
  ]
  // By a file and not by arguments, which every user of the machine can read.
  const file = join(folder, 'redis.conf')
  writeFileSync(file, settings.join('\n'), { mode: 0o600 })
  const server = spawn(redis, [file], { stdio: 'ignore' })
  await listens(port)
  return started(server, folder, port, password)
}
