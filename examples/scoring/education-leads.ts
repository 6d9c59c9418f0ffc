import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import type { FeatureValue } from 'clientele'
import { parse } from 'csv-parse/sync'
import type { LeadTable } from './lead.ts'

/**
 * Columns that sales fill in while, or after, the outcome is decided ("Will revert after reading the email", "Already a
 * student", marks given by hand, what happened last). A model that sees them reads the answer, and fails on leads that are open.
 */
const leaking = [
  'Tags',
  'Lead Quality',
  'Lead Profile',
  'Asymmetrique Activity Index',
  'Asymmetrique Profile Index',
  'Asymmetrique Activity Score',
  'Asymmetrique Profile Score',
  'Last Notable Activity',
]
const numbers = ['TotalVisits', 'Total Time Spent on Website', 'Page Views Per Visit']
const notFeatures = ['Prospect ID', 'Lead Number', 'Converted', ...leaking]

/** `Select` is what the form shows before anything is chosen: nothing was said. */
function featureOf(column: string, text: string): FeatureValue {
  if (text === '' || text === 'Select') return null
  return numbers.includes(column) ? Number(text) : text
}

/** The leads of "X Education", a data set published widely, from its CSV. */
export function educationLeads(path: string): LeadTable {
  const rows: readonly Readonly<Record<string, string>>[] = parse(readFileSync(path), { columns: true })
  const columns = Object.keys(rows[0] ?? {}).filter((column) => !notFeatures.includes(column))
  return {
    title: basename(path),
    leads: rows.map((row) => ({
      id: row['Prospect ID'] ?? '',
      outcome: row['Converted'] === '1' ? 'won' : 'lost',
      features: Object.fromEntries(columns.map((column) => [column, featureOf(column, row[column] ?? '')])),
    })),
    numbers,
    categories: columns.filter((column) => !numbers.includes(column)),
  }
}
