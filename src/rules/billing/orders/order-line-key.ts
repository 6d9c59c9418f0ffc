import type { Identifier } from '../../../records/index.ts'

/** What makes the charge of an order's line one of a kind. */
export const orderLineKey = (orderId: Identifier, lineId: Identifier): string => `${orderId}/order/${lineId}`
