import { html } from 'hono/html'
import {
  campaignState,
  type FollowedCampaign,
  type FollowedStructure,
  longestAskTexts,
  type TakenSlot,
} from '#campaigns'
import { type Issue, momentWords } from '#kernel'
import { countWords, numberWords } from '#messages'
import { paths } from '../../paths.ts'
import { areaField, type Options, selectField } from '../../ui/forms/choice-fields.ts'
import { atFields, field } from '../../ui/forms/fields.ts'
import type { Html } from '../../ui/html.ts'
import { listedCell, listedRow, listedTable } from '../../ui/lists/listed-table.ts'

/** What was typed about slots and refused. */
export interface TypedSlots {
  readonly issues: readonly Issue[]
  /** Slots to add. */
  readonly slots?: string
  readonly moved?: { readonly slot: string; readonly moment: string }
}

/** The names of the fields of the forms, by their names in code. */
export const moveFields = { slot: 'creneau-deplace', moment: 'moment' } as const
export const withdrawnField = 'creneau-retire'
export const slotFields = { slots: 'creneaux', moment: moveFields.moment } as const

const head = ['Créneau', 'Structures', 'Places'] as const

/** The slots of a campaign with who took them, and the forms that add, move and withdraw some. */
export function slotsPart(followed: FollowedCampaign, typed: TypedSlots | undefined): Html {
  const { region, campaign, slots } = followed
  if (campaign.asked !== 'exercise') return html``
  const at = paths.regionCampaign(region.code, campaign.id)
  const rows = slots.map(({ day, start, taken, places }) =>
    listedRow(momentWords(day, start), [
      listedCell(head[1], numberWords(taken)),
      listedCell(head[2], numberWords(places)),
    ]),
  )
  return html`<h2>Créneaux</h2>
${rows.length > 0 ? listedTable({ caption: 'Combien de structures ont pris chaque créneau', head, rows }) : html`<p>Chaque structure choisit son jour.</p>`}
${campaignState(campaign) === 'open' ? slotForms(followed, { at, typed, issues: atFields(typed?.issues ?? [], slotFields) }) : ''}
${campaign.letter ? html`<p><a href="${paths.campaignLetters(at)}">Lire et imprimer les courriers</a></p>` : ''}`
}

interface Forms {
  readonly at: string
  readonly typed: TypedSlots | undefined
  readonly issues: readonly Issue[]
}

function slotForms({ coming }: FollowedCampaign, forms: Forms): Html {
  return html`${adding(forms)}${coming.length > 0 ? html`${moving(coming, forms)}${withdrawing(coming, forms)}` : ''}`
}

function folded(summary: string, isOpen: boolean, body: Html): Html {
  return html`<details class="folded"${isOpen ? html` open` : ''}><summary>${summary}</summary>
${body}</details>`
}

function adding({ at, typed, issues }: Forms): Html {
  return folded(
    'Ajouter des créneaux',
    typed?.slots !== undefined,
    html`<form method="post" action="${paths.campaignSlots(at)}">
${areaField(issues, { name: slotFields.slots, label: 'Créneaux à ajouter', value: typed?.slots ?? '', hint: 'Un par ligne\u00A0: jour, heure, nombre de places. Par exemple 12/03/2027 14:00 3.', maxlength: longestAskTexts.slots, rows: 4 })}
<button type="submit" class="secondary">Ajouter</button></form>`,
  )
}

function moving(coming: readonly TakenSlot[], { at, typed, issues }: Forms): Html {
  return folded(
    'Déplacer un créneau',
    typed?.moved !== undefined,
    html`<p>L’exercice que les structures y ont inscrit se déplace dans leur registre. Elles le lisent sur leur accueil et reçoivent un message.</p>
<form method="post" action="${paths.campaignSlotMove(at)}">
${selectField(issues, { name: moveFields.slot, label: 'Créneau à déplacer', options: slotOptions(coming), value: typed?.moved?.slot ?? '', blank: 'Choisir' })}
${field(issues, { name: moveFields.moment, label: 'Nouveau moment', value: typed?.moved?.moment ?? '', autocomplete: 'off', maxlength: 40, hint: 'Jour et heure, par exemple 12/03/2027 14:00.' })}
<button type="submit" class="secondary">Déplacer ce créneau</button></form>`,
  )
}

function withdrawing(coming: readonly TakenSlot[], { at, issues }: Forms): Html {
  return folded(
    'Retirer un créneau',
    issues.some(({ path }) => path === withdrawnField),
    html`<p>L’exercice que les structures y ont inscrit est annulé dans leur registre. Elles le lisent sur leur accueil et reçoivent un message, pour en choisir un autre.</p>
<form method="post" action="${paths.campaignSlotWithdrawal(at)}">
${selectField(issues, { name: withdrawnField, label: 'Créneau à retirer', options: slotOptions(coming), value: '', blank: 'Choisir' })}
<button type="submit" class="secondary">Retirer ce créneau</button></form>`,
  )
}

/** Each slot by its name, with how many structures are told. */
function slotOptions(slots: readonly TakenSlot[]): Options {
  return Object.fromEntries(
    slots.map(({ name, day, start, taken }) => [
      name,
      `${momentWords(day, start)} – ${taken === 0 ? 'personne ne l’a pris' : countWords(taken, 'structure')}`,
    ]),
  )
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
