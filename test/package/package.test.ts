import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { gzipSync } from 'node:zlib'
import { build } from 'esbuild'
import { describe, expect, inject, it } from 'vitest'
import { ceilings } from './sizes.ts'

const root = resolve(import.meta.dirname, '../..')
const consumer = inject('consumer')
const installed = join(consumer, 'node_modules/clientele')
const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
  exports: Record<string, { default: string; types: string }>
  peerDependencies: Record<string, string>
  dependencies?: Record<string, string>
}
const subpaths = Object.keys(manifest.exports)
  .filter((key) => key !== './package.json')
  .map((key) => `clientele${key.slice(1)}`)

const run = (...args: string[]): string => execFileSync(process.execPath, args, { cwd: consumer, encoding: 'utf8' })

describe('the package, installed in an empty folder', () => {
  it.each(subpaths)('%s is imported by ESM', (subpath) => {
    const script = `import * as all from '${subpath}'; console.log(Object.keys(all).length)`
    expect(Number(run('--input-type=module', '-e', script))).toBeGreaterThan(0)
  })

  it.each(subpaths)('%s is loaded by require', (subpath) => {
    const script = `console.log(Object.keys(require('${subpath}')).length)`
    expect(Number(run('--input-type=commonjs', '-e', script))).toBeGreaterThan(0)
  })

  it('has no subpath that is not documented by its size', () => {
    expect(Object.keys(ceilings).sort()).toEqual([...subpaths].sort())
  })

  it('ships no code of other packages, no tests and no examples', () => {
    const files = readdirSync(installed, { recursive: true, encoding: 'utf8' })
    expect(files.filter((file) => /node_modules|(^|\/)(test|examples)\//.test(file))).toEqual([])
    const bundled = files
      .filter((file) => file.startsWith('dist') && file.endsWith('.map'))
      .filter((file) => readFileSync(join(installed, file), 'utf8').includes('node_modules/'))
    expect(bundled).toEqual([])
  })

  it('puts no name in the front door twice, and leaves none out', () => {
    const script = (subpath: string): string =>
      `import * as all from '${subpath}'; console.log(JSON.stringify(Object.keys(all)))`
    const names = (subpath: string): string[] => JSON.parse(run('--input-type=module', '-e', script(subpath)))
    const front = new Set(names('clientele'))
    const rooms = subpaths.filter((subpath) => !/^clientele($|\/(schemas|labels|storage|testing))/.test(subpath))
    const all = rooms.flatMap(names)
    expect(new Set(all).size).toBe(all.length)
    expect(all.filter((name) => !front.has(name))).toEqual([])
  })
})

describe.each(subpaths)('%s, bundled and minified', async (subpath) => {
  const { outputFiles, metafile } = await build({
    stdin: { contents: `export * from '${subpath}'`, resolveDir: consumer },
    bundle: true,
    minify: true,
    write: false,
    metafile: true,
    format: 'esm',
    external: subpath === 'clientele/schemas' ? ['zod'] : [],
  })
  const bytes = gzipSync(outputFiles[0]?.contents ?? '', { level: 9 }).length
  const ceiling = ceilings[subpath] ?? { bytes: 0, without: [] }

  it(`weighs at most ${ceiling.bytes} bytes gzipped (${bytes})`, () => {
    expect(bytes).toBeLessThanOrEqual(ceiling.bytes)
  })

  it(`does not reach ${ceiling.without.join(', ')}`, () => {
    const inputs = Object.values(metafile.outputs)
      .flatMap((output) => Object.entries(output.inputs))
      .filter(([, { bytesInOutput }]) => bytesInOutput > 0)
      .map(([input]) => input)
      .join('\n')
    const text = outputFiles[0]?.text ?? ''
    for (const name of ceiling.without) expect(inputs).not.toContain(`node_modules/${name}/`)
    expect(text).not.toMatch(/\bZod[A-Z]\w+|\bDecimal\b/)
  })
})

describe('tree-shaking', () => {
  const weigh = async (contents: string): Promise<number> => {
    const { outputFiles } = await build({
      stdin: { contents, resolveDir: consumer },
      bundle: true,
      minify: true,
      write: false,
      format: 'esm',
    })
    return gzipSync(outputFiles[0]?.contents ?? '', { level: 9 }).length
  }

  it('keeps only what is imported: a single predicate weighs under 500 bytes', async () => {
    expect(await weigh(`export { isCalendarDate } from 'clientele'`)).toBeLessThan(500)
  })

  it('keeps only the words that are imported: those of classification weigh what they weighed alone', async () => {
    expect(await weigh(`export { english } from 'clientele/labels/en'`)).toBeLessThan(1_300)
    expect(await weigh(`export { thaiOrders } from 'clientele/labels/th'`)).toBeLessThan(2_000)
  })
})
