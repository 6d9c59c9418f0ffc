import type { Reason } from '../../foundation/reason.ts'
import type { Evidence } from './evidence.ts'
import type { FactName, FactParameters } from './facts.ts'
import type { Dimension, Requirement } from './policy.ts'

/** Whether a requirement of a gate holds; `unknown` when a missing fact could still decide it either way. */
export type RequirementStatus = 'met' | 'not-met' | 'unknown'

/** The reason behind a requirement: whether it holds, and the facts that say so. */
export type RequirementReason = Reason<`${Requirement}-${RequirementStatus}`, FactParameters>

/** One requirement of a gate, and the facts that decided it. */
export interface RequirementDecision {
  /** Which. */
  readonly requirement: Requirement
  /** Whether it holds. */
  readonly status: RequirementStatus
  /** Why: the facts that met it, or all the known facts that did not. */
  readonly reason: RequirementReason
  /** The facts that would decide it; empty once it is decided. */
  readonly missing: readonly FactName[]
}

/** One gate: open when all its requirements are met, closed when one is not, undecided otherwise. */
export interface GateDecision {
  /** Whether one may pass. */
  readonly status: 'open' | 'closed' | 'undecided'
  /** What it requires, one by one. */
  readonly requirements: readonly RequirementDecision[]
}

interface DecisionBase {
  /**
   * How far the verdict can be relied on; 0..1, four decimals, half-up. Under the default policy a decided verdict has 0.5
   * and half the share of the weights that is known and agrees with it; an undecided verdict has 0.25 and a quarter of
   * the share that is known; `neither` that is decided has 1. Removing a fact never raises it.
   */
  readonly confidence: number
  /** Whether the verdict is honestly arguable; the dimensions in `disagreeing` say why. */
  readonly ambiguous: boolean
  /** The dimensions whose evidence leans against the verdict. */
  readonly disagreeing: readonly Dimension[]
  /** The two gates. The verdict follows from them alone. */
  readonly gates: {
    /** Open for whoever has bought, or holds a running retainer. */
    readonly customer: GateDecision
    /** Open for continuing engagement and tailored work, whether paid for yet or not. */
    readonly client: GateDecision
  }
  /** What each dimension says whose facts are known, in the order of the facts. */
  readonly evidence: readonly Evidence[]
  /**
   * How far the evidence leans to client (positive) or customer (negative): exactly the sum of its contributions, in
   * whole points from `-scoreLimit` to `scoreLimit`.
   */
  readonly score: number
  /** The sum of the policy's weights. */
  readonly scoreLimit: number
  /** The share of the policy's weights on which something is known; 0..1, four decimals, half-up. */
  readonly coverage: number
  /** The facts that the policy would have used and were not given. */
  readonly missingFacts: readonly FactName[]
}

/** They have not bought, and hold no running retainer. */
export interface NeitherDecision extends DecisionBase {
  /** Neither yet. */
  readonly verdict: 'neither'
  /** Not a customer. */
  readonly isCustomer: false
  /** Not a client. */
  readonly isClient: false
}

/** They have bought, and are not known to be a client. */
export interface CustomerDecision extends DecisionBase {
  /** A customer only. */
  readonly verdict: 'customer'
  /** A customer. */
  readonly isCustomer: true
  /** Not a client. */
  readonly isClient: false
}

/** They are in a continuing, tailored relationship. */
export interface ClientDecision extends DecisionBase {
  /** A client. */
  readonly verdict: 'client'
  /** Every client is a customer. */
  readonly isCustomer: true
  /** A client. */
  readonly isClient: true
}

/** What somebody is to a business, and why. */
export type RelationshipDecision = NeitherDecision | CustomerDecision | ClientDecision
