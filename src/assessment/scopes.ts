import type { Programme, Questionnaire, Theme } from '#questionnaires'
import type { ExplanationLine, Score } from './diagnosis.ts'
import { scoreOf } from './scoring.ts'

/** An axis or a domain of the programme, with the names that a theme can cite to belong to it. */
export interface Scope {
  readonly id: string
  /** An axis contains the themes that cite it, and the themes of its domains. */
  readonly names: readonly string[]
}

export interface ThemeLines {
  readonly theme: Theme
  readonly lines: readonly ExplanationLine[]
}

export function axesOf({ axes, domains }: Programme): Scope[] {
  const ofAxis = (axis: string) => domains.filter((domain) => domain.axis === axis).map(({ id }) => id)
  return axes.map(({ id }) => ({ id, names: [id, ...ofAxis(id)] }))
}

export function domainsOf({ domains }: Programme): Scope[] {
  return domains.map(({ id }) => ({ id, names: [id] }))
}

export function linesByTheme({ themes }: Questionnaire, lines: readonly ExplanationLine[]): ThemeLines[] {
  return themes.map((theme) => ({ theme, lines: lines.filter((line) => line.theme.id === theme.id) }))
}

/** The lines that belong to an axis or a domain, theme by theme. */
export function linesOfScope({ names }: Scope, byTheme: readonly ThemeLines[]): ExplanationLine[] {
  const found: ExplanationLine[] = []
  for (const { theme, lines } of byTheme) {
    if (names.includes(theme.domain)) found.push(...lines)
  }
  return found
}

/** An axis or a domain without any answer is « non évalué »: it has no score, not even a low one. */
export function scopeScore(lines: readonly ExplanationLine[]): Score {
  return hasAnswer(lines) ? scoreOf(lines) : { scored: false, reason: 'not-assessed' }
}

/** Whether at least one question that is asked has an answer, « je ne sais pas » included. */
export function hasAnswer(lines: readonly ExplanationLine[]): boolean {
  return lines.some(({ answer, state }) => answer?.value !== undefined && state !== 'hidden')
}
