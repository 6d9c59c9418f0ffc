import { execFileSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type { TestProject } from 'vitest/node'
import { buildIfStale } from './build-if-stale.mjs'

declare module 'vitest' {
  export interface ProvidedContext {
    /** An empty folder in which nothing but the packed package and what it needs is installed. */
    consumer: string
    /** The tarball that was installed there. */
    tarball: string
  }
}

const root = resolve(import.meta.dirname, '../..')

/** Packs the package as `npm publish` would, and installs the tarball in an empty folder as a user would. */
export default function setup(project: TestProject): () => void {
  buildIfStale()
  const folder = mkdtempSync(join(tmpdir(), 'clientele-'))
  const consumer = join(folder, 'consumer')
  mkdirSync(consumer)
  const [packed] = JSON.parse(
    execFileSync('npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', folder], {
      cwd: root,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    }),
  ) as { filename: string }[]
  const tarball = join(folder, packed?.filename ?? '')
  writeFileSync(join(consumer, 'package.json'), JSON.stringify({ name: 'consumer', private: true, type: 'module' }))
  // What it needs comes from our own node_modules: the test needs no network.
  const needed = ['zod', '@date-fns/tz'].map((name) => {
    const copy = join(folder, name)
    cpSync(join(root, 'node_modules', name), copy, { recursive: true })
    return copy
  })
  execFileSync('npm', ['install', '--offline', '--ignore-scripts', '--install-links', tarball, ...needed], {
    cwd: consumer,
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  project.provide('consumer', consumer)
  project.provide('tarball', tarball)
  return () => rmSync(folder, { recursive: true, force: true })
}
