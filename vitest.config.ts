import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    reporters: ['default', './test/tools/count-reporter.ts'],
    // All that the machine has: nothing else waits for it.
    maxWorkers: '100%',
    coverage: {
      provider: 'v8',
      include: ['src/**/*.ts'],
      thresholds: { statements: 100, branches: 100, functions: 100, lines: 100 },
    },
    projects: [
      {
        // The rules, from their sources, with every impure global poisoned.
        test: {
          name: 'rules',
          include: ['test/{foundation,records,rules,storage,testing,labels,docs}/**/*.test.ts'],
          setupFiles: ['test/tools/poison.ts', 'test/tools/fixed-seed.ts'],
          // Pure modules have nothing to keep apart, and are loaded once.
          isolate: false,
          pool: 'threads',
          // A test says what holds, not how fast: properties of many runs may meet a busy machine.
          testTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'types',
          include: [],
          typecheck: { enabled: true, only: true, include: ['test/**/*.test-d.ts'], tsconfig: './test/tsconfig.json' },
        },
      },
      {
        // The example adapters, on databases that need no set-up; others join when an environment variable names them.
        test: {
          name: 'adapters',
          include: ['test/adapters/**/*.test.ts'],
          globalSetup: ['test/tools/build-first.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        // The package as users get it: packed, installed in an empty folder, and every documented example run there.
        test: {
          name: 'package',
          include: ['test/{package,examples,tools}/**/*.test.ts'],
          globalSetup: ['test/tools/install-package.ts'],
          testTimeout: 120_000,
        },
      },
    ],
  },
})
