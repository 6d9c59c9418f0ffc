import { fieldCheck } from '../../../records/field-check.ts'
import type { SubmissionProblemCode } from './submission-problem.ts'

/** Finds what is wrong with an answer: a code, and the bound that it exceeds or the option in question. */
export type AnswerCheck = (value: unknown) => Iterable<readonly [code: SubmissionProblemCode, at?: string | number]>

const longestEmail = 254

// One @, no blanks, quotes or brackets, and a host with a dot: what mail really uses. Read once from left to right.
const address = /^[^\s@"(),:;<>[\\\]]+@[^\s@"(),:;<>[\\\].]+(?:\.[^\s@"(),:;<>[\\\].]+)+$/

const checkLine = /* @__PURE__ */ fieldCheck({ kind: 'line', longest: longestEmail })

/** What is wrong with an address, if anything. */
export const emailCheck: AnswerCheck = (value) => {
  const found = [...checkLine(value)]
  return found.length > 0 || address.test(String(value)) ? found : [['not-an-email']]
}
