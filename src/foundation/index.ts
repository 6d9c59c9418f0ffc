export {
  ClienteleError,
  type ClienteleErrorCode,
  type ClienteleErrorDetails,
  clienteleErrorCodes,
  isClienteleError,
} from './error.ts'
export { type Intent, intentKey } from './intent.ts'
export type { JsonValue, Reason } from './reason.ts'
export { type Refused, type Result, refused, type Succeeded, succeeded } from './result.ts'
