import { largestFileBytes } from '#evidence'
import { bodyLimit } from '#http'
import { heavyBody } from './heavy-body.ts'

/** A file somewhat over its limit is refused in its form, beside what was typed. */
export const evidenceBody = heavyBody(bodyLimit(largestFileBytes + 10 * 1024 * 1024, 'evidence-too-large'))
