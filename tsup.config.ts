import { defineConfig } from 'tsup'

export default defineConfig({
  // One entry a subpath of the package; package.json exports the same names.
  entry: {
    index: 'src/index.ts',
    billing: 'src/rules/billing/index.ts',
    classification: 'src/rules/classification/index.ts',
    'classification/from-records': 'src/rules/classification/from-records/index.ts',
    'classification/presets': 'src/rules/classification/presets.ts',
    'classification/what-would-change': 'src/rules/classification/what-would-change.ts',
    collaboration: 'src/rules/collaboration/index.ts',
    condition: 'src/foundation/condition/index.ts',
    labels: 'src/labels/index.ts',
    'labels/ar': 'src/labels/ar.ts',
    'labels/bg': 'src/labels/bg.ts',
    'labels/en': 'src/labels/en.ts',
    'labels/pt': 'src/labels/pt.ts',
    'labels/sv': 'src/labels/sv.ts',
    'labels/th': 'src/labels/th.ts',
    lifecycle: 'src/rules/lifecycle/index.ts',
    money: 'src/foundation/money/index.ts',
    records: 'src/records/index.ts',
    reporting: 'src/rules/reporting/index.ts',
    schemas: 'src/schemas.ts',
    time: 'src/foundation/time/index.ts',
  },
  format: ['esm'],
  target: 'es2022',
  platform: 'neutral',
  splitting: true,
  sourcemap: true,
  clean: true,
  // TypeScript 6 calls an option deprecated that tsup still sets.
  dts: { compilerOptions: { ignoreDeprecations: '6.0' } },
})
