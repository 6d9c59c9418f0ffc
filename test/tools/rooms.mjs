/**
 * The rooms of src/: what each may import, and which packages it alone may use. Lint enforces the table.
 *
 * A room may always import its own files. `packages` are for its `*.schema.ts` files if `schema` says so, else for the rest.
 */
export const rooms = [
  { room: 'foundation', path: 'src/foundation', mayImport: [] },
  { room: 'records', path: 'src/records', mayImport: ['foundation'] },
  { room: 'classification', path: 'src/rules/classification', mayImport: ['foundation', 'records'] },
  { room: 'reporting', path: 'src/rules/reporting', mayImport: ['foundation', 'records', 'classification'] },
  { room: 'labels', path: 'src/labels', mayImport: ['foundation', 'records', 'classification', 'reporting'] },
]
