/**
 * The rooms of src/ and what each may import; a room may always import its own files. Lint enforces the table.
 */
export const rooms = [
  { room: 'foundation', path: 'src/foundation', mayImport: [] },
  { room: 'records', path: 'src/records', mayImport: ['foundation'] },
  { room: 'classification', path: 'src/rules/classification', mayImport: ['foundation', 'records'] },
  { room: 'billing', path: 'src/rules/billing', mayImport: ['foundation', 'records'] },
  { room: 'collaboration', path: 'src/rules/collaboration', mayImport: ['foundation', 'records'] },
  { room: 'lifecycle', path: 'src/rules/lifecycle', mayImport: ['foundation', 'records'] },
  {
    room: 'reporting',
    path: 'src/rules/reporting',
    mayImport: ['foundation', 'records', 'classification', 'billing', 'collaboration', 'lifecycle'],
  },
  {
    room: 'labels',
    path: 'src/labels',
    mayImport: ['foundation', 'records', 'classification', 'billing', 'collaboration', 'lifecycle', 'reporting'],
  },
]

/**
 * What only one file may use. Both answers follow from what they are given: the moment or the amount, and the zone or the
 * language, which the caller names.
 */
export const lockedAway = [
  { file: 'src/foundation/money/format-money.ts', globals: ['Intl'] },
  { file: 'src/foundation/time/time-zone.ts', globals: ['Date'], packages: ['@date-fns/tz'] },
]
