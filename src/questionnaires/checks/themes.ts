import { type Fault, isNamed } from '#content'
import { audienceOf } from '../audience.ts'
import type { Parts } from '../parts.ts'
import type { Audience } from '../schema.ts'

/** Themes exist, are used and in order, and each has weight for every audience that sees it. */
export function checkThemes(parts: Parts): Fault[] {
  return [...unknownThemes(parts), ...emptyThemes(parts), ...outOfOrder(parts), ...withoutWeight(parts)]
}

function unknownThemes({ questions, ids }: Parts): Fault[] {
  const lost = questions.filter(({ thing }) => !isNamed(ids.themes, thing.theme))
  return lost.map(({ at, thing }) => ({ at: [...at, 'theme'], code: 'theme-unknown', values: { theme: thing.theme } }))
}

function emptyThemes({ themes, cited }: Parts): Fault[] {
  const empty = themes.filter(({ thing }) => !cited.themes.has(thing.id))
  return empty.map(({ at, thing }) => ({ at, code: 'theme-empty', values: { theme: thing.id } }))
}

/** Pages show one theme after the other: a question may not return to an earlier theme. */
function outOfOrder({ themes, questions }: Parts): Fault[] {
  const ranks = new Map(themes.map(({ thing }, rank) => [thing.id, rank]))
  let furthest = 0
  return questions.flatMap(({ at, thing }) => {
    const rank = ranks.get(thing.theme) ?? furthest
    const isLate = rank < furthest
    furthest = Math.max(furthest, rank)
    return isLate ? [{ at, code: 'question-out-of-order', values: { theme: thing.theme } }] : []
  })
}

/** A theme without weight for an audience that sees it would have no score. */
function withoutWeight(parts: Parts): Fault[] {
  if (!parts.whole) return []
  return parts.themes.flatMap(({ at, thing: theme }) =>
    parts.audience.flatMap((audience): Fault[] => {
      const asked = questionsOf(parts, theme.id, audience)
      if (asked.length === 0 || asked.some(({ weight }) => weight > 0)) return []
      return [{ at, code: 'theme-without-weight', values: { theme: theme.id, audience } }]
    }),
  )
}

function questionsOf(parts: Parts, theme: string, audience: Audience) {
  return parts.questions
    .map(({ thing }) => thing)
    .filter((question) => question.theme === theme && audienceOf(question, parts).includes(audience))
}
