import { html } from 'hono/html'
import type { KitVariable, OpenedAsk, TakenSlot } from '#campaigns'
import { type Issue, momentWords } from '#kernel'
import { campaignStandingWords, countWords } from '#messages'
import { paths } from '../../paths.ts'
import { slotChangeWords } from '../../ui/facts/slot-words.ts'
import { atFields, faultOf, faultSummary, field, stateOf, titleWith } from '../../ui/forms/fields.ts'
import type { Html } from '../../ui/html.ts'
import type { Page } from '../../ui/page/layout.ts'
import { campaignText } from '../campaign-text.view.ts'

interface Shown {
  readonly opened: OpenedAsk
  readonly issues?: readonly Issue[]
  /** The words as they were typed, when they were refused. */
  readonly typed?: Readonly<Record<string, string>>
  /** The slot that was ticked, when it was refused. */
  readonly wanted?: string
}

/** A campaign as a structure reads it: what is asked, and for an exercise the slot that it picks and its letter. */
export function ownCampaignView({ opened, issues: found = [], typed, wanted }: Shown): Page {
  const { campaign, finess, name, questionnaire, standing, letter, variables, canChange } = opened
  const at = paths.ownCampaign(finess, campaign.id)
  const issues = atFields(found, Object.fromEntries(variables.map(({ id }) => [id, wordField(id)])))
  return {
    title: titleWith(issues, `${campaign.title} – ${name}`),
    body: html`<p class="eyebrow"><a href="${paths.structure(finess)}">${name}</a></p>
<h1>${campaign.title}</h1>
<p class="lead">${canChange ? html`${campaignStandingWords[standing]}. ${deed(opened)}` : 'Cette campagne est close\u00A0: elle n’attend plus rien.'}</p>
${faultSummary(issues)}
${campaignText(campaign, questionnaire)}
${campaign.slots.length > 0 ? slotPart(opened, issues, wanted) : ''}
${variables.length > 0 && canChange ? wordsPart(variables, { at, issues, words: typed ?? opened.words }) : ''}
${letter ? html`<p><a href="${paths.ownCampaignLetter(at)}">Lire et imprimer le courrier</a></p>` : ''}`,
  }
}

const wordField = (id: string) => `mot-${id}`

function deed({ campaign, finess }: OpenedAsk): Html {
  if (campaign.asked === 'questionnaire')
    return html`<a href="${paths.structure(finess)}">Ouvrir les questionnaires de la structure</a>`
  return html`<a href="${paths.exercises(finess)}">Ouvrir le registre des exercices</a>`
}

function slotPart(opened: OpenedAsk, issues: readonly Issue[], wanted: string | undefined): Html {
  const { campaign, finess, asked, exercise, canChange } = opened
  const at = paths.ownCampaign(finess, campaign.id)
  const isPlanned = exercise?.status === 'planned'
  return html`<h2>Votre créneau</h2>
${changed(opened)}${chosen(opened)}
${canChange && exercise?.status !== 'held' ? picking(opened, issues, wanted ?? (isPlanned ? (asked.slot ?? '') : '')) : ''}
${
  canChange && isPlanned
    ? html`<form method="post" action="${paths.ownCampaignRelease(at)}"><p class="hint">Rendre le créneau annule l’exercice dans votre registre, et laisse la place à une autre structure.</p>
<button type="submit" class="secondary">Rendre ce créneau</button></form>`
    : ''
}`
}

/** What the region did with the slot that the structure had picked. */
function changed({ asked: { slotChange }, exercise }: OpenedAsk): Html {
  if (!slotChange) return html``
  const kept = exercise ? '' : ' L’exercice qui y était prévu est annulé dans votre registre.'
  return html`<p class="notice">${slotChangeWords(slotChange)}${slotChange.now === null ? `${kept} Choisissez-en un autre.` : ''}</p>`
}

function chosen({ finess, asked, exercise }: OpenedAsk): Html {
  if (!exercise || asked.slot === null)
    return html`<p>Vous n’en avez pas encore choisi. Dès que vous le faites, l’exercice est inscrit pour vous dans votre registre.</p>`
  const [day = '', start = ''] = asked.slot.split(' ')
  const link = html`<a href="${paths.exercise(finess, exercise.id)}">Voir l’exercice dans votre registre</a>`
  if (exercise.status === 'cancelled')
    return html`<p class="notice">L’exercice du ${momentWords(day, start)} est annulé. Choisissez un autre créneau.</p>`
  const isMoved = exercise.day !== day || exercise.start !== start
  return html`<p><strong>${momentWords(day, start)}</strong>. ${link}${isMoved ? html`&nbsp;: il y est inscrit au ${momentWords(exercise.day, exercise.start)}` : ''}.</p>`
}

function picking({ campaign, finess, slots, asked }: OpenedAsk, issues: readonly Issue[], ticked: string): Html {
  const isOpen = (slot: TakenSlot) => slot.taken < slot.places || slot.name === asked.slot
  const [free, full] = [slots.filter(isOpen), slots.filter((slot) => !isOpen(slot))]
  const fullWords = full.map(({ day, start }) => momentWords(day, start)).join(', ')
  if (free.length === 0)
    return html`<p>Il ne reste aucun créneau libre. Dites-le à l’agence régionale de santé&nbsp;: elle peut en ajouter.</p>`
  return html`<form method="post" action="${paths.ownCampaignSlot(paths.ownCampaign(finess, campaign.id))}">
<fieldset ${stateOf(issues, 'creneau')}><legend>Créneaux libres</legend>${faultOf(issues, 'creneau')}
${free.map(
  ({ name, day, start, places, taken }, place) =>
    html`<label><input type="radio" ${place === 0 ? html`id="creneau"` : ''} name="creneau" value="${name}" required ${name === ticked ? 'checked' : ''}> ${momentWords(day, start)}
<span class="hint">${name === asked.slot ? 'le vôtre' : countWords(places - taken, 'place libre', 'places libres')}</span></label>`,
)}</fieldset>
${full.length > 0 ? html`<p class="hint">Complets&nbsp;: ${fullWords}.</p>` : ''}
<button type="submit">${asked.slot === null ? 'Choisir ce créneau' : 'Changer de créneau'}</button></form>`
}

interface Words {
  readonly at: string
  readonly issues: readonly Issue[]
  readonly words: Readonly<Record<string, string>>
}

function wordsPart(variables: readonly KitVariable[], { at, issues, words }: Words): Html {
  return html`<h2>Vos mots</h2>
<p>Le courrier et le kit citent votre structure. Vérifiez ce qui est proposé, puis enregistrez. Ce que vous laissez vide reste à compléter.</p>
<form method="post" action="${paths.ownCampaignWords(at)}">
${variables.map(({ id, label, example }) => field(issues, { name: wordField(id), label, value: words[id] ?? '', autocomplete: 'off', maxlength: 200, optional: true, hint: `Par exemple ${example}` }))}
<button type="submit" class="secondary">Enregistrer ces mots</button></form>`
}
