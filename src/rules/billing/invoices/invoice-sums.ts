import { refuse } from '../../../foundation/error.ts'
import { fromMinorUnits } from '../../../foundation/money/money.ts'
import { unitsAt } from '../../../foundation/money/units-at.ts'
import type { Invoice } from '../../../records/index.ts'
import { checkKey } from './checks.ts'

/** Throws for a line's key that cannot be, or that stands twice. */
function checkKeys({ lines }: Invoice, field: string): void {
  const keys = new Set<string>()
  for (const [index, { key }] of lines.entries()) {
    checkKey(key, keys, () => `${field}.lines[${index}].key`)
    keys.add(key)
  }
}

/**
 * The total of an invoice, in minor units; throws `invalid-value` if it has no lines, or asks for something else than they sum
 * to, and `duplicate-id` if two lines have one key.
 */
export function checkLines(invoice: Invoice, field: string): bigint {
  const { currency, lines } = invoice
  checkKeys(invoice, field)
  if (lines.length === 0) refuse('invalid-value', `${field}.lines`, lines, 'at least one line')
  const sumOf = (name: 'net' | 'tax'): bigint =>
    lines.reduce(
      (sum, line, index) => sum + unitsAt(line[name], currency, () => `${field}.lines[${index}].${name}`),
      0n,
    )
  const [net, tax] = [sumOf('net'), sumOf('tax')]
  for (const [name, sum] of [['net', net] as const, ['tax', tax] as const, ['total', net + tax] as const]) {
    const { amount } = invoice[name]
    if (unitsAt(invoice[name], currency, () => `${field}.${name}`) !== sum) {
      refuse(
        'invalid-value',
        `${field}.${name}`,
        amount,
        `${fromMinorUnits(sum, currency).amount}, which the lines sum to`,
      )
    }
  }
  return net + tax
}
