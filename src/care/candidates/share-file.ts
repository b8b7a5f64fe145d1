import type { BrokenLine, ColumnedFile, WholeLine } from '#directory'
import { isFinessNumber, normalizeFinessNumber, openQuoteIssue, withLostZero } from '#directory'
import type { Issue } from '#kernel'
import type { Activity } from '../conditions/coverage.ts'
import type { Day } from '../conditions/days.ts'
import { readActivity } from './check-activity.ts'
import { atColumns, placeIn } from './file-place.ts'

/** The columns of a file of shares of activity. `numero finess` names the candidate, `membre` one of its members. */
export const shareColumns = ['numero finess', 'membre', 'activite', 'mesure', 'annee'] as const

/** As the headings are written: columns are compared without accents, case or underscore. */
export const shareHeadings = 'numero_finess;membre;activite;mesure;annee'

/** The column of each field that can be faulty. */
export const shareFields = { value: 'activite', measure: 'mesure', year: 'annee' } as const

/** One line of the file, with what could be read of it. */
export interface ShareLine {
  /** `ligne 12` */
  readonly where: string
  /** A legal entity of the candidate; undefined when the line holds no FINESS number. */
  readonly finess: string | undefined
  /** A legal entity of a GHT, or a site of a legal entity. */
  readonly member: string | undefined
  readonly activity: Activity | undefined
  /** Faults of the line by itself, in the order of the columns. */
  readonly faults: readonly Issue[]
}

type ShareFile = ColumnedFile<(typeof shareColumns)[number]>

/** Reads every line of a file of shares, each with all its faults. */
export function readShares({ lines }: Pick<ShareFile, 'lines'>, today: Day): readonly ShareLine[] {
  return lines.map((line) => (line.broken ? brokenLine(line) : readLine(line, today)))
}

function brokenLine(line: BrokenLine): ShareLine {
  const faults: Issue[] = [openQuoteIssue(line)]
  return { where: line.where, finess: undefined, member: undefined, activity: undefined, faults }
}

function readLine({ where, fields }: WholeLine<(typeof shareColumns)[number]>, today: Day): ShareLine {
  const [finess, member] = [finessIn(fields['numero finess']), finessIn(fields.membre)]
  const { activite: value, mesure: measure, annee: year } = fields
  const { activity, issues } = readActivity({ value, measure, year }, Number(today.slice(0, 4)))
  const fault = (number: string, column: string): Issue[] =>
    isFinessNumber(number)
      ? []
      : [{ path: placeIn(where, column), code: 'care-finess-malformed', values: { value: number } }]
  return {
    where,
    finess: isFinessNumber(finess) ? finess : undefined,
    member: isFinessNumber(member) ? member : undefined,
    activity,
    faults: [...fault(finess, 'numero_finess'), ...fault(member, 'membre'), ...atColumns(issues, where, shareFields)],
  }
}

/** A number as a spreadsheet may have left it: with spaces, or without its leading zero. */
export function finessIn(text: string): string {
  return withLostZero(normalizeFinessNumber(text))
}
