import { z } from 'zod'
import { AppError, type Context, command, type Issue } from '#kernel'
import type { CatalogueContext, Questionnaire } from '#questionnaires'
import { tellFinished } from '../../delegation/delegation-mail.ts'
import { type OpenedAssessment, openedWith, withinTheme } from '../../opened-assessment.ts'
import { questionsOf, themePages } from '../../theme-pages.ts'
import { assessmentReference, readToWrite } from '../../usecases/open-assessment.ts'
import type { AnswerSet } from '../answers.ts'
import { typedChanges } from '../changed-elsewhere.ts'
import { checkAnswers } from '../check-answers.ts'
import { deleteAnswers, putAnswer } from '../store.ts'

const typedAnswer = z.strictObject({
  values: z.array(z.string()),
  comment: z.string().optional(),
  internal: z.boolean().optional(),
  revision: z.string().optional(),
})

const input = assessmentReference.extend({
  /** Question id -> typed input. A question without a value and a comment has its answer erased. */
  typed: z.record(z.string(), typedAnswer),
  /** Only answers of the page of this theme are looked at, when such a page was sent. */
  theme: z.string().optional(),
})

export interface SavedAnswers {
  readonly before: OpenedAssessment
  readonly after: OpenedAssessment
  /** The refused input, by question id: none of it was saved. */
  readonly issues: readonly Issue[]
}

/**
 * Saves the valid answers even when others are refused, so that correct input is never lost. The faults are returned as
 * issues for the user to correct.
 */
export const saveAnswers = command({
  action: 'assessment.save-answers',
  input,
  run: async (transaction, wanted, context: Context & CatalogueContext): Promise<SavedAnswers> => {
    const { typed, theme, ...reference } = wanted
    const before = await readToWrite(transaction, reference, context, 'answer')
    const { assessment, questionnaire, rights } = before
    const allowed = rights.theme === undefined ? typed : onlyTheme(questionnaire, typed, rights.theme)
    const { given, cleared, conflicts } = typedChanges(questionnaire, before.answers, ofPage(before, allowed, theme))
    const { answers, issues } = checkAnswers(questionnaire, assessment.audience, given)
    const now = context.clock()
    for (const [questionId, answer] of inOrder(answers))
      await putAnswer(transaction, assessment, questionId, answer, now)
    await deleteAnswers(transaction, assessment, cleared)
    const after = openedWith(before, changed(before.answers, answers, cleared))
    const saved = { before: withinTheme(before), after: withinTheme(after) }
    await tellFinished(transaction, saved, context)
    return { ...saved, issues: [...conflicts, ...issues] }
  },
  subject: ({ before }) => before.assessment.id,
})

type Typed = z.infer<typeof input>['typed']

/** Throws not-found when an answer is outside the only theme that the actor may answer. */
function onlyTheme({ questions }: Questionnaire, typed: Typed, theme: string): Typed {
  const foreign = questions.some((question) => question.theme !== theme && question.id in typed)
  if (foreign) throw new AppError('not-found', 'not-found')
  return typed
}

/** Throws not-found when nothing can be asked under such a theme. */
function ofPage({ questionnaire, assessment }: OpenedAssessment, typed: Typed, theme: string | undefined): Typed {
  if (theme === undefined) return typed
  const page = themePages(questionnaire, assessment.audience).find((themes) => themes.some(({ id }) => id === theme))
  if (!page) throw new AppError('not-found', 'not-found')
  const own = new Set(questionsOf(questionnaire, page).map(({ id }) => id))
  return Object.fromEntries(Object.entries(typed).filter(([id]) => own.has(id)))
}

/** Sorted by question id, so that concurrent writers lock rows in one order. */
function inOrder(answers: AnswerSet) {
  return [...answers].sort(([one], [other]) => (one < other ? -1 : 1))
}

function changed(before: AnswerSet, saved: AnswerSet, cleared: readonly string[]): AnswerSet {
  const answers = new Map([...before, ...saved])
  for (const id of cleared) answers.delete(id)
  return answers
}
