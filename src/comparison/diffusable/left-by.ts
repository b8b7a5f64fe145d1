import type { Cell } from './cell.ts'

/** Structures whose count follows from printed ones. */
export interface Known extends Pick<Cell, 'atoms' | 'count'> {
  /** The printed cells that tell it. */
  readonly from: readonly Cell[]
}

/** What the printed counts of a cut together leave of each larger one. */
export function leftByCuts(printed: readonly Cell[]): Known[] {
  return printed.flatMap((whole) =>
    [...Map.groupBy(within(whole, printed), ({ cut }) => cut).values()].map((cells) => minus(whole, cells)),
  )
}

function within({ cut, atoms }: Cell, printed: readonly Cell[]): Cell[] {
  return printed.filter((cell) => cell.cut !== cut && [...cell.atoms].every((atom) => atoms.has(atom)))
}

function minus(whole: Cell, cells: readonly Cell[]): Known {
  const taken = new Set(cells.flatMap(({ atoms }) => [...atoms]))
  const left = (name: 'n' | 'yes') => cells.reduce((rest, { count }) => rest - count[name], whole.count[name])
  const atoms = new Set([...whole.atoms].filter((atom) => !taken.has(atom)))
  return { atoms, count: { n: left('n'), yes: left('yes') }, from: [whole, ...cells] }
}
