import { z } from 'zod'
import { findStructureIn } from '#directory'
import { AppError, type Authorized, authorize, type Context, command, newId } from '#kernel'
import { audiences, type CatalogueContext } from '#questionnaires'
import { lockForTransaction, type Transaction } from '#storage'
import type { Assessment, Owner } from '../../assessment.ts'
import { canAddTo } from '../../policy.ts'
import { insertAssessment, listAssessments } from '../../store.ts'
import { refuseClosedStructure } from '../../usecases/closed-structure.ts'
import { audienceIn, placedOwner } from './open-folder.ts'

const input = z.strictObject({
  questionnaireId: z.string(),
  /** FINESS number of the structure; absent for the actor's private link. */
  finess: z.string().optional(),
  /** Used only when the register does not tell the kind of the structure. */
  audience: z.enum(audiences).optional(),
})

/**
 * Starts a questionnaire in the folder of a structure or of the actor's private link, in its latest version. Returns
 * the existing draft of this questionnaire when there is one, so that starting twice makes one draft.
 */
export const addQuestionnaire = command({
  action: 'assessment.start',
  once: true,
  input,
  run: async (transaction, wanted, { actor, catalogue, clock }: Context & CatalogueContext) => {
    const placed = await placedOwner(transaction, actor, wanted.finess)
    const { owner } = authorize(actor, placed, canAddTo)
    await lockOwner(transaction, owner)
    const now = clock()
    const others = await listAssessments(transaction, owner, now)
    const draft = others.find((one) => one.questionnaireId === wanted.questionnaireId && one.submittedAt === null)
    if (draft) return { assessment: draft, begun: false }
    await refuseClosedStructure(transaction, wanted.finess)
    const first = others[0]
    const structure = wanted.finess === undefined ? undefined : await findStructureIn(transaction, wanted.finess)
    if (first === undefined && structure === undefined) throw new AppError('not-found', 'not-found')
    const questionnaire = catalogue.latest(wanted.questionnaireId)
    const audience = audienceIn(structure, first) ?? wanted.audience
    if (audience === undefined) throw new AppError('invalid', 'start-audience-missing')
    const assessment: Assessment = {
      id: newId(),
      questionnaireId: questionnaire.id,
      questionnaireVersion: questionnaire.version,
      audience,
      structureFiness: structure?.finess ?? first?.structureFiness ?? null,
      structureName: structure?.name ?? first?.structureName ?? '',
      secretHash: owner.kind === 'link' ? owner.secretHash : null,
      ownerFiness: owner.kind === 'structure' ? owner.finess : null,
      createdAt: now,
      expiresAt: owner.kind === 'link' ? (first?.expiresAt ?? null) : null,
      submittedAt: null,
    }
    const allowed: Authorized<Assessment> = authorize(actor, assessment, () =>
      questionnaire.audience.includes(audience),
    )
    await insertAssessment(transaction, allowed)
    return { assessment: allowed as Assessment, begun: true }
  },
  subject: ({ assessment, begun }) => (begun ? assessment.id : undefined),
})

/** Assessments of one owner are started one at a time, so that two clicks make one draft. */
export async function lockOwner(transaction: Transaction, owner: Owner): Promise<void> {
  await lockForTransaction(transaction, `owner:${owner.kind === 'link' ? owner.secretHash : owner.finess}`)
}
