import { html } from 'hono/html'
import { delegationDays, type ListedDelegation, type OpenedAssessment, progressOf } from '#assessment'
import type { Issue, LegalTime } from '#kernel'
import { clockTime, countWords, dayWords } from '#messages'
import { paths } from '../paths.ts'
import { tabTitle } from '../ui/facts/structure-line.ts'
import { faultSummary, field, titleWith } from '../ui/forms/fields.ts'
import type { Html } from '../ui/html.ts'
import type { Page } from '../ui/page/layout.ts'
import { delegationMail } from './delegation-mail.view.ts'

interface DelegationsView {
  readonly opened: OpenedAssessment
  readonly base: string
  readonly delegations: readonly ListedDelegation[]
  /** The link just made, which is shown once. */
  readonly made?: { readonly address: string; readonly colleague: string; readonly themeId: string }
  /** The fields that were refused, as typed. */
  readonly typed?: { readonly theme: string; readonly colleague: string }
  readonly issues?: readonly Issue[]
}

/** Delegates a theme to a colleague, and ends a delegation. */
export function delegationsView(view: DelegationsView): Page {
  const { opened, made, issues = [] } = view
  return {
    title: titleWith(issues, tabTitle('Confier un thème', opened)),
    body: html`<p class="eyebrow"><a href="${view.base}">${opened.questionnaire.title}</a></p>
<h1>Confier un thème à un collègue</h1>
<p class="lead">Vous créez un lien, et vous le lui envoyez. Il lit les réponses déjà données à ce thème
et leurs commentaires, même internes&nbsp;; il y répond. Il ne voit rien d’autre. Il n’a pas besoin de compte.
Quand il a répondu à toutes les questions du thème, vous recevez un courriel.
Le lien fonctionne ${delegationDays}&nbsp;jours, ou jusqu’à ce que vous le fermiez. Il se ferme aussi si votre compte ou votre rôle dans cette structure prend fin.</p>
${faultSummary(issues)}
${made ? madeLink(view.opened, made) : ''}
${current(view)}
${made ? html`<details><summary>Confier un autre thème</summary>${form(view)}</details>` : html`<h2>${view.delegations.length > 0 ? 'Confier un autre thème' : 'Le thème et le collègue'}</h2>${form(view)}`}
<p><a href="${view.base}">Revenir au questionnaire</a></p>`,
  }
}

function form({ opened, base, typed, issues = [] }: DelegationsView): Html {
  const { themes } = progressOf(opened.diagnosis)
  return html`<form method="post" action="${paths.delegations(base)}">
<label for="theme">Thème</label>
<select id="theme" name="theme">${themes.map(({ theme }) => html`<option value="${theme.id}" ${theme.id === typed?.theme ? 'selected' : ''}>${theme.title}</option>`)}</select>
${field(issues, {
  name: 'collegue',
  label: 'Fonction du collègue',
  value: typed?.colleague,
  hint: 'Par exemple «\u00A0responsable informatique\u00A0». Une fonction plutôt qu’un nom.',
  autocomplete: 'off',
  maxlength: 120,
})}
<p class="actions"><button type="submit">Créer le lien</button></p></form>`
}

function madeLink(
  opened: OpenedAssessment,
  { address, colleague, themeId }: NonNullable<DelegationsView['made']>,
): Html {
  return html`<section class="private-link" aria-labelledby="lien"><h2 id="lien">Lien pour&nbsp;: ${colleague}</h2>
<p>Copiez-le maintenant&nbsp;: il ne sera plus affiché. Qui le possède peut répondre à ce thème.</p>
<label for="adresse-lien">Adresse à lui envoyer</label>
<input id="adresse-lien" type="text" readonly value="${address}">
<button type="button" class="secondary" data-copy="adresse-lien" hidden>Copier le lien</button>
${delegationMail({ opened, themeId, address })}</section>`
}

function current({ opened, delegations, base }: DelegationsView): Html {
  if (delegations.length === 0) return html``
  const themes = new Map(progressOf(opened.diagnosis).themes.map((one) => [one.theme.id, one]))
  const titles = new Map(opened.questionnaire.themes.map(({ id, title }) => [id, title]))
  return html`<h2>Thèmes confiés</h2><ul class="questionnaires">${delegations.map(
    (delegation) => html`<li><h3>${titles.get(delegation.themeId) ?? delegation.themeId}</h3>
<p>${delegation.colleague}. ${progressWords(themes.get(delegation.themeId))} ${linkState(delegation, opened.legalTime)}</p>
<p class="hint">${makerWords(delegation, opened.legalTime)} ${useWords(delegation, opened.legalTime)}</p>
<form method="post" action="${paths.delegationEnd(base, delegation.id)}"><button type="submit" class="secondary">${delegation.opens ? 'Fermer ce lien' : 'Retirer de la liste'}<span class="sr-only"> – ${delegation.colleague}</span></button></form></li>`,
  )}</ul>`
}

function linkState({ opens, expiresAt }: ListedDelegation, time: LegalTime): Html {
  if (opens) return html`<span class="hint">Lien ouvert jusqu’au ${dayWords(expiresAt, time)}.</span>`
  return html`<strong>Ce lien n’ouvre plus rien</strong>&nbsp;: la personne qui l’a créé n’a plus ce droit. Créez un autre lien si le thème doit être complété.`
}

function makerWords({ makerName, createdAt }: ListedDelegation, time: LegalTime): string {
  const day = dayWords(createdAt, time)
  return makerName ? `Créé par ${makerName} le ${day}.` : `Créé le ${day} depuis un compte fermé depuis.`
}

function useWords({ lastUsedAt }: ListedDelegation, time: LegalTime): string {
  return lastUsedAt
    ? `Utilisé pour la dernière fois le ${dayWords(lastUsedAt, time)} vers ${clockTime(lastUsedAt, time)}.`
    : 'Jamais utilisé.'
}

function progressWords(progress: { answered: number; asked: number } | undefined): string {
  return progress ? `${countWords(progress.answered, 'réponse')} sur ${countWords(progress.asked, 'question')}.` : ''
}

/** Thanks the colleague once the theme is saved. */
export function delegatedThanksView(opened: OpenedAssessment, at: string): Page {
  const theme = progressOf(opened.diagnosis).themes.find(({ theme }) => theme.id === opened.rights.theme)
  const missing = theme ? theme.asked - theme.answered : 0
  return {
    title: 'Réponses enregistrées',
    body: html`<h1>Réponses enregistrées</h1>
<p>${missing === 0 ? 'Toutes les questions de ce thème ont une réponse.' : html`Il manque encore ${countWords(missing, 'réponse')}.`}
Vous pouvez fermer cette page, ou <a href="${at}">revenir à vos réponses</a>.</p>`,
  }
}
