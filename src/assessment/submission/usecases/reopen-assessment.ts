import { authorize, type Context, command, newId } from '#kernel'
import type { CatalogueContext } from '#questionnaires'
import { putAnswers } from '../../answers/store.ts'
import type { Assessment } from '../../assessment.ts'
import { lockOwner } from '../../folder/usecases/add-questionnaire.ts'
import { placedOwner } from '../../folder/usecases/open-folder.ts'
import { canAddTo } from '../../policy.ts'
import { insertAssessment, listAssessments } from '../../store.ts'
import { refuseClosedStructure } from '../../usecases/closed-structure.ts'
import { assessmentReference, readWhole } from '../../usecases/open-assessment.ts'

/**
 * Starts a draft from the answers of a submitted assessment, in the same version, to correct or update it. The
 * submitted assessment does not change, and counts until the draft is submitted. Returns the existing draft of this
 * questionnaire when there is one, so that reopening twice makes one draft.
 */
export const reopenAssessment = command({
  action: 'assessment.reopen',
  once: true,
  input: assessmentReference,
  run: async (transaction, reference, context: Context & CatalogueContext) => {
    const { actor, clock } = context
    const { assessment: submitted, answers } = await readWhole(transaction, reference, context)
    const placed = await placedOwner(transaction, actor, submitted.ownerFiness ?? undefined)
    const { owner } = authorize(actor, placed, (who, it) => submitted.submittedAt !== null && canAddTo(who, it))
    await lockOwner(transaction, owner)
    const others = await listAssessments(transaction, owner, clock())
    const same = (one: Assessment) => one.questionnaireId === submitted.questionnaireId && one.submittedAt === null
    const current = others.find(same)
    if (current) return { assessment: current, begun: false }
    await refuseClosedStructure(transaction, submitted.ownerFiness)
    const draft = authorize(actor, { ...(submitted as Assessment), ...beginning(clock()) }, () =>
      canAddTo(actor, placed),
    )
    await insertAssessment(transaction, draft)
    await putAnswers(transaction, draft, answers, clock())
    return { assessment: draft as Assessment, begun: true }
  },
  subject: ({ assessment, begun }) => (begun ? assessment.id : undefined),
})

function beginning(createdAt: Date) {
  return { id: newId(), createdAt, submittedAt: null }
}
