import { type Account, addMoney, type Invoice, type Money, money, negateMoney, sumMoney } from 'clientele'
import type { Ledger } from './ledger.ts'

/** One line of a statement: what changed what somebody owes. */
interface Entry {
  readonly on: string
  readonly what: string
  readonly amount: Money
}

const none = money('0', 'EUR')

/** Stops the program if two ways to work out a figure do not agree. */
export function mustAgree(what: string, one: Money | undefined, other: Money | undefined): void {
  if (one?.amount !== other?.amount) throw new Error(`${what}: ${one?.amount} is not ${other?.amount}`)
}

const lineText = ({ key, kind, service, description }: Invoice['lines'][number]): string =>
  [kind === 'order' ? key : kind, description, service && `${service.start} to ${service.end}`]
    .filter(Boolean)
    .join(', ')

function entriesOf({ invoices, creditNotes, payments, refunds }: Ledger, { id }: Account): readonly Entry[] {
  return [
    ...invoices.map((invoice) => ({
      accountId: invoice.accountId,
      on: invoice.issuedOn ?? '',
      what: `invoice ${invoice.number ?? ''}`,
      amount: invoice.total,
    })),
    ...creditNotes.map((note) => ({
      accountId: note.accountId,
      on: note.issuedOn,
      what: `credit note: ${note.reason ?? ''}`,
      amount: negateMoney(note.amount),
    })),
    ...payments.map((payment) => ({
      accountId: payment.accountId,
      on: payment.receivedOn,
      what: 'payment received',
      amount: negateMoney(payment.amount),
    })),
    ...refunds.map((refund) => ({
      accountId: refund.accountId,
      on: refund.paidOn,
      what: `paid back: ${refund.reason ?? ''}`,
      amount: refund.amount,
    })),
  ]
    .filter(({ accountId }) => accountId === id)
    .sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))
}

const columns = (on: string, what: string, amount: string, balance: string): string =>
  `${on.padEnd(12)}${what.padEnd(46)}${amount.padStart(12)}${balance.padStart(12)}`

/** What somebody was asked for, what came in, and what is left, in lines that a person can follow. */
export function statementOf(ledger: Ledger, account: Account): string {
  let balance = none
  const lines = entriesOf(ledger, account).map(({ on, what, amount }) => {
    balance = addMoney(balance, amount)
    return columns(on, what, amount.amount, balance.amount)
  })
  const own = <Item extends { readonly accountId: string }>(items: readonly Item[]): readonly Item[] =>
    items.filter(({ accountId }) => accountId === account.id)
  const sum = (items: readonly { readonly amount: Money }[]): Money =>
    sumMoney(
      items.map(({ amount }) => amount),
      'EUR',
    )
  const invoiced = sum(own(ledger.invoices).map(({ total }) => ({ amount: total })))
  const credited = sum(own(ledger.creditNotes))
  const paid = sum(own(ledger.payments))
  const refunded = sum(own(ledger.refunds))
  const owed = sumMoney([invoiced, negateMoney(credited), negateMoney(paid), refunded], 'EUR')
  mustAgree(`what ${account.name} owes`, owed, balance)
  return [
    account.name,
    columns('day', 'what', 'EUR', 'balance'),
    ...lines,
    `invoiced ${invoiced.amount} - credited ${credited.amount} - paid ${paid.amount} + paid back ${refunded.amount} = ${owed.amount}`,
  ].join('\n')
}

/** What each invoice of somebody charges for, line by line. */
export const invoicesOf = ({ invoices }: Ledger, account: Account): string =>
  invoices
    .filter(({ accountId }) => accountId === account.id)
    .flatMap((invoice) => [
      `${invoice.number}, issued ${invoice.issuedOn}, due ${invoice.dueOn}`,
      ...invoice.lines.map((line) => `  ${lineText(line).padEnd(70)}${line.net.amount.padStart(10)}`),
      `  ${`net ${invoice.net.amount}, tax ${invoice.tax.amount}, total`.padEnd(70)}${invoice.total.amount.padStart(10)}`,
    ])
    .join('\n')
