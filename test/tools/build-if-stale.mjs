import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../..', import.meta.url))

const newestIn = (folder) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .reduce((newest, entry) => Math.max(newest, statSync(join(entry.parentPath, entry.name)).mtimeMs), 0)

/** Builds dist/ unless it is newer than everything it is made from. */
export function buildIfStale() {
  const built = join(root, 'dist', 'index.d.ts')
  const sources = ['package.json', 'tsconfig.json', 'tsup.config.ts'].map((file) => statSync(join(root, file)).mtimeMs)
  const newest = Math.max(newestIn(join(root, 'src')), ...sources)
  if (existsSync(built) && statSync(built).mtimeMs > newest) return
  execFileSync('npm', ['run', '--silent', 'build', '--', '--silent'], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
  })
}

if (process.argv[1] === fileURLToPath(import.meta.url)) buildIfStale()
