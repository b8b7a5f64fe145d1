import type { Audience, Programme, Question, Questionnaire } from '#questionnaires'
import { scoreUnits } from '#questionnaires'
import { type GridWidth, narrowestWidth } from './band.ts'
import { gridWidthFor, type PossibleShares } from './grid.ts'

/**
 * The domains and axes of a questionnaire that are compared. They are disjoint: an axis stands in place of its domains where
 * a theme cites the axis itself. The figure of an axis beside those of its domains would be a total beside its parts.
 */
export function comparedScopes({ themes }: Questionnaire, { domains }: Programme): readonly string[] {
  const cited = new Set(themes.map(({ domain }) => domain))
  const axisOf = new Map(domains.map(({ id, axis }) => [id, axis]))
  return [
    ...new Set([...cited].map((id) => (cited.has(axisOf.get(id) ?? '') ? (axisOf.get(id) ?? id) : id))),
  ].toSorted()
}

/** The width of the bands of a scope, from the possible scores of its questions. */
export function widthOfScope(
  { themes, questions }: Questionnaire,
  { domains }: Programme,
  { scope, audience }: { readonly scope: string; readonly audience: Audience },
): GridWidth {
  const names = [scope, ...domains.filter(({ axis }) => axis === scope).map(({ id }) => id)]
  const ids = themes.filter(({ domain }) => names.includes(domain)).map(({ id }) => id)
  const asked = questions.filter(
    (question) => ids.includes(question.theme) && (question.audience ?? [audience]).includes(audience),
  )
  return Math.max(narrowestWidth, gridWidthFor(asked.flatMap(possibleShares))) as GridWidth
}

/** Nothing for a question that enters no score. */
function possibleShares(question: Question): PossibleShares[] {
  const shares = sharesOf(question)
  if (question.weight === 0 || shares.length === 0) return []
  return [{ weight: question.weight, shares: [...new Set([0, ...shares])] }]
}

function sharesOf(question: Question): readonly number[] {
  if (question.kind === 'single') return question.answers.map(({ score }) => units(score))
  if (question.kind === 'number') return (question.bands ?? []).map(({ score }) => units(score))
  if (question.kind !== 'multiple') return []
  const together = question.answers.filter(({ exclusive }) => !exclusive)
  const sums = together.reduce<readonly number[]>(
    (found, { score }) => [...new Set(found.flatMap((sum) => [sum, Math.min(scoreUnits, sum + units(score))]))],
    [0],
  )
  return [...sums, ...question.answers.map(({ score }) => units(score))]
}

function units(score = 0): number {
  return Math.round(score * scoreUnits)
}
