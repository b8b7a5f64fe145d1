import { setImmediate } from 'node:timers/promises'
import { and, asc, desc, eq, gt, gte, lt, lte, or, type SQL, sql } from 'drizzle-orm'
import type { Database } from '#storage'
import type { AuditRow } from './chain.ts'
import type { LogFilters } from './filters.ts'
import { auditRows } from './tables.ts'

const pageRows = 1_000

/** The rows from the first to the one of the number `to`, in order, a page at a time. */
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
    // A long log must not keep the server from answering meanwhile.
    await setImmediate()
  }
}

/** The rows that the filters let through, newest first, at most `limit`; those before a number when `before` is given. */
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

/** A subject begins with an identifier: what else it says of it, roles for instance, does not hide the row. */
function isAbout(subject: string): SQL | undefined {
  const beginning = sql`substr(${auditRows.subject}, 1, ${subject.length + 1})`
  // Further words are `mail:…` and `invitation:…`. Written with what both databases have.
  const words = sql`' ' || ${auditRows.subject} || ' '`
  const named = sql`replace(${words}, ${`:${subject} `}, '') <> ${words}`
  return or(eq(auditRows.subject, subject), eq(beginning, `${subject} `), named)
}

/** The number of the last row of those that are all older than an instant, from the beginning on. */
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
