import { buildIfStale } from './build-if-stale.mjs'

/** The example adapters import the package by its name, so it is built before their tests. */
export default function setup(): void {
  buildIfStale()
}
