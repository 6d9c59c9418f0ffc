import type { ClosedLead } from 'clientele'

/** A closed lead under its own id: what can be split, learnt from and judged. */
export interface Lead extends ClosedLead {
  readonly id: string
}

/** Leads, and which of their fields have numbers and which have texts. */
export interface LeadTable {
  readonly title: string
  readonly leads: readonly Lead[]
  readonly numbers: readonly string[]
  readonly categories: readonly string[]
}
