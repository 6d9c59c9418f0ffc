/** How much a custom field can hold: what its schema lets through, and what no definition can exceed. */
export const customFieldLimits = {
  /** Characters of a line, or of a text of a list. */
  line: 500,
  /** Characters of a text. */
  text: 10_000,
  /** Texts of a list. */
  texts: 1_000,
} as const
