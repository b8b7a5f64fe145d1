import type { Audience, Programme, Questionnaire } from '#questionnaires'
import type { AnswerSet } from './answers/answers.ts'
import type { Diagnosis, ExplanationLine, ScopeScore, StateCounts } from './diagnosis.ts'
import { explain } from './explanation.ts'
import { rankMeasures } from './measures.ts'
import { objectiveResults } from './objectives.ts'
import { axesOf, domainsOf, scopeScore, type ThemeTally, tallyByTheme, tallyOfScope } from './scopes.ts'
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

/**
 * Computes the diagnosis from explained lines: all the lines, or only those that the reader may see. Scores, objectives and
 * measures are computed when somebody reads one of them: the response to a saved answer shows none.
 */
export function diagnosisOf(
  { questionnaire, programme, audience }: { questionnaire: Questionnaire; programme: Programme; audience: Audience },
  lines: readonly ExplanationLine[],
): Diagnosis {
  let computed: Figures | undefined
  const figures = () => {
    computed ??= figuresOf(questionnaire, programme, lines)
    return computed
  }
  return {
    questionnaire,
    audience,
    explanation: lines,
    get overall() {
      return figures().overall
    },
    get themes() {
      return figures().themes
    },
    get domains() {
      return figures().domains
    },
    get objectives() {
      return figures().objectives
    },
    get measures() {
      return figures().measures
    },
    get counts() {
      return figures().counts
    },
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
  return [...axesOf(programme), ...domainsOf(programme)].map((scope) => ({
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
