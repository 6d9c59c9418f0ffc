export {
  type BootstrapInterval,
  type BootstrapOptions,
  bootstrapInterval,
  defaultBootstrapSamples,
} from './bootstrap.ts'
export {
  type ClientRelationship,
  type CustomerRelationship,
  type InfiniteValue,
  type LifetimeValue,
  type LifetimeValueOptions,
  lifetimeValue,
  type PaymentStanding,
  paymentStandings,
  type ValuedRelationship,
} from './lifetime-value.ts'
export {
  type AverageValueFigures,
  averageValue,
  type ConstantChurnFigures,
  type EndlessValue,
  type FirstPayment,
  firstPayments,
  historicValue,
  type SimpleValue,
  type ValueAssumption,
  valueAssumptions,
  valueAtConstantChurn,
} from './simple-value.ts'
export {
  acquisitionCost,
  customerEquity,
  type EquityShare,
  type PaybackFigures,
  paybackPeriods,
  valueToCost,
} from './unit-economics.ts'
