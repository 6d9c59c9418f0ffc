import type { ClassificationLabels } from '../classification-labels.ts'
import type { Labels } from '../labels.ts'

/**
 * Thai words. Everyday Thai has one word for both; here `ลูกค้าว่าจ้าง` is a client and `ผู้ซื้อ` a customer.
 *
 * @example
 * ```ts
 * import { thai } from 'clientele/labels/th'
 *
 * thai.verdicts.customer //=> 'ผู้ซื้อ'
 * ```
 */
export const thai: Labels = {
  language: 'th',
  verdicts: { client: 'ลูกค้าว่าจ้าง', customer: 'ผู้ซื้อ', neither: 'ยังไม่เป็นทั้งสองอย่าง' },
  dimensions: {
    term: 'ระยะเวลา',
    offering: 'สิ่งที่เสนอ',
    customisation: 'การปรับแต่ง',
    engagement: 'การร่วมงาน',
    manager: 'ผู้ดูแล',
    interaction: 'การติดต่อ',
    volume: 'ปริมาณ',
    'revenue-model': 'รูปแบบรายได้',
    audience: 'กลุ่มเป้าหมาย',
    confidentiality: 'การรักษาความลับ',
    basis: 'พื้นฐาน',
    loyalty: 'ความภักดี',
    'after-sales': 'บริการหลังการขาย',
  },
  facts: {
    hasPurchased: { true: 'เคยซื้อ', false: 'ยังไม่เคยซื้อ' },
    party: { individual: 'บุคคล', business: 'องค์กร' },
    offering: {
      product: 'สินค้า',
      'standardised-service': 'บริการมาตรฐาน',
      'bespoke-product': 'สินค้าสั่งทำ',
      'bespoke-service': 'บริการเฉพาะราย',
      advice: 'คำปรึกษา',
    },
    customisation: {
      none: 'ไม่ปรับแต่ง',
      minimal: 'แทบไม่ปรับแต่ง',
      configured: 'ตั้งค่าให้',
      bespoke: 'ทำขึ้นเฉพาะ',
    },
    term: {
      none: 'ไม่มีการค้าขาย',
      single: 'ซื้อครั้งเดียว',
      occasional: 'ซื้อเป็นครั้งคราว',
      'regular-repeat': 'ซื้อเป็นประจำ',
      subscription: 'สมัครสมาชิกรายงวด',
      contract: 'สัญญา',
      'ongoing-without-contract': 'ต่อเนื่องโดยไม่มีสัญญา',
    },
    openEnded: { true: 'ไม่มีกำหนดสิ้นสุด', false: 'มีกำหนดสิ้นสุด' },
    engagement: {
      none: 'ไม่มีงานที่ดำเนินอยู่',
      transactional: 'ขายเป็นครั้ง ๆ',
      'one-off-project': 'โครงการครั้งเดียว',
      'ongoing-collaboration': 'ร่วมงานต่อเนื่อง',
    },
    dedicatedManager: { true: 'มีผู้ดูแลประจำ', false: 'ไม่มีผู้ดูแลประจำ' },
    interactionsHandledBy: {
      'counter-staff': 'พนักงานหน้าร้านดูแล',
      'support-staff': 'ฝ่ายสนับสนุนดูแล',
      'account-manager': 'ผู้จัดการบัญชีดูแล',
    },
    revenueModel: {
      none: 'ขณะนี้ไม่ได้จ่ายอะไร',
      'per-purchase': 'จ่ายต่อการซื้อ',
      retainer: 'จ่ายค่าจ้างประจำงวด',
      'recurring-fixed-fee': 'จ่ายค่าธรรมเนียมคงที่เป็นงวด',
      subscription: 'จ่ายค่าสมัครรายงวด',
      membership: 'จ่ายค่าสมาชิก',
      'fixed-fee-project': 'จ่ายเหมาต่อโครงการ',
      'time-and-materials': 'จ่ายตามเวลาและวัสดุ',
      hourly: 'จ่ายรายชั่วโมง',
      commission: 'จ่ายค่านายหน้า',
      usage: 'จ่ายตามที่ใช้',
      mixed: 'จ่ายหลายแบบ',
    },
    billingCycle: {
      'per-transaction': 'เรียกเก็บต่อรายการ',
      weekly: 'เรียกเก็บรายสัปดาห์',
      monthly: 'เรียกเก็บรายเดือน',
      quarterly: 'เรียกเก็บรายไตรมาส',
      yearly: 'เรียกเก็บรายปี',
      other: 'เรียกเก็บไม่สม่ำเสมอ',
    },
    fixedPeriodicFee: { true: 'ค่าธรรมเนียมเท่ากันทุกงวด', false: 'ไม่มีค่าธรรมเนียมคงที่ต่องวด' },
    audience: { niche: 'กลุ่มเฉพาะ', broad: 'กลุ่มกว้าง' },
    accountVolume: { 'low-volume-high-value': 'บัญชีน้อยรายมูลค่าสูง', 'high-volume-low-value': 'บัญชีมากรายมูลค่าต่ำ' },
    loyaltyProgramme: { true: 'อยู่ในโปรแกรมสะสม', false: 'ไม่อยู่ในโปรแกรมสะสม' },
    afterSalesService: { true: 'มีบริการหลังการขาย', false: 'ไม่มีบริการหลังการขาย' },
    confidentialInformationShared: { true: 'แบ่งปันเรื่องที่เป็นความลับกับเรา', false: 'ไม่ได้แบ่งปันเรื่องที่เป็นความลับ' },
  },
  contractMonths: 'จำนวนเดือน: {count}',
  requirements: {
    'purchase-met': '{facts}',
    'purchase-not-met': 'ยังไม่เคยซื้อ และไม่มีสัญญาจ้างประจำที่มีผลอยู่',
    'purchase-unknown': 'ยังไม่เคยซื้อ ไม่ทราบว่ามีสัญญาจ้างประจำหรือไม่',
    'continuing-met': 'ร่วมงานต่อเนื่อง ({facts})',
    'continuing-not-met': 'ไม่ได้ร่วมงานต่อเนื่อง ({facts})',
    'continuing-unknown': 'ไม่ทราบว่าร่วมงานต่อเนื่องหรือไม่ ({facts})',
    'tailored-met': 'งานเฉพาะราย ({facts})',
    'tailored-not-met': 'ไม่มีงานเฉพาะราย ({facts})',
    'tailored-unknown': 'ไม่ทราบว่างานเป็นแบบเฉพาะรายหรือไม่ ({facts})',
  },
  leanings: { client: 'เหมือนลูกค้าว่าจ้าง: {facts}', customer: 'เหมือนผู้ซื้อ: {facts}', neither: 'ไม่บ่งชี้ทางใด: {facts}' },
}

