import { readdirSync, readFileSync } from 'node:fs'
import { join, relative, resolve } from 'node:path'
import ts from 'typescript'

/** A fenced TypeScript example, and where it stands. */
export interface Snippet {
  readonly file: string
  readonly line: number
  readonly code: string
}

const root = resolve(import.meta.dirname, '../..')

const filesIn = (folder: string, ending: string): readonly string[] =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith(ending) && !file.startsWith('reference'))
    .map((file) => join(root, folder, file))
    .sort()

/** The `ts` fences of a file; in source files, those inside documentation comments. */
function snippetsOf(path: string): readonly Snippet[] {
  const isSource = path.endsWith('.ts')
  const snippets: Snippet[] = []
  let open: { line: number; code: string[] } | undefined
  for (const [index, raw] of readFileSync(path, 'utf8').split('\n').entries()) {
    const line = isSource ? raw.replace(/^\s*\* ?/, '') : raw
    const isInComment = !isSource || /^\s*\*/.test(raw)
    if (open && line.trimEnd() === '```') {
      snippets.push({ file: relative(root, path), line: open.line, code: open.code.join('\n') })
      open = undefined
    } else if (open) open.code.push(line)
    else if (isInComment && line.trimEnd() === '```ts') open = { line: index + 1, code: [] }
  }
  if (open) throw new Error(`${path}:${open.line}: the example has no end`)
  return snippets
}

/** Every TypeScript example in the documentation comments, the README and the guide. */
export const allSnippets = (): readonly Snippet[] =>
  [...filesIn('src', '.ts'), join(root, 'README.md'), join(root, 'CHANGELOG.md'), ...filesIn('docs', '.md')].flatMap(
    snippetsOf,
  )

interface Expectation {
  readonly start: number
  readonly end: number
  readonly text: string
}

/** The `//=>` comments of an example; lines of comment right below one continue it. */
function expectationsOf(code: string): readonly Expectation[] {
  const expectations: Expectation[] = []
  const marker = /\/\/=>(.*(?:\n[ \t]*\/\/(?!=>).*)*)/g
  for (const match of code.matchAll(marker)) {
    const text = (match[1] ?? '').replace(/\n[ \t]*\/\//g, '\n').trim()
    expectations.push({ start: match.index, end: match.index + match[0].length, text })
  }
  return expectations
}

/** The innermost statement that ends before an offset, with nothing but white space between. */
function statementBefore(source: ts.SourceFile, offset: number): ts.Statement | undefined {
  let found: ts.Statement | undefined
  const visit = (node: ts.Node): void => {
    const isStatement = ts.isExpressionStatement(node) || ts.isVariableStatement(node)
    if (isStatement && node.end <= offset && source.text.slice(node.end, offset).trim() === '') found = node
    ts.forEachChild(node, visit)
  }
  visit(source)
  return found
}

/**
 * Turns an example into a module that reports, for each `//=>`, whether the value before it is as the comment says.
 *
 * `//=> throws 'code'` expects a ClienteleError with that code.
 */
export function executable({ code, file, line }: Snippet): { readonly module: string; readonly expectations: number } {
  const source = ts.createSourceFile('snippet.ts', code, ts.ScriptTarget.ES2022, true)
  const expectations = expectationsOf(code)
  let text = code
  for (const { start, text: expected } of [...expectations].reverse()) {
    const statement = statementBefore(source, start)
    const at = line + code.slice(0, start).split('\n').length
    if (!statement) throw new Error(`${file}:${at}: there is no value before "//=> ${expected}"`)
    const thrown = /^throws '([a-z-]+)'$/.exec(expected)?.[1]
    const value = ts.isExpressionStatement(statement)
      ? statement.expression.getText()
      : (statement as ts.VariableStatement).declarationList.declarations[0]?.name.getText()
    const check = thrown
      ? `report.throws(${at}, () => (${value}), '${thrown}')`
      : `report.equals(${at}, (${value}), (${expected}))`
    text = ts.isExpressionStatement(statement)
      ? `${text.slice(0, statement.getStart())};${check};${text.slice(statement.end)}`
      : `${text.slice(0, statement.end)};${check};${text.slice(statement.end)}`
  }
  const { outputText } = ts.transpileModule(text, {
    compilerOptions: { module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ES2022, verbatimModuleSyntax: true },
  })
  return { module: outputText, expectations: expectations.length }
}
