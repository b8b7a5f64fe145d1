import { answerText, type Diagnosis, numberQuestions } from '#assessment'
import { dayDigits, questionStateWords } from '#messages'

const header = [
  'N°',
  'Thème',
  'Question',
  'Intitulé',
  'Essentielle',
  'Réponse',
  'État',
  'Poids',
  'Part obtenue',
  'Points',
  'Commentaire',
]

/**
 * The explanation as rows of text, header first, one row per question: enough to recompute the score by hand.
 * Questions have the numbers of the PDF; numbers are written with a decimal comma. An internal comment is left out.
 */
export function explanationRows(diagnosis: Diagnosis): string[][] {
  const numbers = numberQuestions(diagnosis)
  const rows = diagnosis.explanation.map(({ question, theme, state, answer, share }) => [
    String(numbers.get(question.id) ?? ''),
    theme.title,
    question.id,
    question.text,
    question.essential ? 'oui' : 'non',
    answerText(question, answer),
    questionStateWords[state],
    String(question.weight),
    decimal(share),
    decimal(share === undefined ? undefined : share * question.weight),
    answer?.internal ? '' : (answer?.comment ?? ''),
  ])
  return [header, ...rows]
}

/** The same for a file of its own: each row also says what was answered, by whom and when it was written. */
export function explanationFileRows(diagnosis: Diagnosis, date: Date): string[][] {
  const { questionnaire, audience } = diagnosis
  const [head = [], ...rows] = explanationRows(diagnosis)
  // A version alone, `1.1.0`, is a date for a spreadsheet.
  const origin = [questionnaire.title, `version ${questionnaire.version}`, audience, dayDigits(date)]
  return [
    [...head, 'Questionnaire', 'Version', 'Type de structure', 'Date'],
    ...rows.map((cells) => [...cells, ...origin]),
  ]
}

/** At most four decimals: shares are whole ten-thousandths. */
function decimal(value: number | undefined): string {
  return value === undefined ? '' : String(Math.round(value * 10_000) / 10_000).replace('.', ',')
}
