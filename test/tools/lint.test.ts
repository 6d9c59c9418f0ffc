import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { rooms } from './rooms.mjs'
import { lintConfig } from './write-lint-rules.mjs'

const root = resolve(import.meta.dirname, '../..')

const impure: readonly (readonly [what: string, code: string])[] = [
  ['the time, by constructing', 'export const at = new Date()'],
  ['the time, by call', 'export const at = Date.now()'],
  ['the time, under another name', 'const Clock = Date\nexport const at = new Clock()'],
  ['the time, precisely', 'export const at = performance.now()'],
  ['chance', 'export const chance = Math.random()'],
  ['better chance', 'export const id = crypto.randomUUID()'],
  ['the network', 'export const get = () => fetch("x")'],
  ['the environment', 'export const home = process.env'],
  ['the global object', 'export const all = globalThis'],
  ['the console', 'export const say = () => console.log("x")'],
  ['a timer', 'export const later = () => setTimeout(() => 0, 1)'],
  ['the disk', 'import { readFileSync } from "node:fs"\nexport const read = readFileSync'],
  ['the host’s locale, in ordering', 'export const order = (a: string, b: string) => a.localeCompare(b)'],
  ['the host’s locale, in numbers', 'export const show = (n: number) => n.toLocaleString()'],
  ['the host’s language data', 'export const money = new Intl.NumberFormat("en")'],
]

const imports: readonly (readonly [file: string, from: string, isAllowed: boolean])[] = [
  ...rooms.flatMap(({ room, path, mayImport }) =>
    rooms
      .filter((other) => other.room !== room)
      .map((other) => [`${path}/planted`, `../${other.room}/index.ts`, mayImport.includes(other.room)] as const),
  ),
  ['src/records/planted', 'zod', false],
  ['src/records/planted.schema', 'zod', true],
  ['src/records/planted', './account.schema.ts', false],
  ['src/records/planted.schema', './account.schema.ts', true],
  ['src/records/planted.schema', '../rules/classification/index.ts', false],
  ['src/records/planted', 'clientele/money', false],
  ['src/records/planted', '../foundation/money/index.ts', true],
  ['src/foundation/time/planted', '@date-fns/tz', false],
  ['src/rules/classification/planted.schema', '@date-fns/tz', false],
]

interface Planted {
  readonly file: string
  readonly code: string
}

const impureFiles = impure.map(([, code], index) => ({ file: `src/rules/classification/impure-${index}.ts`, code }))
const importFiles = imports.map(([file, from], index) => ({
  file: `${file.replace('planted', `planted-${index}`)}.ts`,
  code: `import { x } from '${from}'\nexport const y = x\n`,
}))
/** What the files that are locked away may do, and may not. */
const exceptions = [
  {
    file: 'src/foundation/time/time-zone.ts',
    code: "import { tzOffset } from '@date-fns/tz'\nexport const offset = tzOffset('UTC', new Date(0))\n",
  },
  { file: 'src/foundation/money/format-money.ts', code: "export const format = new Intl.NumberFormat('en')\n" },
]
const example = { file: 'examples/planted.ts', code: 'export const at = Date.now()\n' }

/** Lints planted files under the project's own configuration; tells the rules that each breaks. */
function lint(planted: readonly Planted[]): (file: string) => readonly string[] {
  const folder = mkdtempSync(join(tmpdir(), 'clientele-lint-'))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))
  for (const { file, code } of planted) {
    mkdirSync(join(folder, dirname(file)), { recursive: true })
    writeFileSync(join(folder, file), code)
  }
  cpSync(join(root, 'test/tools/purity.grit'), join(folder, 'test/tools/purity.grit'))
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'))
  writeFileSync(join(folder, 'biome.json'), JSON.stringify({ ...lintConfig, vcs: { enabled: false } }))
  const { stdout } = spawnSync(
    join(root, 'node_modules/.bin/biome'),
    ['lint', '--reporter=json', '--max-diagnostics=none', 'src', 'examples'],
    { cwd: folder, encoding: 'utf8' },
  )
  const { diagnostics } = JSON.parse(stdout) as { diagnostics: { category: string; location: { path: string } }[] }
  return (file) => diagnostics.filter(({ location }) => location.path === file).map(({ category }) => category)
}

const rulesBrokenBy = lint([...impureFiles, ...importFiles, ...exceptions, example])

describe('lint finds what src may not ask its host for', () => {
  it.each(impure.map(([what], index) => [what, index] as const))('%s', (_, index) => {
    const broken = rulesBrokenBy(impureFiles[index]?.file ?? '')
    expect(broken.filter((rule) => /noRestrictedGlobals|noRestrictedImports|plugin/.test(rule))).not.toEqual([])
  })

  it('and lets examples ask', () => {
    expect(rulesBrokenBy(example.file)).toEqual([])
  })
})

describe('lint lets one file each', () => {
  it.each(exceptions)('$file do what it is for', ({ file }) => {
    expect(rulesBrokenBy(file)).toEqual([])
  })
})

describe('lint keeps imports running one way', () => {
  it.each(imports.map(([...all], index) => [...all, index] as const))(
    '%s may import %s: %s',
    (_, __, isAllowed, index) => {
      const broken = rulesBrokenBy(importFiles[index]?.file ?? '')
      expect(!broken.includes('lint/style/noRestrictedImports')).toBe(isAllowed)
    },
  )
})

describe('the lint configuration', () => {
  it('is the one that the table of rooms makes', () => {
    expect(JSON.parse(readFileSync(join(root, 'biome.json'), 'utf8'))).toEqual(JSON.parse(JSON.stringify(lintConfig)))
  })

  it('knows every room of src', () => {
    const folders = [
      ...readdirSync(join(root, 'src'), { withFileTypes: true }),
      ...readdirSync(join(root, 'src/rules'), { withFileTypes: true }),
    ].filter((entry) => entry.isDirectory() && entry.name !== 'rules')
    expect(folders.map(({ name }) => name).sort()).toEqual(rooms.map(({ room }) => room).sort())
  })
})
