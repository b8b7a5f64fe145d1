import type { Issue } from '#kernel'
import type { Question, Questionnaire } from '#questionnaires'
import { answerRevision } from './answer-revision.ts'
import { answerText } from './answer-text.ts'
import type { AnswerSet, GivenAnswer } from './answers.ts'
import { entryOf, type TypedAnswer } from './typed-answers.ts'

/** The answers of a page that changed since the page was shown. */
export interface TypedChanges {
  /** Question id -> raw entry, as in `answers.json`. */
  readonly given: Record<string, unknown>
  readonly cleared: readonly string[]
  /** Answers that someone else changed after the page was shown. */
  readonly conflicts: readonly Issue[]
}

/**
 * Separates the answers that the user changed from those that the page only repeats. A repeated answer is left as it is
 * now, so that an old page reverts nothing. When the user and someone else both changed an answer, the change is
 * refused with the saved answer. Our pages always send a revision; a program that sends none writes over the saved answer.
 */
export function typedChanges(
  { questions }: Questionnaire,
  stored: AnswerSet,
  typed: Readonly<Record<string, TypedAnswer>>,
): TypedChanges {
  const given: [string, unknown][] = []
  const cleared: string[] = []
  const conflicts: Issue[] = []
  for (const [id, answer] of Object.entries(typed)) {
    const question = questions.find((candidate) => candidate.id === id)
    // An unknown question keeps its values, so that the check refuses it by name.
    const entry = question ? entryOf(question, answer) : answer.values
    const now = answerRevision(stored.get(id))
    const wanted = answerRevision(entry as GivenAnswer | undefined)
    const shown = answer.revision ?? now
    if (question && (wanted === now || wanted === shown)) continue
    if (question && shown !== now) {
      conflicts.push({
        path: id,
        code: 'answer-changed-elsewhere',
        values: { stored: storedWords(question, stored.get(id)) },
      })
    } else if (entry === undefined) cleared.push(id)
    else given.push([id, entry])
  }
  return { given: Object.fromEntries(given), cleared, conflicts }
}

/** The saved answer with its comment, so that people read it before they overwrite it. */
function storedWords(question: Question, stored: GivenAnswer | undefined): string {
  const words = answerText(question, stored) || '(aucune réponse)'
  return stored?.comment ? `${words} – commentaire\u00A0: ${stored.comment}` : words
}
