import type { ObjectiveState } from '#assessment'
import type { Questionnaire } from '#questionnaires'

/** A submitted questionnaire that says something of an item. */
export interface ItemSource {
  /** The structure that submitted it. */
  readonly finess: string
  readonly questionnaireId: string
  readonly submittedAt: Date
  readonly state: ObjectiveState
}

interface Submission {
  readonly questionnaireId: string
  readonly submittedAt: Date
  readonly states: Readonly<Record<string, ObjectiveState>>
}

/** The questionnaires from which an item is computed, in the order of the structures. */
export function sourcesOf(
  code: string,
  numbers: readonly string[],
  submitted: ReadonlyMap<string, readonly Submission[]>,
): ItemSource[] {
  return numbers.flatMap((finess) =>
    (submitted.get(finess) ?? []).flatMap(({ questionnaireId, submittedAt, states }): ItemSource[] => {
      const state = states[code]
      return state ? [{ finess, questionnaireId, submittedAt, state }] : []
    }),
  )
}

/** The questionnaires whose answers say something of an item. */
export function feedingQuestionnaires(code: string, offered: readonly Questionnaire[]): Questionnaire[] {
  return offered.filter(({ questions }) => questions.some(({ objectives }) => objectives?.includes(code)))
}
