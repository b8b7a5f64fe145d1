import { z } from 'zod'
import { AppError, type Context, command, query } from '#kernel'
import type { CatalogueContext } from '#questionnaires'
import { answersRevision } from '../../answers/answer-revision.ts'
import { deleteAllAnswers, putAnswers } from '../../answers/store.ts'
import { deleteDelegations } from '../../delegation/store.ts'
import type { OpenedAssessment } from '../../opened-assessment.ts'
import { putVersion } from '../../store.ts'
import { assessmentReference, readToWrite, readWhole } from '../../usecases/open-assessment.ts'
import { type MovePreview, previewMove } from '../preview-move.ts'

/** The effect of moving a draft to the latest version of its questionnaire. */
export interface VersionMove extends MovePreview {
  readonly opened: OpenedAssessment
  /** Revision of the answers that were previewed. */
  readonly revision: string
}

/**
 * Previews a move to the latest version, question by question. Undefined when the draft already has the latest version,
 * or when no equivalence leads to it. Stores nothing.
 */
export const previewVersionMove = query({
  input: assessmentReference,
  run: async (database, reference, context: Context & CatalogueContext): Promise<VersionMove | undefined> => {
    const opened = await readWhole(database, reference, context)
    return opened.rights.edit ? moveOf(opened, context) : undefined
  },
})

/**
 * Moves a draft to the latest version of its questionnaire, as previewed. Throws `conflict` when an answer changed
 * since the preview. The links of delegated themes end.
 */
export const moveVersion = command({
  action: 'assessment.move-version',
  once: true,
  input: assessmentReference.extend({ revision: z.string() }),
  run: async (transaction, { revision, ...reference }, context: Context & CatalogueContext) => {
    const opened = await readToWrite(transaction, reference, context, 'edit')
    const move = moveOf(opened, context)
    if (!move) throw new AppError('not-found', 'not-found')
    if (move.revision !== revision) throw new AppError('conflict', 'move-out-of-date')
    const { assessment } = opened
    await deleteAllAnswers(transaction, assessment)
    await putVersion(transaction, assessment, move.after.questionnaire.version)
    await putAnswers(transaction, assessment, move.answers, context.clock())
    await deleteDelegations(transaction, assessment)
    return { id: assessment.id }
  },
  subject: ({ id }) => id,
})

function moveOf(opened: OpenedAssessment, { catalogue }: CatalogueContext): VersionMove | undefined {
  const { assessment, answers } = opened
  const steps = catalogue.findSteps(assessment.questionnaireId, assessment.questionnaireVersion)
  if (!steps) return undefined
  return { opened, revision: answersRevision(answers), ...previewMove(catalogue, steps, answers, assessment.audience) }
}
