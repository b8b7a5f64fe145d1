import { dayAfter } from '#kernel'
import type { RegionalAction } from '#regional-plan'

/** The model from which the plan of the demonstration begins. */
export const planModel = { template: 'hauts-de-france-2022', version: '1.0.0' } as const

const leads = ['ARS, mission sécurité numérique', 'GRADeS', 'Collège des RSSI', 'ARS et GRADeS'] as const

/** What the region of the demonstration knows of an action: its tenth and its last ones are left to complete, as in a real plan. */
export function writtenAction(action: RegionalAction, place: number, today: string) {
  const { axisId, kind, title, detail, indicators, stages } = action
  const kept = { axisId, kind, title, detail, indicators: [...indicators] }
  const over = stages.map((stage, index) => ({
    title: stage.title,
    doneOn: index < place % 3 ? dayAfter(today, -(200 - 60 * index)) : '',
  }))
  if (place % 10 === 9) return { ...kept, state: 'planned', stages: over }
  const startsOn = dayAfter(today, -(480 - 40 * (place % 9)))
  const state = place % 6 === 0 ? 'done' : place % 7 === 6 ? 'dropped' : place % 3 === 2 ? 'planned' : 'ongoing'
  return {
    ...kept,
    stages: over,
    state,
    lead: leads[place % leads.length] ?? '',
    contributors: place % 2 === 0 ? 'Animateurs de territoire' : '',
    informed: place % 4 === 0 ? 'Directions des établissements' : '',
    startsOn,
    endsOn: dayAfter(startsOn, 240 + 90 * (place % 5)),
    progress: state === 'ongoing' ? String(15 + 10 * (place % 7)) : '',
    budget: place % 5 === 1 ? String(8_000 + 1_500 * place) : '',
  }
}
