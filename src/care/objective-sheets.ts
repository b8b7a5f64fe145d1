import type { Diagnosis, ObjectiveState } from '#assessment'
import type { Programme, ProgrammeDomain, ProgrammeItem } from '#questionnaires'
import { isFunded } from './funding.ts'

/** One item of the programme, with its state in a diagnosis. */
export interface ObjectiveSheet {
  readonly item: ProgrammeItem
  readonly domain: ProgrammeDomain
  readonly state: ObjectiveState
  /** False when the programme funds nothing for this kind of structure: the item is then shown as good practice. */
  readonly funded: boolean
}

/** The items that the questionnaire feeds, in the order of the programme. */
export function objectiveSheets(programme: Programme, diagnosis: Diagnosis): ObjectiveSheet[] {
  const states = new Map(diagnosis.objectives.map(({ code, state }) => [code, state]))
  return programme.domains.flatMap((domain) =>
    domain.items.flatMap((item) => {
      const state = states.get(item.code)
      return state ? [{ item, domain, state, funded: isFunded(domain, diagnosis.audience) }] : []
    }),
  )
}
