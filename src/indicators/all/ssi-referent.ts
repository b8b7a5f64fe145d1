import { heldFunction } from './held-function.ts'

/** A structure that says who follows its security: a RSSI, or an SSI referent. */
export const ssiReferent = heldFunction('ssi-referent', ['ssi-referent', 'rssi'])
