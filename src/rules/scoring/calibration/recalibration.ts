/** Platt's recalibration: a line through the scores, or through their log-odds, made a probability. */
export interface PlattRecalibration {
  /** Tells it from other recalibrations. */
  readonly kind: 'platt'
  /** Whether the line is drawn through the scores as they are, or through the log-odds that they stand for. */
  readonly scale: 'score' | 'log-odds'
  /** How much one unit of the scale adds to the log-odds. */
  readonly slope: number
  /** The log-odds at 0 of the scale. */
  readonly intercept: number
}

/** A score and the probability it stands for. */
export interface RecalibrationPoint {
  /** The score. */
  readonly score: number
  /** The probability. */
  readonly probability: number
}

/** An isotonic recalibration: steps that never fall, joined by lines. */
export interface IsotonicRecalibration {
  /** Tells it from other recalibrations. */
  readonly kind: 'isotonic'
  /** From the lowest score on; the probabilities never fall. */
  readonly points: readonly RecalibrationPoint[]
}

/** How scores are turned into probabilities that can be trusted, as plain JSON; read by {@link recalibrate}. */
export type Recalibration = PlattRecalibration | IsotonicRecalibration
