import type { Question, Questionnaire } from '#questionnaires'
import type { Random } from './random.ts'

interface TypedAnswer {
  readonly values: string[]
  readonly comment: string
  readonly internal: boolean
  readonly revision: string
}

/** Answers to every question, the good ones as often as the maturity says, and one « je ne sais pas » in ten. */
export function plausibleAnswers(
  { questions }: Questionnaire,
  { random, maturityPercent }: { readonly random: Random; readonly maturityPercent: number },
): Record<string, TypedAnswer> {
  const typed = questions.flatMap((question) => {
    const values = valuesOf(question, random, maturityPercent)
    return values.length > 0 ? [[question.id, { values, comment: '', internal: false, revision: '' }] as const] : []
  })
  return Object.fromEntries(typed)
}

function valuesOf(question: Question, random: Random, maturityPercent: number): string[] {
  if (random.chance(10)) return ['ne-sait-pas']
  const isGood = random.chance(maturityPercent)
  if (question.kind === 'single' || question.kind === 'multiple') {
    const best = question.answers.toSorted((one, other) => (other.score ?? 0) - (one.score ?? 0))
    const chosen = isGood ? best[0] : best[random.below(best.length)]
    return chosen ? [chosen.id] : []
  }
  if (question.kind === 'number') {
    const { minimum = 0, maximum = 100 } = question
    return [String(isGood ? maximum : Math.floor((minimum + maximum) / 3))]
  }
  return []
}
