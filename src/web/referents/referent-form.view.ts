import { html } from 'hono/html'
import type { ReferentFunction, Structure } from '#directory'
import type { Issue } from '#kernel'
import { functionNames } from '#messages'
import { paths } from '../paths.ts'
import { atFields, dayField, faultOf, faultSummary, field, stateOf, titleWith } from '../ui/forms/fields.ts'
import type { Html } from '../ui/html.ts'
import type { Page } from '../ui/page/layout.ts'
import { functionWord } from './referent-words.ts'

/** The fields as typed. */
export interface TypedReferentFields {
  readonly standing: string
  readonly name: string
  readonly mail: string
  readonly phone: string
  readonly sharedWith: string
  readonly namedOn: string
}

/** The name and id of each field, by its name in code. */
export const referentFields = {
  standing: 'designation',
  name: 'nom',
  mail: 'courriel',
  phone: 'telephone',
  sharedWith: 'entite',
  namedOn: 'depuis',
} as const satisfies Record<keyof TypedReferentFields, string>

/** A link from the error summary leads to the first choice of the group. */
const firstChoices = { designation: 'designation-held' }

export interface ReferentForm {
  readonly structure: Structure
  readonly function: ReferentFunction
  readonly typed: TypedReferentFields
  readonly issues: readonly Issue[]
  /** True to correct the current line, false to begin a new line. */
  readonly correcting: boolean
  /** Whether the new line ends a current line. */
  readonly replacing: boolean
}

export function referentFormView(form: ReferentForm): Page {
  const { structure, function: wanted, correcting, replacing } = form
  const word = functionWord(wanted)
  const issues = atFields(form.issues, referentFields)
  const title = correcting ? 'Corriger la désignation' : 'Désigner'
  const action = correcting
    ? paths.referentCorrection(structure.finess, word)
    : paths.referentNaming(structure.finess, word)
  return {
    title: titleWith(issues, `${title} – ${structure.name}`),
    body: html`<p class="eyebrow"><a href="${paths.referents(structure.finess)}">Référents – ${structure.name}</a></p>
<h1>${title}</h1>
<p class="lead">${functionNames[wanted]}</p>
${faultSummary(atFields(issues, firstChoices))}
${replacing ? html`<p class="notice">La désignation en cours prend fin. Le nom et les coordonnées qu’elle porte seront effacés&nbsp;; les dates restent.</p>` : ''}
<form method="post" action="${action}">
${standingFields(form.typed, issues)}
${sharedField(form.typed, issues)}
${personalDataWarning}
${personFields(form.typed, issues)}
<p class="actions"><button type="submit">Enregistrer</button> <a href="${paths.referents(structure.finess)}">Revenir sans rien changer</a></p>
</form>`,
  }
}

function sharedField(typed: TypedReferentFields, issues: readonly Issue[]): Html {
  return field(issues, {
    name: referentFields.sharedWith,
    label: 'Si la fonction est mutualisée, entité qui l’exerce',
    value: typed.sharedWith,
    hint: 'Par exemple le groupement hospitalier de territoire (GHT) ou le siège de votre association.',
    ...optional,
    maxlength: 120,
  })
}

function personFields(typed: TypedReferentFields, issues: readonly Issue[]): Html {
  const { name, mail, phone, namedOn } = referentFields
  return html`${field(issues, { name, label: 'Nom (facultatif)', value: typed.name, ...optional, maxlength: 120 })}
${field(issues, {
  name: mail,
  label: 'Adresse électronique professionnelle (facultatif)',
  value: typed.mail,
  hint: 'De préférence celle de la fonction, par exemple ssi@etablissement.example.',
  ...optional,
})}
${field(issues, { name: phone, label: 'Téléphone professionnel (facultatif)', type: 'tel', value: typed.phone, ...optional })}
${dayField(issues, { name: namedOn, label: 'Depuis le', value: typed.namedOn, hint: 'Aujourd’hui si vous laissez vide.', ...optional })}`
}

/** Autocomplete is off: the browser would fill in the person who types, who is seldom the person named. */
const optional = { optional: true, autocomplete: 'off' } as const

const choices = [
  ['held', 'La fonction est exercée dans la structure'],
  ['shared', 'La fonction est mutualisée : une autre entité l’exerce'],
  ['vacant', 'La fonction n’est pas désignée : nom et coordonnées ne sont pas enregistrés'],
] as const

function standingFields(typed: TypedReferentFields, issues: readonly Issue[]): Html {
  return html`<fieldset role="radiogroup" ${stateOf(issues, referentFields.standing)}>
<legend>Désignation</legend>
${faultOf(issues, referentFields.standing)}
${choices.map(
  ([
    standing,
    label,
  ]) => html`<label><input type="radio" id="designation-${standing}" name="${referentFields.standing}" value="${standing}" required
${typed.standing === standing ? 'checked' : ''}> ${label}</label>`,
)}</fieldset>`
}

/** GDPR: data minimisation, information of the person, erasure on departure. */
const personalDataWarning = html`<section class="to-complete" aria-labelledby="donnees-personnelles">
<p id="donnees-personnelles"><strong>Avant de donner un nom</strong></p>
<ul>
<li>N’indiquez que des coordonnées professionnelles.</li>
<li>Informez la personne&nbsp;: le règlement général sur la protection des données (RGPD) lui donne le droit de savoir où elle figure,
qui la lit et comment corriger.</li>
<li>Son nom et ses coordonnées sont effacés quand elle quitte la fonction.</li>
<li>N’écrivez jamais de données de patient ou de résident.</li>
</ul></section>`

export function referentEndView(structure: Structure, wanted: ReferentFunction): Page {
  const word = functionWord(wanted)
  return {
    title: `Fin de fonction – ${structure.name}`,
    body: html`<p class="eyebrow"><a href="${paths.referents(structure.finess)}">Référents – ${structure.name}</a></p>
<h1>Fin de fonction&nbsp;?</h1>
<p class="lead">${functionNames[wanted]}</p>
<p>La fonction prend fin aujourd’hui. Le nom et les coordonnées sont effacés pour de bon&nbsp;; les dates restent.
Si quelqu’un prend la suite, <a href="${paths.referentNaming(structure.finess, word)}">désignez plutôt cette personne</a>.</p>
<form method="post" action="${paths.referentEnd(structure.finess, word)}">
<p class="actions"><button type="submit" class="danger">Enregistrer la fin de fonction</button>
<a href="${paths.referents(structure.finess)}">Revenir sans rien changer</a></p>
</form>`,
  }
}
