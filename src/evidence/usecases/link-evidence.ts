import { z } from 'zod'
import { getStructureIn, localDay } from '#directory'
import { AppError, authorize, cleanLine, command, nameInAddress, newId, refuseIssues } from '#kernel'
import { checkEvidence } from '../check-evidence.ts'
import type { Evidence } from '../evidence.ts'
import { canEditEvidence } from '../policy.ts'
import { insertLink, lockPlace } from '../store.ts'
import { lockFile } from '../store-files.ts'
import { type ReachContext, reachToEdit } from './reach-evidence.ts'
import { reusableFor } from './reusable-evidence.ts'
import { roomIssues } from './room-for-file.ts'

/** Attaches to an item, or to a candidate as a whole, a file that is stored already, with a title and a day of its own. Its bytes are not copied. */
export const linkEvidence = command({
  action: 'evidence.link',
  once: true,
  input: z.strictObject({
    finess: nameInAddress,
    item: nameInAddress.optional(),
    from: nameInAddress,
    title: z.string().default(''),
    day: z.string().default(''),
  }),
  run: async (transaction, { finess, item, from, title, day }, context: ReachContext): Promise<Evidence> => {
    const { actor, clock } = context
    const reached = await reachToEdit(transaction, context, { finess, item })
    const { place, holder } = reached
    if (actor.kind !== 'account') throw new AppError('not-found', 'not-found')
    const reused = (await reusableFor(transaction, context, reached)).find((each) => each.from === from)
    if (!reused)
      throw new AppError('invalid', 'evidence-invalid', { issues: [{ path: 'from', code: 'evidence-missing' }] })
    const now = clock()
    const today = localDay(await getStructureIn(transaction, finess), now)
    const { words, issues } = checkEvidence({ title, day, name: reused.title }, today)
    refuseIssues('evidence-invalid', issues)
    await lockPlace(transaction, place)
    const { sha256, kind, bytes } = reused
    refuseIssues('evidence-invalid', await roomIssues(transaction, reached, { bytes, path: 'from' }))
    await lockFile(transaction, sha256)
    const shown = { title: cleanLine(title) === '' ? reused.title : words.title, day: words.day ?? reused.day }
    const stored = { sha256, kind, bytes, structureFiness: finess, makerId: actor.accountId, createdAt: now }
    const evidence = { id: newId(), ...shown, ...stored }
    await insertLink(transaction, place, holder, evidence)
    return authorize(actor, evidence, () => canEditEvidence(actor, place))
  },
  subject: ({ id }) => id,
})
