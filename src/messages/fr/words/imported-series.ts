import type { ImportedPoint, ImportedSeries, ShownChange } from '#indicators'
import { calendarDayWords, numberWords } from '../../french.ts'
import { shareWords } from '../../share-percent.ts'

/** An imported figure: a count, or a share of its whole. */
export function seriesValueWords({ numerator, denominator }: Pick<ImportedPoint, 'numerator' | 'denominator'>): string {
  return denominator === null ? numberWords(numerator) : shareWords(numerator, denominator)
}

/** Its value beside its share of all territories: two percentages of one figure on a line would contradict each other. */
function seriesValueBesideShare({ numerator, denominator }: Parameters<typeof seriesValueWords>[0]): string {
  const part = numberWords(numerator)
  return denominator === null ? part : `${part} sur ${numberWords(denominator)}`
}

/** Where an imported figure is of. A territory may have been removed since. */
export function seriesTerritoryWords(names: ReadonlyMap<string, string>, territory: string): string {
  return territory === '' ? 'Toute la région' : (names.get(territory) ?? 'Territoire supprimé')
}

export interface SeriesRow {
  readonly title: string
  readonly value: string
  /** Of all territories; empty where the series tells no shares, and for the region itself. */
  readonly share: string
}

/** The rows of imported figures, for page and report; their sum comes last where shares of it are told. */
export function seriesRows(
  { points, total, shares }: Pick<ImportedSeries, 'points' | 'total' | 'shares'>,
  names: ReadonlyMap<string, string>,
): SeriesRow[] {
  const rows = points.map((point) => {
    const title = seriesTerritoryWords(names, point.territory)
    const share = shares.get(point.territory)
    if (share === undefined) return { title, value: seriesValueWords(point), share: '' }
    return { title, value: seriesValueBesideShare(point), share: `${share}\u00A0%` }
  })
  if (!total || shares.size === 0) return rows
  return [...rows, { title: 'Ensemble des territoires', value: numberWords(total), share: '100\u00A0%' }]
}

/** What was done to an imported figure. */
export const seriesDeedWords: Readonly<Record<ShownChange['change'], string>> = {
  removed: 'Retiré',
  replaced: 'Remplacé',
}

export function seriesChangeWords({ change, changedOn }: Pick<ShownChange, 'change' | 'changedOn'>): string {
  return `${seriesDeedWords[change]} le ${calendarDayWords(changedOn)}`
}
