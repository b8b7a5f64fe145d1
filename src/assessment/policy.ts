import type { Actor } from '#kernel'
import type { Assessment } from './assessment.ts'

/** An open diagnosis belongs to whoever holds its private link, and to nobody else. */
export function canOpenAssessment(actor: Actor, assessment: Assessment): boolean {
  return actor.kind === 'link' && actor.secretHash === assessment.secretHash
}

/** Erasing what has expired is the server's own upkeep. */
export function canPurge(actor: Actor): boolean {
  return actor.kind === 'system'
}
