import { z } from 'zod'
import { canPrepareContent, compareNames, isReleased, readContent } from '#content'
import { authorize, type Context, query } from '#kernel'
import type { CatalogueContext } from '../catalogue.ts'
import { checkContent } from '../content.ts'
import { equivalenceTo } from '../release.ts'
import type { Questionnaire } from '../schema.ts'

export interface ListedQuestionnaire {
  readonly questionnaire: Questionnaire
  readonly released: boolean
  /** The earlier version whose answers carry over to this one; absent when no equivalence leads here. */
  readonly from?: string
}

export interface QuestionnaireList {
  /** Every version, drafts included, by id then from the oldest to the newest. */
  readonly questionnaires: readonly ListedQuestionnaire[]
  /** Paths of the questionnaire files that cannot be listed because they have faults. */
  readonly faulty: readonly string[]
}

/** Lists the questionnaires of the content folder, for people who prepare them. */
export const listQuestionnaires = query({
  input: z.strictObject({}),
  run: async (_database, _input, { actor, contentFolder }: Context & CatalogueContext): Promise<QuestionnaireList> => {
    const { path: folder } = authorize(actor, { path: contentFolder }, canPrepareContent)
    const checked = checkContent(await readContent(folder))
    const { questionnaires, record } = checked
    const sorted = questionnaires.toSorted((a, b) => compareNames(a.name, b.name))
    return {
      questionnaires: sorted.flatMap(({ name, content }) => {
        const from = equivalenceTo(checked, name)?.content?.from
        return content ? [{ questionnaire: content, released: isReleased(record, name), from }] : []
      }),
      faulty: sorted.filter(({ content }) => !content).map(({ file }) => file.path),
    }
  },
})
