import { html } from 'hono/html'
import type { Structure, StructureSearch } from '#directory'
import type { Issue } from '#kernel'
import { audienceNames, calendarDayWords, countWords, sentence } from '#messages'
import type { Audience, Questionnaire } from '#questionnaires'
import { paths } from '../paths.ts'
import type { Html, Page } from './layout.ts'

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

/** Where a link from the list of errors leads: the first field of a group of choices. */
const firstFields: Readonly<Record<string, string>> = { type: 'type-ES', questionnaire: 'questionnaire-0' }

function errorSummary(issues: readonly Issue[]): Html {
  if (issues.length === 0) return html``
  return html`<section class="errors" role="alert" aria-labelledby="erreurs" tabindex="-1" data-focus><h2 id="erreurs">À corriger</h2>
<ul>${issues.map((issue) => html`<li><a href="#${firstFields[issue.path] ?? issue.path}">${sentence(issue.code, issue.values)}</a></li>`)}</ul></section>`
}

/** A form of its own, so that the Enter key searches here and begins below; the questionnaire chosen goes with it. */
function searchForm(form: StartForm): Html {
  const { choice, found, register } = form
  if (!register) return html``
  return html`<search aria-labelledby="registre">
<h2 id="registre">Retrouver votre structure (facultatif)</h2>
<form method="get" action="${paths.start}">
${choice.questionnaireId ? html`<input type="hidden" name="questionnaire" value="${choice.questionnaireId}">` : ''}
<label for="q">Nom, commune ou numéro FINESS (le numéro national de votre structure)</label>
<div class="field-with-button"><input id="q" name="q" type="text" inputmode="search" value="${choice.search}" maxlength="100" autocomplete="off">
<button type="submit" class="secondary">Rechercher</button></div>
</form>
${found ? searchResults(found, choice) : ''}
<p class="hint">Source&nbsp;: FINESS, ${calendarDayWords(register.dataDate)}, Licence Ouverte 2.0.</p>
</search>`
}

function searchResults({ structures, more }: StructureSearch, choice: StartChoice): Html {
  if (structures.length === 0) {
    return html`<p role="status">Aucune structure trouvée. Essayez un seul mot du nom, ou continuez sans la retrouver.</p>`
  }
  return html`<p role="status">${countWords(structures.length, 'structure trouvée', 'structures trouvées')}${more ? ', et d’autres encore : précisez la recherche' : ''}.</p>
<ul class="results">${structures.map(
    (structure) => html`<li><a href="${chosenPath(structure, choice)}">${structure.name}</a>
<span class="hint">${[structure.postalCode, structure.town].filter(Boolean).join(' ')} – FINESS ${structure.finess}</span></li>`,
  )}</ul>`
}

function chosenPath({ finess }: Structure, { questionnaireId }: StartChoice): string {
  const query = new URLSearchParams({ finess })
  if (questionnaireId) query.set('questionnaire', questionnaireId)
  return `${paths.start}?${query}`
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

/** The fault of a field, beside it. */
function faultOf(form: StartForm, field: string): Html {
  const issue = form.issues.find(({ path }) => path === field)
  return issue ? html`<p class="fault" id="${field}-faute">${sentence(issue.code, issue.values)}</p>` : html``
}

function groupAttributes({ issues }: StartForm, field: string): Html {
  const faulty = issues.some(({ path }) => path === field)
  return faulty
    ? html`role="radiogroup" aria-invalid="true" aria-describedby="${field}-faute"`
    : html`role="radiogroup"`
}

function audienceFields(form: StartForm): Html {
  const { choice, structure } = form
  const known = structure && structure.kind !== 'to-classify' ? structure.kind : choice.audience
  return html`<fieldset id="type" ${groupAttributes(form, 'type')}><legend>Vous êtes</legend>${faultOf(form, 'type')}${(
    ['ES', 'ESMS'] as const
  ).map(
    (audience) => html`<label><input type="radio" id="type-${audience}" name="type" value="${audience}" required
${known === audience ? 'checked' : ''}> ${audienceNames[audience]} <span class="hint">${audienceHelp[audience]}</span></label>`,
  )}</fieldset>`
}

function questionnaireFields(form: StartForm): Html {
  const { questionnaires, choice } = form
  const chosen = choice.questionnaireId ?? questionnaires[0]?.id
  return html`<fieldset id="questionnaire" ${groupAttributes(form, 'questionnaire')}><legend>Le diagnostic</legend>${faultOf(form, 'questionnaire')}${questionnaires.map(
    (
      { id, title, durationMinutes, summary },
      place,
    ) => html`<label><input type="radio" id="questionnaire-${place}" name="questionnaire" value="${id}" required
${id === chosen ? 'checked' : ''}> ${title} <span class="hint">Environ ${countWords(durationMinutes, 'minute')}. ${firstSentence(summary)}</span></label>`,
  )}</fieldset>`
}

/** Enough to choose; the next page gives the whole summary. */
function firstSentence(text: string): string {
  return /^.*?[.!?](?=\s|$)/s.exec(text)?.[0] ?? text
}
