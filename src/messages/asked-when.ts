import type { Condition, Question } from '#questionnaires'
import { quoted } from './french.ts'

/**
 * When a question is asked, in words, for those who read all questions at once on paper or in a spreadsheet:
 * `Seulement si, à la question 4, vous avez répondu « Oui » ou « En partie ».` Empty for a question always asked.
 * `cite` names an earlier question: `la question 4`.
 */
export function askedWhen(
  question: Question,
  questions: readonly Question[],
  cite: (question: Question) => string,
): string {
  if (!question.when) return ''
  return `Seulement si, ${conditionWords(question.when, { questions, cite }, false)}.`
}

interface Cited {
  readonly questions: readonly Question[]
  cite(question: Question): string
}

/** What is denied as a whole is denied part by part: not (a and b) is (not a) or (not b). */
function conditionWords(condition: Condition, cited: Cited, denied: boolean): string {
  const join = (parts: readonly Condition[], word: string) =>
    parts.map((part) => conditionWords(part, cited, denied)).join(` ${word} si, `)
  if ('not' in condition) return conditionWords(condition.not, cited, !denied)
  if ('all' in condition) return join(condition.all, denied ? 'ou' : 'et')
  if ('any' in condition) return join(condition.any, denied ? 'et' : 'ou')
  const question = cited.questions.find(({ id }) => id === condition.question)
  const verb = denied ? 'vous n’avez pas répondu' : 'vous avez répondu'
  return question ? `à ${cited.cite(question)}, ${verb} ${sentencesOf(question, condition.in).join(' ou ')}` : ''
}

function sentencesOf(question: Question, ids: readonly string[]): string[] {
  if (question.kind !== 'single' && question.kind !== 'multiple') return []
  const chosen = question.answers.filter(({ id }) => ids.includes(id))
  return chosen.map(({ text }) => quoted(text.replace(/\.$/, '')))
}
