import type { Shortfall } from '../../foundation/condition/index.ts'
import { type Reason, type Refused, refused } from '../../foundation/index.ts'
import type { StageActor } from '../../records/index.ts'

/**
 * Every code with which a move is refused.
 *
 * - `unknown-stage`: the lifecycle has no such stage; `not-a-start`: no life begins there; `no-path`: no path leads there;
 * - `forward-not-allowed` and its like: the actor may not make a move of that kind;
 * - `reason-required`: they may, with a reason;
 * - `guard-not-met`, `guard-unknown`: what the stage asks for does not hold, or cannot be told;
 * - `before-last-move`: it is said to have happened before the move before it.
 *
 * @example
 * ```ts
 * import { stageRefusalCodes } from 'clientele/lifecycle'
 *
 * stageRefusalCodes.includes('backward-not-allowed') //=> true
 * ```
 */
export const stageRefusalCodes = [
  'unknown-stage',
  'not-a-start',
  'no-path',
  'forward-not-allowed',
  'skip-not-allowed',
  'backward-not-allowed',
  'self-not-allowed',
  'loop-not-allowed',
  'exit-not-allowed',
  'return-not-allowed',
  'reason-required',
  'guard-not-met',
  'guard-unknown',
  'before-last-move',
] as const

/** A code from {@link stageRefusalCodes}. */
export type StageRefusalCode = (typeof stageRefusalCodes)[number]

/** What a refused move was. */
export type RefusedMove = {
  /** The stage it was to leave; left out at the start. */
  readonly from?: string
  /** The stage it was to enter. */
  readonly to: string
  /** Who was to move them. */
  readonly actor: StageActor
}

/** Why a move was refused. */
export interface StageRefusal extends Reason<StageRefusalCode, RefusedMove> {
  /** What the guard of the stage lacks; only where it is the guard that refused. */
  readonly lacks?: Shortfall
}

/** Refuses a move. */
export const refuseMove = (code: StageRefusalCode, parameters: RefusedMove, lacks?: Shortfall): Refused<StageRefusal> =>
  refused({ code, parameters, ...(lacks && { lacks }) })
