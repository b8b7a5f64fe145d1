import { currentEntry, type Folder, type FolderEntry, printPercent, weakestSubject } from '#assessment'
import { countWords } from '#messages'
import type { Questionnaire } from '#questionnaires'
import { scopeTitles } from '../scope-titles.ts'
import { progressWords } from './questionnaire-rows.ts'

export interface NextStep {
  readonly questionnaire: string
  readonly reason: string
}

export interface NextSteps {
  /** Questionnaires in progress with unanswered questions. */
  readonly toFinish: readonly NextStep[]
  /** Questionnaires without answers, the weakest subject first. */
  readonly toAnswer: readonly NextStep[]
}

export function nextSteps(folder: Folder): NextSteps {
  const drafts = folder.rows.flatMap(({ draft }) => (draft && isLeftOpen(draft) ? [draft] : []))
  return {
    toFinish: drafts.map((entry) => ({ questionnaire: entry.questionnaire.title, reason: `${progressWords(entry)}.` })),
    toAnswer: folder.synthesis.next.map((questionnaire) => ({
      questionnaire: questionnaire.title,
      reason: `${reasonWords(questionnaire, folder)} Environ ${countWords(questionnaire.durationMinutes, 'minute')}.`,
    })),
  }
}

function isLeftOpen({ answered, asked }: FolderEntry): boolean {
  return answered > 0 && answered < asked
}

/** Why the questionnaire has this place in the list. */
function reasonWords(questionnaire: Questionnaire, { rows, synthesis }: Folder): string {
  const row = rows.find((one) => one.questionnaire.id === questionnaire.id)
  if (row && (currentEntry(row)?.answered ?? 0) > 0) return 'Ses réponses portent sur une autre version du programme.'
  const subject = weakestSubject(questionnaire, [...synthesis.axes, ...synthesis.domains])
  if (!subject?.score.scored) return 'Il porte sur un sujet non évalué.'
  const title = scopeTitles(synthesis.programme).get(subject.id) ?? subject.id
  if (subject.score.completeness === 0) return `On n’en sait rien encore\u00A0: ${title}.`
  return `Son sujet le plus fragile\u00A0: ${title} (score assuré ${printPercent(subject.score.floor)}).`
}
