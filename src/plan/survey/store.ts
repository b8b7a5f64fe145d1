import { and, count, lte, ne, sql } from 'drizzle-orm'
import { among, amongListed, type Database, listed, prepared } from '#storage'
import { actions } from '../tables.ts'
import type { PlanInNumbers } from './surveyed-structure.ts'

/** How far the plans of some structures are on a day (`AAAA-MM-JJ`), by FINESS number. An empty plan is absent. */
export async function countPlans(
  database: Database,
  numbers: readonly string[],
  today: string,
): Promise<Map<string, PlanInNumbers>> {
  const found = new Map<string, PlanInNumbers>()
  const counted = (condition: ReturnType<typeof sql>) => sql<number>`sum(case when ${condition} then 1 else 0 end)`
  const rows = await database
    .select({
      finess: actions.structureFiness,
      all: count(),
      dropped: counted(sql`${actions.state} = 'dropped'`),
      done: counted(sql`${actions.state} = 'done'`),
      late: counted(sql`${actions.state} in ('todo', 'in-progress') and ${actions.dueOn} < ${today}`),
    })
    .from(actions)
    .where(among(actions.structureFiness, numbers))
    .groupBy(actions.structureFiness)
  for (const { finess, all, dropped, done, late } of rows) {
    found.set(finess, { total: all - Number(dropped), done: Number(done), late: Number(late) })
  }
  return found
}

/** What the plan of a structure holds: actions given up are not counted. */
export interface PlanOnDay {
  readonly total: number
  readonly done: number
}

const totalsOn = prepared('plan-totals-on', (database) => {
  const { structureFiness, state, doneOn, createdAt } = actions
  const done = sql<number>`sum(case when ${state} = 'done' and ${doneOn} <= ${sql.placeholder('day')} then 1 else 0 end)`
  return database
    .select({ finess: structureFiness, total: count(), done })
    .from(actions)
    .where(
      and(
        amongListed(structureFiness, 'numbers'),
        ne(state, 'dropped'),
        lte(createdAt, sql.param(sql.placeholder('until'), createdAt)),
      ),
    )
    .groupBy(structureFiness)
})

/**
 * The plans as they stood at the end of a day (`AAAA-MM-JJ`), by FINESS number: actions written by then, and those of them
 * declared done by then. An empty plan is absent.
 */
export async function countPlansOn(
  database: Database,
  numbers: readonly string[],
  { day, until }: { readonly day: string; readonly until: Date },
): Promise<Map<string, PlanOnDay>> {
  const rows = await totalsOn(database, { numbers: listed(numbers), day, until })
  return new Map(rows.map(({ finess, total, done }) => [finess, { total, done: Number(done) }]))
}
