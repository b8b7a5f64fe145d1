import { type Actor, type Authorized, authorize, type Issue, readTypedDay } from '#kernel'
import type { Database } from '#storage'
import { type ApplicationChange, standingOf } from '../candidates/application.ts'
import { type ApplicationLine, applicationFields } from '../candidates/application-file.ts'
import { checkStep } from '../candidates/check-step.ts'
import { atColumns, placeIn } from '../candidates/file-place.ts'
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
  readonly line: ApplicationLine
  readonly added: ApplicationChange | undefined
  /** How many changes the application has before this one. */
  readonly known: number
}

interface Asking {
  readonly actor: Actor
  readonly now: Date
  readonly region: string | undefined
}

/** What the lines of a file of applications would write, and their faults. */
export async function planApplications(
  database: Database,
  lines: readonly ApplicationLine[],
  { actor, now, region }: Asking,
) {
  const issues: Issue[] = []
  const work: ApplicationWork[] = []
  const candidates = await candidatesOfEntities(database, [...new Set(lines.map(({ finess }) => finess))], now)
  const histories = await historiesOf(database, [...candidates.values()], lines)
  const stored = await store.listCandidates(
    database,
    [...candidates.values()].map(({ candidate }) => candidate.id),
  )
  let already = 0
  for (const line of lines) {
    const reached = candidates.get(line.finess)
    const fault = importableFault(reached, { actor, region }) ?? categoryFault(reached, line)
    if (fault || !reached) {
      const column = fault === 'care-entity-unknown' ? 'numero_finess' : 'categorie'
      const code = fault ?? 'care-entity-unknown'
      issues.push({ path: placeIn(line.where, column), code, values: { value: line.finess } })
      continue
    }
    const key = `${reached.candidate.id} ${line.domain}`
    const history = histories.get(key) ?? []
    histories.set(key, history)
    const isNew = !stored.has(reached.candidate.id)
    const isKnown = line.typed ? history.some((each) => isSame(each, line)) : !isNew && !isOther(reached, line)
    if (isKnown) {
      already += 1
      continue
    }
    const { change, issues: faults } = line.typed
      ? checkStep(line.typed, standingOf(history), legalDay(now))
      : { change: undefined, issues: [] }
    issues.push(...atColumns(faults, line.where, applicationFields))
    const added = change && { ...change, enteredAt: now }
    work.push({ reached: authorize(actor, reached, canImportCare), isNew, line, added, known: history.length })
    if (added) history.push(added)
  }
  return { issues, work, already, planned: plannedChanges(work) }
}

/** What each line changes. The category is said once for each candidate. */
function plannedChanges(work: readonly ApplicationWork[]): PlannedCareChange[] {
  const categorised = new Set<string>()
  return work.map(({ reached, isNew, line, added }) => {
    const { where, domain, category } = line
    const { id } = reached.candidate
    const isSaid = categorised.has(id) || !(isNew || isOther(reached, line))
    categorised.add(id)
    return {
      where,
      name: reached.name,
      ...(added ? { step: { domain, step: added.step, day: added.day, euros: added.euros } } : {}),
      ...(isSaid ? {} : { category }),
    }
  })
}

function isOther({ candidate }: ReachedCandidate, { category }: ApplicationLine): boolean {
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
  for (const domain of new Set(lines.map((line) => line.domain))) {
    for (const [id, changes] of await store.listSteps(database, ids, domain)) found.set(`${id} ${domain}`, changes)
  }
  return found
}

function categoryFault(
  reached: ReachedCandidate | undefined,
  { category }: ApplicationLine,
): 'care-group-missing' | 'care-other-category' | undefined {
  const isGroup = reached?.candidate.kind === 'group'
  if (category === 'ght' && !isGroup) return 'care-group-missing'
  return category !== 'ght' && isGroup ? 'care-other-category' : undefined
}
