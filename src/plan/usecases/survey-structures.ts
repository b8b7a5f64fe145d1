import { z } from 'zod'
import { listDraftsInHand, listLastSubmissions } from '#assessment'
import {
  listGroupNames,
  listLegalEntityNames,
  listOwnStructuresIn,
  localDay,
  type Structure,
  typedWords,
} from '#directory'
import { type Grant, query } from '#kernel'
import type { Database } from '#storage'
import { countPlans } from '../survey/store.ts'
import { byNeed, isFoundBy, type PlanInNumbers, type SurveyedStructure } from '../survey/surveyed-structure.ts'

export type { SurveyedStructure } from '../survey/surveyed-structure.ts'

/** The structures that somebody answers for: one page of them, and figures about all of them. */
export interface Survey {
  readonly rows: readonly SurveyedStructure[]
  /** From 1. */
  readonly page: number
  readonly pages: number
  /** How many structures the search finds. */
  readonly found: number
  readonly all: number
  /** Of all of them: with late actions, never evaluated, with a questionnaire under way. */
  readonly late: number
  readonly neverEvaluated: number
  readonly underWay: number
}

const pageSize = 50
const empty: PlanInNumbers = { total: 0, done: 0, late: 0 }

/**
 * The structures of the actor's own roles, those that need the person most first. Each of these roles reads drafts and plans
 * of the structure (`#access`).
 */
export const surveyStructures = query({
  input: z.strictObject({
    text: z.string().max(400).default(''),
    page: z.number().int().min(1).default(1),
  }),
  run: async (database, { text, page }, { actor, clock }): Promise<Survey> => {
    const grants = actor.kind === 'account' ? actor.grants : []
    const own = await listOwnStructuresIn(database, grants)
    const surveyed = byNeed(await survey(database, { own, grants, now: clock() }))
    const words = [...new Set(typedWords(text))].slice(0, 8)
    const found = surveyed.filter((each) => isFoundBy(words, each))
    const pages = Math.max(1, Math.ceil(found.length / pageSize))
    const shown = Math.min(page, pages)
    return {
      rows: found.slice((shown - 1) * pageSize, shown * pageSize),
      page: shown,
      pages,
      found: found.length,
      all: surveyed.length,
      late: surveyed.filter(({ plan }) => plan.late > 0).length,
      neverEvaluated: surveyed.filter(({ last }) => last === undefined).length,
      underWay: surveyed.filter(({ drafts }) => drafts !== undefined).length,
    }
  },
})

interface Surveying {
  readonly own: readonly Structure[]
  readonly grants: readonly Grant[]
  readonly now: Date
}

async function survey(database: Database, { own, grants, now }: Surveying): Promise<SurveyedStructure[]> {
  const numbers = own.map(({ finess }) => finess)
  const lasts = await listLastSubmissions(database, numbers)
  const drafts = await listDraftsInHand(database, numbers)
  const plans = await plansOf(database, own, now)
  const entities = await listLegalEntityNames(
    database,
    own.map(({ legalEntityFiness }) => legalEntityFiness),
  )
  const names = await listGroupNames(
    database,
    grants.flatMap(({ groupId }) => groupId ?? []),
  )
  const groups = new Map(grants.map(({ legalEntityFiness, groupId }) => [legalEntityFiness, names.get(groupId ?? '')]))
  return own.map((structure) => {
    const { finess, legalEntityFiness } = structure
    const entity = { finess: legalEntityFiness, name: entities.get(legalEntityFiness) ?? null }
    const known = { last: lasts.get(finess), drafts: drafts.get(finess), plan: plans.get(finess) ?? empty }
    return { structure, entity, group: groups.get(legalEntityFiness) ?? null, ...known }
  })
}

/** An action is late by the calendar of its structure: overseas, the day can be another one. */
async function plansOf(database: Database, own: readonly Structure[], now: Date): Promise<Map<string, PlanInNumbers>> {
  const plans = new Map<string, PlanInNumbers>()
  for (const [today, there] of Map.groupBy(own, (structure) => localDay(structure, now))) {
    const numbers = there.map(({ finess }) => finess)
    for (const [finess, plan] of await countPlans(database, numbers, today)) plans.set(finess, plan)
  }
  return plans
}
