import { z } from 'zod'
import { careCodes, reachCandidateFiles } from '#care'
import { getStructureIn, localDay, placeOf } from '#directory'
import { AppError, authorize, cleanLine, command, nameInAddress, newId, query, refuseIssues } from '#kernel'
import type { Database } from '#storage'
import { checkEvidence } from '../check-evidence.ts'
import { careHolder, type Evidence } from '../evidence.ts'
import { mostFilesOfHolder, mostStructureBytes, mostStructureMegabytes } from '../limits.ts'
import { canEditEvidence } from '../policy.ts'
import { bytesOf, countEvidence, insertLink, lockPlace } from '../store.ts'
import { lockFile } from '../store-files.ts'
import { listOfItems, listOfStructure } from '../store-reuse.ts'
import { type ReachContext, reachToEdit } from './reach-evidence.ts'

/** A file that can also show an item. */
export interface ReusableEvidence extends Evidence {
  /** Names the link that is taken up. */
  readonly from: string
  /** The item that it shows already, or an exercise. */
  readonly where: string
}

const address = { finess: nameInAddress, item: nameInAddress }

interface WantedItem {
  readonly finess: string
  readonly item: string
}

/** The files of the other items of a candidate, and those of the exercises of the structure. */
export const listReusable = query({
  input: z.strictObject(address),
  run: (database, wanted, context: ReachContext) => reusableFor(database, wanted, context),
})

async function reusableFor(
  database: Database,
  { finess, item }: WantedItem,
  context: ReachContext,
): Promise<ReusableEvidence[]> {
  const { candidate } = await reachCandidateFiles(database, context, { finess, item })
  const place = await placeOf(database, finess)
  const codes = careCodes(context.catalogue)
  const codeOf = new Map(codes.map((code) => [careHolder(candidate.id, code).id, code]))
  const ofItems = await listOfItems(database, [...codeOf.keys()])
  const ofExercises = place && canEditEvidence(context.actor, place) ? await listOfStructure(database, place) : []
  const here = new Set(ofItems.filter(({ holderId }) => codeOf.get(holderId) === item).map(({ sha256 }) => sha256))
  const found = new Map<string, ReusableEvidence>()
  for (const { holderId, ...evidence } of [...ofItems, ...ofExercises]) {
    if (here.has(evidence.sha256) || found.has(evidence.sha256)) continue
    found.set(evidence.sha256, { ...evidence, from: evidence.id, where: codeOf.get(holderId) ?? 'exercice' })
  }
  return [...found.values()]
}

/** Attaches to an item a file that is stored already, with a title and a day of its own. Its bytes are not copied. */
export const linkEvidence = command({
  action: 'evidence.link',
  once: true,
  input: z.strictObject({
    ...address,
    from: nameInAddress,
    title: z.string().default(''),
    day: z.string().default(''),
  }),
  run: async (transaction, { finess, item, from, title, day }, context: ReachContext): Promise<Evidence> => {
    const { actor, clock } = context
    const { place, holder } = await reachToEdit(transaction, context, { finess, item })
    if (actor.kind !== 'account') throw new AppError('not-found', 'not-found')
    const reused = (await reusableFor(transaction, { finess, item }, context)).find((each) => each.from === from)
    if (!reused) return refuseFile('evidence-missing')
    const now = clock()
    const today = localDay(await getStructureIn(transaction, finess), now)
    const { words, issues } = checkEvidence({ title, day, name: reused.title }, today)
    refuseIssues('evidence-invalid', issues)
    await lockPlace(transaction, place)
    if ((await countEvidence(transaction, holder)) >= mostFilesOfHolder)
      refuseFile('evidence-too-many', mostFilesOfHolder)
    if ((await bytesOf(transaction, place)) + reused.bytes > mostStructureBytes)
      refuseFile('evidence-structure-full', mostStructureMegabytes)
    await lockFile(transaction, reused.sha256)
    const { sha256, kind, bytes } = reused
    const shown = { title: cleanLine(title) === '' ? reused.title : words.title, day: words.day ?? reused.day }
    const stored = { sha256, kind, bytes, structureFiness: finess, makerId: actor.accountId, createdAt: now }
    const evidence = { id: newId(), ...shown, ...stored }
    await insertLink(transaction, place, holder, evidence)
    return authorize(actor, evidence, () => canEditEvidence(actor, place))
  },
  subject: ({ id }) => id,
})

function refuseFile(code: 'evidence-missing' | 'evidence-too-many' | 'evidence-structure-full', maximum = 0): never {
  refuseIssues('evidence-invalid', [{ path: 'from', code, values: { maximum } }])
  throw new Error('a refusal was not thrown')
}
