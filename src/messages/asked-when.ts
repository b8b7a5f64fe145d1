import type { Condition, Question } from '#questionnaires'
import { quoted } from './french.ts'

/**
 * The condition of a question in words, for readers who see all the questions at once, on paper or in a spreadsheet:
 * `Seulement si, à la question 4, vous avez répondu « Oui » ou « En partie ».` Empty for a question that is always
 * asked. `questions` are the questions asked of this kind of structure; `cite` names an earlier question: `la question
 * 4`.
 */
export function askedWhen(
  question: Question,
  questions: readonly Question[],
  cite: (question: Question) => string,
): string {
  const clause = question.when ? clauseOf(question.when, { questions, cite }, false) : true
  if (clause === true) return ''
  return clause === false ? 'Cette question ne vous concerne pas.' : `Seulement si, ${clause}.`
}

interface Cited {
  readonly questions: readonly Question[]
  cite(question: Question): string
}

/**
 * A condition in words, or a constant when no answer can change it: a condition on a question that is not asked of this
 * kind of structure is false, as in the score.
 */
type Clause = string | boolean

/** De Morgan: not (a and b) is (not a) or (not b). */
function clauseOf(condition: Condition, cited: Cited, denied: boolean): Clause {
  const partsOf = (conditions: readonly Condition[]) => conditions.map((part) => clauseOf(part, cited, denied))
  if ('not' in condition) return clauseOf(condition.not, cited, !denied)
  if ('all' in condition) return denied ? anyOf(partsOf(condition.all)) : allOf(partsOf(condition.all))
  if ('any' in condition) return denied ? allOf(partsOf(condition.any)) : anyOf(partsOf(condition.any))
  const question = cited.questions.find(({ id }) => id === condition.question)
  if (!question) return denied
  const verb = denied ? 'vous n’avez pas répondu' : 'vous avez répondu'
  return `à ${cited.cite(question)}, ${verb} ${sentencesOf(question, condition.in).join(' ou ')}`
}

function anyOf(clauses: readonly Clause[]): Clause {
  return clauses.includes(true) || wordsOf(clauses).join(' ou si, ') || false
}

function allOf(clauses: readonly Clause[]): Clause {
  return !clauses.includes(false) && (wordsOf(clauses).join(' et si, ') || true)
}

function wordsOf(clauses: readonly Clause[]): string[] {
  return clauses.filter((clause) => typeof clause === 'string')
}

function sentencesOf(question: Question, ids: readonly string[]): string[] {
  if (question.kind !== 'single' && question.kind !== 'multiple') return []
  const chosen = question.answers.filter(({ id }) => ids.includes(id))
  return chosen.map(({ text }) => quoted(text.replace(/\.$/, '')))
}
