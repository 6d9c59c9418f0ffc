/** The sum of units. */
export const sumUnits = (units: readonly bigint[]): bigint => units.reduce((sum, each) => sum + each, 0n)
