import { aliasedTable, and, eq, inArray, lte, min, sql } from 'drizzle-orm'
import { isFoundInTurns, keepReadings } from '#kernel'
import { among, amongListed, type Database, listed, preparedTexts } from '#storage'
import { referentConfirmations, referents } from '../tables.ts'
import type { ReferentFunction, Standing } from './referent.ts'

/** A line of the directory, as it was known on a day. */
export interface KnownReferent {
  readonly function: ReferentFunction
  readonly standing: Standing
  /** Days, `AAAA-MM-JJ`: when the line was entered, and when somebody last said that it is true. */
  readonly enteredOn: string
  readonly confirmedOn: string
  /** The day on which the line was ended, or on which the one that replaced it was entered; null for a current line. */
  readonly until: string | null
}

interface KnownBy {
  /** `AAAA-MM-JJ` */
  readonly day: string
  readonly functions: readonly ReferentFunction[]
}

interface KnownOn extends Pick<KnownBy, 'functions'> {
  /** `AAAA-MM-JJ` */
  readonly days: readonly string[]
  /** For a file, which reads a large region once: nothing is kept for the next page. */
  readonly isPassing?: boolean
}

/**
 * What was known of the lines of some functions on each of some days, whatever was entered since, by FINESS number. Several lines of one
 * function may be there, in any order: `referentOn` tells which one was current.
 */
export async function listKnownReferents(
  database: Database,
  numbers: readonly string[],
  { days, functions, isPassing = false }: KnownOn,
): Promise<Map<string, readonly KnownReferent[]>[]> {
  const asked = { numbers: listed(numbers), functions: listed(functions), day: days.toSorted().at(-1) ?? '' }
  const rows = await linesOf(database, asked)
  const read = isPassing ? readLines : keptLines
  return days.map((day) => {
    const known = new Map<string, readonly KnownReferent[]>()
    for (const [finess, lines] of rows) if (finess && lines) known.set(finess, read(lines)(day))
    return known
  })
}

const next = aliasedTable(referentConfirmations, 'next')

/**
 * The lines that were entered by a day as one text for each structure, with the days on which somebody said that they are true. The days
 * of each line are looked up: joining them would have the database sort thousands of rows. A line without any was not entered by then.
 */
const linesOf = preparedTexts('known-referents', (database) => {
  const replaced = database
    .select({ day: min(next.day) })
    .from(next)
    .where(eq(next.referentId, referents.replacedBy))
  const said = database
    .select({ days: sql`string_agg(${referentConfirmations.day}, ',')` })
    .from(referentConfirmations)
    .where(
      and(eq(referentConfirmations.referentId, referents.id), lte(referentConfirmations.day, sql.placeholder('day'))),
    )
  const line = sql`${referents.function} || ' ' || ${referents.standing} || ' '
    || coalesce((${replaced}), ${referents.until}, '-') || ' ' || (${said})`
  return database
    .select({ finess: referents.finess, lines: sql<string | null>`string_agg(${line}, ';')` })
    .from(referents)
    .where(and(amongListed(referents.finess, 'numbers'), amongListed(referents.function, 'functions')))
    .groupBy(referents.finess)
})

/** Whether one of these structures had a line of some functions by a day. */
export async function hasReferentLine(
  database: Database,
  numbers: readonly string[],
  known: KnownBy,
): Promise<boolean> {
  return isFoundInTurns(numbers, (some) =>
    database
      .select({ id: referents.id })
      .from(referents)
      .innerJoin(referentConfirmations, eq(referentConfirmations.referentId, referents.id))
      .where(saidOf(some, known))
      .limit(1),
  )
}

/** What was said of these structures by a day, about some functions. */
function saidOf(numbers: readonly string[], { day, functions }: KnownBy) {
  return and(
    among(referents.finess, numbers),
    inArray(referents.function, [...functions]),
    lte(referentConfirmations.day, day),
  )
}

type Lines = (day: string) => readonly KnownReferent[]

/** Forty thousand structures on two days, about 25 MB. */
const keptLines = keepReadings(readLines, 40_000)

/** The days of a page, of its evolution and of its files. */
const daysKept = 6

/** What was known of the lines of a structure on a day. */
function readLines(text: string): Lines {
  const lines = text.split(';').map(readLine)
  return keepReadings((day) => lines.flatMap((line) => knownBy(day, line)), daysKept)
}

type WrittenLine = Omit<KnownReferent, 'confirmedOn'> & { readonly confirmedOn: readonly string[] }

/** The first confirmation of a line is its entry. */
function readLine(text: string): WrittenLine {
  const [held = '', standing = '', until = '-', written = ''] = text.split(' ')
  const [enteredOn = '', ...confirmedOn] = written.split(',').sort()
  return {
    function: held as ReferentFunction,
    standing: standing as Standing,
    enteredOn,
    confirmedOn,
    until: until === '-' ? null : until,
  }
}

function knownBy(day: string, { confirmedOn, ...line }: WrittenLine): KnownReferent[] {
  if (line.enteredOn > day) return []
  return [{ ...line, confirmedOn: confirmedOn.findLast((each) => each <= day) ?? line.enteredOn }]
}

/** The line of a function that was current at the end of a day: a function has one at a time, however many were entered that day. */
export function referentOn(
  known: readonly KnownReferent[],
  held: ReferentFunction,
  day: string,
): KnownReferent | undefined {
  for (const line of known) if (line.function === held && (line.until === null || line.until > day)) return line
  return undefined
}
