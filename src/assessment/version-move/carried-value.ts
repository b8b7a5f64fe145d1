import type { ChoiceQuestion, Question, Rule } from '#questionnaires'
import { type AnswerValue, notApplicableAnswer, unknownAnswer } from '../answers/answers.ts'

/** The old answer that a rule reads; undefined where the question was not answered. */
export interface SourceAnswer {
  readonly answers: Rule['answers']
  readonly value: AnswerValue | undefined
}

/**
 * The new answer obtained from old answers, or undefined when the new question stays unanswered. Nothing is guessed:
 * every source must lead to an answer, and all to one answer. « Je ne sais pas » stays; « sans objet » stays when the
 * new question offers it.
 */
export function carriedValue(target: Question, sources: readonly SourceAnswer[]): AnswerValue | undefined {
  const values = sources.map((source) => valueBy(target, source))
  const [first] = values
  return values.every((value) => String(value) === String(first)) ? first : undefined
}

function valueBy(target: Question, { answers, value }: SourceAnswer): AnswerValue | undefined {
  if (value === undefined || value === unknownAnswer) return value
  if (value === notApplicableAnswer) return target.notApplicable ? value : undefined
  if (answers === 'same') return value
  return target.kind === 'single' || target.kind === 'multiple' ? choiceBy(target, answers, value) : undefined
}

/** Each chosen answer follows the map; an answer that the map does not name leads nowhere. */
function choiceBy(
  { kind, answers: choices }: ChoiceQuestion,
  map: Readonly<Record<string, string>>,
  value: AnswerValue,
): AnswerValue | undefined {
  const reached = new Set([value].flat().flatMap((id) => (Object.hasOwn(map, id) ? map[id] : [])))
  const chosen = choices.filter(({ id }) => reached.has(id))
  const [first] = chosen
  if (!first) return undefined
  if (kind === 'single') return chosen.length === 1 ? first.id : undefined
  return chosen.length > 1 && chosen.some(({ exclusive }) => exclusive) ? undefined : chosen.map(({ id }) => id)
}
