import { listLastObjectives } from '#assessment'
import { listHeldTests } from '#exercises'
import type { ProgrammeDomain, ProgrammeItem } from '#questionnaires'
import type { Database } from '#storage'
import { type ApplicationChange, type ApplicationStanding, standingOf } from '../candidates/application.ts'
import type { Activity } from '../conditions/coverage.ts'
import { type Day, legalDay } from '../conditions/days.ts'
import type { Anchors } from '../conditions/fact.ts'
import { type ItemFile, shownState } from '../items/item.ts'
import { candidateState, type ItemState, type MemberStates, type StructureStates } from '../items/item-state.ts'
import { type Deadline, deadlinesOf, type MissingItem, missingItems } from '../items/missing.ts'
import { type JudgedCondition, judgedConditions, type RegisteredTest } from '../items/sheet.ts'
import type { CareSight } from '../policy.ts'
import * as store from '../store.ts'
import type { ReachedCandidate } from './known-today.ts'

/** One item of a domain for a candidate. */
export interface CandidateSheet {
  readonly item: ProgrammeItem
  readonly computed: ItemState
  /** Said by hand, or computed. */
  readonly state: ItemState
  readonly conditions: readonly JudgedCondition[]
  readonly file: ItemFile
}

export interface CandidateDomain {
  readonly domain: ProgrammeDomain
  readonly application: ApplicationStanding
  readonly changes: readonly ApplicationChange[]
  readonly anchors: Anchors
  readonly sheets: readonly CandidateSheet[]
  readonly missing: readonly MissingItem[]
  readonly deadlines: readonly Deadline[]
}

/** The last submitted states of the members of some candidates, by FINESS number of structure. */
export async function statesOfMembers(database: Database, reached: readonly ReachedCandidate[]) {
  return listLastObjectives(database, numbersOf(reached))
}

function numbersOf(reached: readonly Pick<ReachedCandidate, 'places'>[]): string[] {
  return [...new Set(reached.flatMap(({ places }) => places.map(({ finess }) => finess)))]
}

type Submitted = Awaited<ReturnType<typeof statesOfMembers>>

/** What was written about a candidate, read once for all the domains (ids) that are opened. */
export async function writtenAbout(database: Database, reached: ReachedCandidate, domains: readonly string[]) {
  const ids = [reached.candidate.id]
  const steps = new Map<string, readonly ApplicationChange[]>()
  for (const domain of domains) steps.set(domain, await listChanges(database, reached, domain))
  return {
    steps,
    items: await store.listItems(database, ids),
    shares: await store.listShares(database, ids),
    submitted: await statesOfMembers(database, [reached]),
    tests: Map.groupBy(await listHeldTests(database, numbersOf([reached])), ({ finess }) => finess),
  }
}

/** The changes of the application of a candidate to a domain, in the order of entry. */
export async function listChanges(
  database: Database,
  { candidate: { id } }: Pick<ReachedCandidate, 'candidate'>,
  domain: string,
): Promise<readonly ApplicationChange[]> {
  return (await store.listSteps(database, [id], domain)).get(id) ?? []
}

type Written = Awaited<ReturnType<typeof writtenAbout>>

/** Where a candidate stands on one domain. */
export function domainOf(
  reached: Pick<ReachedCandidate, 'candidate' | 'members'>,
  { domain, written, now }: { readonly domain: ProgrammeDomain; readonly written: Written; readonly now: Date },
): CandidateDomain {
  const { id, kind } = reached.candidate
  const changes = written.steps.get(domain.id) ?? []
  const files = written.items.get(id) ?? new Map<string, ItemFile>()
  const shares = written.shares.get(id) ?? new Map<string, Activity>()
  const members = membersWithStates(reached, { submitted: written.submitted, shares })
  const numbers = reached.members.flatMap(({ structures }) => structures.map(({ finess }) => finess))
  const tests = numbers.flatMap((finess): RegisteredTest[] => written.tests.get(finess) ?? [])
  const application = standingOf(changes)
  const today = legalDay(now)
  const anchors = anchorsOf(domain, application, today)
  const judgedWith = (declaring: Anchors): CandidateSheet[] =>
    domain.items.map((item) => {
      const file = files.get(item.code) ?? blankItem(id, item.code, now)
      const { state, coverage } = candidateState(item, { kind, members })
      const conditions = judgedConditions(item, { kind, file, anchors: declaring, coverage, tests })
      return { item, computed: state, state: shownState(state, file), conditions, file }
    })
  const sheets = judgedWith(anchors)
  const ifToday = judgedWith({ ...anchors, declaration: anchors.declaration ?? today })
  return {
    domain,
    application,
    changes,
    anchors,
    sheets,
    missing: missingItems(domain, ifToday, kind),
    deadlines: deadlinesOf(domain, sheets, today),
  }
}

/** The publication opens the operational phase. A signature or an opening does not: see the kinds of dates of the programme. */
function anchorsOf({ calendar }: ProgrammeDomain, { filedOn, declaredOn }: ApplicationStanding, today: Day): Anchors {
  const publication = calendar.find(({ kind }) => kind === 'publication')?.date ?? null
  return { application: filedOn, publication, declaration: declaredOn, today }
}

export function membersWithStates(
  { members }: Pick<ReachedCandidate, 'members'>,
  { submitted, shares }: { readonly submitted: Submitted; readonly shares: ReadonlyMap<string, Activity> },
): MemberStates[] {
  return members.map(({ finess, structures }) => ({
    finess,
    activity: shares.get(finess) ?? null,
    structures: structures.flatMap((structure): StructureStates[] => [
      ...(submitted.get(structure.finess)?.map(({ states }) => states) ?? [undefined]),
    ]),
  }))
}

export function blankItem(candidateId: string, code: string, now: Date): ItemFile {
  return { candidateId, code, facts: {}, statements: [], reviews: [], declaredOn: null, revision: 0, updatedAt: now }
}

/** What a reader may see of a domain: `seesMembers` is whether each member's results are theirs to read. */
export interface Reader {
  readonly sight: CareSight
  readonly seesMembers: boolean
}

/**
 * A domain without what the reader may not see. Who reads states alone gets no condition, no fact, no motive and no review;
 * a share of activity, which tells of other members, goes to those who read every member.
 */
export function asRead(standing: CandidateDomain, { sight, seesMembers }: Reader): CandidateDomain {
  if (sight === 'states') {
    const sheets = standing.sheets.map((sheet) => ({
      ...sheet,
      conditions: [],
      file: { ...sheet.file, facts: {}, statements: [], reviews: [], declaredOn: null },
    }))
    const changes = standing.changes.map((change) => ({ ...change, euros: null, motive: '' }))
    return { ...standing, sheets, changes, application: withoutMoney(standing.application), missing: [], deadlines: [] }
  }
  if (seesMembers) return standing
  const visible = (conditions: readonly JudgedCondition[]) =>
    conditions.filter(({ condition }) => condition.type !== 'coverage')
  const sheets = standing.sheets.map((sheet) => ({ ...sheet, conditions: visible(sheet.conditions) }))
  const missing = standing.missing.map((item) => ({ ...item, conditions: visible(item.conditions) }))
  return { ...standing, sheets, missing }
}

export function withoutMoney(application: ApplicationStanding): ApplicationStanding {
  return { ...application, askedEuros: null, grantedEuros: null }
}
