/**
 * What each subpath may weigh: the whole entry, bundled with esbuild, minified and gzipped (level 9), in bytes, with the
 * peer dependency left out. And the packages that must not be reached from it.
 */
const nothing = ['zod', '@date-fns/tz']

export const ceilings: Readonly<Record<string, { readonly bytes: number; readonly without: readonly string[] }>> = {
  clientele: { bytes: 136_000, without: ['zod'] },
  'clientele/automation': { bytes: 18_300, without: ['zod'] },
  'clientele/billing': { bytes: 28_500, without: nothing },
  'clientele/classification': { bytes: 4_000, without: nothing },
  'clientele/classification/from-records': { bytes: 6_700, without: nothing },
  'clientele/classification/what-would-change': { bytes: 4_500, without: nothing },
  'clientele/classification/presets': { bytes: 1_300, without: nothing },
  'clientele/collaboration': { bytes: 12_000, without: nothing },
  'clientele/condition': { bytes: 6_100, without: nothing },
  'clientele/labels': { bytes: 500, without: nothing },
  'clientele/labels/ar': { bytes: 2_200, without: nothing },
  'clientele/labels/bg': { bytes: 2_200, without: nothing },
  'clientele/labels/en': { bytes: 1_300, without: nothing },
  'clientele/labels/pt': { bytes: 1_600, without: nothing },
  'clientele/labels/sv': { bytes: 1_600, without: nothing },
  'clientele/labels/th': { bytes: 2_200, without: nothing },
  'clientele/lifecycle': { bytes: 16_000, without: ['zod'] },
  'clientele/lifetime-value': { bytes: 14_000, without: nothing },
  'clientele/lifetime-value/contracts': { bytes: 11_500, without: nothing },
  'clientele/lifetime-value/diagnostics': { bytes: 9_500, without: nothing },
  'clientele/lifetime-value/histories': { bytes: 5_200, without: nothing },
  'clientele/lifetime-value/segments': { bytes: 4_000, without: nothing },
  'clientele/lifetime-value/value': { bytes: 11_500, without: nothing },
  'clientele/loyalty': { bytes: 17_000, without: nothing },
  'clientele/money': { bytes: 4_700, without: nothing },
  'clientele/orders': { bytes: 15_000, without: ['zod'] },
  'clientele/records': { bytes: 1_200, without: nothing },
  'clientele/reporting': { bytes: 2_700, without: nothing },
  'clientele/schemas': { bytes: 29_300, without: ['decimal.js'] },
  'clientele/scoring': { bytes: 13_900, without: nothing },
  'clientele/scoring/by-evidence': { bytes: 6_100, without: nothing },
  'clientele/scoring/calibration': { bytes: 4_300, without: nothing },
  'clientele/service': { bytes: 20_300, without: ['zod'] },
  'clientele/storage': { bytes: 7_300, without: nothing },
  'clientele/testing': { bytes: 16_000, without: nothing },
  'clientele/time': { bytes: 6_600, without: ['zod'] },
}
