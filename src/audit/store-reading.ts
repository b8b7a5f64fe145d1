import { and, asc, desc, eq, gt, gte, lt, lte, or, type SQL, sql } from 'drizzle-orm'
import { nextTurn } from '#kernel'
import type { Database } from '#storage'
import type { AuditRow } from './chain.ts'
import type { LogFilters } from './filters.ts'
import { auditRows } from './tables.ts'

const pageRows = 1_000

/** Reads the rows in order, up to number `to`, in pages. */
export async function* readLogRows(database: Database, to?: number): AsyncGenerator<AuditRow> {
  let after: number | undefined
  for (;;) {
    const page = await database
      .select()
      .from(auditRows)
      .where(
        and(
          after === undefined ? undefined : gt(auditRows.sequence, after),
          to === undefined ? undefined : lte(auditRows.sequence, to),
        ),
      )
      .orderBy(asc(auditRows.sequence))
      .limit(pageRows)
    yield* page
    after = page.at(-1)?.sequence
    if (page.length < pageRows) return
    // The server answers requests between two pages of a long log.
    await nextTurn()
  }
}

/** Lists the rows that match the filters, newest first, `limit` at most, older than row `before` when given. */
export async function listRows(
  database: Database,
  filters: LogFilters,
  { before, limit }: { before?: number; limit: number },
): Promise<AuditRow[]> {
  return database
    .select()
    .from(auditRows)
    .where(and(...conditionsOf(filters), before === undefined ? undefined : lt(auditRows.sequence, before)))
    .orderBy(desc(auditRows.sequence))
    .limit(limit)
}

function conditionsOf({ since, until, actor, action, subject, outcome }: LogFilters): (SQL | undefined)[] {
  return [
    since && gte(auditRows.at, since),
    until && lt(auditRows.at, until),
    actor === undefined ? undefined : eq(auditRows.actor, actor),
    action === undefined ? undefined : eq(auditRows.action, action),
    subject === undefined ? undefined : isAbout(subject),
    outcome && eq(auditRows.outcome, outcome),
  ]
}

/**
 * Matches an identifier at the beginning of a subject, or after `mail:` or `invitation:`. A subject may go on with other
 * words, such as roles.
 */
function isAbout(subject: string): SQL | undefined {
  const beginning = sql`substr(${auditRows.subject}, 1, ${subject.length + 1})`
  // Written with functions that both databases have.
  const words = sql`' ' || ${auditRows.subject} || ' '`
  const named = sql`replace(${words}, ${`:${subject} `}, '') <> ${words}`
  return or(eq(auditRows.subject, subject), eq(beginning, `${subject} `), named)
}

/** The number of the last row in the unbroken run of rows, from the first, that are older than an instant. */
export async function lastRowBefore(database: Database, instant: Date): Promise<number | undefined> {
  const [kept] = await database
    .select({ sequence: auditRows.sequence })
    .from(auditRows)
    .where(gte(auditRows.at, instant))
    .orderBy(asc(auditRows.sequence))
    .limit(1)
  const [old] = await database
    .select({ sequence: auditRows.sequence })
    .from(auditRows)
    .where(kept && lt(auditRows.sequence, kept.sequence))
    .orderBy(desc(auditRows.sequence))
    .limit(1)
  return old?.sequence
}

export async function findRow(database: Database, sequence: number): Promise<AuditRow | undefined> {
  const [row] = await database.select().from(auditRows).where(eq(auditRows.sequence, sequence))
  return row
}
