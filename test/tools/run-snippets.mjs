// Runs in the folder where the package is installed: imports each example's module and prints what it reported.

import { readdirSync } from 'node:fs'
import { isDeepStrictEqual } from 'node:util'

const problems = []
let checks = 0

globalThis.report = {
  equals(line, actual, expected) {
    checks += 1
    if (!isDeepStrictEqual(actual, expected)) {
      problems.push(`line ${line}: expected ${JSON.stringify(expected)}, got ${JSON.stringify(actual)}`)
    }
  },
  throws(line, run, code) {
    checks += 1
    try {
      problems.push(`line ${line}: expected an error '${code}', got ${JSON.stringify(run())}`)
    } catch (error) {
      if (error?.code !== code) problems.push(`line ${line}: expected an error '${code}', got ${error}`)
    }
  },
}

const results = {}
for (const file of readdirSync('.').filter((name) => /^snippet-\d+\.mjs$/.test(name))) {
  problems.length = 0
  checks = 0
  try {
    await import(`./${file}`)
  } catch (error) {
    problems.push(String(error))
  }
  results[file] = { checks, problems: [...problems] }
}
process.stdout.write(JSON.stringify(results))
