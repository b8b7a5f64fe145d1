import { type Actor, type Authorized, authorize, type Issue, readTypedDay } from '#kernel'
import type { Database } from '#storage'
import type { ApplicationChange } from '../candidates/application.ts'
import { type ApplicationLine, applicationFields, applicationHeadings } from '../candidates/application-file.ts'
import type { CandidateCategory } from '../candidates/candidate.ts'
import { orderIssues, readStep } from '../candidates/check-step.ts'
import { atColumns, inColumnOrder, placeIn } from '../candidates/file-place.ts'
import type { PlannedCareChange } from '../candidates/import-plan.ts'
import { legalDay } from '../conditions/days.ts'
import { canImportCare } from '../policy.ts'
import * as store from '../store.ts'
import { candidatesOfEntities } from './candidates-of-entities.ts'
import { importableFault } from './importable.ts'
import type { ReachedCandidate } from './known-today.ts'

/** One line to write. A line without step makes a candidate that has filed nothing. */
export interface ApplicationWork {
  readonly reached: Authorized<ReachedCandidate>
  /** Whether nothing was written about the candidate yet. */
  readonly isNew: boolean
  readonly line: {
    readonly where: string
    readonly category: CandidateCategory
    readonly domain: string
  }
  readonly added: ApplicationChange | undefined
  /** How many changes the application has before this one. */
  readonly known: number
}

interface Asking {
  readonly actor: Actor
  readonly now: Date
  readonly region: string | undefined
}

/** What the lines of a file of applications would write, and their faults, line after line. */
export async function planApplications(
  database: Database,
  lines: readonly ApplicationLine[],
  { actor, now, region }: Asking,
) {
  const issues: Issue[] = []
  const work: ApplicationWork[] = []
  const numbers = new Set(lines.flatMap(({ finess }) => finess ?? []))
  const candidates = await candidatesOfEntities(database, [...numbers], now)
  const histories = await historiesOf(database, [...candidates.values()], lines)
  const stored = await store.listCandidates(
    database,
    [...candidates.values()].map(({ candidate }) => candidate.id),
  )
  let already = 0
  for (const line of lines) {
    const reached = candidates.get(line.finess ?? '')
    const isTheirs = importableFault(reached, { actor, region }) === undefined
    const key = `${reached?.candidate.id} ${line.domain}`
    const history = isTheirs ? (histories.get(key) ?? []) : []
    if (isTheirs) histories.set(key, history)
    const isKnownStep = history.some((each) => isSame(each, line))
    const faults = [
      ...line.faults,
      ...entityFaults(line, isTheirs ? reached : undefined),
      ...(line.typed && isTheirs && line.domain && !isKnownStep
        ? atColumns(orderIssues(line.typed, history), line.where, applicationFields)
        : []),
    ]
    issues.push(...inColumnOrder(faults, line.where, columnNames))
    const { category, domain } = line
    if (!reached || !isTheirs || !category || domain === undefined) continue
    const isNew = !stored.has(reached.candidate.id)
    if (line.typed ? isKnownStep : !isNew && !isOther(reached, category)) {
      already += 1
      continue
    }
    const { change } = line.typed ? readStep(line.typed, legalDay(now)) : { change: undefined }
    const added = change && { ...change, enteredAt: now }
    const { where } = line
    const known = history.length
    work.push({
      reached: authorize(actor, reached, canImportCare),
      isNew,
      line: { where, category, domain },
      added,
      known,
    })
    if (added && faults.length === 0) history.push(added)
  }
  return { issues, work, already, planned: plannedChanges(work) }
}

const columnNames = applicationHeadings.split(';')

/** The line names no candidate of the actor, or gives it a category that it cannot have. */
function entityFaults({ where, finess, category }: ApplicationLine, reached: ReachedCandidate | undefined): Issue[] {
  if (finess === undefined) return []
  const values = { value: finess }
  if (!reached) return [{ path: placeIn(where, 'numero_finess'), code: 'care-entity-unknown', values }]
  const code = category && categoryFault(reached, category)
  return code ? [{ path: placeIn(where, 'categorie'), code, values }] : []
}

/** What each line changes. The category is said once for each candidate. */
function plannedChanges(work: readonly ApplicationWork[]): PlannedCareChange[] {
  const categorised = new Set<string>()
  return work.map(({ reached, isNew, line, added }) => {
    const { where, domain, category } = line
    const { id } = reached.candidate
    const isSaid = categorised.has(id) || !(isNew || isOther(reached, category))
    categorised.add(id)
    return {
      where,
      name: reached.name,
      ...(added ? { step: { domain, step: added.step, day: added.day, euros: added.euros } } : {}),
      ...(isSaid ? {} : { category }),
    }
  })
}

function isOther({ candidate }: ReachedCandidate, category: CandidateCategory): boolean {
  return candidate.category !== category
}

function isSame({ step, day }: ApplicationChange, { typed }: ApplicationLine): boolean {
  return typed?.step === step && readTypedDay(typed.day) === day
}

/** The changes known of each application that the file names, by candidate and domain. */
async function historiesOf(
  database: Database,
  reached: readonly ReachedCandidate[],
  lines: readonly ApplicationLine[],
): Promise<Map<string, ApplicationChange[]>> {
  const ids = [...new Set(reached.map(({ candidate }) => candidate.id))]
  const found = new Map<string, ApplicationChange[]>()
  for (const domain of new Set(lines.flatMap((line) => line.domain ?? []))) {
    for (const [id, changes] of await store.listSteps(database, ids, domain)) found.set(`${id} ${domain}`, changes)
  }
  return found
}

function categoryFault(
  { candidate }: ReachedCandidate,
  category: CandidateCategory,
): 'care-group-missing' | 'care-other-category' | undefined {
  const isGroup = candidate.kind === 'group'
  if (category === 'ght' && !isGroup) return 'care-group-missing'
  return category !== 'ght' && isGroup ? 'care-other-category' : undefined
}
