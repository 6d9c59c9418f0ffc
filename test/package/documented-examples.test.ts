import { execFileSync, spawnSync } from 'node:child_process'
import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, inject, it } from 'vitest'
import { allSnippets, executable } from '../tools/snippets.ts'

const root = resolve(import.meta.dirname, '../..')
const folder = join(inject('consumer'), 'documented')
const snippets = allSnippets().map((snippet, index) => ({ ...snippet, name: `snippet-${index}` }))

mkdirSync(folder, { recursive: true })
for (const snippet of snippets) {
  writeFileSync(join(folder, `${snippet.name}.ts`), `${snippet.code}\nexport {}\n`)
  writeFileSync(join(folder, `${snippet.name}.mjs`), executable(snippet).module)
}
copyFileSync(join(root, 'test/tools/run-snippets.mjs'), join(folder, 'run.mjs'))
const results: Record<string, { checks: number; problems: string[] }> = JSON.parse(
  execFileSync(process.execPath, ['run.mjs'], { cwd: folder, encoding: 'utf8' }),
)

describe('documented examples, run against the installed package', () => {
  it.each(snippets)('$file:$line', (snippet) => {
    const result = results[`${snippet.name}.mjs`]
    expect(result?.problems).toEqual([])
    expect(result?.checks).toBe(executable(snippet).expectations)
  })

  it('type-check as strict user code', () => {
    const options = {
      compilerOptions: {
        strict: true,
        noEmit: true,
        module: 'NodeNext',
        target: 'ES2022',
        skipLibCheck: true,
        types: [],
      },
      include: ['*.ts'],
    }
    writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify(options))
    const { stdout } = spawnSync(join(root, 'node_modules/.bin/tsc'), ['-p', '.'], { cwd: folder, encoding: 'utf8' })
    const where = (name: string): string => {
      const snippet = snippets.find((each) => each.name === name)
      return `${snippet?.file}:${snippet?.line} `
    }
    expect(stdout.replace(/^(snippet-\d+)\.ts/gm, (_, name: string) => where(name))).toBe('')
  })
})
