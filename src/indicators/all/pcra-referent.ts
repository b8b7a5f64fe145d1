import { heldFunction } from './held-function.ts'

/** A structure that says who holds its PCRA (plan for continuity and recovery). */
export const pcraReferent = heldFunction('pcra-referent', ['pcra-referent'])
