import { onceFor } from '#kernel'
import type { Programme, Questionnaire, Theme } from '#questionnaires'
import type { ExplanationLine, Score } from './diagnosis.ts'
import { addLine, addTally, emptyTally, scoreOf, type Tally } from './scoring.ts'

/** An axis or a domain of the programme, with the names that a theme can cite to belong to it. */
export interface Scope {
  readonly id: string
  /** An axis contains the themes that cite it, and the themes of its domains. */
  readonly names: readonly string[]
}

export interface ThemeTally {
  readonly theme: Theme
  readonly tally: Tally
}

export const axesOf = onceFor(({ axes, domains }: Programme): readonly Scope[] => {
  const ofAxis = (axis: string) => domains.filter((domain) => domain.axis === axis).map(({ id }) => id)
  return axes.map(({ id }) => ({ id, names: [id, ...ofAxis(id)] }))
})

export const domainsOf = onceFor(({ domains }: Programme): readonly Scope[] =>
  domains.map(({ id }) => ({ id, names: [id] })),
)

/** The axes, then the domains. */
export const scopesOf = onceFor((programme: Programme): readonly Scope[] => [
  ...axesOf(programme),
  ...domainsOf(programme),
])

export function tallyByTheme({ themes }: Questionnaire, lines: readonly ExplanationLine[]): ThemeTally[] {
  const byTheme = themes.map((theme) => ({ theme, tally: emptyTally() }))
  const tallies = new Map(byTheme.map(({ theme, tally }) => [theme.id, tally]))
  for (const line of lines) {
    const tally = tallies.get(line.theme.id)
    if (tally) addLine(tally, line)
  }
  return byTheme
}

/** The tally of an axis or a domain: the sum of those of its themes. */
export function tallyOfScope({ names }: Scope, byTheme: readonly ThemeTally[]): Tally {
  const sum = emptyTally()
  for (const { theme, tally } of byTheme) if (names.includes(theme.domain)) addTally(sum, tally)
  return sum
}

/** An axis or a domain without any answer is « non évalué »: it has no score, not even a low one. */
export function scopeScore(tally: Tally): Score {
  return tally.hasAnswer ? scoreOf(tally) : { scored: false, reason: 'not-assessed' }
}
