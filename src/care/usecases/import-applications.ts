import { z } from 'zod'
import type { Place } from '#access'
import { readTable } from '#directory'
import {
  type Actor,
  AppError,
  type Authorized,
  authorize,
  type Context,
  command,
  type Issue,
  query,
  readTypedDay,
  recordingRefusals,
  refuseIssues,
} from '#kernel'
import type { CatalogueContext } from '#questionnaires'
import type { Database } from '#storage'
import { type ApplicationChange, standingOf } from '../candidates/application.ts'
import { type ApplicationLine, applicationTable, readApplications } from '../candidates/application-file.ts'
import type { Candidate } from '../candidates/candidate.ts'
import { checkStep } from '../candidates/check-step.ts'
import { legalDay } from '../conditions/days.ts'
import { canReviewCare } from '../policy.ts'
import * as store from '../store.ts'
import { candidatesOfEntities } from './candidates-of-entities.ts'
import type { ReachedCandidate } from './known-today.ts'

interface Request {
  /** INSEE code. */
  readonly region: string
  readonly bytes: Uint8Array
}

/** What an import would do. Nothing is imported while one line is faulty. */
export interface ApplicationReport {
  readonly lines: number
  readonly candidates: number
  readonly changes: number
  /** Lines that say what is known already. */
  readonly known: number
  readonly issues: readonly Issue[]
}

type FileContext = Context & CatalogueContext & { readonly read: ReturnType<typeof readApplications> }

/** Reads the file once the actor is known to follow the region: reading costs a thread. */
async function withFile(
  context: Context & CatalogueContext,
  action: string,
  { region, bytes }: Request,
): Promise<FileContext> {
  await recordingRefusals(context, action, async () => refuseStranger(context.actor, region))
  const domains = context.catalogue.latestProgramme('care').domains.map(({ id }) => id)
  return { ...context, read: readApplications(await readTable(context, bytes, applicationTable), domains) }
}

const input = z.strictObject({ region: z.string().max(100) })

/** Reports the effect of importing a file of applications, without writing. */
export async function prepareApplications(
  context: Context & CatalogueContext,
  request: Request,
): Promise<ApplicationReport> {
  return reportOf(await withFile(context, 'read', request), { region: request.region })
}

/** Imports a file of applications of a region, whole or not at all. */
export async function importApplications(
  context: Context & CatalogueContext,
  request: Request,
): Promise<ApplicationReport> {
  return importFile(await withFile(context, 'care.import-applications', request), { region: request.region })
}

const reportOf = query({
  input,
  run: async (database, { region }, context: FileContext) => (await planned(database, region, context)).report,
})

const importFile = command({
  action: 'care.import-applications',
  once: true,
  input,
  run: async (transaction, { region }, context: FileContext) => {
    const { report, work } = await planned(transaction, region, context)
    refuseIssues('care-file-faulty', report.issues)
    const candidates = new Map(
      work.map(({ reached, line }) => [reached.candidate.id, withCategory(context.actor, reached, line)]),
    )
    await store.putCandidates(transaction, [...candidates.values()])
    const added = work.flatMap(({ reached, line: { domain }, added: change, known }) => {
      const candidate = candidates.get(reached.candidate.id)
      return change && candidate ? [{ candidate, domain, known, change }] : []
    })
    await store.insertSteps(transaction, added)
    return { ...report, region }
  },
  subject: ({ region, changes, candidates }) => `region:${region} candidates:${candidates} changes:${changes}`,
})

function withCategory(actor: Actor, reached: ReachedCandidate, { category }: ApplicationLine): Authorized<Candidate> {
  return authorize(actor, { ...reached.candidate, category }, () => canReviewCare(actor, reached))
}

interface Work {
  readonly reached: Authorized<ReachedCandidate>
  readonly line: ApplicationLine
  readonly added: ApplicationChange | undefined
  /** How many changes the application has before this one. */
  readonly known: number
}

async function planned(database: Database, region: string, { actor, clock, read }: FileContext) {
  refuseStranger(actor, region)
  const now = clock()
  const issues: Issue[] = [...read.issues]
  const work: Work[] = []
  const candidates = await candidatesOfEntities(database, [...new Set(read.lines.map(({ finess }) => finess))], now)
  const histories = await historiesOf(database, [...candidates.values()], read.lines)
  let already = 0
  for (const line of read.lines) {
    const reached = candidates.get(line.finess)
    const fault = candidateFault(reached, line, { actor, region })
    if (fault || !reached) {
      issues.push({ path: line.where, code: fault ?? 'care-entity-unknown', values: { value: line.finess } })
      continue
    }
    const key = `${reached.candidate.id} ${line.domain}`
    const history = histories.get(key) ?? []
    histories.set(key, history)
    const { change, issues: faults } = line.typed
      ? checkStep(line.typed, standingOf(history), legalDay(now))
      : { change: undefined, issues: [] }
    const isKnown = line.typed !== undefined && history.some((each) => isSame(each, line))
    if (isKnown) {
      already += 1
      continue
    }
    issues.push(...faults.map((each) => ({ ...each, path: line.where })))
    const added = change && { ...change, enteredAt: now }
    work.push({ reached: authorize(actor, reached, canReviewCare), line, added, known: history.length })
    if (added) history.push(added)
  }
  const report: ApplicationReport = {
    lines: read.lines.length,
    candidates: new Set(work.map(({ reached }) => reached.candidate.id)).size,
    changes: work.filter(({ added }) => added).length,
    known: already,
    issues,
  }
  return { report, work }
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

type Fault = 'care-entity-unknown' | 'care-group-missing' | 'care-other-category'

/** A structure of another region reads as one that the register does not hold. */
function candidateFault(
  reached: ReachedCandidate | undefined,
  { category }: ApplicationLine,
  { actor, region }: { readonly actor: Actor; readonly region: string },
): Fault | undefined {
  if (!reached || reached.region !== region || !canReviewCare(actor, reached)) return 'care-entity-unknown'
  const isGroup = reached.candidate.kind === 'group'
  if (category === 'ght' && !isGroup) return 'care-group-missing'
  return category !== 'ght' && isGroup ? 'care-other-category' : undefined
}

function refuseStranger(actor: Actor, region: string): void {
  const anywhere: Place = { finess: '', legalEntityFiness: '', territoryId: null, region }
  if (!canReviewCare(actor, { region, places: [anywhere] })) throw new AppError('not-found', 'not-found')
}
