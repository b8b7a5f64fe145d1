import { z } from 'zod'
import { getStructureIn } from '#directory'
import { AppError, type Authorized, authorize, type Context, command, newId } from '#kernel'
import type { CatalogueContext } from '#questionnaires'
import type { Transaction } from '#storage'
import { listAnswers, putAnswer } from '../../answers/store.ts'
import type { Assessment } from '../../assessment.ts'
import { lockOwner } from '../../folder/usecases/add-questionnaire.ts'
import { placedOwner } from '../../folder/usecases/open-folder.ts'
import { canAddTo } from '../../policy.ts'
import { insertAssessment, lockAssessment } from '../../store.ts'
import { answersToWrite } from '../common-answers.ts'
import { type CommonSource, currentOf } from '../site.ts'
import { listOfSites } from '../store.ts'
import { comparedSite, readSource } from './common-source.ts'

const input = z.strictObject({
  /** The assessment whose answers are copied. */
  assessmentId: z.string(),
  finess: z.string(),
  /** The revision of the common answers that the page showed. */
  revision: z.string(),
  /** FINESS number of the site. */
  site: z.string(),
  /** The revision of the site's answers that the page showed; empty when the site had no draft. */
  shown: z.string(),
  /** Whether the common answers replace those that the site answered otherwise. */
  replace: z.boolean(),
})

/**
 * Copies the common answers to the draft of one site, which is begun when there is none. Throws `conflict` when the site is left
 * out, and when either set of answers changed since the page was shown: the person would write what they did not read. A
 * second call writes nothing.
 */
export const copyToSite = command({
  action: 'assessment.copy-to-site',
  input,
  run: async (transaction, wanted, context: Context & CatalogueContext) => {
    const { actor, clock } = context
    const { site: finess, revision, shown, replace, ...reference } = wanted
    const placed = await placedOwner(transaction, actor, finess)
    const { owner } = authorize(actor, placed, canAddTo)
    const source = await readSource(transaction, reference, context)
    if (source.revision !== revision) throw new AppError('conflict', 'sites-out-of-date')
    await lockOwner(transaction, owner)
    const { known, draft, answers } = await readSite(transaction, source, finess, clock())
    const site = comparedSite(source, known, answers)
    if (site.notCopied) throw new AppError('conflict', site.notCopied.code, { values: site.notCopied.values })
    const written = answersToWrite(source.common, answers, replace)
    if (draft && written.size === 0) return { written: 0 }
    if (site.revision !== shown) throw new AppError('conflict', 'site-changed')
    const target = authorize(actor, draft ?? draftFor(source, known.structure, clock()), () => canAddTo(actor, placed))
    if (!draft) await insertAssessment(transaction, target)
    for (const [questionId, answer] of written) await putAnswer(transaction, target, questionId, answer, clock())
    return { written: written.size, id: target.id }
  },
  subject: ({ id }) => id,
})

/** The site, its draft locked until the transaction ends: nobody answers in it meanwhile. */
async function readSite(transaction: Transaction, source: CommonSource, finess: string, now: Date) {
  const structure = await getStructureIn(transaction, finess)
  const list = async () => (await listOfSites(transaction, source.questionnaire.id, [finess], now)).get(finess) ?? []
  const before = currentOf(source, { structure, assessments: await list() })
  if (before) await lockAssessment(transaction, before.id, now)
  // What was read before the lock may have been submitted or erased while this transaction waited.
  const known = { structure, assessments: before ? await list() : [] }
  const draft = currentOf(source, known)
  return { known, draft, answers: draft ? await listAnswers(transaction, draft.id) : new Map() }
}

function draftFor(
  { assessment }: CommonSource & { readonly assessment: Authorized<Assessment> },
  { finess, name }: { readonly finess: string; readonly name: string },
  createdAt: Date,
): Assessment {
  const { questionnaireId, questionnaireVersion, audience } = assessment
  return {
    ...{ id: newId(), questionnaireId, questionnaireVersion, audience, createdAt },
    structureFiness: finess,
    structureName: name,
    secretHash: null,
    ownerFiness: finess,
    expiresAt: null,
    submittedAt: null,
  }
}
