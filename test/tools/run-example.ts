import { spawnSync } from 'node:child_process'
import { resolve } from 'node:path'

const root = resolve(import.meta.dirname, '../..')

/** What running a program of examples/ printed, and how it ended. */
export interface Run {
  readonly stdout: string
  readonly stderr: string
  readonly status: number | null
}

/** Runs a program of examples/ as a user would: through npm from a folder, or the project's own. */
export function runExample(
  program: string,
  { args = [], calledFrom = root }: { readonly args?: readonly string[]; readonly calledFrom?: string } = {},
): Run {
  const { stdout, stderr, status } = spawnSync(
    process.execPath,
    ['--import', 'tsx', resolve(root, 'examples', program), ...args],
    { cwd: root, encoding: 'utf8', env: { ...process.env, INIT_CWD: calledFrom }, timeout: 60_000 },
  )
  return { stdout, stderr, status }
}
