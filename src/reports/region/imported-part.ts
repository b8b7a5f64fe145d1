import type { Imported, ImportedPoint } from '#indicators'
import { calendarDayWords, numberWords, shareWords } from '#messages'

export interface ImportedTable {
  readonly title: string
  readonly source: string
  readonly rows: readonly { readonly title: string; readonly value: string; readonly share: string }[]
}

/** Figures that the region imported, each with its day and its source. */
export function importedPart({ series, territoryNames }: Imported): ImportedTable[] {
  const name = ({ territory }: ImportedPoint) =>
    territory === '' ? 'Région' : (territoryNames.get(territory) ?? 'Territoire supprimé')
  return series.map(({ indicator, day, source, points, total, shares }) => ({
    title: `${indicator}, au ${calendarDayWords(day)}`,
    source,
    rows: [
      ...points.map((point) => ({
        title: name(point),
        value:
          point.denominator === null ? numberWords(point.numerator) : shareWords(point.numerator, point.denominator),
        share: shares.has(point.territory) ? `${shares.get(point.territory)}\u00A0%` : '',
      })),
      ...(total ? [{ title: 'Ensemble des territoires', value: numberWords(total), share: '100\u00A0%' }] : []),
    ],
  }))
}
