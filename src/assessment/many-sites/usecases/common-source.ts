import { authorize, type Context } from '#kernel'
import type { CatalogueContext } from '#questionnaires'
import type { Database } from '#storage'
import { answersRevision } from '../../answers/answer-revision.ts'
import type { AnswerSet } from '../../answers/answers.ts'
import { diagnose } from '../../diagnose.ts'
import { placedOwner } from '../../folder/usecases/open-folder.ts'
import { canAddTo } from '../../policy.ts'
import { progressOf } from '../../progress.ts'
import { readWhole } from '../../usecases/open-assessment.ts'
import { commonAnswers } from '../common-answers.ts'
import { type CommonSource, type KnownSite, type Site, siteBeside } from '../site.ts'

/** An assessment of a structure. */
export interface SourceReference {
  readonly assessmentId: string
  readonly finess: string
}

/** The common answers, with their revision. Throws not-found for somebody who does not answer for their structure. */
export async function readSource(
  database: Database,
  reference: SourceReference,
  context: Context & CatalogueContext,
): Promise<CommonSource & { readonly revision: string; readonly answers: AnswerSet }> {
  const opened = await readWhole(database, reference, context)
  const { actor } = context
  const placed = await placedOwner(database, actor, reference.finess)
  const assessment = authorize(actor, opened.assessment, () => canAddTo(actor, placed))
  const { questionnaire, programme, answers } = opened
  const common = commonAnswers(answers)
  return { assessment, questionnaire, programme, answers, common, revision: answersRevision(common) }
}

/** Compares a site, whose answers were read, with the common answers. */
export function comparedSite(source: CommonSource, known: KnownSite, own: AnswerSet): Site {
  const { answered, asked } = progressOf(
    diagnose(source.questionnaire, source.programme, own, source.assessment.audience),
  )
  return siteBeside(source, known, own, { answered, asked })
}
