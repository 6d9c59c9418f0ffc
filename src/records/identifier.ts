/** The host's own key for a record: 1 to 128 characters, compared as text, never parsed. */
export type Identifier = string
