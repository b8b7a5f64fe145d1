import { html } from 'hono/html'
import { campaignState, type FollowedCampaign, type FollowedStructure, longestAskTexts } from '#campaigns'
import type { Issue } from '#kernel'
import { numberWords } from '#messages'
import { paths } from '../../paths.ts'
import { areaField } from '../../ui/forms/choice-fields.ts'
import { atFields } from '../../ui/forms/fields.ts'
import type { Html } from '../../ui/html.ts'
import { listedCell, listedRow, listedTable } from '../../ui/lists/listed-table.ts'
import { momentWords } from './own-campaign.view.ts'

/** Slots that were typed and refused. */
export interface TypedSlots {
  readonly issues: readonly Issue[]
  readonly slots: string
}

const head = ['Créneau', 'Structures', 'Places'] as const

/** The slots of a campaign with who took them, and the form that adds some. */
export function slotsPart({ region, campaign, slots }: FollowedCampaign, typed: TypedSlots | undefined): Html {
  if (campaign.asked !== 'exercise') return html``
  const at = paths.regionCampaign(region.code, campaign.id)
  const issues = atFields(typed?.issues ?? [], { slots: 'creneaux' })
  const rows = slots.map(({ day, start, taken, places }) =>
    listedRow(momentWords(day, start), [
      listedCell(head[1], numberWords(taken)),
      listedCell(head[2], numberWords(places)),
    ]),
  )
  return html`<h2>Créneaux</h2>
${rows.length > 0 ? listedTable({ caption: 'Combien de structures ont pris chaque créneau', head, rows }) : html`<p>Chaque structure choisit son jour.</p>`}
${
  campaignState(campaign) === 'open'
    ? html`<details class="folded"${typed ? html` open` : ''}><summary>Ajouter des créneaux</summary>
<form method="post" action="${paths.campaignSlots(at)}">
${areaField(issues, { name: 'creneaux', label: 'Créneaux à ajouter', value: typed?.slots ?? '', hint: 'Un par ligne : jour, heure, nombre de places. Par exemple 12/03/2027 14:00 3.', maxlength: longestAskTexts.slots, rows: 4 })}
<button type="submit" class="secondary">Ajouter</button></form></details>`
    : ''
}
${campaign.letter ? html`<p><a href="${paths.campaignLetters(at)}">Lire et imprimer les courriers</a></p>` : ''}`
}

/** The slot of a structure, and what its register says where that differs. */
export function slotWords({ slot, exercise }: FollowedStructure): string {
  if (slot === null || !exercise) return ''
  const [day = '', start = ''] = slot.split(' ')
  if (exercise.status === 'cancelled') return `Créneau du ${momentWords(day, start)}\u00A0: exercice annulé`
  const isMoved = exercise.day !== day || exercise.start !== start
  const moved = isMoved ? `, inscrit au ${momentWords(exercise.day, exercise.start)}` : ''
  return `Créneau du ${momentWords(day, start)}${moved}`
}
