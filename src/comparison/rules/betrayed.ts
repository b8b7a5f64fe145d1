import { countClaims, type Figures, leastBelow, mostBelow } from './count-claims.ts'
import type { ValuedMember } from './member.ts'

/** Figures, and the members behind them. */
export interface Backed {
  readonly members: readonly ValuedMember[]
  readonly figures: Figures
}

/** The members in which two states differ, and how many of them the largest organisation has. */
export interface Changed {
  readonly keys: ReadonlySet<string>
  readonly largest: number
}

/**
 * Whether a figure beside an earlier one may tell somebody what others answered. Together they tell by how many the members
 * below a limit grew or shrank; a viewer subtracts what changed of their own. If all others that changed had to move for
 * it, the viewer knows each of them. The viewer tried is the largest organisation, as if each of its members had moved against the figure.
 * What its members did answer is not read: a figure held because one of them moved against it would tell everybody, when it is
 * renewed, that nobody did.
 */
export function isSomebodyBetrayed(before: Backed, now: Backed, { keys: changed, largest }: Changed): boolean {
  const gone = before.members.filter(({ key }) => changed.has(key)).length
  const come = now.members.filter(({ key }) => changed.has(key)).length
  const [said, says] = [countClaims(before.figures), countClaims(now.figures)]
  const limits = new Set([...said, ...says].map(({ below }) => below))
  return [...limits].some((limit) => {
    const shrank = leastBelow(said, limit) - mostBelow(says, limit, now.figures.n)
    const grew = leastBelow(says, limit) - mostBelow(said, limit, before.figures.n)
    return shrank + largest + Math.min(largest, gone) >= gone || grew + largest + Math.min(largest, come) >= come
  })
}
