import type { Audience, Condition, Question } from '#questionnaires'
import { type AnswerSet, notApplicableAnswer, unknownAnswer } from './answers/answers.ts'

/** Kleene's three-valued logic: a condition on an unknown answer is neither true nor false. */
export type Truth = 'true' | 'false' | 'unknown'

/**
 * Whether each question is asked, by question id; a question that is absent from the map is asked. Questions are read
 * in order, because a condition only names earlier questions (the content check ensures it).
 */
export function visibilities(
  questions: readonly Question[],
  answers: AnswerSet,
  audience: Audience,
): ReadonlyMap<string, Truth> {
  const visible = new Map<string, Truth>()
  for (const question of questions) {
    const truth = visibilityOf(question, answers, audience, visible)
    if (truth !== 'true') visible.set(question.id, truth)
  }
  return visible
}

function visibilityOf(question: Question, answers: AnswerSet, audience: Audience, visible: Map<string, Truth>): Truth {
  if (question.audience && !question.audience.includes(audience)) return 'false'
  return question.when ? truthOf(question.when, answers, visible) : 'true'
}

function truthOf(condition: Condition, answers: AnswerSet, visible: ReadonlyMap<string, Truth>): Truth {
  if ('all' in condition) return conjunction(condition.all.map((part) => truthOf(part, answers, visible)))
  if ('any' in condition)
    return negation(conjunction(condition.any.map((part) => negation(truthOf(part, answers, visible)))))
  if ('not' in condition) return negation(truthOf(condition.not, answers, visible))
  return membership(condition, answers, visible)
}

/**
 * A condition on an unknown or unanswered question is unknown. A condition on a hidden or not-applicable question is
 * false.
 */
function membership(
  condition: { question: string; in: string[] },
  answers: AnswerSet,
  visible: ReadonlyMap<string, Truth>,
): Truth {
  const visibility = visible.get(condition.question)
  if (visibility) return visibility
  const value = answers.get(condition.question)?.value
  if (value === undefined || value === unknownAnswer) return 'unknown'
  if (value === notApplicableAnswer) return 'false'
  const chosen = Array.isArray(value) ? value : [String(value)]
  return chosen.some((id) => condition.in.includes(id)) ? 'true' : 'false'
}

function conjunction(parts: readonly Truth[]): Truth {
  if (parts.includes('false')) return 'false'
  return parts.includes('unknown') ? 'unknown' : 'true'
}

function negation(truth: Truth): Truth {
  if (truth === 'unknown') return 'unknown'
  return truth === 'true' ? 'false' : 'true'
}
