import { html } from 'hono/html'
import type { Structure, StructureSearch } from '#directory'
import type { Issue } from '#kernel'
import { calendarDayWords, countWords, sentence } from '#messages'
import type { Audience, Questionnaire } from '#questionnaires'
import { paths } from '../paths.ts'
import type { Html, Page } from './layout.ts'
import { audienceNames } from './structure.ts'

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
  readonly issues: readonly Issue[]
}

/** Two ways to say who answers: find the structure in the register, or only say its kind. */
export function startView(form: StartForm): Page {
  return {
    title: `${form.issues.length > 0 ? 'Erreur – ' : ''}Commencer un diagnostic`,
    body: html`<h1>Commencer un diagnostic</h1>
<p class="lead">Aucun compte n’est nécessaire. Vous recevez un lien privé pour revenir quand vous voulez.</p>
${errorSummary(form.issues)}
${form.structure ? chosenStructure(form.structure) : searchForm(form)}
<form method="post" action="${paths.start}">
${form.structure ? html`<input type="hidden" name="finess" value="${form.structure.finess}">` : nameField(form)}
${audienceFields(form)}
${questionnaireFields(form)}
<p class="actions"><button type="submit">Commencer</button></p>
</form>`,
  }
}

function errorSummary(issues: readonly Issue[]): Html {
  if (issues.length === 0) return html``
  return html`<section class="errors" role="alert" aria-labelledby="erreurs"><h2 id="erreurs">À corriger</h2>
<ul>${issues.map((issue) => html`<li><a href="#${issue.path}">${sentence(issue.code, issue.values)}</a></li>`)}</ul></section>`
}

function searchForm({ choice, found, register }: StartForm): Html {
  if (!register) return html``
  return html`<section aria-labelledby="registre">
<h2 id="registre">Retrouver votre structure (facultatif)</h2>
<search><form method="get" action="${paths.start}">
<label for="q">Nom, commune ou numéro FINESS</label>
<div class="field-with-button"><input id="q" name="q" type="text" inputmode="search" value="${choice.search}" maxlength="100" autocomplete="off">
<button type="submit" class="secondary">Rechercher</button></div>
</form></search>
${found ? searchResults(found) : ''}
<p class="hint">Source&nbsp;: FINESS, ${calendarDayWords(register.dataDate)}, Licence Ouverte 2.0.</p>
</section>`
}

function searchResults({ structures, more }: StructureSearch): Html {
  if (structures.length === 0) {
    return html`<p role="status">Aucune structure trouvée. Essayez un seul mot du nom, ou continuez sans la retrouver.</p>`
  }
  return html`<p role="status">${countWords(structures.length, 'structure trouvée', 'structures trouvées')}${more ? ', et d’autres encore : précisez la recherche' : ''}.</p>
<ul class="results">${structures.map(
    (structure) => html`<li><a href="${paths.start}?finess=${structure.finess}">${structure.name}</a>
<span class="hint">${[structure.postalCode, structure.town].filter(Boolean).join(' ')} – FINESS ${structure.finess}</span></li>`,
  )}</ul>`
}

function chosenStructure(structure: Structure): Html {
  return html`<section class="chosen" aria-labelledby="structure-choisie">
<h2 id="structure-choisie">${structure.name}</h2>
<p>${structure.town ? `${structure.town} – ` : ''}FINESS ${structure.finess} – <a href="${paths.start}">choisir une autre structure</a></p>
</section>`
}

function nameField({ choice }: StartForm): Html {
  return html`<label for="nom">Nom de la structure (facultatif)</label>
<input id="nom" name="nom" type="text" maxlength="200" value="${choice.structureName ?? ''}" autocomplete="organization"
aria-describedby="nom-aide">
<p class="hint" id="nom-aide">Il figure sur le document PDF. Vous pouvez le laisser vide.</p>`
}

const audienceHelp: Record<Audience, string> = {
  ES: 'Hôpital, clinique, hospitalisation à domicile, dialyse…',
  ESMS: 'EHPAD, institut médico-éducatif, foyer, service à domicile…',
}

function audienceFields({ choice, structure }: StartForm): Html {
  const known = structure && structure.kind !== 'to-classify' ? structure.kind : choice.audience
  return html`<fieldset id="type"><legend>Vous êtes</legend>${(['ES', 'ESMS'] as const).map(
    (audience) => html`<label><input type="radio" name="type" value="${audience}" required
${known === audience ? 'checked' : ''}> ${audienceNames[audience]} <span class="hint">${audienceHelp[audience]}</span></label>`,
  )}</fieldset>`
}

function questionnaireFields({ questionnaires, choice }: StartForm): Html {
  const chosen = choice.questionnaireId ?? questionnaires[0]?.id
  return html`<fieldset id="questionnaire"><legend>Le diagnostic</legend>${questionnaires.map(
    ({
      id,
      title,
      durationMinutes,
      summary,
    }) => html`<label><input type="radio" name="questionnaire" value="${id}" required
${id === chosen ? 'checked' : ''}> ${title} <span class="hint">Environ ${countWords(durationMinutes, 'minute')}. ${summary}</span></label>`,
  )}</fieldset>`
}
