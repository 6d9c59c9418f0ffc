/** The rooms of rules that do not look at one another, but for what the table says. */
const rules = [
  'classification',
  'billing',
  'collaboration',
  'lifecycle',
  'lifetime-value',
  'loyalty',
  'orders',
  'scoring',
  'service',
]
