import { dayFault, type Issue, numberWords, plausibleYears } from '#kernel'
import type { Audience, ChoiceQuestion, NumberQuestion, Question, Questionnaire } from '#questionnaires'
import { maximumCommentLength, readEntry } from './answer-entry.ts'
import { type AnswerSet, type GivenAnswer, isInstead, notApplicableAnswer, unknownAnswer } from './answers.ts'
import { readTyped } from './typed-answers.ts'
import { readTypedNumber } from './typed-number.ts'

/** Longest text answer kept, in characters. */
export const maximumTextLength = 2_000

/** Pages show four decimals. A more precise number is refused: the score must use the number that people read. */
const mostDecimals = 4

export interface CheckedAnswers {
  readonly answers: AnswerSet
  readonly issues: readonly Issue[]
}

/**
 * Checks raw answers (from `answers.json` or a form) against the questionnaire. Lists every fault and keeps the valid
 * answers; the caller decides whether to use them or to refuse everything.
 */
export function checkAnswers(
  questionnaire: Questionnaire,
  audience: Audience,
  raw: Readonly<Record<string, unknown>>,
): CheckedAnswers {
  const questions = new Map(questionnaire.questions.map((question) => [question.id, question]))
  const answers = new Map<string, GivenAnswer>()
  const issues: Issue[] = []
  for (const [id, entry] of Object.entries(raw)) {
    const checked = checkEntry(id, questions.get(id), audience, entry)
    if ('answer' in checked) answers.set(id, checked.answer)
    else issues.push(...checked.issues)
  }
  return { answers, issues }
}

type Checked = { answer: GivenAnswer } | { issues: Issue[] }

function checkEntry(id: string, question: Question | undefined, audience: Audience, raw: unknown): Checked {
  if (!question) return { issues: [{ path: id, code: 'question-unknown' }] }
  if (question.audience && !question.audience.includes(audience)) {
    return { issues: [{ path: id, code: 'question-other-audience', values: { audience } }] }
  }
  const written = readEntry(raw)
  if (!written) return { issues: [{ path: id, code: 'answer-malformed' }] }
  const entry = written.value === undefined ? written : { ...written, value: readTyped(question, written.value) }
  const faults = entry.value === undefined ? [] : checkValue(question, entry.value)
  const issues = faults.map((issue) => ({ ...issue, path: id }))
  const length = entry.comment?.length ?? 0
  if (length > maximumCommentLength) {
    issues.push({ path: id, code: 'comment-too-long', values: { length, maximum: maximumCommentLength } })
  }
  return issues.length > 0 ? { issues } : { answer: entry as GivenAnswer }
}

type ValueIssue = Omit<Issue, 'path'>

function checkValue(question: Question, value: unknown): ValueIssue[] {
  if (value === unknownAnswer) return []
  if (value === notApplicableAnswer) return question.notApplicable ? [] : [{ code: 'not-applicable-not-offered' }]
  if (Array.isArray(value) && value.length > 1 && value.some(isInstead)) return [{ code: 'answer-contradictory' }]
  switch (question.kind) {
    case 'single':
      return typeof value === 'string' ? checkChoices(question, [value]) : [{ code: 'answer-not-one-choice' }]
    case 'multiple':
      return isTexts(value) ? checkSeveral(question, value) : [{ code: 'answer-not-several-choices' }]
    case 'number':
      return typeof value === 'number' ? checkNumber(question, value) : [notNumber(question, value)]
    case 'date':
      return checkDay(value)
    case 'text':
      return checkText(value)
  }
}

function checkChoices(question: ChoiceQuestion, chosen: readonly string[]): ValueIssue[] {
  const known = question.answers.map((answer) => answer.id)
  return chosen
    .filter((id) => !known.includes(id))
    .map((id) => ({ code: 'answer-unknown', values: { value: excerpt(id), known: known.join(', ') } }))
}

function checkSeveral(question: ChoiceQuestion, chosen: readonly string[]): ValueIssue[] {
  if (chosen.length === 0) return [{ code: 'answer-empty' }]
  if (new Set(chosen).size < chosen.length) return [{ code: 'answer-repeated' }]
  const exclusive = question.answers.find((answer) => answer.exclusive && chosen.includes(answer.id))
  if (exclusive && chosen.length > 1) return [{ code: 'answer-exclusive', values: { value: exclusive.text } }]
  return checkChoices(question, chosen)
}

function notNumber({ unit }: NumberQuestion, value: unknown): ValueIssue {
  const read = typeof value === 'string' ? readTypedNumber(value, unit) : undefined
  if (!read || 'number' in read) return { code: 'answer-not-number', values: { value: excerpt(value) } }
  return { code: 'answer-number-ambiguous', values: { value: excerpt(value), ...read.ambiguous } }
}

function checkNumber(question: NumberQuestion, value: number): ValueIssue[] {
  const minimum = question.minimum ?? Number.MIN_SAFE_INTEGER
  const maximum = question.maximum ?? Number.MAX_SAFE_INTEGER
  if (!(value >= minimum && value <= maximum)) {
    return [{ code: 'answer-out-of-range', values: { minimum: numberWords(minimum), maximum: numberWords(maximum) } }]
  }
  return Number(value.toFixed(mostDecimals)) === value
    ? []
    : [{ code: 'answer-too-precise', values: { value: String(value).replace('.', ',') } }]
}

function checkDay(value: unknown): ValueIssue[] {
  const fault = typeof value === 'string' ? dayFault(value) : 'not-a-day'
  if (!fault) return []
  if (fault === 'not-a-day') return [{ code: 'answer-not-date', values: { value: excerpt(value) } }]
  return [{ code: 'answer-day-implausible', values: { value: excerpt(value), ...plausibleYears } }]
}

function checkText(value: unknown): ValueIssue[] {
  if (typeof value !== 'string' || value.trim() === '') return [{ code: 'answer-empty' }]
  if (value.length <= maximumTextLength) return []
  return [{ code: 'answer-too-long', values: { length: value.length, maximum: maximumTextLength } }]
}

function isTexts(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((item) => typeof item === 'string')
}

function excerpt(value: unknown): string {
  return (typeof value === 'string' ? value : (JSON.stringify(value) ?? '')).slice(0, 60)
}
