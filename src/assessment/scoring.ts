import { scoreUnits } from '#questionnaires'
import type { ExplanationLine, Level, Percentages, Score } from './diagnosis.ts'
import { printPercent } from './rounding.ts'

/**
 * The score of a scope (a theme, a domain, the questionnaire) from its lines.
 *
 * Over the lines that are `scored` or `unknown`: W = sum of weights, E = sum of weight x share, U = weight of the unknown.
 * floor = 100 E / W, ceiling = 100 (E + U) / W, completeness = 100 (W - U) / W.
 * Sums are whole numbers (weights are integers, shares whole ten-thousandths), so the order of questions changes no digit
 * and each percentage is one correctly rounded division, which anyone can reproduce.
 */
export function scoreOf(lines: readonly ExplanationLine[]): Score {
  let weight = 0
  let unknown = 0
  let earned = 0
  for (const line of lines) {
    if (!counts(line)) continue
    weight += line.question.weight
    earned += earnedUnits(line)
    if (line.state === 'unknown') unknown += line.question.weight
  }
  if (weight === 0) return { scored: false, reason: 'nothing-counts' }
  const percent = (units: number) => (100 * units) / (weight * scoreUnits)
  const floor = percent(earned)
  return {
    scored: true,
    floor,
    ceiling: percent(earned + unknown * scoreUnits),
    completeness: percent((weight - unknown) * scoreUnits),
    ...cappedLevel(floor, lines),
  }
}

/** Whether the line counts in the score. */
export function counts(line: ExplanationLine): boolean {
  return line.state === 'scored' || line.state === 'unknown'
}

export function earnedUnits(line: ExplanationLine): number {
  return line.question.weight * Math.round((line.share ?? 0) * scoreUnits)
}

const levelWidthPercent = 20
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

/** An essential question that is unknown, or whose share is below one half, caps the level of its scope at 2. */
function cappedLevel(floor: number, lines: readonly ExplanationLine[]) {
  const level = levelOf(floor)
  if (level <= cappedAt) return { level }
  const causes = lines.filter((line) => line.question.essential && counts(line) && (line.share ?? 0) < 0.5)
  if (causes.length === 0) return { level }
  return { level: cappedAt as Level, cap: { level, questions: causes.map((line) => line.question) } }
}
