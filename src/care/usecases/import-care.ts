import { z } from 'zod'
import {
  type Actor,
  type Authorized,
  authorize,
  type Context,
  command,
  query,
  recordingRefusals,
  refuseIssues,
} from '#kernel'
import type { CatalogueContext } from '#questionnaires'
import type { Database, Transaction } from '#storage'
import type { Candidate, CandidateCategory } from '../candidates/candidate.ts'
import type { CareImportReport } from '../candidates/import-plan.ts'
import { canImportCare } from '../policy.ts'
import * as store from '../store.ts'
import { type ReadCareFile, readCareFile } from './care-file.ts'
import { refuseStranger } from './importable.ts'
import type { ReachedCandidate } from './known-today.ts'
import { type ApplicationWork, planApplications } from './plan-applications.ts'
import { planShares, type ShareWork } from './plan-shares.ts'

export interface CareFileRequest {
  /** INSEE code. Only the operator leaves it out, for a file of several regions. */
  readonly region?: string
  readonly bytes: Uint8Array
}

type FileContext = Context & CatalogueContext & { readonly file: ReadCareFile }

/** Reads the file once the actor is known to follow the region: reading costs a thread. */
async function withFile(
  context: Context & CatalogueContext,
  action: string,
  { region, bytes }: CareFileRequest,
): Promise<FileContext> {
  await recordingRefusals(context, action, async () => refuseStranger({ actor: context.actor, region }))
  return { ...context, file: await readCareFile(bytes, context) }
}

const input = z.strictObject({ region: z.string().max(100).optional() })

/** Reports the effect of importing a file of applications or of shares of activity, without writing. */
export async function prepareCareImport(
  context: Context & CatalogueContext,
  request: CareFileRequest,
): Promise<CareImportReport> {
  return reportOf(await withFile(context, 'read', request), { region: request.region })
}

/** Imports a file of applications or of shares of activity, whole or not at all. */
export async function importCare(
  context: Context & CatalogueContext,
  request: CareFileRequest,
): Promise<CareImportReport> {
  return importFile(await withFile(context, 'care.import', request), { region: request.region })
}

const reportOf = query({
  input,
  run: async (database, { region }, context: FileContext) => (await plan(database, region, context)).report,
})

const importFile = command({
  action: 'care.import',
  once: true,
  input,
  run: async (transaction, { region }, context: FileContext) => {
    const { report, write } = await plan(transaction, region, context)
    refuseIssues('care-file-faulty', report.issues)
    await write(transaction)
    return { ...report, region }
  },
  subject: ({ region, kind, changes, candidates }) =>
    `${kind} region:${region ?? ''} candidates:${candidates} changes:${changes}`,
})

async function plan(database: Database, region: string | undefined, { actor, clock, file }: FileContext) {
  refuseStranger({ actor, region })
  const asking = { actor, now: clock(), region }
  const found =
    file.kind === 'applications'
      ? await planned(await planApplications(database, file.lines, asking), writeApplications)
      : await planned(await planShares(database, file.lines, asking), writeShares)
  const { issues, already, changes, names, write } = found
  const report: CareImportReport = {
    kind: file.kind,
    lines: file.lines.length,
    candidates: names,
    changes: changes.length,
    known: already,
    planned: changes,
    issues,
    doubts: file.doubts,
  }
  return { report, write: (transaction: Transaction) => write(transaction, actor) }
}

async function planned<Work extends { readonly reached: ReachedCandidate }>(
  {
    issues,
    already,
    planned: changes,
    work,
  }: Pick<CareImportReport, 'issues' | 'planned'> & {
    readonly already: number
    readonly work: readonly Work[]
  },
  write: (transaction: Transaction, work: readonly Work[], actor: Actor) => Promise<void>,
) {
  const names = new Set(work.map(({ reached }) => reached.candidate.id)).size
  const writeAll = (transaction: Transaction, actor: Actor) => write(transaction, work, actor)
  return { issues, already, changes, names, write: writeAll }
}

async function writeApplications(
  transaction: Transaction,
  work: readonly ApplicationWork[],
  actor: Actor,
): Promise<void> {
  const candidates = new Map(
    work.map(({ reached, line }) => [reached.candidate.id, withCategory(actor, reached, line.category)]),
  )
  await store.putCandidates(transaction, [...candidates.values()])
  const added = work.flatMap(({ reached, line: { domain }, added: change, known }) => {
    const candidate = candidates.get(reached.candidate.id)
    return change && candidate ? [{ candidate, domain, known, change }] : []
  })
  await store.insertSteps(transaction, added)
}

async function writeShares(transaction: Transaction, work: readonly ShareWork[], actor: Actor): Promise<void> {
  const shares = work.map(({ reached, member, activity }) => ({
    candidate: withCategory(actor, reached, reached.candidate.category),
    finess: member,
    activity,
  }))
  const candidates = new Map(shares.map(({ candidate }) => [candidate.id, candidate]))
  await store.putCandidates(transaction, [...candidates.values()])
  await store.putShares(transaction, shares)
}

function withCategory(actor: Actor, reached: ReachedCandidate, category: CandidateCategory): Authorized<Candidate> {
  return authorize(actor, { ...reached.candidate, category }, () => canImportCare(actor, reached))
}
