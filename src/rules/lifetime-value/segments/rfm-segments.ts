import { deepFreeze } from '../../../foundation/deep-freeze.ts'
import { refuse } from '../../../foundation/error.ts'

/**
 * The segments of the default table, from the best to the lost.
 *
 * @example
 * ```ts
 * import { rfmSegmentNames } from 'clientele/lifetime-value/segments'
 *
 * rfmSegmentNames.length //=> 11
 * ```
 */
export const rfmSegmentNames = [
  'champions',
  'loyal',
  'potential-loyalist',
  'new-customers',
  'promising',
  'need-attention',
  'about-to-sleep',
  'at-risk',
  'cannot-lose-them',
  'hibernating',
  'lost',
] as const

/** A segment from {@link rfmSegmentNames}. */
export type RfmSegmentName = (typeof rfmSegmentNames)[number]

/**
 * Segments by name, each with the codes that it holds, set apart by blanks; every one of the 125 codes stands in it once.
 *
 * @example
 * ```ts
 * import { defaultRfmSegments, type RfmSegmentTable } from 'clientele/lifetime-value/segments'
 *
 * const table: RfmSegmentTable = defaultRfmSegments
 * table['champions'] //=> '555 554 544 545 454 455 445'
 * ```
 */
export type RfmSegmentTable = Readonly<Record<string, string>>

/**
 * The eleven segments that are in common use, as the table published by Squeezely assigns them: unlike tables of ranges, it leaves
 * no code out and gives none twice. The digits are recency, frequency and money; 5 is best.
 *
 * @example
 * ```ts
 * import { defaultRfmSegments } from 'clientele/lifetime-value/segments'
 *
 * defaultRfmSegments.lost //=> '111 112 121 131 141 151'
 * ```
 */
export const defaultRfmSegments: Readonly<Record<RfmSegmentName, string>> = deepFreeze({
  champions: '555 554 544 545 454 455 445',
  loyal: '543 444 435 355 354 345 344 335',
  'potential-loyalist':
    '553 551 552 541 542 533 532 531 452 451 442 441 431 453 433 432 423 353 352 351 342 341 333 323',
  'new-customers': '512 511 422 421 412 411 311',
  promising: '525 524 523 522 521 515 514 513 425 424 413 414 415 315 314 313',
  'need-attention': '535 534 443 434 343 334 325 324',
  'about-to-sleep': '331 321 312 221 213 231 241 251',
  'at-risk': '255 254 245 244 253 252 243 242 235 234 225 224 153 152 145 143 142 135 134 133 125 124',
  'cannot-lose-them': '155 154 144 214 215 115 114 113',
  hibernating: '332 322 233 232 223 222 132 123 122 212 211',
  lost: '111 112 121 131 141 151',
})

const codeCount = 125
const isCode = (code: string): boolean => /^[1-5]{3}$/.test(code)

/**
 * Prepares a table once, to look many codes up.
 *
 * @param table - The segments; {@link defaultRfmSegments} when left out.
 * @returns A function from a code, as `rfmScores` gives it, to the segment; it throws `unknown-code` for a code that is none.
 * @throws {@link ClienteleError} `invalid-policy` for a table that does not hold every code once.
 *
 * @example
 * ```ts
 * import { rfmSegmenter } from 'clientele/lifetime-value/segments'
 *
 * const segmentOf = rfmSegmenter()
 * segmentOf('444') //=> 'loyal'
 * segmentOf('121') //=> 'lost'
 * segmentOf('666') //=> throws 'unknown-code'
 * ```
 */
export function rfmSegmenter(table: RfmSegmentTable = defaultRfmSegments): (code: string) => string {
  const segments = new Map<string, string>()
  for (const [name, codes] of Object.entries(table)) {
    for (const code of codes.split(' ')) {
      if (!isCode(code) || segments.has(code)) {
        refuse('invalid-policy', `table.${name}`, code, 'codes of three digits from 1 to 5, each in one segment')
      }
      segments.set(code, name)
    }
  }
  if (segments.size < codeCount) {
    refuse('invalid-policy', 'table', segments.size, `all ${codeCount} codes, so that every account has a segment`)
  }
  return (code) => segments.get(code) ?? refuse('unknown-code', 'code', code, 'three digits from 1 to 5')
}
