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
  /** Whether the line gives the candidate its first category, or another one than before. */
  readonly isCategorised: boolean
  readonly line: {
    readonly where: string
    readonly category: CandidateCategory
    readonly domain: string
  }
  readonly added: ApplicationChange | undefined
  /** How many changes the application has before this one. */
  readonly known: number
}

type TypedChange = Omit<ApplicationChange, 'enteredAt'>

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
  /** The category that the file gave to each candidate so far. */
  const categories = new Map<string, CandidateCategory>()
  let already = 0
  for (const line of lines) {
    const reached = candidates.get(line.finess ?? '')
    const isTheirs = importableFault(reached, { actor, region }) === undefined
    const key = `${reached?.candidate.id} ${line.domain}`
    const history = isTheirs ? (histories.get(key) ?? []) : []
    if (isTheirs) histories.set(key, history)
    const { change } = line.typed ? readStep(line.typed, legalDay(now)) : { change: undefined }
    const isKnownStep = history.some((each) => isSame(each, line, change))
    const given = reached && categories.get(reached.candidate.id)
    const faults = [
      ...line.faults,
      ...entityFaults(line, isTheirs ? reached : undefined, given),
      ...(line.typed && isTheirs && line.domain && !isKnownStep
        ? atColumns(orderIssues(line.typed, history), line.where, applicationFields)
        : []),
    ]
    issues.push(...inColumnOrder(faults, line.where, columnNames))
    const { category, domain } = line
    if (!reached || !isTheirs || !category || domain === undefined) continue
    const isCategorised =
      given === undefined && (!stored.has(reached.candidate.id) || reached.candidate.category !== category)
    if (given === undefined && !categoryFault(reached, category)) categories.set(reached.candidate.id, category)
    const isSilent = !line.typed || isKnownStep
    if (isSilent && !isCategorised) {
      already += 1
      continue
    }
    const added = isSilent || !change ? undefined : { ...change, euros: eurosOf(change, history), enteredAt: now }
    const { where } = line
    const known = history.length
    work.push({
      reached: authorize(actor, reached, canImportCare),
      isCategorised,
      line: { where, category, domain },
      added,
      known,
    })
    if (added && faults.length === 0) history.push(added)
  }
  return { issues, work, already, planned: plannedChanges(work) }
}

const columnNames = applicationHeadings.split(';')

/** The line names no candidate of the actor, or gives it a category that it cannot have, or another one than a line above. */
function entityFaults(
  { where, finess, category }: ApplicationLine,
  reached: ReachedCandidate | undefined,
  given: CandidateCategory | undefined,
): Issue[] {
  if (finess === undefined) return []
  const values = { value: finess }
  if (!reached) return [{ path: placeIn(where, 'numero_finess'), code: 'care-entity-unknown', values }]
  const code =
    category && (categoryFault(reached, category) ?? (given && given !== category && 'care-category-repeated'))
  return code ? [{ path: placeIn(where, 'categorie'), code, values }] : []
}

/** What each line changes. The category is said once for each candidate. */
function plannedChanges(work: readonly ApplicationWork[]): PlannedCareChange[] {
  return work.map(({ reached, isCategorised, line: { where, domain, category }, added }) => ({
    where,
    name: reached.name,
    ...(added ? { step: { domain, step: added.step, day: added.day, euros: added.euros } } : {}),
    ...(isCategorised ? { category } : {}),
  }))
}

/** A line that says another amount or another motive corrects the step; one that says none repeats what is known. */
function isSame(
  { step, day, euros, motive }: ApplicationChange,
  { typed }: ApplicationLine,
  change: TypedChange | undefined,
): boolean {
  if (typed?.step !== step || readTypedDay(typed.day) !== day) return false
  return !change || ((change.euros ?? euros) === euros && (change.motive || motive) === motive)
}

/** A line that corrects the motive alone keeps the amount. */
function eurosOf({ step, day, euros }: TypedChange, history: readonly ApplicationChange[]): number | null {
  return euros ?? history.findLast((each) => each.step === step && each.day === day)?.euros ?? null
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
