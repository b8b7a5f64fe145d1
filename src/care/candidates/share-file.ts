import type { ColumnedFile } from '#directory'
import { isFinessNumber, normalizeFinessNumber, withLostZero } from '#directory'
import type { Issue } from '#kernel'
import type { TypedActivity } from './check-activity.ts'
import { placeIn } from './file-place.ts'

/** The columns of a file of shares of activity. `numero finess` names the candidate, `membre` one of its members. */
export const shareColumns = ['numero finess', 'membre', 'activite', 'mesure', 'annee'] as const

/** As the headings are written: columns are compared without accents, case or underscore. */
export const shareHeadings = 'numero_finess;membre;activite;mesure;annee'

/** The column of each field that can be faulty. */
export const shareFields = { value: 'activite', measure: 'mesure', year: 'annee' } as const

export interface ShareLine {
  /** `ligne 12` */
  readonly where: string
  /** A legal entity of the candidate. */
  readonly finess: string
  /** A legal entity of a GHT, or a site of a legal entity. */
  readonly member: string
  readonly typed: TypedActivity
}

/** Reads the lines of a file of shares, and lists every fault with its line and its column. */
export function readShares({ lines }: Pick<ColumnedFile<(typeof shareColumns)[number]>, 'lines'>): {
  readonly lines: readonly ShareLine[]
  readonly issues: readonly Issue[]
} {
  const issues: Issue[] = []
  const read = lines.flatMap(({ where, broken, fields }): ShareLine[] => {
    if (broken) {
      issues.push({ path: where, code: 'care-line-broken' })
      return []
    }
    const [finess, member] = [finessIn(fields['numero finess']), finessIn(fields.membre)]
    for (const [column, number] of [
      ['numero_finess', finess],
      ['membre', member],
    ] as const)
      if (!isFinessNumber(number))
        issues.push({ path: placeIn(where, column), code: 'care-finess-malformed', values: { value: number } })
    if (!isFinessNumber(finess) || !isFinessNumber(member)) return []
    const { activite: value, mesure: measure, annee: year } = fields
    return [{ where, finess, member, typed: { value, measure, year } }]
  })
  return { lines: read, issues }
}

/** A number as a spreadsheet may have left it: with spaces, or without its leading zero. */
export function finessIn(text: string): string {
  return withLostZero(normalizeFinessNumber(text))
}
