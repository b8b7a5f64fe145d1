import { z } from 'zod'
import { getStructureIn, localDay } from '#directory'
import {
  AppError,
  askerOf,
  authorize,
  type Context,
  type Issue,
  query,
  recordingRefusals,
  refuseIssues,
  takeTurns,
} from '#kernel'
import { runApart } from '#threads'
import { checkEvidence } from '../check-evidence.ts'
import type { EvidenceContext } from '../context.ts'
import type { Evidence } from '../evidence.ts'
import type { InspectedFile, default as inspect, SentFile } from '../kinds/inspect.ts'
import { canEditEvidence } from '../policy.ts'
import { keepEvidence } from './keep-evidence.ts'
import { type HolderAddress, holderAddress, type ReachContext, reachToRead } from './reach-evidence.ts'
import { roomIssues } from './room-for-file.ts'

interface Sent extends HolderAddress {
  readonly title: string
  readonly day: string
  /** Undefined when no file was chosen. */
  readonly file: SentFile | undefined
}

/**
 * Attaches a file to an exercise, to an item of a candidate, or to a candidate as a whole. The kind is told from the content, in a thread of its own. Refuses
 * with every fault at once: of the title, of the day and of the file. Nothing is stored before an antivirus, when one is set, has
 * read the file.
 */
export function addEvidence(
  context: ReachContext & EvidenceContext,
  { title, day, file, ...at }: Sent,
): Promise<Evidence> {
  return recordingRefusals(context, 'evidence.add', async () => {
    const { today, issues: ofPlace } = await prepare(context, { ...at, bytes: file?.bytes.length ?? 0 })
    const { words, issues: ofWords } = checkEvidence({ title, day, name: file?.name ?? '' }, today)
    const read = file && ofPlace.length === 0 ? await readFile(context, file) : undefined
    const ofFile = file ? (read?.issues ?? []) : [missing]
    refuseIssues('evidence-invalid', [...ofWords, ...ofPlace, ...ofFile])
    if (!file || !read?.inspected) throw new Error('a file without faults was not inspected')
    const kept = { ...at, ...words, ...read.inspected, content: file.bytes }
    return storing(askerOf(context), () => keepEvidence(context, kept))
  })
}

/** One file at a time: answers that others save are written between two files, not after all of them. */
const storing = takeTurns({
  atOnce: 1,
  atOncePerCaller: 1,
  places: 40,
  placesPerCaller: 10,
  full: () => new AppError('unavailable', 'files-too-many'),
})

const missing: Issue = { path: 'file', code: 'evidence-missing' }

/** Rights first: somebody who may not attach a file learns nothing of it. */
const prepare = query({
  input: z.strictObject({ ...holderAddress, bytes: z.number() }),
  run: async (database, { bytes, ...address }, context: ReachContext & EvidenceContext) => {
    const { actor, clock, evidence } = context
    const { place, holder } = await reachToRead(database, context, address)
    authorize(actor, place, canEditEvidence)
    const issues = await roomIssues(database, { place, holder }, { bytes, path: 'file' })
    if (!(await evidence.hasRoom())) issues.push({ path: 'file', code: 'evidence-no-room' })
    return { today: localDay(await getStructureIn(database, place.finess), clock()), issues }
  },
})

interface ReadFile {
  readonly inspected?: InspectedFile
  readonly issues: readonly Issue[]
}

async function readFile(context: Context & EvidenceContext, file: SentFile): Promise<ReadFile> {
  try {
    const inspected = await runApart<typeof inspect>(
      askerOf(context),
      new URL('../kinds/inspect.ts', import.meta.url),
      file,
    )
    const verdict = (await context.evidence.scan?.(askerOf(context), file.bytes)) ?? 'clean'
    if (verdict === 'clean') return { inspected, issues: [] }
    return { issues: [{ path: 'file', code: verdict === 'infected' ? 'evidence-infected' : 'evidence-unscanned' }] }
  } catch (error) {
    if (!(error instanceof AppError) || error.kind === 'unavailable' || error.kind === 'forbidden') throw error
    return { issues: [{ path: 'file', code: error.code, values: error.values }] }
  }
}
