import type { Diagnosis, Score } from './diagnosis.ts'
import { printPercent } from './rounding.ts'

/** One theme at two dates. A theme that one of the versions did not have has no score there. */
export interface ThemeComparison {
  readonly id: string
  readonly title: string
  readonly before: Score | undefined
  readonly after: Score | undefined
  /** Points gained (or lost, negative) on the printed figures; undefined where there is nothing to compare. */
  readonly changePoints: number | undefined
}

/**
 * Compares the overall score, then each theme of the later diagnosis, then the themes that only the earlier one had.
 */
export function compareDiagnoses(before: Diagnosis, after: Diagnosis): ThemeComparison[] {
  const titles = new Map(
    [...before.questionnaire.themes, ...after.questionnaire.themes].map(({ id, title }) => [id, title]),
  )
  const ids = new Set([...after.themes, ...before.themes].map(({ id }) => id))
  const whole = comparison('', '', before.overall, after.overall)
  return [
    whole,
    ...[...ids].map((id) => comparison(id, titles.get(id) ?? id, themeScore(before, id), themeScore(after, id))),
  ]
}

function themeScore({ themes }: Diagnosis, id: string): Score | undefined {
  return themes.find((theme) => theme.id === id)?.score
}

function comparison(id: string, title: string, before: Score | undefined, after: Score | undefined): ThemeComparison {
  return { id, title, before, after, changePoints: changeInPoints(before, after) }
}

/**
 * Points gained, or lost (negative), from the printed figures that a reader sees. Undefined where there is nothing to compare:
 * no score, or one of which nothing is known.
 */
export function changeInPoints(before: Score | undefined, after: Score | undefined): number | undefined {
  if (!before?.scored || !after?.scored) return undefined
  if (before.completeness === 0 || after.completeness === 0) return undefined
  return Number(printPercent(after.floor)) - Number(printPercent(before.floor))
}
