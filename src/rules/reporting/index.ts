export { type PortfolioEntry, type PortfolioMix, type PortfolioPart, portfolioMix } from './portfolio-mix.ts'
