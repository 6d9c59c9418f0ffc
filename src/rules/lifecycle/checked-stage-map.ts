import { refuseFirst } from '../../foundation/problem.ts'
import type { Lifecycle } from './lifecycle.ts'
import { lifecycleProblems } from './lifecycle-problems.ts'
import { drawStageMap, type StageMap } from './stage-map.ts'

const maps = /* @__PURE__ */ new WeakMap<Lifecycle, StageMap>()

/** A lifecycle, checked and made ready once; throws `invalid-policy` for one that contradicts itself. */
export function stageMapOf(lifecycle: Lifecycle): StageMap {
  const known = maps.get(lifecycle)
  if (known) return known
  refuseFirst(lifecycleProblems(lifecycle), 'invalid-policy', 'lifecycle')
  const map = drawStageMap(lifecycle)
  maps.set(lifecycle, map)
  return map
}
