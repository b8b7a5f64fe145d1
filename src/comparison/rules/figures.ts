import type { CountClaim } from './claim.ts'
import { claimsOfRanks, type RankFigures } from './ranks.ts'
import { claimsOfShare, type ShareFigures } from './shares.ts'

export type Figures = RankFigures | ShareFigures

/** All that figures say of counts. What holds of any members, as that nobody is below 0, is left out. */
export function claimsOf(figures: Figures): readonly CountClaim[] {
  const claims = figures.kind === 'share' ? claimsOfShare(figures) : claimsOfRanks(figures)
  return claims.filter(({ sense, count, below }) =>
    sense === 'at-least' ? count > 0 && below <= 100 : count < figures.n && below > 0,
  )
}
