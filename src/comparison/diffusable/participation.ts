import { type Atom, type Cell, countOf, type Rule } from './cell.ts'
import { nextDerivable } from './derivable.ts'
import { nextInFewSums } from './few-sums.ts'
import { nextToHide } from './hidden-part.ts'
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

const keepsRule: Rule = (atoms) => {
  const { n, yes } = countOf(atoms)
  return n >= fewestStructures && Math.min(yes, n - yes) >= fewestOnEachSide
}

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
  const placed = structures.map((one) => ({ keys: cuts.map((cut) => cut.keyOf(one)), isYes: isYes(one) }))
  const alike = Map.groupBy(placed, ({ keys }) => JSON.stringify(keys))
  const atoms = [...alike.values()].map((some): PlacedAtom => {
    const atom: Atom = { n: some.length, yes: some.filter((one) => one.isYes).length }
    return { atom, keys: some[0]?.keys ?? [] }
  })
  const total = cellOf('', '', atoms)
  const ofCuts = cuts.map(({ name }, place) => [name, cellsOf(atoms, name, place)] as const)
  hideWhatBetrays([total, ...ofCuts.flatMap(([, cells]) => cells)])
  return {
    total: printed(total),
    cuts: new Map(ofCuts.map(([name, cells]) => [name, new Map(cells.map((cell) => [cell.key, printed(cell)]))])),
  }
}

/** An atom, with the cell of each cut in which it stands. */
interface PlacedAtom {
  readonly atom: Atom
  readonly keys: readonly (string | null)[]
}

function cellsOf(placed: readonly PlacedAtom[], cut: string, place: number): Cell[] {
  const grouped = Map.groupBy(placed, ({ keys }) => keys[place] ?? null)
  return [...grouped].flatMap(([key, some]) => (key === null ? [] : [cellOf(cut, key, some)]))
}

function cellOf(cut: string, key: string, placed: readonly PlacedAtom[]): Cell {
  const atoms = new Set(placed.map(({ atom }) => atom))
  return { cut, key, atoms, count: countOf(atoms), hidden: !keepsRule(atoms) }
}

function hideWhatBetrays(cells: readonly Cell[]): void {
  const atoms = [...new Set(cells.flatMap((cell) => [...cell.atoms]))]
  const nextHidden = () =>
    nextToHide(cells, keepsRule) ??
    nextDerivable(cells, atoms, keepsRule) ??
    nextInFewSums(cells, atoms, keepsRule) ??
    nextSaturated(cells, atoms, keepsRule)
  for (let next = nextHidden(); next; next = nextHidden()) next.hidden = true
}

function printed({ count: { n, yes }, hidden }: Cell): PrintedCount {
  return hidden ? { n, yes: null, mark: '[c]' } : { n, yes, mark: null }
}
