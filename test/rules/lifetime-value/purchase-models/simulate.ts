import type { ParametrisedModel, PurchaseHistory } from '../../../../src/rules/lifetime-value/index.ts'
import { type SeededRandom, seededRandom } from '../../../tools/seeded-random.ts'

/** Purchases at a rate until the customer leaves or observation ends; may leave after each, from the given one on. */
function buyUntil(random: SeededRandom, rate: number, end: number, leavesAfter: (purchase: number) => boolean) {
  let frequency = 0
  let ageAtLastPurchase = 0
  while (!leavesAfter(frequency)) {
    const next = ageAtLastPurchase + random.exponential(rate)
    if (next > end) break
    ageAtLastPurchase = next
    frequency += 1
  }
  return { frequency, ageAtLastPurchase }
}

function historyFrom(random: SeededRandom, { model, parameters }: ParametrisedModel, age: number): PurchaseHistory {
  if (model === 'bg-bb') {
    const buys = random.beta(parameters.alpha, parameters.beta)
    const leaves = random.beta(parameters.gamma, parameters.delta)
    let [frequency, ageAtLastPurchase] = [0, 0]
    for (let opportunity = 1; opportunity <= age && random.uniform() > leaves; opportunity++) {
      if (random.uniform() > buys) continue
      frequency += 1
      ageAtLastPurchase = opportunity
    }
    return { frequency, ageAtLastPurchase, age }
  }
  const rate = random.gamma(parameters.r, parameters.alpha)
  if (model === 'pareto-nbd') {
    const stays = random.exponential(random.gamma(parameters.s, parameters.beta))
    return { ...buyUntil(random, rate, Math.min(age, stays), () => false), age }
  }
  const leaves = random.beta(parameters.a, parameters.b)
  const isPatient = model === 'bg-nbd'
  return {
    ...buyUntil(random, rate, age, (purchase) => !(isPatient && purchase === 0) && random.uniform() < leaves),
    age,
  }
}

/** So many histories as a model has them, known for one to two times `age`. Whole ages, as BG/BB counts opportunities. */
export function simulateHistories(
  model: ParametrisedModel,
  age: number,
  accounts: number,
  seed: number,
): readonly PurchaseHistory[] {
  const random = seededRandom(seed)
  return Array.from({ length: accounts }, () => historyFrom(random, model, Math.ceil(age * (1 + random.uniform()))))
}
