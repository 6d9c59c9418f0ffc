import type { ScoringLabels } from '../scoring-labels.ts'

/**
 * Thai words for scores, by rule and by evidence.
 *
 * @example
 * ```ts
 * import { thaiScoring } from 'clientele/labels/th'
 *
 * thaiScoring.leadOutcome.lost //=> 'เสียไป'
 * ```
 */
export const thaiScoring: ScoringLabels = {
  leadOutcome: { won: 'ปิดได้', lost: 'เสียไป' },
  contributionKind: {
    rule: 'คะแนนจากกฎ',
    decay: 'ลดลงตามเวลา',
    'daily-limit': 'เพดานต่อวัน',
    'rule-limit': 'เพดานของกฎ',
    'group-limit': 'เพดานของกลุ่ม',
    'axis-limit': 'เพดานของแกน',
    'total-limit': 'เพดานรวม',
  },
  scoreChangeKind: {
    axis: 'แกน',
    total: 'รวม',
    grade: 'เกรด',
    label: 'ป้าย',
    'threshold-reached': 'ถึงเกณฑ์',
    'threshold-lost': 'ต่ำกว่าเกณฑ์',
  },
  scoreModelKind: { 'business-services': 'บริการสำหรับธุรกิจ', 'online-shop': 'ร้านค้าออนไลน์' },
  skippedBecause: { unset: 'ไม่ทราบค่า', unseen: 'ไม่เคยพบ', 'too-few-observations': 'พบน้อยเกินไป' },
  winEffect: { raises: 'เพิ่มโอกาส', lowers: 'ลดโอกาส', none: 'ไม่มีผล' },
  logisticTermKind: { value: 'ตัวเลข', level: 'ค่าหนึ่ง', other: 'ค่าอื่น', missing: 'ไม่มีค่า' },
  logisticNote: { 'constant-field': 'ช่องนี้เหมือนกันทุกราย', 'levels-merged': 'รวมค่าที่พบน้อยเข้าด้วยกัน' },
  refusal: {
    'insufficient-data': 'ที่ปิดได้หรือเสียไปมีน้อยเกินไป',
    'no-outcomes': 'ยังไม่มีผลลัพธ์',
    'did-not-converge': 'แบบจำลองไม่ลงตัว',
  },
}
