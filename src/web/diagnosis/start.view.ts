import { html } from 'hono/html'
import { openDiagnosisDays } from '#assessment'
import type { Structure, StructureSearch } from '#directory'
import type { Issue } from '#kernel'
import { audienceNames, calendarDayWords, countWords } from '#messages'
import type { Audience, Questionnaire } from '#questionnaires'
import { paths } from '../paths.ts'
import { parentLines } from '../ui/facts/parent-lines.ts'
import { firstSentence } from '../ui/facts/questionnaire-text.ts'
import { atFields, faultOf, faultSummary, field, stateOf, titleWith } from '../ui/forms/fields.ts'
import type { Html } from '../ui/html.ts'
import type { Page } from '../ui/page/layout.ts'

/** What the visitor has chosen so far. */
export interface StartChoice {
  readonly search: string
  readonly questionnaireId?: string
  readonly audience?: string
  readonly finess?: string
  readonly structureName?: string
}

interface StartForm {
  readonly choice: StartChoice
  readonly questionnaires: readonly Questionnaire[]
  /** Undefined while no register was imported: there is nothing to search. */
  readonly register: { readonly dataDate: string } | undefined
  readonly found: StructureSearch | undefined
  readonly structure: Structure | undefined
  /** Whether somebody seems to be signed in. */
  readonly hasAccount: boolean
  readonly issues: readonly Issue[]
}

/** Two ways to say who answers: find the structure in the register, or only say its kind. */
export function startView(form: StartForm): Page {
  return {
    title: titleWith(form.issues, 'Commencer un diagnostic'),
    body: html`<h1>Commencer un diagnostic</h1>
<p class="lead">Aucun compte n’est nécessaire. Vous recevez un lien privé pour revenir quand vous voulez.</p>
${form.hasAccount ? accountNotice() : ''}
${faultSummary(atFields(form.issues, firstFields))}
${form.structure ? chosenStructure(form.structure) : searchForm(form)}
<form method="post" action="${paths.start}">
${form.structure ? html`<input type="hidden" name="finess" value="${form.structure.finess}">` : nameField(form)}
${audienceFields(form)}
${questionnaireFields(form)}
<p class="actions"><button type="submit">Commencer</button></p>
</form>`,
  }
}

/** A warning for visitors with an account: a diagnosis started here belongs to no structure, so theirs would not show it. */
function accountNotice(): Html {
  return html`<p class="notice">Vous avez un compte. Un diagnostic commencé ici n’entre pas dans les questionnaires de votre structure,
et il est effacé au bout de ${openDiagnosisDays}&nbsp;jours. <a href="${paths.accountHome}">Ouvrir vos questionnaires</a></p>`
}

/** Where a link from the list of errors leads: the first field of a group of choices. */
const firstFields = { type: 'type-ES', questionnaire: 'questionnaire-0' }

/** The search is a separate form, so that the Enter key searches. It carries the chosen questionnaire. */
function searchForm(form: StartForm): Html {
  const { choice, found, register } = form
  if (!register) return html``
  return html`<search aria-labelledby="registre">
<h2 id="registre">Retrouver votre structure (facultatif)</h2>
<form method="get" action="${paths.start}">
${choice.questionnaireId ? html`<input type="hidden" name="questionnaire" value="${choice.questionnaireId}">` : ''}
<label for="q">Nom, commune, numéro FINESS ou SIREN (les numéros nationaux de votre structure et de son entité juridique)</label>
<div class="field-with-button"><input id="q" name="q" type="text" inputmode="search" value="${choice.search}" maxlength="100" autocomplete="off">
<button type="submit" class="secondary">Rechercher</button></div>
</form>
${found ? searchResults(found, choice) : ''}
<p class="hint">Source&nbsp;: FINESS, ${calendarDayWords(register.dataDate)}, Licence Ouverte 2.0.</p>
</search>`
}

function searchResults({ structures, more, parents }: StructureSearch, choice: StartChoice): Html {
  if (structures.length === 0 && parents.length === 0) {
    return html`<p role="status">Aucune structure trouvée. Essayez un seul mot du nom, ou continuez sans la retrouver.</p>`
  }
  const others = parents.filter(({ id }) => id !== choice.search)
  return html`<p role="status">${countWords(structures.length, 'structure trouvée', 'structures trouvées')}${more ? ', et d’autres encore\u00A0: précisez la recherche' : ''}.</p>
${parentLines(others, ({ id }) => foundPath({ q: id }, choice))}
<ul class="results">${structures.map(
    (structure) => html`<li><a href="${foundPath({ finess: structure.finess }, choice)}">${structure.name}</a>
<span class="hint">${[structure.postalCode, structure.town].filter(Boolean).join(' ')} – FINESS ${structure.finess}</span></li>`,
  )}</ul>`
}

function foundPath(
  found: { readonly finess: string } | { readonly q: string },
  { questionnaireId }: StartChoice,
): string {
  const query = new URLSearchParams({ ...found })
  if (questionnaireId) query.set('questionnaire', questionnaireId)
  return `${paths.start}?${query}`
}

function chosenStructure(structure: Structure): Html {
  return html`<section class="chosen" aria-labelledby="structure-choisie">
<h2 id="structure-choisie">${structure.name}</h2>
<p>${structure.town ? `${structure.town} – ` : ''}FINESS ${structure.finess} – <a href="${paths.start}">choisir une autre structure</a></p>
</section>`
}

function nameField({ choice, issues }: StartForm): Html {
  return field(issues, {
    name: 'nom',
    label: 'Nom de la structure (facultatif)',
    value: choice.structureName,
    hint: 'Il figure sur le document PDF. Vous pouvez le laisser vide.',
    autocomplete: 'organization',
    maxlength: 200,
    optional: true,
  })
}

const audienceHelp: Record<Audience, string> = {
  ES: 'Hôpital, clinique, hospitalisation à domicile, dialyse…',
  ESMS: 'EHPAD, institut médico-éducatif, foyer, service à domicile…',
}

function audienceFields(form: StartForm): Html {
  const { choice, structure, issues } = form
  const known = structure && structure.kind !== 'to-classify' ? structure.kind : choice.audience
  return html`<fieldset id="type" role="radiogroup" ${stateOf(issues, 'type')}><legend>Vous êtes</legend>${faultOf(issues, 'type')}${(
    ['ES', 'ESMS'] as const
  ).map(
    (audience) => html`<label><input type="radio" id="type-${audience}" name="type" value="${audience}" required
${known === audience ? 'checked' : ''}> ${audienceNames[audience]} <span class="hint">${audienceHelp[audience]}</span></label>`,
  )}</fieldset>`
}

function questionnaireFields(form: StartForm): Html {
  const { questionnaires, choice, issues } = form
  const chosen = choice.questionnaireId ?? questionnaires[0]?.id
  return html`<fieldset id="questionnaire" role="radiogroup" ${stateOf(issues, 'questionnaire')}><legend>Le diagnostic</legend>${faultOf(issues, 'questionnaire')}${questionnaires.map(
    (
      { id, title, durationMinutes, summary },
      place,
    ) => html`<label><input type="radio" id="questionnaire-${place}" name="questionnaire" value="${id}" required
${id === chosen ? 'checked' : ''}> ${title} <span class="hint">Environ ${countWords(durationMinutes, 'minute')}. ${firstSentence(summary)}</span></label>`,
  )}</fieldset>`
}
