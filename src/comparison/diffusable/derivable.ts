import type { Cell } from './hidden-part.ts'

/** A prime below 2^26: products of two remainders are exact numbers. */
const prime = 67_108_859

/** A sum over atoms, by the number of the atom: remainders modulo the prime. */
type Row = Map<number, number>

/**
 * The next cell to hide, so that no sum or difference of printed cells, of any number of cuts, gives a part back that the rule
 * hides. Parts are the hidden cells, and the atoms: structures that stand in the same cells. Undefined when none is given back.
 */
export function nextDerivable<Structure>(
  cells: readonly Cell<Structure>[],
  keepsRule: (members: ReadonlySet<Structure>) => boolean,
): Cell<Structure> | undefined {
  const atoms = atomsOf(cells)
  const rowOf = (members: ReadonlySet<Structure>): Row => new Map(atomsIn(members, atoms).map((place) => [place, 1]))
  const printed = cells.filter(({ hidden }) => !hidden)
  const basis: Row[] = []
  for (const { members } of printed) {
    const rest = reduced(rowOf(members), basis)
    if (rest.size > 0) basis.push(rest)
  }
  const parts = [...cells.filter(({ hidden }) => hidden).map(({ members }) => members), ...atoms]
  const isGivenBack = parts.some((part) => !keepsRule(part) && reduced(rowOf(part), basis).size === 0)
  return isGivenBack ? printed.toSorted((one, other) => one.members.size - other.members.size)[0] : undefined
}

/** Structures that stand in the same cells. */
export function atomsOf<Structure>(cells: readonly Cell<Structure>[]): ReadonlySet<Structure>[] {
  const places = new Map<Structure, string>()
  cells.forEach(({ members }, place) => {
    for (const one of members) places.set(one, `${places.get(one) ?? ''} ${place}`)
  })
  return [...Map.groupBy(places.keys(), (one) => places.get(one)).values()].map((some) => new Set(some))
}

/** The numbers of the atoms in a cell. An atom is in a cell whole, or not at all: its first structure tells. */
export function atomsIn<Structure>(
  members: ReadonlySet<Structure>,
  atoms: readonly ReadonlySet<Structure>[],
): readonly number[] {
  return atoms.flatMap((atom, place) => {
    const [first] = atom
    return first !== undefined && members.has(first) ? [place] : []
  })
}

/** What is left of a sum once the known sums are subtracted, each as often as its first atom asks. Nothing: it is known. */
function reduced(row: Row, basis: readonly Row[]): Row {
  const left: Row = new Map(row)
  for (const known of basis) {
    const [first = -1, leading = 1] = known.entries().next().value ?? []
    const factor = ((left.get(first) ?? 0) * inverseOf(leading)) % prime
    if (factor === 0) continue
    for (const [atom, value] of known) {
      const next = ((left.get(atom) ?? 0) + (prime - factor) * value) % prime
      if (next === 0) left.delete(atom)
      else left.set(atom, next)
    }
  }
  return left
}

/** By Fermat: value^(prime - 2). */
function inverseOf(value: number): number {
  let [result, base] = [1, value]
  for (let power = prime - 2; power > 0; power = Math.floor(power / 2)) {
    if (power % 2 === 1) result = (result * base) % prime
    base = (base * base) % prime
  }
  return result
}
