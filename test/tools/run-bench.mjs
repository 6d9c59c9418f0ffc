import { spawnSync } from 'node:child_process'
import { readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

// Benchmarks run as plain JavaScript: what runs TypeScript directly wraps functions, which slows some code and not other.
const folder = fileURLToPath(new URL('../bench', import.meta.url))
const wanted = process.argv.slice(2)
const benches = readdirSync(folder).filter(
  (file) => file.endsWith('.ts') && (wanted.length === 0 || wanted.includes(file.slice(0, -3))),
)

for (const bench of benches) {
  const outfile = join(folder, bench.replace('.ts', '.built.mjs'))
  await build({
    entryPoints: [join(folder, bench)],
    outfile,
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
  })
  const { status } = spawnSync(process.execPath, [outfile], { stdio: 'inherit' })
  rmSync(outfile)
  if (status !== 0) process.exitCode = 1
}
