import type { Catalogue, Measure } from '#questionnaires'
import type { Action } from './action.ts'

/** The measure behind an action, as written in the questionnaire version that called for it. */
export interface ActionOrigin {
  readonly questionnaireTitle: string
  readonly questionnaireVersion: string
  readonly measure: Measure
}

/** Undefined for an action written freely, and when this server does not serve that version. */
export function originOf({ measure: taken }: Action, catalogue: Catalogue): ActionOrigin | undefined {
  const questionnaire = taken ? catalogue.find(taken.questionnaireId, taken.questionnaireVersion) : undefined
  const measure = questionnaire?.measures.find(({ id }) => id === taken?.measureId)
  if (!questionnaire || !measure) return undefined
  return { questionnaireTitle: questionnaire.title, questionnaireVersion: questionnaire.version, measure }
}

/** The codes of all items of all served programmes: an older plan may cite an older programme. */
export function objectiveCodesOf({ programmes }: Catalogue): Set<string> {
  return new Set(programmes.flatMap(({ domains }) => domains.flatMap(({ items }) => items.map(({ code }) => code))))
}
