import { type Diagnosis, type Percentages, printPercent, reachesByRounding, type StateCounts } from '#assessment'
import { capSentence, countWords, levelNames, roundingSentence } from '#messages'
import { type ScoreFigures, scoreFigures } from '../score-figures.ts'
import { boardSentences } from './board.ts'
import type { PrintedMeasure } from './measures.ts'

/** The first page: where the structure stands, why, what to do first, what to tell the board. */
export interface Synthesis {
  readonly score: ScoreFigures
  /** From the lowest level to the highest. */
  readonly levelNames: readonly string[]
  /** The known share and the unknown questions; or why there is no score. */
  readonly knowledge: string
  /** Why the level is capped, with the questions that cap it; both empty when it is not. */
  readonly cap: { readonly sentence: string; readonly causes: readonly string[] }
  readonly firstMeasures: readonly PrintedMeasure[]
  /** Sentences to read aloud to the board. */
  readonly board: readonly string[]
}

const firstMeasureCount = 3
const shownCauseCount = 2

export function synthesis(diagnosis: Diagnosis, measures: readonly PrintedMeasure[]): Synthesis {
  const { overall, counts } = diagnosis
  return {
    score: scoreFigures(overall),
    levelNames: Object.values(levelNames),
    knowledge: overall.scored
      ? [knowledgeSentence(overall, counts), reachesByRounding(overall) ? roundingSentence(overall) : '']
          .join(' ')
          .trim()
      : 'Avec ces réponses, aucune question ne compte.',
    cap: overall.scored ? capWords(overall) : { sentence: '', causes: [] },
    firstMeasures: measures.slice(0, firstMeasureCount),
    board: boardSentences(diagnosis, measures[0]),
  }
}

function knowledgeSentence({ completeness }: Percentages, { unknown, unanswered }: StateCounts): string {
  if (unknown === 0) return 'Toutes les questions qui comptent ont une réponse connue.'
  const questions = countWords(unknown, 'question sans réponse connue', 'questions sans réponse connue')
  const left = unanswered === 0 ? '' : ` (${countWords(unanswered, 'laissée vide', 'laissées vides')})`
  return `Part connue\u00A0: ${printPercent(completeness)}\u00A0%. ${questions}${left}.`
}

function capWords(score: Percentages): Synthesis['cap'] {
  const { cap } = score
  if (!cap) return { sentence: '', causes: [] }
  const shown = cap.questions.slice(0, shownCauseCount).map((question) => question.text)
  const hidden = cap.questions.length - shown.length
  const rest = hidden > 0 ? [`et ${countWords(hidden, 'autre point', 'autres points')}, en annexe.`] : []
  return { sentence: capSentence(score), causes: [...shown, ...rest] }
}
