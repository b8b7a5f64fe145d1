import type { Audience, Condition, Question } from '#questionnaires'
import { type AnswerSet, notApplicableAnswer, unknownAnswer } from './answers/answers.ts'

/** Kleene's three-valued logic: a condition on an unknown answer is neither true nor false. */
export type Truth = 'true' | 'false' | 'unknown'

/** Whether a question is asked. `visible` says the same of earlier questions; a question that is absent from it is asked. */
export function visibilityOf(
  question: Question,
  answers: AnswerSet,
  audience: Audience,
  visible: ReadonlyMap<string, Truth>,
): Truth {
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
  const isMet = Array.isArray(value)
    ? value.some((id) => condition.in.includes(id))
    : condition.in.includes(String(value))
  return isMet ? 'true' : 'false'
}

function conjunction(parts: readonly Truth[]): Truth {
  if (parts.includes('false')) return 'false'
  return parts.includes('unknown') ? 'unknown' : 'true'
}

function negation(truth: Truth): Truth {
  if (truth === 'unknown') return 'unknown'
  return truth === 'true' ? 'false' : 'true'
}
