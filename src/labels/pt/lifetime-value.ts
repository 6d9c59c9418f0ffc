import type { LifetimeValueLabels } from '../lifetime-value-labels.ts'

/**
 * Portuguese words for what somebody is worth.
 *
 * @example
 * ```ts
 * import { portugueseLifetimeValue } from 'clientele/labels/pt'
 *
 * portugueseLifetimeValue.rfmSegmentName.hibernating //=> 'adormecidos'
 * ```
 */
export const portugueseLifetimeValue: LifetimeValueLabels = {
  rfmSegmentName: {
    champions: 'campeões',
    loyal: 'fiéis',
    'potential-loyalist': 'potencialmente fiéis',
    'new-customers': 'compradores novos',
    promising: 'promissores',
    'need-attention': 'precisam de atenção',
    'about-to-sleep': 'quase adormecidos',
    'at-risk': 'em risco',
    'cannot-lose-them': 'a não perder',
    hibernating: 'adormecidos',
    lost: 'perdidos',
  },
  valueSetting: { contractual: 'com contrato', 'non-contractual': 'sem contrato' },
  paymentStanding: { 'payment-due': 'pagamento por fazer', 'payment-made': 'pagamento feito' },
  firstPayment: { now: 'agora', 'after-one-period': 'após um período', 'at-end-of-period': 'no fim do período' },
  valueAssumption: {
    'past-only': 'só o passado conta',
    'constant-spend': 'a despesa mantém-se',
    'constant-frequency': 'a frequência mantém-se',
    'known-lifespan': 'a duração da relação é conhecida',
    'constant-churn': 'as perdas mantêm-se',
    'no-discounting': 'o dinheiro futuro vale o mesmo',
    alike: 'todos são iguais',
  },
  negativeAmountRule: { net: 'descontar na compra', drop: 'deixar de fora', refuse: 'recusar' },
  fitWarning: {
    'weakly-identified': 'um parâmetro mal se conhece',
    'prior-used': 'foi usado conhecimento prévio',
    'spend-follows-frequency': 'a despesa segue a frequência',
    'infinite-mean-spend': 'a despesa média não tem limite',
    'accounts-without-spend': 'contas sem despesa ficaram de fora',
  },
  fitRemedy: {
    'more-accounts': 'mais contas',
    'longer-observation': 'uma observação mais longa',
    'another-model': 'outro modelo',
    prior: 'conhecimento prévio',
  },
  refusal: {
    'too-few-repeat-buyers': 'compradores repetentes insuficientes',
    'parameter-at-boundary': 'um parâmetro não tem melhor valor',
    'did-not-converge': 'o modelo não estabilizou',
    'too-few-endings': 'relações terminadas insuficientes',
    'infinite-mean-spend': 'a despesa média não tem limite',
    'infinite-expectation': 'o valor esperado não tem limite',
    'endless-value': 'o valor é infinito',
    'nothing-to-compare': 'nada a comparar',
  },
}
