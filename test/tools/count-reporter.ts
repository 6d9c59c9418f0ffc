import type { Reporter, TestModule } from 'vitest/node'

/** Ends a test run with a plain line that says how many tests passed and failed. */
export default class CountReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], unhandledErrors: readonly unknown[]): void {
    const count = { passed: 0, failed: unhandledErrors.length, skipped: 0, pending: 0 }
    for (const module of modules) {
      for (const test of module.children.allTests()) count[test.result().state] += 1
      // A file that could not even be loaded has no tests to count.
      if (module.errors().length > 0) count.failed += 1
    }
    process.stdout.write(`${count.passed} passed, ${count.failed} failed\n`)
  }
}
