import { type Atom, type Cell, type Rule, smallest } from './cell.ts'

/** A prime below 2^26: products of two remainders are exact numbers. */
const prime = 67_108_859

/** A sum over atoms: remainders modulo the prime. */
type Row = Map<Atom, number>

/**
 * The next cell to hide, so that no sum or difference of printed cells, of any number of cuts, gives a part back that the rule
 * hides. Parts are the hidden cells, and the atoms. Undefined when none is given back.
 */
export function nextDerivable(cells: readonly Cell[], atoms: readonly Atom[], keepsRule: Rule): Cell | undefined {
  const printed = cells.filter(({ hidden }) => !hidden)
  const basis: Row[] = []
  for (const cell of printed) {
    const rest = reduced(cell.atoms, basis)
    if (rest.size > 0) basis.push(rest)
  }
  const parts = [...cells.filter(({ hidden }) => hidden).map((cell) => [...cell.atoms]), ...atoms.map((atom) => [atom])]
  const isGivenBack = parts.some((part) => !keepsRule(part) && reduced(part, basis).size === 0)
  return isGivenBack ? smallest(printed) : undefined
}

/** What is left of a sum of atoms once the known sums are subtracted, each as often as its first atom asks. Nothing: it is known. */
function reduced(atoms: Iterable<Atom>, basis: readonly Row[]): Row {
  const left: Row = new Map([...atoms].map((atom) => [atom, 1]))
  for (const known of basis) {
    const [first, leading = 1] = known.entries().next().value ?? []
    const factor = first ? ((left.get(first) ?? 0) * inverseOf(leading)) % prime : 0
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
