import { refuse } from '../../../foundation/error.ts'
import { fromMinorUnits } from '../../../foundation/money/money.ts'
import { unitsAt } from '../../../foundation/money/units-at.ts'
import type { Invoice } from '../../../records/index.ts'

/** Throws `invalid-value` if an invoice has no lines, or asks for something else than they sum to. */
export function checkSums({ currency, lines, ...invoice }: Invoice, field: string): void {
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
}
