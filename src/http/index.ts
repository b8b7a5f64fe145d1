/**
 * What every door that answers requests needs: where a request comes from, how often a network may ask, how long a body may be,
 * and whose turn it is. It knows no page, no session and no French.
 */
export * from './body-limit.ts'
export * from './client-address.ts'
export * from './cut-off.ts'
export * from './fair-turns.ts'
export * from './rate-limit.ts'
export * from './send-text.ts'
