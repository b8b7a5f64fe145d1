import { countClaims, type Figures, isBelow, leastBelow, mostBelow } from './count-claims.ts'
import { organisationsOf, type ValuedMember } from './member.ts'

/** Figures, and the members behind them. */
export interface Backed {
  readonly members: readonly ValuedMember[]
  readonly figures: Figures
}

/**
 * Whether a figure beside an earlier one tells somebody what others answered. Together they tell by how many the members below a
 * limit grew or shrank; a viewer subtracts what changed of their own. If all others that changed had to move for it, the viewer
 * knows each of them. Viewers are nobody in particular, each member that changed, and each organisation with such members.
 */
export function isSomebodyBetrayed(before: Backed, now: Backed, { keys: changed, largest }: Changed): boolean {
  const gone = before.members.filter(({ key }) => changed.has(key))
  const come = now.members.filter(({ key }) => changed.has(key))
  const [said, says] = [countClaims(before.figures), countClaims(now.figures)]
  const limits = [...new Set([...said, ...says].map(({ below }) => below))].map((limit) => ({
    limit,
    shrank: leastBelow(said, limit) - mostBelow(says, limit, now.figures.n),
    grew: leastBelow(says, limit) - mostBelow(said, limit, before.figures.n),
  }))
  const isFarFrom = limits.every(
    ({ shrank, grew }) => shrank + largest < gone.length - largest && grew + largest < come.length - largest,
  )
  if (isFarFrom) return false
  const [old, young] = [byViewer(gone), byViewer(come)]
  return [...new Set([...old.keys(), ...young.keys()])].some((viewer) => {
    const [ownOld, ownYoung] = [old.get(viewer) ?? [], young.get(viewer) ?? []]
    return limits.some(({ limit, shrank, grew }) => {
      const own = countBelow(ownYoung, limit) - countBelow(ownOld, limit)
      return shrank + own >= gone.length - ownOld.length || grew - own >= come.length - ownYoung.length
    })
  })
}

/** The members in which two states differ, and how many of them the largest organisation has. */
export interface Changed {
  readonly keys: ReadonlySet<string>
  readonly largest: number
}

const nobody = ''
type Members = readonly ValuedMember[]

/** Those of the members that each viewer knows. */
function byViewer(members: Members): ReadonlyMap<string, Members> {
  const found = new Map<string, ValuedMember[]>([[nobody, []]])
  for (const member of members) {
    for (const viewer of new Set([`member ${member.key}`, ...organisationsOf(member)])) {
      const own = found.get(viewer)
      if (own) own.push(member)
      else found.set(viewer, [member])
    }
  }
  return found
}

function countBelow(members: readonly ValuedMember[], limit: number): number {
  return members.filter(({ value }) => isBelow(value, limit)).length
}
