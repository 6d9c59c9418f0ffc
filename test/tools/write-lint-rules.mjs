import { writeFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { lockedAway, rooms } from './rooms.mjs'

const outside = 'Nothing in src does I/O or asks its host: take what you need as an argument.'

const hostGlobals = [
  'Date',
  'Intl',
  'Temporal',
  'clearInterval',
  'clearTimeout',
  'console',
  'crypto',
  'fetch',
  'globalThis',
  'localStorage',
  'navigator',
  'performance',
  'process',
  'queueMicrotask',
  'self',
  'setInterval',
  'setTimeout',
  'window',
]

/** The host's globals that may not be named, but for those that an exception may ask. */
const globalRules = (includes, { globals = [] } = {}) => ({
  includes,
  linter: {
    rules: {
      style: {
        noRestrictedGlobals: {
          level: 'error',
          options: {
            deniedGlobals: Object.fromEntries(
              hostGlobals.filter((name) => !globals.includes(name)).map((name) => [name, outside]),
            ),
          },
        },
      },
    },
  },
})

const deniedImports = (groups) => ({
  level: 'error',
  options: { patterns: groups.map(([group, message]) => ({ group, message })) },
})

const packages = lockedAway.flatMap(({ packages = [] }) => packages)

/**
 * The imports that code of a room may not have. Only schema files know zod, and only schema files know each other; every other
 * package is behind the one file that needs it.
 */
function importRules({ room, path, mayImport }, isSchema, exception) {
  const closed = rooms.filter((other) => other.room !== room && !mayImport.includes(other.room))
  const schemaFiles = [
    [['zod', 'zod/*'], 'Only *.schema.ts files may use zod.'],
    [['**/*.schema.ts'], 'Schemas are reached through clientele/schemas only.'],
  ]
  return {
    includes: exception ? [exception.file] : isSchema ? [`${path}/**/*.schema.ts`] : [`${path}/**`, '!**/*.schema.ts'],
    linter: {
      rules: {
        style: {
          noRestrictedImports: deniedImports([
            [['node:*', 'bun:*', 'jsr:*', 'npm:*'], outside],
            [['clientele', 'clientele/**'], 'Import the file, not the package.'],
            ...closed.map((other) => [
              // A room may have a folder of its own with the name of another room: billing has its own orders.
              [`**/${other.room}/**`, `!./${other.room}/**`],
              `${room} may import ${mayImport.join(', ') || 'nothing but itself'}; see test/tools/rooms.mjs.`,
            ]),
            ...(isSchema ? [] : schemaFiles),
            ...packages
              .filter((name) => !exception?.packages?.includes(name))
              .map((name) => [[name, `${name}/*`], `Only one file may use ${name}; see test/tools/rooms.mjs.`]),
          ]),
        },
      },
    },
  }
}

export const lintConfig = {
  $schema: './node_modules/@biomejs/biome/configuration_schema.json',
  vcs: { enabled: true, clientKind: 'git', useIgnoreFile: true, defaultBranch: 'main' },
  // The portfolio holds one record a line, and fixtures are written by the programs beside them; the formatter takes a page's front matter for a heading.
  files: { includes: ['**', '!package-lock.json', '!examples/demo/portfolio.json', '!test/fixtures', '!**/*.md'] },
  formatter: { indentStyle: 'space', lineWidth: 120 },
  javascript: { formatter: { quoteStyle: 'single', semicolons: 'asNeeded' } },
  linter: {
    rules: {
      preset: 'recommended',
      // TypeScript's noPropertyAccessFromIndexSignature asks for the opposite.
      complexity: { useLiteralKeys: 'off' },
      correctness: { useImportExtensions: 'error' },
      style: { noDefaultExport: 'error', noEnum: 'error', noNonNullAssertion: 'error', useImportType: 'error' },
      suspicious: { noImportCycles: 'error' },
    },
  },
  overrides: [
    {
      // Tools that load a file by its name take its default export.
      includes: [
        '*.config.ts',
        'test/tools/count-reporter.ts',
        'test/tools/install-package.ts',
        'test/tools/build-first.ts',
      ],
      linter: { rules: { style: { noDefaultExport: 'off' } } },
    },
    {
      includes: ['src/**'],
      plugins: ['./test/tools/purity.grit'],
    },
    globalRules(['src/**']),
    ...rooms.flatMap((room) => [importRules(room, false), importRules(room, true)]),
    ...lockedAway.flatMap((exception) => {
      const room = rooms.find(({ path }) => exception.file.startsWith(`${path}/`))
      return [globalRules([exception.file], exception), importRules(room, false, exception)]
    }),
  ],
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  writeFileSync(new URL('../../biome.json', import.meta.url), `${JSON.stringify(lintConfig, undefined, 2)}\n`)
}
