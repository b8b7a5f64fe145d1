import { nextDerivable } from './derivable.ts'
import { type Cell, nextToHide } from './hidden-part.ts'
import { nextSaturated } from './saturated.ts'

/** One way to cut a region: by territory, by département, by kind. Each structure stands in one cell of a cut, or in none. */
export interface Cut<Structure> {
  readonly name: string
  /** The cell of a structure; null for a structure that this cut leaves out. */
  keyOf(structure: Structure): string | null
}

/** A count as it may leave the region. How many structures there are is public (FINESS); how many took part may be hidden. */
export type PrintedCount =
  | { readonly n: number; readonly yes: number; readonly mark: null }
  | { readonly n: number; readonly yes: null; readonly mark: '[c]' }

export interface PrintedParticipation {
  readonly total: PrintedCount
  /** By the name of the cut, then by cell. */
  readonly cuts: ReadonlyMap<string, ReadonlyMap<string, PrintedCount>>
}

const fewestStructures = 8
const fewestOnEachSide = 3

/**
 * Counts of who took part (referent named, diagnosed, exercise held, RETEX in time), as the edition « diffusable » prints
 * them. A count is printed for 8 structures or more with at least 3 on each side; otherwise it is `[c]`. What subtraction
 * gives back from a printed sum (the complement of a single hidden cell, a territory within its département) is held to
 * the same rule: further cells are hidden, smallest first, until it keeps it.
 */
export function printParticipation<Structure>(
  structures: readonly Structure[],
  { cuts, isYes }: { cuts: readonly Cut<Structure>[]; isYes: (structure: Structure) => boolean },
): PrintedParticipation {
  const yes = new Set(structures.filter(isYes))
  const keepsRule = (members: ReadonlySet<Structure>) => {
    const counted = count(members, yes)
    const onEachSide = Math.min(counted, members.size - counted)
    return members.size >= fewestStructures && onEachSide >= fewestOnEachSide
  }
  const total: Cell<Structure> = { cut: '', key: '', members: new Set(structures), hidden: false }
  const cells = [total, ...cuts.flatMap((cut) => cellsOf(structures, cut))]
  for (const cell of cells) cell.hidden = !keepsRule(cell.members)
  const countOf = (members: ReadonlySet<Structure>) => count(members, yes)
  const nextHidden = () =>
    nextToHide(cells, keepsRule) ?? nextDerivable(cells, keepsRule) ?? nextSaturated(cells, keepsRule, countOf)
  for (let next = nextHidden(); next; next = nextHidden()) next.hidden = true
  const printed = ({ members, hidden }: Cell<Structure>): PrintedCount =>
    hidden ? { n: members.size, yes: null, mark: '[c]' } : { n: members.size, yes: count(members, yes), mark: null }
  const ofCut = (name: string) => cells.filter(({ cut }) => cut === name)
  return {
    total: printed(total),
    cuts: new Map(cuts.map(({ name }) => [name, new Map(ofCut(name).map((cell) => [cell.key, printed(cell)]))])),
  }
}

function cellsOf<Structure>(structures: readonly Structure[], cut: Cut<Structure>): Cell<Structure>[] {
  const grouped = Map.groupBy(structures, (structure) => cut.keyOf(structure))
  return [...grouped].flatMap(([key, members]) =>
    key === null ? [] : [{ cut: cut.name, key, members: new Set(members), hidden: false }],
  )
}

function count<Structure>(members: ReadonlySet<Structure>, yes: ReadonlySet<Structure>): number {
  return [...members].filter((member) => yes.has(member)).length
}
