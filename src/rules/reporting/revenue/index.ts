export {
  type ConcentrationLevel,
  type ConcentrationOptions,
  concentrationLevels,
  defaultTopCounts,
  type MajorAccount,
  type RevenueConcentration,
  revenueConcentration,
  type TopShare,
} from './revenue-concentration.ts'
export {
  type AccountRevenue,
  type RevenueBasis,
  type RevenuePart,
  type RevenueReport,
  type RevenueReportOptions,
  type RevenueReportPeriod,
  revenueBases,
} from './revenue-report.ts'
export { revenueReports } from './revenue-reports.ts'
export { verdictGroups } from './verdict-groups.ts'
