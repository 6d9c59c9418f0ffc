/** The rooms of rules that do not look at one another, but for what the table says. */
const rules = [
  'automation',
  'classification',
  'billing',
  'collaboration',
  'lifecycle',
  'lifetime-value',
  'loyalty',
  'orders',
  'scoring',
  'service',
]
const below = ['foundation', 'records']

/**
 * The rooms of src/ and what each may import; a room may always import its own files. Lint enforces the table.
 */
export const rooms = [
  { room: 'foundation', path: 'src/foundation', mayImport: [] },
  { room: 'records', path: 'src/records', mayImport: ['foundation'] },
  { room: 'automation', path: 'src/rules/automation', mayImport: below },
  { room: 'classification', path: 'src/rules/classification', mayImport: below },
  { room: 'billing', path: 'src/rules/billing', mayImport: below },
  { room: 'collaboration', path: 'src/rules/collaboration', mayImport: below },
  { room: 'lifecycle', path: 'src/rules/lifecycle', mayImport: below },
  { room: 'lifetime-value', path: 'src/rules/lifetime-value', mayImport: [...below, 'billing'] },
  { room: 'loyalty', path: 'src/rules/loyalty', mayImport: below },
  { room: 'orders', path: 'src/rules/orders', mayImport: below },
  { room: 'scoring', path: 'src/rules/scoring', mayImport: below },
  { room: 'service', path: 'src/rules/service', mayImport: below },
  { room: 'reporting', path: 'src/rules/reporting', mayImport: [...below, ...rules] },
  { room: 'labels', path: 'src/labels', mayImport: [...below, ...rules, 'reporting'] },
  { room: 'storage', path: 'src/storage', mayImport: [...below, ...rules, 'reporting'] },
  { room: 'testing', path: 'src/testing', mayImport: [...below, ...rules, 'reporting', 'storage'] },
]

/**
 * What only one file may use. Both answers follow from what they are given: the moment or the amount, and the zone or the
 * language, which the caller names.
 */
export const lockedAway = [
  { file: 'src/foundation/money/format-money.ts', globals: ['Intl'] },
  { file: 'src/foundation/time/time-zone.ts', globals: ['Date'], packages: ['@date-fns/tz'] },
]
