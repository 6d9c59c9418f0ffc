import type { HeldBackScore } from 'clientele'
import { ruleScorerFor } from './by-rule.ts'
import type { LeadTable } from './lead.ts'

/** A lead, scored by rule and by evidence: each as the share of all leads that it is ahead of, ties counting half. */
export interface ComparedLead {
  readonly id: string
  readonly won: boolean
  readonly points: number
  readonly why: string
  readonly rule: number
  readonly evidence: number
}

/** The share of some numbers that each is ahead of. */
function sharesAhead(numbers: readonly number[]): (number: number) => number {
  const sorted = [...numbers].sort((a, b) => a - b)
  const first = new Map<number, number>()
  const last = new Map<number, number>()
  for (const [place, number] of sorted.entries()) {
    if (!first.has(number)) first.set(number, place)
    last.set(number, place)
  }
  return (number) => (Number(first.get(number)) + Number(last.get(number))) / 2 / sorted.length
}

/** Scores by rule what was scored by evidence. */
export function comparedByRule(table: LeadTable, held: readonly HeldBackScore[]): readonly ComparedLead[] {
  const byId = new Map(table.leads.map((lead) => [lead.id, lead]))
  const scoreByRule = ruleScorerFor(table)
  const scored = held.flatMap(({ id, score, won }) => {
    const lead = byId.get(id)
    return lead ? [{ id, won, score, ...scoreByRule(lead) }] : []
  })
  const rule = sharesAhead(scored.map(({ points }) => points))
  const evidence = sharesAhead(scored.map(({ score }) => score))
  return scored.map(({ score, ...lead }) => ({ ...lead, rule: rule(lead.points), evidence: evidence(score) }))
}

/** The leads on which the two differ most. */
export const mostDisputed = (leads: readonly ComparedLead[], count: number): readonly ComparedLead[] =>
  [...leads]
    .sort((a, b) => Math.abs(b.rule - b.evidence) - Math.abs(a.rule - a.evidence) || (a.id < b.id ? -1 : 1))
    .slice(0, count)
