import type { ClassificationLabels } from '../classification-labels.ts'
import type { Labels } from '../labels.ts'

/**
 * Portuguese words. Everyday Portuguese has one word for both; here `cliente` is a client and `comprador` a customer.
 *
 * @example
 * ```ts
 * import { portuguese } from 'clientele/labels/pt'
 *
 * portuguese.verdicts.customer //=> 'comprador'
 * ```
 */
export const portuguese: Labels = {
  language: 'pt',
  verdicts: { client: 'cliente', customer: 'comprador', neither: 'ainda nenhum dos dois' },
  dimensions: {
    term: 'duração',
    offering: 'oferta',
    customisation: 'personalização',
    engagement: 'envolvimento',
    manager: 'gestor',
    interaction: 'interação',
    volume: 'volume',
    'revenue-model': 'modelo de receita',
    audience: 'público',
    confidentiality: 'confidencialidade',
    basis: 'base',
    loyalty: 'fidelização',
    'after-sales': 'assistência pós-venda',
  },
  facts: {
    hasPurchased: { true: 'já comprou', false: 'ainda não comprou' },
    party: { individual: 'uma pessoa', business: 'uma organização' },
    offering: {
      product: 'um produto',
      'standardised-service': 'um serviço padronizado',
      'bespoke-product': 'um produto por medida',
      'bespoke-service': 'um serviço por medida',
      advice: 'aconselhamento',
    },
    customisation: {
      none: 'sem personalização',
      minimal: 'quase sem personalização',
      configured: 'configurado',
      bespoke: 'feito por medida',
    },
    term: {
      none: 'nenhuma relação comercial',
      single: 'uma única compra',
      occasional: 'compras ocasionais',
      'regular-repeat': 'compras regulares',
      subscription: 'uma subscrição',
      contract: 'um contrato',
      'ongoing-without-contract': 'contínua sem contrato',
    },
    openEnded: { true: 'sem termo', false: 'com termo' },
    engagement: {
      none: 'nada em curso',
      transactional: 'uma venda de cada vez',
      'one-off-project': 'um projeto pontual',
      'ongoing-collaboration': 'colaboração contínua',
    },
    dedicatedManager: { true: 'um gestor dedicado', false: 'sem gestor dedicado' },
    interactionsHandledBy: {
      'counter-staff': 'atendido ao balcão',
      'support-staff': 'atendido pelo apoio',
      'account-manager': 'acompanhado por um gestor de conta',
    },
    revenueModel: {
      none: 'de momento não paga nada',
      'per-purchase': 'paga por compra',
      retainer: 'paga uma avença',
      'recurring-fixed-fee': 'paga um valor fixo recorrente',
      subscription: 'paga uma subscrição',
      membership: 'paga uma quota de sócio',
      'fixed-fee-project': 'paga um valor fixo por projeto',
      'time-and-materials': 'paga tempo e materiais',
      hourly: 'paga à hora',
      commission: 'paga uma comissão',
      usage: 'paga o que utiliza',
      mixed: 'paga de várias formas',
    },
    billingCycle: {
      'per-transaction': 'faturado por transação',
      weekly: 'faturado por semana',
      monthly: 'faturado por mês',
      quarterly: 'faturado por trimestre',
      yearly: 'faturado por ano',
      other: 'faturado sem regularidade',
    },
    fixedPeriodicFee: { true: 'o mesmo valor em cada período', false: 'sem valor fixo por período' },
    audience: { niche: 'um público de nicho', broad: 'um público amplo' },
    accountVolume: {
      'low-volume-high-value': 'poucas contas de valor elevado',
      'high-volume-low-value': 'muitas contas de valor baixo',
    },
    loyaltyProgramme: { true: 'num programa de fidelização', false: 'em nenhum programa de fidelização' },
    afterSalesService: { true: 'com assistência pós-venda', false: 'sem assistência pós-venda' },
    confidentialInformationShared: { true: 'partilha assuntos confidenciais', false: 'não partilha nada confidencial' },
  },
  contractMonths: 'meses: {count}',
  requirements: {
    'purchase-met': '{facts}',
    'purchase-not-met': 'ainda não comprou, nem tem uma avença em curso',
    'purchase-unknown': 'ainda não comprou; não se sabe se há uma avença em curso',
    'continuing-met': 'envolvimento contínuo ({facts})',
    'continuing-not-met': 'sem envolvimento contínuo ({facts})',
    'continuing-unknown': 'não se sabe se o envolvimento é contínuo ({facts})',
    'tailored-met': 'trabalho por medida ({facts})',
    'tailored-not-met': 'nada por medida ({facts})',
    'tailored-unknown': 'não se sabe se o trabalho é por medida ({facts})',
  },
  leanings: {
    client: 'como um cliente: {facts}',
    customer: 'como um comprador: {facts}',
    neither: 'não diz nem uma coisa nem outra: {facts}',
  },
}

/**
 * Portuguese words for what classification speaks of beside what is in {@link Labels}.
 *
 * @example
 * ```ts
 * import { portugueseClassification } from 'clientele/labels/pt'
 *
 * portugueseClassification.factName.industry //=> 'setor'
 * ```
 */
export const portugueseClassification: ClassificationLabels = {
  factName: {
    hasPurchased: 'compra',
    party: 'pessoa ou organização',
    offering: 'oferta',
    customisation: 'personalização',
    term: 'duração',
    contractMonths: 'contrato em meses',
    openEnded: 'sem termo',
    tenureMonths: 'duração da relação em meses',
    purchaseCount: 'número de compras',
    engagement: 'envolvimento',
    dedicatedManager: 'gestor dedicado',
    interactionsHandledBy: 'quem trata do contacto',
    revenueModel: 'modelo de receita',
    billingCycle: 'ciclo de faturação',
    fixedPeriodicFee: 'valor fixo por período',
    audience: 'público',
    accountVolume: 'número e valor das contas',
    loyaltyProgramme: 'programa de fidelização',
    afterSalesService: 'assistência pós-venda',
    confidentialInformationShared: 'informação confidencial',
    industry: 'setor',
  },
  requirement: { purchase: 'compra', continuing: 'envolvimento contínuo', tailored: 'trabalho por medida' },
  requirementStatus: { met: 'cumprido', 'not-met': 'não cumprido', unknown: 'desconhecido' },
  gateStatus: { open: 'aberta', closed: 'fechada', undecided: 'por decidir' },
  businessKind: {
    consultancy: 'consultora',
    'advisory-firm': 'empresa de aconselhamento',
    'brand-agency': 'agência de marca',
    'advertising-agency': 'agência de publicidade',
    'digital-marketing-agency': 'agência de marketing digital',
    'law-firm': 'sociedade de advogados',
    'pr-consultant': 'consultor de relações públicas',
    therapist: 'terapeuta',
    'accounting-firm': 'gabinete de contabilidade',
    supermarket: 'supermercado',
    'clothing-shop': 'loja de roupa',
    pharmacy: 'farmácia',
    restaurant: 'restaurante',
    cafe: 'café',
    spa: 'centro de bem-estar',
    salon: 'salão de beleza',
    bakery: 'padaria',
    'petrol-station': 'posto de combustível',
    'wedding-planner': 'organizador de casamentos',
  },
  recordKind: {
    account: 'conta',
    agreement: 'acordo',
    order: 'encomenda',
    interaction: 'interação',
    'team-member': 'membro da equipa',
  },
}
