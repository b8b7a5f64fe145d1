import { and, count, lte, ne, not, sql } from 'drizzle-orm'
import { among, amongListed, type Database, listed, prepared } from '#storage'
import { stateOn } from '../action.ts'
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

const writtenIn = (numbers: string) => amongListed(actions.structureFiness, numbers)
const by = (instant: typeof actions.createdAt) => lte(instant, sql.param(sql.placeholder('until'), instant))

const unchangedSince = prepared('plan-unchanged-since', (database) => {
  const { structureFiness, state, updatedAt } = actions
  const done = sql<number>`sum(case when ${state} = 'done' then 1 else 0 end)`
  return database
    .select({ finess: structureFiness, total: count(), done })
    .from(actions)
    .where(and(writtenIn('numbers'), ne(state, 'dropped'), by(updatedAt)))
    .groupBy(structureFiness)
})

const changedSince = prepared('plan-changed-since', (database) => {
  const { structureFiness, history, createdAt, updatedAt } = actions
  return database
    .select({ finess: structureFiness, history })
    .from(actions)
    .where(and(writtenIn('numbers'), by(createdAt), not(by(updatedAt))))
})

/**
 * The plans as they stood at the end of a day (`AAAA-MM-JJ`), by FINESS number: actions written by then and not given up by then, and
 * those of them done by then. What was reopened or given up since counts as it stood; an action that was erased is in no day any more.
 * An empty plan is absent.
 */
export async function countPlansOn(
  database: Database,
  numbers: readonly string[],
  { day, until }: { readonly day: string; readonly until: Date },
): Promise<Map<string, PlanOnDay>> {
  const asked = { numbers: listed(numbers), until }
  const rows = await unchangedSince(database, asked)
  const plans = new Map(rows.map(({ finess, total, done }) => [finess, { total, done: Number(done) }]))
  for (const { finess, history } of await changedSince(database, asked)) {
    const state = stateOn(history, day)
    if (state === 'dropped') continue
    const { total, done } = plans.get(finess) ?? { total: 0, done: 0 }
    plans.set(finess, { total: total + 1, done: state === 'done' ? done + 1 : done })
  }
  return plans
}
