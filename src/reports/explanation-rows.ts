import { answerText, type Diagnosis, numberQuestions } from '#assessment'
import { withDecimalComma } from '#kernel'
import { questionStateWords } from '#messages'

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
 * The explanation as rows of text, header first, one row per question: enough to recompute the score by hand. Questions have
 * the numbers of the PDF; figures have a decimal comma. Internal comments are left out.
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

/**
 * The explanation as a separate file: each row also names the questionnaire, its version, the kind of structure and the day
 * (`AAAA-MM-JJ`).
 */
export function explanationFileRows(diagnosis: Diagnosis, day: string): string[][] {
  const { questionnaire, audience } = diagnosis
  const [head = [], ...rows] = explanationRows(diagnosis)
  // A spreadsheet would read the version alone, `1.1.0`, as a date.
  const origin = [questionnaire.title, `version ${questionnaire.version}`, audience, day]
  return [
    [...head, 'Questionnaire', 'Version', 'Type de structure', 'Date'],
    ...rows.map((cells) => [...cells, ...origin]),
  ]
}

/** At most four decimals: shares are whole ten-thousandths. */
function decimal(value: number | undefined): string {
  return value === undefined ? '' : withDecimalComma(Math.round(value * 10_000) / 10_000)
}
