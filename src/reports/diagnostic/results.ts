import type { Diagnosis, Score } from '#assessment'
import type { ChartAxis } from '#charts'
import type { Programme } from '#questionnaires'
import { axisTitle, domainTitle } from '../scope-titles.ts'
import { scoreAxis } from '../score-axis.ts'
import { type ScoreFigures, scoreFigures } from '../score-figures.ts'
import { citeQuestions, type QuestionNumbers } from './question-numbers.ts'

export interface ScoreRow {
  readonly title: string
  readonly score: ScoreFigures
  /** Why the level is capped: `plafonné : question 4`. Empty when it is not. */
  readonly cap: string
}

/** An axis of the programme, with its domains. */
export interface AxisRows extends ScoreRow {
  readonly domains: readonly ScoreRow[]
}

export interface Results {
  readonly chart: readonly ChartAxis[]
  readonly themes: readonly ScoreRow[]
  readonly axes: readonly AxisRows[]
}

export function results(diagnosis: Diagnosis, programme: Programme, numbers: QuestionNumbers): Results {
  const titles = new Map(diagnosis.questionnaire.themes.map((theme) => [theme.id, theme.title]))
  const row = (title: string, score: Score): ScoreRow => ({
    title,
    score: scoreFigures(score),
    cap: capCause(score, numbers),
  })
  const scopes = new Map(diagnosis.domains.map(({ id, score }) => [id, score]))
  const scopeRow = (id: string, title: string) =>
    row(title, scopes.get(id) ?? { scored: false, reason: 'not-assessed' })
  return {
    chart: diagnosis.themes.map(({ id, score }) => scoreAxis(titles.get(id) ?? id, score)),
    themes: diagnosis.themes.map(({ id, score }) => row(titles.get(id) ?? id, score)),
    axes: programme.axes.map((axis) => ({
      ...scopeRow(axis.id, axisTitle(axis)),
      domains: programme.domains
        .filter((domain) => domain.axis === axis.id)
        .map((domain) => scopeRow(domain.id, domainTitle(domain))),
    })),
  }
}

function capCause(score: Score, numbers: QuestionNumbers): string {
  if (!score.scored || !score.cap) return ''
  const ids = score.cap.questions.map((question) => question.id)
  return `plafonné\u00A0: ${citeQuestions(ids, numbers)}`
}
