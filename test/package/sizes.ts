/**
 * What each subpath may weigh: the whole entry, bundled with esbuild, minified and gzipped (level 9), in bytes, with the
 * peer dependency left out. And the packages that must not be reached from it.
 */
export const ceilings: Readonly<Record<string, { readonly bytes: number; readonly without: readonly string[] }>> = {
  clientele: { bytes: 10_000, without: ['zod'] },
  'clientele/classification': { bytes: 4_000, without: ['zod', 'decimal.js', 'date-fns'] },
  'clientele/classification/from-records': { bytes: 6_600, without: ['zod', 'decimal.js', 'date-fns'] },
  'clientele/classification/what-would-change': { bytes: 4_500, without: ['zod', 'decimal.js', 'date-fns'] },
  'clientele/classification/presets': { bytes: 1_300, without: ['zod', 'decimal.js', 'date-fns'] },
  'clientele/labels': { bytes: 500, without: ['zod', 'decimal.js', 'date-fns'] },
  'clientele/labels/ar': { bytes: 2_200, without: ['zod', 'decimal.js', 'date-fns'] },
  'clientele/labels/bg': { bytes: 2_200, without: ['zod', 'decimal.js', 'date-fns'] },
  'clientele/labels/en': { bytes: 1_300, without: ['zod', 'decimal.js', 'date-fns'] },
  'clientele/labels/pt': { bytes: 1_600, without: ['zod', 'decimal.js', 'date-fns'] },
  'clientele/labels/sv': { bytes: 1_600, without: ['zod', 'decimal.js', 'date-fns'] },
  'clientele/labels/th': { bytes: 2_200, without: ['zod', 'decimal.js', 'date-fns'] },
  'clientele/money': { bytes: 1_700, without: ['zod', 'decimal.js', 'date-fns'] },
  'clientele/records': { bytes: 500, without: ['zod', 'decimal.js', 'date-fns'] },
  'clientele/reporting': { bytes: 2_000, without: ['zod', 'decimal.js', 'date-fns'] },
  'clientele/schemas': { bytes: 5_800, without: ['decimal.js', 'date-fns'] },
  'clientele/time': { bytes: 1_100, without: ['zod', 'decimal.js', 'date-fns'] },
}
