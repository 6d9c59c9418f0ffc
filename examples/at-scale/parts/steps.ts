import { performance } from 'node:perf_hooks'

const mebibytes = (kibibytes: number): string => `${Math.round(kibibytes / 1024).toLocaleString('en')} MiB`

/**
 * Runs a step and prints how long it took, how long this process computed meanwhile, all threads together, and the most memory
 * that it has held since it began. On a machine that others use too, the second says more than the first.
 */
export async function step<Value>(name: string, work: () => Value | Promise<Value>): Promise<Value> {
  const start = performance.now()
  const startCpu = process.cpuUsage()
  const value = await work()
  const seconds = ((performance.now() - start) / 1_000).toFixed(2)
  const { user, system } = process.cpuUsage(startCpu)
  const computed = ((user + system) / 1e6).toFixed(2)
  const peak = mebibytes(process.resourceUsage().maxRSS)
  console.log(
    `  ${name.padEnd(50)}${seconds.padStart(8)} s  computing ${computed.padStart(7)} s  peak ${peak.padStart(9)}`,
  )
  return value
}

/** Prints whether something holds; throws if it does not, so that the program fails. */
export function check(what: string, holds: boolean): void {
  console.log(`  ${holds ? 'holds' : 'FAILS'}: ${what}`)
  if (!holds) throw new Error(`does not hold: ${what}`)
}

/** The size that a program was asked for: a whole number, its first argument. */
export function sizeFrom(argument: string | undefined, otherwise: number): number {
  const size = argument === undefined ? otherwise : Number(argument.replaceAll('_', ''))
  if (!(Number.isSafeInteger(size) && size >= 1_000)) {
    throw new Error(`the size is ${argument}: give a whole number, 1000 or more`)
  }
  return size
}

/** How a program ends that could not run for want of a server: neither well nor badly. */
export const notRunStatus = 77

/** Says what was not run, and why; the program should end. */
export function notRun(why: string): void {
  console.log(`not run: ${why}`)
  process.exitCode = notRunStatus
}
