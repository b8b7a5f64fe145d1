import { type Questionnaire, scoreUnits } from '#questionnaires'
import type { Diagnosis, RankedMeasure } from '../diagnosis.ts'
import { byMeasureId, byUsefulness } from '../measures.ts'

/** A measure to take, with the questionnaire that calls for it. */
export interface MeasureAcross {
  readonly questionnaire: Questionnaire
  readonly ranked: RankedMeasure
}

/**
 * Ranks the measures of several diagnoses together, by the order of one diagnosis (essential first, then lost weight
 * per unit of effort), then by questionnaire id and measure id. A measure that two questionnaires call for appears
 * twice, each time with the weight lost in its own questionnaire.
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
  return { measure, essential, lostUnits, across: { questionnaire, ranked } }
}

function byQuestionnaire(a: MeasureAcross, b: MeasureAcross): number {
  if (a.questionnaire.id === b.questionnaire.id) return 0
  return a.questionnaire.id < b.questionnaire.id ? -1 : 1
}
