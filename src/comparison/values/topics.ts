import type { Audience, Programme, Question, Questionnaire } from '#questionnaires'
import type { Precision } from '../rules/precision.ts'
import { type GridWidth, narrowestWidth } from './band.ts'
import { gridWidthFor, type PossibleShares } from './grid.ts'
import { sayableOf } from './sayable.ts'
import { sharesOf } from './shares-of.ts'

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

/** A domain or an axis, as structures of one kind are asked about it. */
interface AskedScope {
  readonly scope: string
  readonly audience: Audience
}

/**
 * The width of the bands of a scope, from the possible scores of its questions: 100 where objectives leave no limit at which
 * they may be spoken of.
 */
export function widthOfScope(questionnaire: Questionnaire, programme: Programme, asked: AskedScope): GridWidth {
  const questions = questionsOfScope(questionnaire, programme, asked)
  const width = Math.max(narrowestWidth, gridWidthFor(questions.flatMap(possibleShares))) as GridWidth
  const { below, from } = sayableOf(questions, width)
  return below <= from ? width : 100
}

/** The limits at which a scope may be spoken of, whichever version of the questionnaire a structure answered. */
export function sayableOfScope(
  versions: readonly { readonly questionnaire: Questionnaire; readonly programme: Programme }[],
  asked: AskedScope,
  width: GridWidth,
): Precision {
  const sayable = versions.map(({ questionnaire, programme }) =>
    sayableOf(questionsOfScope(questionnaire, programme, asked), width),
  )
  return {
    below: Math.max(width, ...sayable.map(({ below }) => below)),
    from: Math.min(100 - width, ...sayable.map(({ from }) => from)),
  }
}

function questionsOfScope(
  { themes, questions }: Questionnaire,
  { domains }: Programme,
  { scope, audience }: AskedScope,
): readonly Question[] {
  const names = [scope, ...domains.filter(({ axis }) => axis === scope).map(({ id }) => id)]
  const ids = themes.filter(({ domain }) => names.includes(domain)).map(({ id }) => id)
  return questions.filter(
    (question) => ids.includes(question.theme) && (question.audience ?? [audience]).includes(audience),
  )
}

/** Nothing for a question that enters no score. */
function possibleShares(question: Question): PossibleShares[] {
  const shares = sharesOf(question)
  if (question.weight === 0 || shares.length === 0) return []
  return [{ weight: question.weight, shares: [...new Set([0, ...shares])] }]
}
