/**
 * Nanoseconds that a sum, a product, a share or a text takes, on one core: this library's beside dinero.js's on the same
 * amounts, in alternating rounds. Both are given what they work with: this library plain JSON with the amount as text,
 * dinero.js its own objects around a number; `from JSON to JSON` adds what it takes to make those and to write the amount.
 *
 * Run it as plain JavaScript. A loader that names every function it loads, as tsx does, slows dinero.js down by far.
 */
import {
  addMoney,
  allocateMoney,
  compareMoney,
  formatMoney,
  type Money,
  money,
  moneyFromMinorUnits,
  multiplyMoney,
  splitMoney,
} from 'clientele/money'
import { add, allocate, compare, type Dinero, dinero, halfEven, multiply, toDecimal, transformScale } from 'dinero.js'
import { EUR } from 'dinero.js/currencies'

const amounts = 1_000
const allUnits = Array.from({ length: amounts }, (_, index) => ((index * 1_037_389) % 100_000_000) - 3_000_000)
const texts = allUnits.map((units) => moneyFromMinorUnits(units, 'EUR').amount)
const ours: readonly Money[] = texts.map((amount) => ({ amount, currency: 'EUR' }))
const theirs: readonly Dinero<number>[] = allUnits.map((amount) => dinero({ amount, currency: EUR }))
const dineroOf = (text: string): Dinero<number> => dinero({ amount: Number(text.replace('.', '')), currency: EUR })

const equalParts = [1, 1, 1]
const unequalParts = [5, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]
const twelveParts = Array.from({ length: 12 }, () => 1)
const [equalRatios, unequalRatios] = [equalParts.map(String), unequalParts.map(String)]
const euros = new Intl.NumberFormat('en-GB', { style: 'currency', currency: 'EUR' })

interface Task {
  readonly name: string
  /** Each takes an amount and another, by their places. */
  readonly clientele: (at: number, other: number) => unknown
  readonly dinero: (at: number, other: number) => unknown
}

// The places are always within the lists.
const our = (at: number): Money => ours[at] as Money
const their = (at: number): Dinero<number> => theirs[at] as Dinero<number>
const textAt = (at: number): string => texts[at] as string

const tasks: readonly Task[] = [
  {
    name: 'add',
    clientele: (at, other) => addMoney(our(at), our(other)),
    dinero: (at, other) => add(their(at), their(other)),
  },
  {
    name: 'add, from JSON to JSON',
    clientele: (at, other) => addMoney(our(at), our(other)),
    dinero: (at, other) => toDecimal(add(dineroOf(textAt(at)), dineroOf(textAt(other)))),
  },
  {
    name: 'compare',
    clientele: (at, other) => compareMoney(our(at), our(other)),
    dinero: (at, other) => compare(their(at), their(other)),
  },
  {
    name: '× 1.0825, half-even',
    clientele: (at) => multiplyMoney(our(at), '1.0825', { rounding: 'half-even' }),
    dinero: (at) => transformScale(multiply(their(at), { amount: 10_825, scale: 4 }), 2, halfEven),
  },
  {
    name: 'allocate over 3',
    clientele: (at) => allocateMoney(our(at), equalRatios),
    dinero: (at) => allocate(their(at), equalParts),
  },
  {
    name: 'allocate over 12',
    clientele: (at) => allocateMoney(our(at), unequalRatios),
    dinero: (at) => allocate(their(at), unequalParts),
  },
  {
    name: 'split in 12',
    clientele: (at) => splitMoney(our(at), 12),
    dinero: (at) => allocate(their(at), twelveParts),
  },
  {
    name: 'read from text',
    clientele: (at) => money(textAt(at), 'EUR'),
    dinero: (at) => dineroOf(textAt(at)),
  },
  {
    name: 'format',
    clientele: (at) => formatMoney(our(at), 'en-GB'),
    dinero: (at) => toDecimal(their(at), ({ value }) => euros.format(Number(value))),
  },
]

/** Anything that either gives, as text to compare. */
const shown = (result: unknown): string => {
  if (Array.isArray(result)) return result.map(shown).join(' ')
  if (typeof result === 'function' || (typeof result === 'object' && result !== null && 'toJSON' in result)) {
    return toDecimal(result as Dinero<number>)
  }
  return typeof result === 'object' && result !== null ? (result as Money).amount : String(result)
}

// dinero.js gives what is left to the largest ratios, so its unequal shares may differ, and only those.
for (const { name, clientele, dinero } of tasks.filter(({ name }) => name !== 'allocate over 12')) {
  for (let at = 0; at < amounts; at += 1) {
    const [a, b] = [shown(clientele(at, amounts - 1 - at)), shown(dinero(at, amounts - 1 - at))]
    if (a !== b) throw new Error(`${name}: the two differ for ${texts[at]}: ${a}, ${b}`)
  }
}

/** Nanoseconds that a task takes, over all amounts again and again. */
function nanosecondsOf(run: Task['clientele'], passes: number): number {
  const start = performance.now()
  for (let pass = 0; pass < passes; pass += 1) {
    for (let at = 0; at < amounts; at += 1) run(at, amounts - 1 - at)
  }
  return ((performance.now() - start) * 1e6) / (passes * amounts)
}

const median = (numbers: readonly number[]): number => [...numbers].sort((a, b) => a - b)[numbers.length >> 1] ?? 0

const rounds = 9
console.log(`nanoseconds over ${amounts} amounts, median of ${rounds} alternating rounds`)
console.log(`  ${''.padEnd(24)}${'clientele'.padStart(10)}${'dinero.js'.padStart(10)}   ratio`)
for (const { name, clientele, dinero } of tasks) {
  const [mine, other]: [number[], number[]] = [[], []]
  for (let round = 0; round < rounds; round += 1) {
    mine.push(nanosecondsOf(clientele, 60))
    other.push(nanosecondsOf(dinero, 60))
  }
  const ratios = mine.map((time, round) => (other[round] ?? Number.NaN) / time)
  const range = `(from ${Math.min(...ratios).toFixed(1)} to ${Math.max(...ratios).toFixed(1)})`
  const times = [mine, other].map((all) => median(all).toFixed(0).padStart(10)).join('')
  console.log(`  ${name.padEnd(24)}${times}   ${median(ratios).toFixed(1)} ${range}`)
}
