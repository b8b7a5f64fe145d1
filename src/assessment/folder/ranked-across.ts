import { type Questionnaire, scoreUnits } from '#questionnaires'
import type { Diagnosis, RankedMeasure } from '../diagnosis.ts'
import { byMeasureId, byUsefulness } from '../measures.ts'

/** A measure to take, with the questionnaire that calls for it. */
export interface MeasureAcross {
  readonly questionnaire: Questionnaire
  readonly ranked: RankedMeasure
}

/**
 * The measures of several diagnoses in one order: that of each of them (essential ones first, then by weight lost per unit
 * of effort), then by id of the questionnaire, then of the measure. A measure that two questionnaires call for is there
 * twice: each says what its own questions lost.
 */
export function rankedAcross(diagnoses: readonly Diagnosis[]): MeasureAcross[] {
  return diagnoses
    .flatMap(({ questionnaire, measures }) => measures.map((ranked) => candidate(questionnaire, ranked)))
    .sort((a, b) => byUsefulness(a, b) || byQuestionnaire(a.across, b.across) || byMeasureId(a, b))
    .map(({ across }) => across)
}

function candidate(questionnaire: Questionnaire, ranked: RankedMeasure) {
  const { measure, essential, lostWeight } = ranked
  const lostUnits = Math.round(lostWeight * scoreUnits)
  return { measure, called: { essential, lostUnits }, across: { questionnaire, ranked } }
}

function byQuestionnaire(a: MeasureAcross, b: MeasureAcross): number {
  if (a.questionnaire.id === b.questionnaire.id) return 0
  return a.questionnaire.id < b.questionnaire.id ? -1 : 1
}