/**
 * Thai words for what classification speaks of beside what is in {@link Labels}.
 *
 * @example
 * ```ts
 * import { thaiClassification } from 'clientele/labels/th'
 *
 * thaiClassification.factName.industry //=> 'อุตสาหกรรม'
 * ```
 */
export const thaiClassification: ClassificationLabels = {
  factName: {
    hasPurchased: 'การซื้อ',
    party: 'บุคคลหรือองค์กร',
    offering: 'สิ่งที่เสนอ',
    customisation: 'การปรับแต่ง',
    term: 'ระยะเวลา',
    contractMonths: 'อายุสัญญาเป็นเดือน',
    openEnded: 'ไม่มีกำหนดสิ้นสุด',
    tenureMonths: 'อายุความสัมพันธ์เป็นเดือน',
    purchaseCount: 'จำนวนครั้งที่ซื้อ',
    engagement: 'การร่วมงาน',
    dedicatedManager: 'ผู้ดูแลประจำ',
    interactionsHandledBy: 'ผู้รับผิดชอบการติดต่อ',
    revenueModel: 'รูปแบบรายได้',
    billingCycle: 'รอบเรียกเก็บ',
    fixedPeriodicFee: 'ค่าธรรมเนียมคงที่ต่องวด',
    audience: 'กลุ่มเป้าหมาย',
    accountVolume: 'จำนวนและมูลค่าของบัญชี',
    loyaltyProgramme: 'โปรแกรมสะสม',
    afterSalesService: 'บริการหลังการขาย',
    confidentialInformationShared: 'ข้อมูลที่เป็นความลับ',
    industry: 'อุตสาหกรรม',
  },
  requirement: { purchase: 'การซื้อ', continuing: 'การร่วมงานต่อเนื่อง', tailored: 'งานเฉพาะราย' },
  requirementStatus: { met: 'ครบตามข้อกำหนด', 'not-met': 'ไม่ครบตามข้อกำหนด', unknown: 'ไม่ทราบ' },
  gateStatus: { open: 'ผ่านได้', closed: 'ผ่านไม่ได้', undecided: 'ยังตัดสินไม่ได้' },
  businessKind: {
    consultancy: 'บริษัทที่ปรึกษา',
    'advisory-firm': 'บริษัทให้คำแนะนำ',
    'brand-agency': 'เอเจนซีแบรนด์',
    'advertising-agency': 'เอเจนซีโฆษณา',
    'digital-marketing-agency': 'เอเจนซีการตลาดดิจิทัล',
    'law-firm': 'สำนักงานกฎหมาย',
    'pr-consultant': 'ที่ปรึกษาประชาสัมพันธ์',
    therapist: 'นักบำบัด',
    'accounting-firm': 'สำนักงานบัญชี',
    supermarket: 'ซูเปอร์มาร์เก็ต',
    'clothing-shop': 'ร้านเสื้อผ้า',
    pharmacy: 'ร้านขายยา',
    restaurant: 'ร้านอาหาร',
    cafe: 'ร้านกาแฟ',
    spa: 'สปา',
    salon: 'ร้านเสริมสวย',
    bakery: 'ร้านเบเกอรี',
    'petrol-station': 'ปั๊มน้ำมัน',
    'wedding-planner': 'ผู้จัดงานแต่งงาน',
  },
  recordKind: {
    account: 'บัญชี',
    agreement: 'ข้อตกลง',
    order: 'คำสั่งซื้อ',
    interaction: 'การติดต่อ',
    'team-member': 'สมาชิกทีม',
  },
}
