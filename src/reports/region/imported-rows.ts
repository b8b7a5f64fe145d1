import type { Imported, ImportedPoint } from '#indicators'
import { sharePercent } from '#kernel'
import { seriesTerritoryWords } from '#messages'

const definition = 'Chiffre importé par la région, que Cap CaRE ne calcule pas.'

/** Imported figures under the columns of the computed ones. What an import does not tell stays empty, as in its own file. */
export function importedRows({ series, territoryNames }: Imported): (string | number)[][] {
  return series.flatMap(({ indicator, points }) =>
    points.map((point) => [
      indicator,
      'import',
      point.territory === '' ? 'Ensemble' : 'Territoire',
      point.territory === '' ? '' : seriesTerritoryWords(territoryNames, point.territory),
      point.day,
      point.numerator,
      point.denominator ?? '',
      '',
      printedPoint(point),
      '',
      definition,
      '',
      '',
      point.source,
    ]),
  )
}

/** As the page prints it: a share as a percentage, a count as it is. */
function printedPoint({ numerator, denominator }: ImportedPoint): number | string {
  return denominator === null ? numerator : (sharePercent(numerator, denominator) ?? '')
}
