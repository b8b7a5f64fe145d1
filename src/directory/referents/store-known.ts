import { and, eq, inArray, lte, sql } from 'drizzle-orm'
import { among, type Database } from '#storage'
import { referentConfirmations, referents } from '../tables.ts'
import type { ReferentFunction, Standing } from './referent.ts'

/** A line of the directory, as it was known on a day. */
export interface KnownReferent {
  readonly function: ReferentFunction
  readonly standing: Standing
  /** Days, `AAAA-MM-JJ`: when the line was entered, and when somebody last said that it is true. */
  readonly enteredOn: string
  readonly confirmedOn: string
  /** The last day of the line; null for a current one. */
  readonly until: string | null
  /** Whether another line came after: its holder then left on the day on which that other line was entered. */
  readonly isReplaced: boolean
}

/** A line of the directory with the days on which somebody said that it is true, the first one when it was entered. */
export interface ReferentLine extends Omit<KnownReferent, 'enteredOn' | 'confirmedOn'> {
  readonly confirmedDays: readonly string[]
}

interface KnownBy {
  /** `AAAA-MM-JJ` */
  readonly day: string
  readonly functions: readonly ReferentFunction[]
}

/** The lines of some functions that were entered by a day (`AAAA-MM-JJ`), by FINESS number. */
export async function listReferentLines(
  database: Database,
  numbers: readonly string[],
  known: KnownBy,
): Promise<Map<string, readonly ReferentLine[]>> {
  const line = database
    .select({
      finess: referents.finess,
      text: sql<string>`${referents.function} || ' ' || ${referents.standing} || ' '
        || coalesce(${referents.until}, '-') || case when ${referents.replacedBy} is null then ' - ' else ' replaced ' end
        || string_agg(${referentConfirmations.day}, ',')`.as('line'),
    })
    .from(referents)
    .innerJoin(referentConfirmations, eq(referentConfirmations.referentId, referents.id))
    .where(saidOf(numbers, known))
    .groupBy(
      referents.id,
      referents.finess,
      referents.function,
      referents.standing,
      referents.replacedBy,
      referents.until,
    )
    .as('line')
  const rows = await database
    .select({ finess: line.finess, lines: sql<string>`string_agg(${line.text}, ';')` })
    .from(line)
    .groupBy(line.finess)
  return new Map(rows.map(({ finess, lines }) => [finess, lines.split(';').map(readLine)]))
}

/** Whether one of these structures had a line of some functions by a day. */
export async function hasReferentLine(
  database: Database,
  numbers: readonly string[],
  known: KnownBy,
): Promise<boolean> {
  const [found] = await database
    .select({ id: referents.id })
    .from(referents)
    .innerJoin(referentConfirmations, eq(referentConfirmations.referentId, referents.id))
    .where(saidOf(numbers, known))
    .limit(1)
  return found !== undefined
}

/** What was said of these structures by a day, about some functions. */
function saidOf(numbers: readonly string[], { day, functions }: KnownBy) {
  return and(
    among(referents.finess, numbers),
    inArray(referents.function, [...functions]),
    lte(referentConfirmations.day, day),
  )
}

function readLine(text: string): ReferentLine {
  const [held = '', standing = '', until = '-', replaced, days = ''] = text.split(' ')
  return {
    function: held as ReferentFunction,
    standing: standing as Standing,
    until: until === '-' ? null : until,
    isReplaced: replaced === 'replaced',
    confirmedDays: days.split(',').sort(),
  }
}

/**
 * What was known of these lines on a day, whatever was entered since. Several lines of one function may be there: `referentOn` tells
 * which one was current.
 */
export function knownOn(lines: readonly ReferentLine[], day: string): KnownReferent[] {
  const known: KnownReferent[] = []
  for (const { function: held, standing, until, isReplaced, confirmedDays } of lines) {
    const [enteredOn] = confirmedDays
    const confirmedOn = confirmedDays.findLast((each) => each <= day)
    if (enteredOn === undefined || confirmedOn === undefined) continue
    known.push({ function: held, standing, enteredOn, confirmedOn, until, isReplaced })
  }
  return known
}

/** The line of a function that was current on a day: the last one entered, unless its holder had left. */
export function referentOn(
  known: readonly KnownReferent[],
  held: ReferentFunction,
  day: string,
): KnownReferent | undefined {
  let last: KnownReferent | undefined
  for (const each of known) {
    if (each.function === held && (!last || isAfter(each, last))) last = each
  }
  if (!last || last.isReplaced) return last
  return last.until === null || last.until > day ? last : undefined
}

/** Of two lines entered on one day, the one that lasted longer was entered last. */
function isAfter(one: KnownReferent, other: KnownReferent): boolean {
  if (one.enteredOn !== other.enteredOn) return one.enteredOn > other.enteredOn
  return (one.until ?? '9999') > (other.until ?? '9999')
}
