import type { Audience, Programme, Questionnaire } from '#questionnaires'
import type { AnswerSet } from './answers/answers.ts'
import type { Diagnosis, ExplanationLine, ScopeScore, StateCounts } from './diagnosis.ts'
import { explain } from './explanation.ts'
import { rankMeasures } from './measures.ts'
import { objectiveResults } from './objectives.ts'
import { scopeScore, scopesOf, type ThemeTally, tallyByTheme, tallyOfScope } from './scopes.ts'
import { scoreOf, tallyOf } from './scoring.ts'

/**
 * Computes the whole diagnosis from a set of answers. Pure and total: anyone can reproduce the result from the export.
 */
export function diagnose(
  questionnaire: Questionnaire,
  programme: Programme,
  answers: AnswerSet,
  audience: Audience,
): Diagnosis {
  return diagnosisOf({ questionnaire, programme, audience }, explain(questionnaire, answers, audience))
}

/** Computes the diagnosis from explained lines: all the lines, or only those that the reader may see. */
export function diagnosisOf(scored: Scored, lines: readonly ExplanationLine[]): Diagnosis {
  return new LateDiagnosis(scored, lines)
}

interface Scored {
  readonly questionnaire: Questionnaire
  readonly programme: Programme
  readonly audience: Audience
}

/**
 * Scores, objectives and measures are computed when somebody reads one of them: the response to a saved answer shows none.
 * A class, because V8 gives each object literal with accessors a shape of its own, which holds the whole diagnosis until
 * the next full collection.
 * A copy made with `...` loses the figures.
 */
class LateDiagnosis implements Diagnosis {
  readonly questionnaire: Questionnaire
  readonly audience: Audience
  readonly explanation: readonly ExplanationLine[]
  readonly #programme: Programme
  #computed: Figures | undefined

  constructor({ questionnaire, programme, audience }: Scored, lines: readonly ExplanationLine[]) {
    this.questionnaire = questionnaire
    this.audience = audience
    this.explanation = lines
    this.#programme = programme
  }

  get #figures(): Figures {
    this.#computed ??= figuresOf(this.questionnaire, this.#programme, this.explanation)
    return this.#computed
  }

  get overall() {
    return this.#figures.overall
  }

  get themes() {
    return this.#figures.themes
  }

  get domains() {
    return this.#figures.domains
  }

  get objectives() {
    return this.#figures.objectives
  }

  get measures() {
    return this.#figures.measures
  }

  get counts() {
    return this.#figures.counts
  }
}

type Figures = Omit<Diagnosis, 'questionnaire' | 'audience' | 'explanation'>

function figuresOf(questionnaire: Questionnaire, programme: Programme, lines: readonly ExplanationLine[]): Figures {
  const byTheme = tallyByTheme(questionnaire, lines)
  return {
    overall: scoreOf(tallyOf(lines)),
    themes: byTheme.map(({ theme, tally }) => ({ id: theme.id, score: scoreOf(tally) })),
    domains: domainScores(programme, byTheme),
    objectives: objectiveResults(lines),
    measures: rankMeasures(questionnaire.measures, lines),
    counts: countStates(lines),
  }
}

function domainScores(programme: Programme, byTheme: readonly ThemeTally[]): ScopeScore[] {
  return scopesOf(programme).map((scope) => ({
    id: scope.id,
    score: scopeScore(tallyOfScope(scope, byTheme)),
  }))
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
