import { spawnSync } from 'node:child_process'
import { readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

// As plain JavaScript, which starts at once: fifty writers are started to be killed.
const folder = fileURLToPath(new URL('../heavy', import.meta.url))
const [races, worker] = ['races', 'worker'].map((name) => join(folder, `${name}.built.mjs`))
await build({
  entryPoints: ['races', 'worker'].map((name) => join(folder, `${name}.ts`)),
  outdir: folder,
  outExtension: { '.js': '.built.mjs' },
  bundle: true,
  splitting: true,
  chunkNames: '[name]-[hash].built',
  packages: 'external',
  platform: 'node',
  target: 'es2022',
  format: 'esm',
})
const { status } = spawnSync(process.execPath, [races, worker], { stdio: 'inherit' })
for (const file of readdirSync(folder).filter((name) => name.endsWith('.built.mjs'))) rmSync(join(folder, file))
process.exitCode = status ?? 1
