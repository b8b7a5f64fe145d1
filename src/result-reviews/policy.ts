import { may, type Place } from '#access'
import type { Actor } from '#kernel'
import { type Standing, type StandingWord, standingOf } from './result-word.ts'

/** A result that was submitted, by the place of its structure. */
export interface Placed {
  readonly place: Place
}

/** Only the people of the region say its word. */
export function canReviewResult(actor: Actor, { place }: Placed): boolean {
  return may(actor, 'review-results', place)
}

/** People who submit results answer what the region asks about them. */
export function canAnswerQuestion(actor: Actor, { place }: Placed): boolean {
  return may(actor, 'submit', place)
}

/** `words`: every word with its text, for the two who exchange them; `standing`: where the result stands, for its other readers. */
export type ReviewSight = 'words' | 'standing'

export function reviewSightOf(actor: Actor, placed: Placed): ReviewSight | undefined {
  if (canReviewResult(actor, placed) || may(actor, 'read-answers', placed.place)) return 'words'
  return may(actor, 'read-shared', placed.place) ? 'standing' : undefined
}

/** Where a result stands, as one reader may know it. */
export interface SeenStanding extends Standing {
  /** False: how sure the region is stays between the region and the structure. `sureness` is null then. */
  readonly tellsSureness: boolean
}

export function standingSeenBy(actor: Actor, placed: Placed, words: readonly StandingWord[]): SeenStanding {
  const standing = standingOf(words)
  const tellsSureness = reviewSightOf(actor, placed) === 'words'
  return { ...standing, sureness: tellsSureness ? standing.sureness : null, tellsSureness }
}

export function canReadStanding(actor: Actor, placed: Placed): boolean {
  return reviewSightOf(actor, placed) !== undefined
}

/** People of a region and of its territories list its results; commands on the server list none. */
export function canListResults(actor: Actor, _region: { readonly code: string }): boolean {
  return actor.kind === 'account'
}
