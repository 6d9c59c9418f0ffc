/**
 * Finding duplicates, on one core, and how the time grows with the records: accounts of which one in ten is entered twice under
 * another spelling, and accounts that share everything.
 */
import { type Account, applyMerge, findDuplicates, planMerge, undoMerge } from 'clientele'

const syllables = 'ka ri no va lin ber son mar tho el si gun hol dre fra wen ost ur ymi zak'.split(' ')

let state = 1
/** A whole number from 0 up to a limit, the same on every run. */
function upTo(limit: number): number {
  state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
  return (state >>> 8) % limit
}
const word = (): string => Array.from({ length: 2 + upTo(3) }, () => syllables[upTo(syllables.length)]).join('')

/** A name with one of its letters left out. */
function misspelt(name: string): string {
  const at = upTo(name.length)
  return name.slice(0, at) + name.slice(at + 1)
}

const account = (id: string, name: string, host: string, digits: number): Account => ({
  id,
  name,
  party: 'business',
  contacts: [{ id: 'p-1', name: word(), email: `office@${host}.example`, phone: `+47 ${digits}`, roles: [] }],
})

/** Accounts, one in ten of them again under another spelling and the same number. */
function accountsOf(count: number): readonly Account[] {
  const originals = Array.from({ length: Math.ceil((count * 10) / 11) }, (_, index) => {
    const [first, second] = [word(), word()]
    return account(`a-${index}`, `${first} ${second} ${word()}`, `${first}${second}`, 20_000_000 + upTo(70_000_000))
  })
  const copies = originals.slice(0, count - originals.length).map((each, index) => ({
    ...each,
    id: `c-${index}`,
    name: misspelt(each.name),
  }))
  return [...originals, ...copies]
}

const alike = (count: number): readonly Account[] =>
  Array.from({ length: count }, (_, index) => account(`a-${index}`, 'Nordlys Shipping AS', 'nordlys', 55_001_122))

function timed<Value>(run: () => Value): { readonly value: Value; readonly seconds: number } {
  const start = performance.now()
  const value = run()
  return { value, seconds: (performance.now() - start) / 1_000 }
}

for (const [title, made] of [
  ['one in ten entered twice', accountsOf],
  ['all share everything', alike],
] as const) {
  console.log(title)
  for (const count of [1_000, 10_000, 100_000]) {
    const accounts = made(count)
    const { value, seconds } = timed(() => findDuplicates(accounts))
    const found = `${value.groups.length} groups, ${value.comparedPairs} pairs compared`
    const time = `${seconds.toFixed(2).padStart(7)} s${((seconds * 1e6) / count).toFixed(1).padStart(8)} µs an account`
    console.log(`  ${count.toLocaleString('en').padStart(7)} accounts${time}   ${found}`)
  }
}

console.log('merging two accounts')
for (const count of [1_000, 100_000]) {
  const orders = Array.from({ length: count }, (_, index) => ({
    id: `o-${index}`,
    accountId: index % 2 ? 'a-0' : 'a-1',
  }))
  const set = { records: alike(2), related: { orders } }
  const { value: plan, seconds: planning } = timed(() => planMerge(set))
  const { value: applied, seconds: applying } = timed(() => applyMerge(plan, set, { at: '2026-06-01T09:30:00Z' }))
  if (!applied.ok) throw new Error(applied.reason.code)
  const { record, related, merge } = applied.value
  const { seconds: undoing } = timed(() => undoMerge(merge, { records: [record], related }))
  const times = [planning, applying, undoing].map((each) => `${(each * 1_000).toFixed(0).padStart(6)} ms`)
  console.log(
    `  ${count.toLocaleString('en').padStart(7)} orders   planned${times[0]}   applied${times[1]}   undone${times[2]}`,
  )
}
