import { refuse } from '../../../foundation/error.ts'
import { fromMinorUnits } from '../../../foundation/money/money.ts'
import { unitsAt, unitsFromZeroAt } from '../../../foundation/money/units-at.ts'
import type { CreditNote, Invoice } from '../../../records/index.ts'

/** An amount before tax and its tax, in minor units. */
export interface NetAndTax {
  readonly net: bigint
  readonly tax: bigint
}

/** What is taken off one line of an invoice, which line that is, and where the note has it. */
export interface LineCredit extends NetAndTax {
  readonly index: number
  readonly key: string
  readonly field: string
}

/** Reads what a note takes off which lines; nothing where it does not say. Throws if it is no note of these lines. */
export type CreditNoteReader = (
  note: Pick<CreditNote, 'amount' | 'lines'>,
  field: string,
) => readonly LineCredit[] | undefined

/** What each line of an invoice charges; errors begin with the invoice's place. */
export const chargedOnLines = ({ currency, lines }: Invoice, at: string): readonly NetAndTax[] =>
  lines.map(({ net, tax }, index) => ({
    net: unitsAt(net, currency, () => `${at}.lines[${index}].net`),
    tax: unitsAt(tax, currency, () => `${at}.lines[${index}].tax`),
  }))

/** Whether so much can be taken off what is left of a line, before tax and in tax. */
export const isWithin = (credit: NetAndTax, left: NetAndTax): boolean =>
  credit.net <= left.net && credit.tax <= left.tax

/** What is left of a line after something was taken off it. */
export const lessCredit = (left: NetAndTax, credit: NetAndTax): NetAndTax => ({
  net: left.net - credit.net,
  tax: left.tax - credit.tax,
})

/** The reader of credit notes to an invoice. */
export function creditNoteReader({ currency, lines }: Invoice): CreditNoteReader {
  const indexes = new Map(lines.map(({ key }, index) => [key, index]))
  return ({ amount, lines: credited }, field) => {
    if (!credited) return undefined
    const seen = new Set<string>()
    const credits = credited.map(({ key, net, tax }, position) => {
      const place = `${field}.lines[${position}]`
      const index =
        indexes.get(key) ?? refuse('foreign-record', `${place}.key`, key, 'the key of a line of the invoice')
      if (seen.has(key)) refuse('duplicate-id', `${place}.key`, key, 'each line once')
      seen.add(key)
      return {
        index,
        key,
        field: place,
        net: unitsFromZeroAt(net, currency, `${place}.net`),
        tax: unitsFromZeroAt(tax, currency, `${place}.tax`),
      }
    })
    const sum = credits.reduce((so, { net, tax }) => so + net + tax, 0n)
    if (sum !== unitsAt(amount, currency, `${field}.amount`)) {
      const expected = `${fromMinorUnits(sum, currency).amount}, which the lines sum to`
      refuse('invalid-value', `${field}.amount.amount`, amount.amount, expected)
    }
    return credits
  }
}
