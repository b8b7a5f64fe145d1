import { html } from 'hono/html'
import { regionTime } from '#directory'
import { type Issue, spanWords } from '#kernel'
import { countWords, dayWords, eventKindWords, eventStateWords, registeringWords } from '#messages'
import type { EventPlan, OpenedEvent, OwnRegistration } from '#regional-offer'
import { paths } from '../../paths.ts'
import { selectField } from '../../ui/forms/choice-fields.ts'
import { faultSummary, titleWith } from '../../ui/forms/fields.ts'
import type { Html } from '../../ui/html.ts'
import type { Page } from '../../ui/page/layout.ts'
import { placesWords, placeWords } from './event-words.ts'

interface Reader {
  readonly hasAccount: boolean
  readonly issues?: readonly Issue[]
}

/** One event: when, where, for whom, and the registration of the reader’s structures. */
export function eventView(opened: OpenedEvent, { hasAccount, issues = [] }: Reader): Page {
  const { region, event, state, canEdit } = opened
  return {
    title: titleWith(issues, `${event.title} – ${region.name}`),
    body: html`<p class="eyebrow"><a href="${paths.agenda(region.code)}">Agenda cyber – ${region.name}</a></p>
<h1>${event.title}</h1>
${faultSummary(issues)}
${state === 'coming' ? '' : html`<p class="notice"><strong>${eventStateWords[state]}.</strong></p>`}
${event.detail === '' ? '' : html`<p class="lead as-typed">${event.detail}</p>`}
${facts(opened)}
${registration(opened, hasAccount)}
${canEdit ? management(opened) : ''}`,
  }
}

function facts(opened: OpenedEvent): Html {
  const { event } = opened
  const formerly = formerlyFor(opened)
  return html`<dl class="facts">
<dt>Sorte</dt><dd>${eventKindWords[event.kind]}</dd>
<dt>Quand</dt><dd>${spanWords(event)}${event.starts === null ? '' : html` <span class="hint">(heure de la région)</span>`}${formerly(spanWords)}</dd>
<dt>Où</dt><dd>${placeWords(event)}${formerly(placeWords)}</dd>
${event.link === '' ? '' : html`<dt>Lien</dt><dd><a href="${event.link}" rel="noreferrer">${event.link}</a> <span class="hint">(autre site)</span></dd>`}
<dt>Pour qui</dt><dd>${event.forWhom}</dd>
<dt>Inscriptions</dt><dd>${placesWords(opened)}${event.takesRegistrations ? html` <span class="hint">Une place par structure.</span>` : ''}</dd>
<dt>Visible</dt><dd>${event.isPublic ? 'par tout le monde, sans compte' : 'avec un compte de la région'}</dd>
</dl>`
}

/** What an event that moved said before, where that differs. Somebody whose structures all registered since then knows the new plan only. */
function formerlyFor({ event: { former, ...now }, own }: OpenedEvent): (wordsOf: (plan: EventPlan) => string) => Html {
  const registered = own.flatMap(({ registeredAt }) => registeredAt ?? [])
  const isNews = registered.length === 0 || registered.some((at) => now.toldAt !== null && at <= now.toldAt)
  return (wordsOf) =>
    former && isNews && wordsOf(former) !== wordsOf(now)
      ? html` <span class="hint">Avant le changement&nbsp;: ${wordsOf(former)}.</span>`
      : html``
}

function registration(opened: OpenedEvent, hasAccount: boolean): Html {
  const { region, event, registering, own } = opened
  if (registering === 'none') return html``
  const title = html`<h2>Inscription</h2>`
  if (!hasAccount) {
    const back = new URLSearchParams({ suite: paths.event(region.code, event.id) })
    return registering === 'open'
      ? html`${title}<p><a role="button" href="${paths.signIn}?${back}">Se connecter pour inscrire votre structure</a></p>`
      : html`${title}<p>${registeringWords[registering]}.</p>`
  }
  if (own.length === 0) return html``
  const [registered, others] = [
    own.filter(({ registeredAt }) => registeredAt),
    own.filter((each) => !each.registeredAt),
  ]
  return html`${title}
${registered.length > 0 ? html`<ul class="plain">${registered.map((each) => registeredLine(opened, each))}</ul>` : ''}
${registering === 'open' ? offered(opened, others) : html`<p>${registeringWords[registering]}&nbsp;: ${registering === 'full' ? 'toutes les places sont prises. Une place se libère quand une structure se désinscrit.' : 'plus aucune inscription n’est prise.'}</p>`}`
}

function registeredLine({ region, event, state }: OpenedEvent, { structure, registeredAt }: OwnRegistration): Html {
  const at = paths.event(region.code, event.id)
  const since = registeredAt ? dayWords(registeredAt, regionTime(region)) : ''
  return html`<li><p><strong>${structure.name}</strong>&nbsp;: inscrite le ${since}.</p>
${
  state === 'over'
    ? ''
    : html`<form method="post" action="${paths.eventWithdrawal(at)}"><input type="hidden" name="structure" value="${structure.finess}">
<button type="submit" class="secondary">Désinscrire<span class="sr-only"> ${structure.name}</span></button></form>`
}</li>`
}

/** One button for each structure; a list for somebody who answers for many. */
const mostButtons = 3

function offered({ region, event }: OpenedEvent, others: readonly OwnRegistration[]): Html {
  const action = paths.eventRegistration(paths.event(region.code, event.id))
  if (others.length <= mostButtons)
    return html`${others.map(
      ({
        structure,
      }) => html`<form method="post" action="${action}"><input type="hidden" name="structure" value="${structure.finess}">
<button type="submit">Inscrire ${structure.name}</button></form>`,
    )}`
  const options = Object.fromEntries(others.map(({ structure }) => [structure.finess, nameOf(structure)]))
  return html`<form method="post" action="${action}">
${selectField([], { name: 'structure', label: 'Structure à inscrire', options, value: '', blank: 'Choisir' })}
<p><button type="submit">Inscrire</button></p></form>`
}

function nameOf({ name, town, finess }: OwnRegistration['structure']): string {
  return [name, town, finess].filter(Boolean).join(' – ')
}

function management({ region, event, state, registered }: OpenedEvent): Html {
  const at = paths.event(region.code, event.id)
  const words = countWords(registered, 'structure inscrite', 'structures inscrites')
  return html`<h2>Gérer cet évènement</h2>
${event.takesRegistrations ? html`<p><a href="${paths.eventRegistered(at)}">${words}</a></p>` : ''}
${state === 'cancelled' ? '' : html`<p class="actions"><a role="button" href="${paths.eventChange(at)}">Modifier</a></p>`}
${
  state === 'cancelled' || state === 'over'
    ? ''
    : html`<details class="folded"><summary>Annuler cet évènement</summary>
<p>Il reste dans l’agenda, marqué «&nbsp;annulé&nbsp;», et dans les agendas abonnés. Les structures inscrites le lisent sur leur accueil et reçoivent un message.</p>
<form method="post" action="${paths.eventCancelling(at)}"><button type="submit" class="secondary">Annuler l’évènement</button></form></details>`
}`
}
