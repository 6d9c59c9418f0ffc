import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import {
  acquisitionLifecycle,
  classifyRelationship,
  customerSuccessLifecycle,
  dealPipeline,
  defaultClassificationPolicy,
  type FactName,
  factKinds,
  lifecycleDiagram,
  type RelationshipFacts,
  repeatPurchaseLifecycle,
} from '../../src/index.ts'

const docs = resolve(import.meta.dirname, '../../docs')
const read = (page: string): string => readFileSync(join(docs, page), 'utf8')

const pages = ['guide', 'explanations', 'decisions'].flatMap((folder) =>
  readdirSync(join(docs, folder)).map((file) => `${folder}/${file}`),
)

describe('a page of the documentation', () => {
  it.each(pages)('%s begins with its title', (page) => {
    expect(read(page)).toMatch(/^---\ntitle: \S.*\n---\n\n# \S/)
  })

  it.each(pages)('%s has tables whose rows are all as wide as their heads', (page) => {
    const lines = read(page).split('\n')
    for (const [index, line] of lines.entries()) {
      const before = lines[index - 1] ?? ''
      if (line.startsWith('|') && before.startsWith('|')) {
        expect(line.split('|').length, `line ${index + 1}`).toBe(before.split('|').length)
      }
    }
  })
})

describe('the page of the lifecycles', () => {
  it.each(Object.entries({ acquisitionLifecycle, customerSuccessLifecycle, repeatPurchaseLifecycle, dealPipeline }))(
    'draws %s as it is',
    (name, lifecycle) => {
      const picture = read('guide/lifecycle.md')
        .split(new RegExp(`^\`${name}\`.*\\n\\n\`\`\`mermaid\\n`, 'm'))[1]
        ?.split('```')[0]
      expect(picture).toBe(lifecycleDiagram(lifecycle))
    },
  )
})

describe('the page of the facts', () => {
  const page = read('guide/facts.md')
  const cells = (line: string): readonly string[] =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim().replaceAll('`', ''))
  const rowsUnder = (heading: string): readonly (readonly string[])[] =>
    (page.split(`\n${heading}\n`)[1]?.split('\n#')[0] ?? '')
      .split('\n')
      .filter((line) => line.startsWith('| `'))
      .map(cells)
  const summary = rowsUnder('# The facts')
  const names = Object.keys(factKinds) as FactName[]
  const judge = (name: string, value: unknown) =>
    classifyRelationship({ hasPurchased: value !== 'none', [name]: value } as RelationshipFacts)
  const leaningOf = (name: string, value: unknown, dimension?: string) =>
    judge(name, value).evidence.find((each) => dimension === undefined || each.dimension === dimension)?.leaning ??
    'neither'

  it('lists every fact, in their order', () => {
    expect(summary.map(([name]) => name)).toEqual(names)
  })

  it('tells what each can be', () => {
    for (const [name, kind] of summary) {
      const values = factKinds[name as FactName]
      if (typeof values === 'number') expect(kind?.replaceAll(',', '')).toContain(` 0 to ${values}`)
      else if (values === 'label') expect(kind).toContain('a label')
      else if (values.length === 2 && values.includes(true as never)) expect(kind).toMatch(/true.*false/)
      else expect(kind).toBe(`[a code](#${name?.toLowerCase()})`)
    }
  })

  it('has the weights of the default policy, each once', () => {
    const weights = summary.flatMap(([, , asked = '']) =>
      [...asked.matchAll(/([a-z-]+) (\d+)/g)].map(([, dimension, weight]) => [dimension, Number(weight)] as const),
    )
    expect(Object.fromEntries(weights)).toEqual(defaultClassificationPolicy.weights)
    expect(weights).toHaveLength(Object.keys(defaultClassificationPolicy.weights).length)
  })

  it('names the facts that the gates ask for', () => {
    const { continuing, tailored } = defaultClassificationPolicy.requirements
    const asking = (gate: string) => summary.filter(([, , asked]) => asked?.includes(gate)).map(([name]) => name)
    expect(asking('the customer gate')).toEqual(['hasPurchased', 'revenueModel'])
    expect(new Set(asking('the client gate'))).toEqual(new Set([...continuing, ...tailored].map(({ fact }) => fact)))
  })

  it('says which way each value leans, and marks what opens the client gate', () => {
    const { continuing, tailored } = defaultClassificationPolicy.requirements
    for (const name of names.filter((each) => page.includes(`\n### ${each}\n`))) {
      const rows = rowsUnder(`### ${name}`)
      expect(rows.map(([value]) => value)).toEqual(factKinds[name])
      const opening: readonly unknown[] = [...continuing, ...tailored].find(({ fact }) => fact === name)?.oneOf ?? []
      for (const [value, , leans] of rows) {
        const leaning = value === 'contract' ? 'by its length' : leaningOf(name, value)
        expect([value, leans]).toEqual([value, `${leaning}${opening.includes(value) ? ' ●' : ''}`])
      }
    }
    for (const [name, kind = ''] of summary) {
      for (const [, value, leaning] of kind.matchAll(/(true|false) leans (client|customer|neither)/g)) {
        expect([name, value, leaningOf(String(name), value === 'true')]).toEqual([name, value, leaning])
      }
    }
    const basis = {
      product: 'customer',
      'standardised-service': 'neither',
      'bespoke-product': 'customer',
      'bespoke-service': 'client',
      advice: 'client',
    }
    for (const value of factKinds.offering) {
      expect(leaningOf('offering', value, 'basis')).toBe(basis[value])
    }
  })

  it('has the thresholds of the default policy', () => {
    const thresholds = rowsUnder('## Where lines are drawn').map(([name, value]) => [name, Number(value)])
    expect(Object.fromEntries(thresholds)).toEqual(defaultClassificationPolicy.thresholds)
  })
})
