import { plainDay } from '#kernel'
import { answerText } from './answers/answer-text.ts'
import type { Diagnosis, ExplanationLine, Score } from './diagnosis.ts'
import { numberQuestions } from './question-numbers.ts'
import { printPercent } from './rounding.ts'

export type ScoreDocument = ReturnType<typeof scoreDocument>

/**
 * The diagnosis as a JSON document, for the command line, the API and people who recompute it. Exact percentages stand
 * beside the printed ones, and each question has its number in the PDF. Internal comments are left out.
 */
export function scoreDocument(diagnosis: Diagnosis) {
  const { questionnaire, audience, counts } = diagnosis
  const numbers = numberQuestions(diagnosis)
  return {
    questionnaire: questionnaire.id,
    version: questionnaire.version,
    programme: questionnaire.programme,
    audience,
    score: scoreEntry(diagnosis.overall),
    counts,
    themes: diagnosis.themes.map(({ id, score }) => ({ id, ...scoreEntry(score) })),
    domains: diagnosis.domains.map(({ id, score }) => ({ id, ...scoreEntry(score) })),
    objectives: diagnosis.objectives,
    measures: diagnosis.measures.map(({ measure, ...rank }) => ({ id: measure.id, title: measure.title, ...rank })),
    explanation: diagnosis.explanation.map((line) => explanationEntry(line, numbers.get(line.question.id))),
  }
}

function scoreEntry(score: Score) {
  if (!score.scored) return { scored: false as const, reason: score.reason }
  const { floor, ceiling, completeness, level, cap } = score
  return {
    scored: true as const,
    floor,
    ceiling,
    completeness,
    level,
    printed: { floor: printPercent(floor), ceiling: printPercent(ceiling), completeness: printPercent(completeness) },
    ...(cap ? { cap: { level: cap.level, questions: cap.questions.map((question) => question.id) } } : {}),
  }
}

function explanationEntry(line: ExplanationLine, number: number | undefined) {
  const { question, theme, state, answer, share } = line
  return {
    ...(number === undefined ? {} : { number }),
    question: question.id,
    theme: theme.id,
    essential: question.essential ?? false,
    state,
    ...(answer?.value === undefined ? {} : { value: answer.value, answer: plainAnswer(question, answer) }),
    ...(answer?.comment && !answer.internal ? { comment: answer.comment } : {}),
    weight: question.weight,
    ...(share === undefined ? {} : { share }),
  }
}

/** A program that reads the document searches days with ordinary spaces. What a person typed stays as it is. */
function plainAnswer(question: ExplanationLine['question'], answer: ExplanationLine['answer']): string {
  const words = answerText(question, answer)
  return question.kind === 'date' ? plainDay(words) : words
}
