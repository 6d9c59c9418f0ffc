import { join, resolve } from 'node:path'
import ts from 'typescript'

const root = resolve(import.meta.dirname, '../..')

/** A public type made of codes: a union of them, or a reason with its code. */
export interface PublicCodes {
  readonly name: string
  readonly isReason: boolean
  readonly codes: readonly string[]
}

/** The codes that a type is made of; nothing if it is made of anything else. */
function codesOf(type: ts.Type): readonly string[] | undefined {
  const parts = type.isUnion() ? type.types : [type]
  return parts.every((part) => part.isStringLiteral()) ? parts.map(({ value }) => value).sort() : undefined
}

/** Every public type made of codes, and the codes that each union of the labels has words for, by `Interface.union`. */
export function publicCodes(): {
  readonly types: readonly PublicCodes[]
  readonly worded: ReadonlyMap<string, string>
} {
  const [front, storage, labels] = ['src/index.ts', 'src/storage/index.ts', 'src/labels/index.ts'].map((file) =>
    join(root, file),
  ) as [string, string, string]
  const { options } = ts.parseJsonConfigFileContent(
    ts.readConfigFile(join(root, 'tsconfig.json'), ts.sys.readFile).config,
    ts.sys,
    root,
  )
  const program = ts.createProgram([front, storage, labels], options)
  const checker = program.getTypeChecker()

  const typesOf = (file: string): readonly (readonly [name: string, type: ts.Type])[] => {
    const source = program.getSourceFile(file)
    const module = source && checker.getSymbolAtLocation(source)
    return (module ? checker.getExportsOfModule(module) : [])
      .map((symbol) => (symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol))
      .filter(({ flags }) => flags & (ts.SymbolFlags.TypeAlias | ts.SymbolFlags.Interface))
      .map((symbol) => [symbol.name, checker.getDeclaredTypeOfSymbol(symbol)] as const)
  }

  const types = [...typesOf(front), ...typesOf(storage)].flatMap(([name, type]) => {
    const code = checker.getPropertyOfType(type, 'code')
    const isReason = code !== undefined && checker.getPropertyOfType(type, 'parameters') !== undefined
    const codes = codesOf(isReason ? checker.getTypeOfSymbol(code) : type)
    return codes === undefined || codes.length === 0 ? [] : [{ name, isReason, codes }]
  })
  const worded = typesOf(labels).flatMap(([name, type]) =>
    checker.getPropertiesOfType(type).map(
      (union) =>
        [
          `${name}.${union.name}`,
          checker
            .getPropertiesOfType(checker.getTypeOfSymbol(union))
            .map((code) => code.name)
            .sort()
            .join(' '),
        ] as const,
    ),
  )
  return { types, worded: new Map(worded) }
}
