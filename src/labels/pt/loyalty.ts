import type { LoyaltyLabels } from '../loyalty-labels.ts'

/**
 * Portuguese words for points, tiers, benefits and referrals.
 *
 * @example
 * ```ts
 * import { portugueseLoyalty } from 'clientele/labels/pt'
 *
 * portugueseLoyalty.benefitReason.available //=> 'disponível'
 * ```
 */
export const portugueseLoyalty: LoyaltyLabels = {
  ledgerLineKind: {
    earn: 'ganhos',
    redeem: 'trocados',
    'claw-back': 'retirados',
    reverse: 'estornados',
    expire: 'caducados',
  },
  tierReason: {
    reached: 'atingido',
    kept: 'mantido de um período anterior',
    'in-grace': 'mantido durante a tolerância',
    'below-lowest': 'abaixo do nível mais baixo',
  },
  benefitReason: {
    'tier-too-low': 'o nível é demasiado baixo',
    'used-up': 'esgotado por agora',
    'too-few-points': 'pontos insuficientes',
    available: 'disponível',
  },
  referralOutcome: {
    rewarded: 'recompensada',
    waiting: 'a aguardar uma compra',
    'too-late': 'tarde demais',
    'self-referral': 'recomendou-se a si próprio',
    'already-referred': 'já recomendado por outrem',
    cycle: 'recomendaram-se um ao outro',
    'already-customer': 'já era comprador',
  },
  spendingOrder: {
    'oldest-first': 'os mais antigos primeiro',
    'soonest-to-expire': 'os que caducam mais cedo primeiro',
  },
  belowZeroRule: { never: 'nunca', 'by-claw-back': 'só quando se retiram pontos', always: 'sempre' },
  tierBasis: { balance: 'saldo de pontos', 'points-earned': 'pontos ganhos', spend: 'valor gasto' },
  frequencyVerdict: { 'more-often': 'mais vezes', 'less-often': 'menos vezes', unclear: 'incerto' },
  refusal: {
    'too-few-points': 'pontos insuficientes',
    'more-than-earned': 'mais do que o ganho',
    'unknown-entry': 'o movimento não existe',
    'already-reversed': 'já estornado',
    'later-entry-refused': 'um movimento posterior impede-o',
    'no-purchases': 'sem compras',
  },
}
