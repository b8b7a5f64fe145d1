import { answerText, type Diagnosis } from '#assessment'
import { questionStateWords } from '#messages'

const header = ['Thème', 'Question', 'Intitulé', 'Réponse', 'État', 'Poids', 'Part obtenue', 'Points', 'Commentaire']

/**
 * The explanation as rows of text, header first, one row per question: enough to recompute the score by hand.
 * Numbers are written with a decimal comma. An internal comment is left out.
 */
export function explanationRows({ explanation }: Diagnosis): string[][] {
  const rows = explanation.map(({ question, theme, state, answer, share }) => [
    theme.title,
    question.id,
    question.text,
    answerText(question, answer),
    questionStateWords[state],
    String(question.weight),
    decimal(share),
    decimal(share === undefined ? undefined : share * question.weight),
    answer?.internal ? '' : (answer?.comment ?? ''),
  ])
  return [header, ...rows]
}

/** At most four decimals: shares are whole ten-thousandths. */
function decimal(value: number | undefined): string {
  return value === undefined ? '' : String(Math.round(value * 10_000) / 10_000).replace('.', ',')
}
