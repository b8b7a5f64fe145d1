import { html } from 'hono/html'
import type { PrintedCell } from '#comparison'
import { calendarDayWords, hiddenWords, type TopicTitles } from '#messages'
import type { Html } from '../ui/html.ts'
import { listedCell, listedRow, listedTable } from '../ui/lists/listed-table.ts'
import { sharedReason } from './shared-reason.view.ts'

/** A cell whose figures are shown. */
export type ShownCell<Figures> = Omit<PrintedCell, 'figures'> & { readonly figures: Figures }

export interface Column<Figures> {
  readonly name: string
  readonly value: (cell: ShownCell<Figures>) => Html | string
}

/** What all tables of a release are drawn with. */
export interface Drawn {
  readonly titles: TopicTitles
  readonly isOwn: boolean
  /** The day of the release. */
  readonly day: string | null
}

interface FiguresTable<Figures> extends Drawn {
  readonly caption: string
  /** What a row is about: « Domaine ». */
  readonly subject: string
  readonly cells: readonly PrintedCell[]
  readonly shown: readonly ShownCell<Figures>[]
  readonly columns: readonly Column<Figures>[]
  readonly notes?: Html | undefined
}

/**
 * A row for each cell, in the order of `cells`. Figures that are held have their date and the reason; those of the release itself
 * have their date in the caption. A hidden figure keeps its mark. Reasons are said once where they are the same for all.
 */
export function figuresTable<Figures>(table: FiguresTable<Figures>): Html {
  const { caption, subject, cells, shown, titles, day, notes = '' } = table
  if (cells.length === 0) return html``
  const held = sharedReason('retenu', reasonsOf(shown))
  const hidden = sharedReason('[c] caché', reasonsOf(cells.filter(({ figures }) => figures === null)))
  const columns = shown.some(isHeld) ? [...table.columns, dateColumn<Figures>(held.inRow)] : table.columns
  const names = shown.length > 0 ? columns.map(({ name }) => name) : ['Chiffres']
  const date = shown.length > 0 && !shown.some(isHeld) && day ? `, au ${calendarDayWords(day)}` : ''
  const found = new Map(shown.map((cell) => [cell.key, cell]))
  const rowOf = ({ key, topic, why }: PrintedCell) => {
    const cell = found.get(key)
    const values = cell
      ? columns.map(({ name, value }) => listedCell(name, value(cell)))
      : [listedCell('Chiffres', why ? hidden.inRow(hiddenWords[why]) : '[c] caché', names.length)]
    return listedRow(titles.topic(topic), values)
  }
  return html`${listedTable({ caption: `${caption}${date}`, head: [subject, ...names], rows: cells.map(rowOf) })}
${notes}${held.note}${hidden.note}`
}

function isHeld({ why }: Pick<PrintedCell, 'why'>): boolean {
  return why !== null
}

function reasonsOf(cells: readonly Pick<PrintedCell, 'why'>[]): string[] {
  return cells.flatMap(({ why }) => (why ? [hiddenWords[why]] : []))
}

function dateColumn<Figures>(heldWords: (reason: string) => string): Column<Figures> {
  return {
    name: 'Chiffres du',
    value: ({ asOf, why }) =>
      html`${asOf ? calendarDayWords(asOf) : ''}${why ? html` <span class="hint">(${heldWords(hiddenWords[why])})</span>` : ''}`,
  }
}
