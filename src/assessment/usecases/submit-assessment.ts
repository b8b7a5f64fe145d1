import { z } from 'zod'
import { AppError, type Context, command, daysAfter, sha256 } from '#kernel'
import type { CatalogueContext } from '#questionnaires'
import type { Transaction } from '#storage'
import { answersRevision } from '../answers/answer-revision.ts'
import type { AnswerSet } from '../answers/answers.ts'
import type { Assessment } from '../assessment.ts'
import { deleteDelegations } from '../delegation/store.ts'
import { listAssessments } from '../store.ts'
import { insertSubmission } from '../submission/store.ts'
import { submittedDocument } from '../submission/submitted-document.ts'
import { submissionFacts } from '../survey/submission-facts.ts'
import { refuseClosedStructure } from './closed-structure.ts'
import { assessmentReference, readToWrite } from './open-assessment.ts'

/** Of one questionnaire, in 24 hours. */
const mostSubmissionsADay = 20

/**
 * Submits a draft of a structure: freezes its answers, its score and its document, and shares them with the region. The
 * links of delegated themes end. Throws `invalid` when no question is answered, and `conflict` when an answer changed
 * since the page was shown, because the user would share something they did not read.
 */
export const submitAssessment = command({
  action: 'assessment.submit',
  once: true,
  input: assessmentReference.extend({
    /** The revision of the answers that the page showed (`answersRevision`); absent where no page was shown. */
    revision: z.string(),
  }),
  run: async (transaction, { revision, ...reference }, context: Context & CatalogueContext) => {
    const opened = await readToWrite(transaction, reference, context, 'submit')
    await refuseClosedStructure(transaction, opened.assessment.ownerFiness)
    await refuseTooMany(transaction, opened.assessment, context.clock())
    if (!isAnswered(opened.answers)) throw new AppError('invalid', 'submission-empty')
    if (revision !== answersRevision(opened.answers)) {
      throw new AppError('conflict', 'submission-out-of-date')
    }
    const submittedAt = context.clock()
    const document = submittedDocument(opened, submittedAt)
    const documentHash = sha256(JSON.stringify(document))
    const facts = submissionFacts(document.result, opened.questionnaire, opened.programme)
    await insertSubmission(transaction, opened.assessment, { submittedAt, document, documentHash, facts })
    await deleteDelegations(transaction, opened.assessment)
    return { id: opened.assessment.id }
  },
  subject: ({ id }) => id,
})

/** Each result stays for ever, and every reader of the structure waits for all of them. */
async function refuseTooMany(transaction: Transaction, draft: Assessment, now: Date): Promise<void> {
  const dayBefore = daysAfter(now, -1)
  const known = draft.ownerFiness
    ? await listAssessments(transaction, { kind: 'structure', finess: draft.ownerFiness }, now)
    : []
  const recent = known.filter(
    ({ questionnaireId, submittedAt }) =>
      questionnaireId === draft.questionnaireId && submittedAt !== null && submittedAt > dayBefore,
  )
  if (recent.length >= mostSubmissionsADay)
    throw new AppError('conflict', 'submissions-too-many', { values: { maximum: mostSubmissionsADay } })
}

function isAnswered(answers: AnswerSet): boolean {
  return [...answers.values()].some(({ value }) => value !== undefined)
}
