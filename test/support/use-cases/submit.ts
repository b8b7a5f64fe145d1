import { type AssessmentReference, answersRevision, openAssessment, submitAssessment } from '#assessment'

/** Submits a draft as it stands now, as its page would. */
export async function submitNow(
  context: Parameters<typeof submitAssessment>[0],
  reference: AssessmentReference,
): Promise<void> {
  const { answers } = await openAssessment(context, reference)
  await submitAssessment(context, { ...reference, revision: answersRevision(answers) })
}
