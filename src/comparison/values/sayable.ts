import { attainmentOfShare } from '#assessment'
import type { Question } from '#questionnaires'
import type { Precision } from '../rules/precision.ts'
import type { GridWidth } from './band.ts'
import { sharesOf, unitsOf, wholeShare } from './shares-of.ts'

/**
 * The lowest and the highest limit at which scores of these questions may be spoken of, so that they say nothing of the
 * objectives that the questions feed. Where an objective needs a score of 49, « half are below 30 » says that half miss it: with
 * the share of those who meet it, renewed later, it would tell who moved. So the lowest limit leaves room below it for a score
 * that meets each objective, and the highest one for a score from it on that misses each.
 */
export function sayableOf(questions: readonly Question[], width: GridWidth): Precision {
  const scored = questions.filter(({ weight }) => weight > 0).map((question) => ({ question, ...outcomesOf(question) }))
  const whole = wholeShare * scored.reduce((sum, { question }) => sum + question.weight, 0)
  const feeding = Map.groupBy(
    scored.flatMap((one) => (one.question.objectives ?? []).map((code) => ({ code, ...one }))),
    ({ code }) => code,
  )
  const ends = [...feeding.values()].map((some) => ({
    lowestMet: some.reduce((sum, { question, met }) => sum + question.weight * met, 0) / whole,
    highestMissed: 1 - Math.min(...some.map(({ question, missed }) => question.weight * (wholeShare - missed))) / whole,
  }))
  const lowest = Math.max(0, ...ends.map(({ lowestMet }) => Math.floor(100 * lowestMet + 0.5)))
  const highest = Math.min(100, ...ends.map(({ highestMissed }) => Math.floor(100 * highestMissed + 0.5)))
  return {
    below: (Math.floor(lowest / width) + 1) * width,
    from: Math.min(100 - width, Math.floor(highest / width) * width),
  }
}

/** The smallest share of the weight with which a question meets its objectives, and the largest with which it does not. */
function outcomesOf(question: Question): { readonly met: number; readonly missed: number } {
  const outcomes =
    question.kind === 'single'
      ? question.answers.map(
          ({ score = 0, attainment }) => [attainment ?? attainmentOfShare(score), unitsOf(score)] as const,
        )
      : sharesOf(question).map((share) => [attainmentOfShare(share / wholeShare), share] as const)
  const shares = (isMet: boolean) => outcomes.flatMap(([state, share]) => ((state === 'met') === isMet ? [share] : []))
  return { met: Math.min(wholeShare, ...shares(true)), missed: Math.max(0, ...shares(false)) }
}
