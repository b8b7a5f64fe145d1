import { type Question, scoreUnits } from '#questionnaires'
import type { ExplanationLine, Level, Percentages, Score } from './diagnosis.ts'
import { printPercent } from './rounding.ts'

/**
 * What the score of a scope (a theme, a domain, the questionnaire) is made of, over its lines that are `scored` or `unknown`.
 * Sums are whole numbers (weights are integers, shares whole ten-thousandths), so the order of questions changes no digit.
 */
export interface Tally {
  /** The sum of weights, W. */
  weight: number
  /** The weight of the unknown lines, U. */
  unknown: number
  /** The sum of weight x share, E, in units of 1/10 000. */
  earned: number
  /** Essential questions that are unknown, or whose share is below one half. */
  weak: Question[]
  /** Whether a question of the scope is asked, and whether one that is asked has an answer, « je ne sais pas » included. */
  isAsked: boolean
  hasAnswer: boolean
}

export function emptyTally(): Tally {
  return { weight: 0, unknown: 0, earned: 0, weak: [], isAsked: false, hasAnswer: false }
}

export function tallyOf(lines: readonly ExplanationLine[]): Tally {
  const tally = emptyTally()
  for (const line of lines) addLine(tally, line)
  return tally
}

export function addLine(tally: Tally, line: ExplanationLine): void {
  const { question, state, answer, share } = line
  if (state === 'hidden') return
  tally.isAsked = true
  if (answer?.value !== undefined) tally.hasAnswer = true
  if (!counts(line)) return
  tally.weight += question.weight
  tally.earned += earnedUnits(question.weight, share)
  if (state === 'unknown') tally.unknown += question.weight
  if (question.essential && isBelowHalf(share)) tally.weak.push(question)
}

/** The tally of scopes taken together: an axis is made of its themes. */
export function sumOf(tallies: readonly Tally[]): Tally {
  const sum = emptyTally()
  for (const tally of tallies) addTally(sum, tally)
  return sum
}

export function addTally(sum: Tally, { weight, unknown, earned, weak, isAsked, hasAnswer }: Tally): void {
  sum.weight += weight
  sum.unknown += unknown
  sum.earned += earned
  for (const question of weak) sum.weak.push(question)
  sum.isAsked ||= isAsked
  sum.hasAnswer ||= hasAnswer
}

/** The score of a scope. */
export function scoreOf(tally: Tally): Score {
  const percentages = percentagesOf(tally, tally.weak.length > 0)
  if (!percentages) return { scored: false, reason: 'nothing-counts' }
  const { floor, ceiling, completeness, level } = percentages
  const uncapped = levelOf(floor)
  if (level === uncapped) return { scored: true, floor, ceiling, completeness, level }
  return { scored: true, floor, ceiling, completeness, level, cap: { level: uncapped, questions: tally.weak } }
}

/**
 * floor = 100 E / W, ceiling = 100 (E + U) / W, completeness = 100 (W - U) / W. Each percentage is one correctly rounded
 * division of whole numbers, which anyone can reproduce. Weak essential questions cap the level. Undefined when nothing counts.
 */
export function percentagesOf(
  { weight, unknown, earned }: Pick<Tally, 'weight' | 'unknown' | 'earned'>,
  isWeak: boolean,
) {
  if (weight === 0) return undefined
  const percent = (units: number) => (100 * units) / (weight * scoreUnits)
  const floor = percent(earned)
  const level = levelOf(floor)
  return {
    floor,
    ceiling: percent(earned + unknown * scoreUnits),
    completeness: percent((weight - unknown) * scoreUnits),
    level: isWeak && level > cappedAt ? cappedAt : level,
  }
}

/** Whether the line counts in the score. */
export function counts({ state }: Pick<ExplanationLine, 'state'>): boolean {
  return state === 'scored' || state === 'unknown'
}

export function earnedUnits(weight: number, share = 0): number {
  return weight * Math.round(share * scoreUnits)
}

/** An essential question below one half is weak; an unknown one has no share. */
export function isBelowHalf(share = 0): boolean {
  return share < 0.5
}

const levelWidthPercent = 20
/** The highest level of a scope with a weak essential question. */
const cappedAt = 2

/** Level from the floor: 0 < 20 <= 1 < 40 <= 2 < 60 <= 3 < 80 <= 4. */
export function levelOf(floorPercent: number): Level {
  return Math.min(4, Math.floor(floorPercent / levelWidthPercent)) as Level
}

/**
 * Whether rounding makes the printed score reach a level that the exact score does not: 59,8 prints as `60` but is
 * still level 2.
 */
export function reachesByRounding({ floor, level, cap }: Percentages): boolean {
  return levelOf(Number(printPercent(floor))) > (cap?.level ?? level)
}
