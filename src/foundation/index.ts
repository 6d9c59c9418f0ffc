export {
  ClienteleError,
  type ClienteleErrorCode,
  type ClienteleErrorDetails,
  clienteleErrorCodes,
  isClienteleError,
} from './error.ts'
export type { JsonValue, Reason } from './reason.ts'
export { type Result, refused, succeeded } from './result.ts'
