import type { Audience, Programme, Questionnaire, Theme } from '#questionnaires'
import type { AnswerSet } from './answers.ts'
import type { Diagnosis, ExplanationLine, ScopeScore, StateCounts } from './diagnosis.ts'
import { explain } from './explanation.ts'
import { rankMeasures } from './measures.ts'
import { objectiveResults } from './objectives.ts'
import { scoreOf } from './scoring.ts'

/** Computes everything from a set of answers: pure, total, reproducible by anyone from the export. */
export function diagnose(
  questionnaire: Questionnaire,
  programme: Programme,
  answers: AnswerSet,
  audience: Audience,
): Diagnosis {
  return diagnosisOf({ questionnaire, programme, audience }, explain(questionnaire, answers, audience))
}

/** The same from lines that are explained already: all of them, or those that somebody may see. */
export function diagnosisOf(
  { questionnaire, programme, audience }: { questionnaire: Questionnaire; programme: Programme; audience: Audience },
  lines: readonly ExplanationLine[],
): Diagnosis {
  const byTheme = questionnaire.themes.map((theme) => ({ theme, lines: lines.filter((line) => line.theme === theme) }))
  return {
    questionnaire,
    audience,
    overall: scoreOf(lines),
    themes: byTheme.map(({ theme, lines: own }) => ({ id: theme.id, score: scoreOf(own) })),
    domains: domainScores(programme, byTheme),
    objectives: objectiveResults(lines),
    measures: rankMeasures(questionnaire.measures, lines),
    explanation: lines,
    counts: countStates(lines),
  }
}

interface ThemeLines {
  readonly theme: Theme
  readonly lines: readonly ExplanationLine[]
}

/** Axes, then domains. An axis holds the themes that name it and those of its domains. */
function domainScores({ axes, domains }: Programme, byTheme: readonly ThemeLines[]): ScopeScore[] {
  const ofAxis = (axis: string) => domains.filter((domain) => domain.axis === axis).map((domain) => domain.id)
  return [
    ...axes.map(({ id }) => scopeScore(id, linesUnder([id, ...ofAxis(id)], byTheme))),
    ...domains.map(({ id }) => scopeScore(id, linesUnder([id], byTheme))),
  ]
}

/** The lines of the themes that name one of these axes or domains. */
function linesUnder(ids: readonly string[], byTheme: readonly ThemeLines[]): ExplanationLine[] {
  const under: ExplanationLine[] = []
  for (const { theme, lines } of byTheme) {
    if (ids.includes(theme.domain)) under.push(...lines)
  }
  return under
}

function scopeScore(id: string, lines: readonly ExplanationLine[]): ScopeScore {
  const assessed = lines.some((line) => line.answer?.value !== undefined && line.state !== 'hidden')
  return { id, score: assessed ? scoreOf(lines) : { scored: false, reason: 'not-assessed' } }
}

function countStates(lines: readonly ExplanationLine[]): StateCounts {
  const found = { scored: 0, unknown: 0, unanswered: 0, notApplicable: 0 }
  for (const { state, answer } of lines) {
    if (state === 'scored') found.scored += 1
    if (state === 'unknown') found.unknown += 1
    if (state === 'unknown' && answer?.value === undefined) found.unanswered += 1
    if (state === 'not-applicable') found.notApplicable += 1
  }
  return found
}
