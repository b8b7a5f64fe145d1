import { dayAfter } from '#kernel'
import type { NumberQuestion, Question, Questionnaire } from '#questionnaires'
import type { Random } from './random.ts'

interface TypedAnswer {
  readonly values: string[]
  readonly comment: string
  readonly internal: boolean
  readonly revision: string
}

interface Maturity {
  readonly random: Random
  readonly maturityPercent: number
  /** Days that are answered lie within the year before it. `AAAA-MM-JJ` */
  readonly answeredOn: string
}

/** Answers to every question, the good ones as often as the maturity says, and one « je ne sais pas » in ten. */
export function plausibleAnswers({ questions }: Questionnaire, maturity: Maturity): Record<string, TypedAnswer> {
  const typed = questions.map((question) => {
    const values = [typedValue(question, maturity)]
    return [question.id, { values, comment: '', internal: false, revision: '' }] as const
  })
  return Object.fromEntries(typed)
}

function typedValue(question: Question, { random, maturityPercent, answeredOn }: Maturity): string {
  if (random.chance(10)) return 'ne-sait-pas'
  if (question.kind === 'date') return dayAfter(answeredOn, -30 - random.below(300))
  if (question.kind === 'text') return 'Voir le classeur de crise, au secrétariat.'
  const isGood = random.chance(maturityPercent)
  if (question.kind === 'number') return String(numberOf(question, isGood, random))
  const best = question.answers.toSorted((one, other) => (other.score ?? 0) - (one.score ?? 0))
  return (isGood ? best[0] : best[random.below(best.length)])?.id ?? 'ne-sait-pas'
}

/** Where the best band begins, and a little more; or the beginning of any band. Without bands, a number in the first tenth. */
function numberOf({ minimum = 0, maximum = 100, bands }: NumberQuestion, isGood: boolean, random: Random): number {
  if (!bands) return minimum + random.below(Math.ceil((maximum - minimum) / 10))
  const best = bands.toSorted((one, other) => other.score - one.score)
  const { from } = (isGood ? best[0] : best[random.below(best.length)]) ?? { from: minimum }
  return Math.min(maximum, from + (isGood ? random.below(3) : 0))
}
