import { type PrintedCell, type ShareFigures, sharePrint } from '#comparison'
import { unbroken } from '#kernel'
import type { Html } from '../ui/html.ts'
import { type Drawn, figuresTable, type ShownCell } from './figures-table.view.ts'

const order = { few: 0, between: 1, many: 2 } as const

/** Objectives that few peers reach come first: what they lack most. */
export function shareTable(cells: readonly PrintedCell[], drawn: Drawn): Html {
  const rankOf = ({ figures }: PrintedCell) => (figures?.kind === 'share' ? order[figures.words] : 3)
  const shown = cells.flatMap((cell): ShownCell<ShareFigures>[] => {
    const { figures } = cell
    return figures?.kind === 'share' ? [{ ...cell, figures }] : []
  })
  return figuresTable({
    ...drawn,
    caption: shown.length > 1 ? 'Objectifs, ce qui manque le plus en premier' : 'Objectifs',
    subject: 'Objectif',
    cells: cells.toSorted((one, other) => rankOf(one) - rankOf(other)),
    shown,
    columns: [{ name: 'Structures qui l’atteignent', value: ({ figures }) => unbroken(sharePrint(figures)) }],
  })
}
