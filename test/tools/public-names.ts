import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import ts from 'typescript'

/** A name that users can import, and what its comment holds. */
export interface PublicName {
  readonly name: string
  readonly isValue: boolean
  readonly summary: string
  readonly hasExample: boolean
}

const root = resolve(import.meta.dirname, '../..')
const languages = ['ar', 'bg', 'en', 'pt', 'sv', 'th'].map((code) => `src/labels/${code}.ts`)
const entries = [
  'src/index.ts',
  'src/schemas.ts',
  'src/storage/index.ts',
  'src/testing/index.ts',
  'src/labels/index.ts',
  ...languages,
].map((file) => join(root, file))

/** Every name of every subpath, with its documentation. */
export function publicNames(): readonly PublicName[] {
  const config = ts.parseJsonConfigFileContent(
    ts.readConfigFile(join(root, 'tsconfig.json'), ts.sys.readFile).config,
    ts.sys,
    root,
  )
  const program = ts.createProgram(entries, config.options)
  const checker = program.getTypeChecker()
  return entries.flatMap((entry) => {
    const source = program.getSourceFile(entry)
    const module = source && checker.getSymbolAtLocation(source)
    return (module ? checker.getExportsOfModule(module) : []).map((exported) => {
      const symbol = exported.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(exported) : exported
      return {
        name: exported.name,
        isValue: (symbol.flags & ts.SymbolFlags.Value) !== 0,
        summary: ts.displayPartsToString(symbol.getDocumentationComment(checker)),
        hasExample: symbol.getJsDocTags(checker).some(({ name }) => name === 'example'),
      }
    })
  })
}

/** The text of every file below a folder whose name ends in a certain way. */
export const textOf = (folder: string, ending: string): string =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith(ending) && !file.startsWith('reference'))
    .map((file) => readFileSync(join(root, folder, file), 'utf8'))
    .join('\n')
