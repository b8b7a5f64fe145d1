import { describe, expect, it } from 'vitest'
import { type Cut, type PrintedCount, printParticipation } from '#comparison'

/** Structures that stand together in each cut, and how many of them took part. */
type Atom = readonly [territory: string | null, departement: string, kind: string, n: number, yes: number]

interface Structure {
  readonly keys: readonly (string | null)[]
  readonly yes: boolean
}

const cuts = ['territory', 'departement', 'kind'].map(
  (name, place): Cut<Structure> => ({ name, keyOf: ({ keys }) => keys[place] ?? null }),
)
type Chosen = readonly boolean[]

/** Each printed cell, with the atoms that stand in it. */
function print(atoms: readonly Atom[]): { readonly set: Chosen; readonly count: PrintedCount }[] {
  const structures = atoms.flatMap(([territory, departement, kind, n, yes]) =>
    Array.from({ length: n }, (_, place) => ({ keys: [territory, departement, kind], yes: place < yes })),
  )
  const { total, cuts: printed } = printParticipation(structures, { cuts, isYes: ({ yes }) => yes })
  const cells = cuts.flatMap(({ name }, place) =>
    [...(printed.get(name) ?? [])].map(([key, count]) => ({ set: atoms.map((atom) => atom[place] === key), count })),
  )
  return [{ set: atoms.map(() => true), count: total }, ...cells]
}

/**
 * What somebody proves who tries everything that agrees with the printed counts: the atoms, the cells, what two cells have in common and
 * what one has without the other, whose count can be one number alone and breaks the rule.
 */
function proven(atoms: readonly Atom[]): string[] {
  const cells = print(atoms)
  const pairs = cells.flatMap((one) =>
    cells.flatMap((other) => [
      atoms.map((_, place) => one.set[place] === true && other.set[place] === true),
      atoms.map((_, place) => one.set[place] === true && other.set[place] !== true),
    ]),
  )
  const sets: readonly Chosen[] = [...atoms.map((_, own) => atoms.map((_atom, place) => place === own)), ...pairs]
  const sum = (set: Chosen, values: readonly number[]) =>
    values.reduce((all, value, place) => (set[place] ? all + value : all), 0)
  const possible = everyCount(atoms).filter((values) =>
    cells.every(({ set, count }) => count.mark !== null || sum(set, values) === count.yes),
  )
  return sets.flatMap((set) => {
    const n = sum(
      set,
      atoms.map(([, , , all]) => all),
    )
    const [yes = 0, ...others] = new Set(possible.map((values) => sum(set, values)))
    const keepsRule = n >= 8 && yes >= 3 && n - yes >= 3
    return n === 0 || others.length > 0 || keepsRule ? [] : [`${yes} of ${n}`]
  })
}

function everyCount(atoms: readonly Atom[]): number[][] {
  return atoms.reduce<number[][]>(
    (found, [, , , n]) => found.flatMap((values) => Array.from({ length: n + 1 }, (_, yes) => [...values, yes])),
    [[]],
  )
}

describe('somebody who tries everything that agrees with the printed counts', () => {
  it.each<readonly [string, readonly Atom[]]>([
    [
      'a kind and a département less the whole: those of the kind in the département',
      [
        ['A', '59', 'ESMS', 12, 3],
        ['C', '62', 'ESMS', 2, 1],
        ['B', '62', 'ESMS', 7, 6],
        ['C', '62', 'ES', 8, 3],
      ],
    ],
    [
      'the whole less a territory and the structures of unknown kind',
      [
        ['', '59', 'ES', 5, 0],
        [null, '59', 'to-classify', 11, 6],
        ['', '62', 'ESMS', 3, 3],
        ['B', '62', 'ES', 2, 2],
        ['A', '62', 'ESMS', 2, 0],
      ],
    ],
    [
      'counts that leave « no » alone to each structure of a kind',
      [
        [null, '59', 'to-classify', 3, 0],
        ['A', '59', 'ESMS', 1, 0],
        ['A', '59', 'ES', 5, 3],
        [null, '59', 'ESMS', 6, 0],
        ['', '62', 'ESMS', 12, 5],
      ],
    ],
    [
      'what is left of a hidden kind, within a territory too small for it: each of three took part',
      [
        ['', '59', 'ES', 4, 2],
        ['B', '62', 'ESMS', 3, 0],
        ['C', '59', 'ESMS', 3, 3],
        ['B', '59', 'ESMS', 6, 5],
        ['B', '59', 'ES', 6, 0],
        ['A', '59', 'ES', 5, 4],
      ],
    ],
  ])('proves nothing that the rule hides from %s', (_, atoms) => {
    expect(proven(atoms)).toEqual([])
  })
})
