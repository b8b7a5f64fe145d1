import type { SeriesChange } from '#indicators'
import { calendarDayWords, seriesTerritoryWords, seriesValueWords } from '#messages'
import type { Html } from '../../ui/html.ts'
import { longTableView } from '../../ui/lists/table.ts'

interface Told<Change> {
  readonly caption: string
  /** Names of territories, by id. */
  readonly names: ReadonlyMap<string, string>
  /** What was done to a figure. */
  readonly done: (change: Change) => string
}

/** Figures that were replaced or removed, as they stood. */
export function seriesChangesTable<Change extends SeriesChange>(
  changes: readonly Change[],
  { caption, names, done }: Told<Change>,
): Html {
  const head = ['Indicateur', 'Territoire', 'Jour', 'Valeur d’avant', 'Ce qui a été fait']
  return longTableView({ caption, head }, changes, (change) => [
    change.indicator,
    seriesTerritoryWords(names, change.territory),
    calendarDayWords(change.day),
    seriesValueWords(change),
    done(change),
  ])
}
