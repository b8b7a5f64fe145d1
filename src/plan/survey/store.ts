import { count, sql } from 'drizzle-orm'
import { among, type Database } from '#storage'
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
