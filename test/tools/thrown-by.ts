import { type ClienteleError, type ClienteleErrorCode, isClienteleError } from '../../src/index.ts'

/** The ClienteleError that a call throws; anything else, or nothing, fails the test. */
export function thrownBy(call: () => unknown): ClienteleError {
  try {
    call()
  } catch (error) {
    if (isClienteleError(error)) return error
    throw error
  }
  throw new Error('expected a ClienteleError, and nothing was thrown')
}

/** The code of the ClienteleError that a call throws. */
export const codeThrownBy = (call: () => unknown): ClienteleErrorCode => thrownBy(call).code
