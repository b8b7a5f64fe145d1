import { html } from 'hono/html'
import type { OpenedRun } from '#exercise-conduct'
import type { Issue } from '#kernel'
import { instantWords } from '#messages'
import { paths } from '../../paths.ts'
import { atFields, faultOf, faultSummary, stateOf } from '../../ui/forms/fields.ts'
import type { Html } from '../../ui/html.ts'
import type { Page } from '../../ui/page/layout.ts'

interface Links {
  readonly opened: OpenedRun
  readonly base: string
  /** Links just made, with their addresses. */
  readonly made: readonly Handout[]
  /** The form as typed, when it was refused. */
  readonly typed: TypedLinks | undefined
  readonly issues: readonly Issue[]
}

/** What one person gets: `code` is the address as a square code for a telephone. */
export interface Handout {
  readonly label: string
  readonly address: string
  readonly code: Html
}

export interface TypedLinks {
  readonly roles: readonly string[]
  readonly observers: string
}

/** The links of players and observers. */
export function linksView({ opened: { run, kit, links, legalTime }, base, made, typed, ...view }: Links): Page {
  const issues = atFields(view.issues, { observers: 'observateurs' })
  const observers = typed?.observers ?? (links.some(({ role }) => role === null) ? '0' : '1')
  const isChosen = (id: string) => (typed ? typed.roles.includes(id) : !given.has(id))
  const players = kit.roles.filter(({ cell }) => cell !== 'animation')
  const given = new Set(links.map(({ role }) => role))
  return {
    title: `Liens – ${run.title}`,
    body: html`<p class="eyebrow"><a href="${base}">${run.title}</a></p>
<h1>Liens des joueurs et des observateurs</h1>
<p class="screen-only">Chaque lien ouvre une page sans compte, sur un téléphone ou un ordinateur. Un joueur ne voit que ce qui a été envoyé à son rôle. Un observateur voit tout ce qui a été envoyé, et la grille.</p>
${faultSummary(issues)}
${made.length > 0 ? handouts(made, run.title) : ''}
<form class="screen-only" method="post" action="${paths.runLinks(base)}"><fieldset><legend>Un lien pour chaque rôle</legend>${players.map(
      ({ id, title }) =>
        html`<label><input type="checkbox" name="roles" value="${id}" ${isChosen(id) ? 'checked' : ''}> ${title}</label>`,
    )}</fieldset>
<label for="observateurs">Nombre d’observateurs à ajouter</label>${faultOf(issues, 'observateurs')}<input id="observateurs" name="observateurs" inputmode="numeric" value="${observers}" maxlength="20" autocomplete="off" ${stateOf(issues, 'observateurs')}>
<button>Créer les liens</button></form>
${
  links.length > 0
    ? html`<section class="screen-only"><h2>Liens en service</h2><ul class="run-log">${links.map(
        ({ id, label, createdAt }) => {
          // Two links of one role are told apart by the moment they were made: the one that got lost is closed, not the other.
          const made = `créé le ${instantWords(createdAt, legalTime)}`
          return html`<li><form class="named-action" method="post" action="${paths.runLinkEnd(base, id)}"><span>${label} <span class="hint">${made}</span></span> <button class="secondary">Fermer<span class="sr-only"> le lien – ${label}, ${made}</span></button></form></li>`
        },
      )}</ul><p class="hint">Ils se ferment d’eux-mêmes soixante jours après leur création, sept jours après la fin, si l’exercice est annulé, ou si vous n’avez plus le droit de conduire un exercice ici.</p></section>`
    : ''
}`,
  }
}

/** Shown once, to be copied, read with a telephone, or printed and cut. */
function handouts(made: readonly Handout[], title: string): Html {
  return html`<section class="handouts" aria-labelledby="nouveaux"><h2 id="nouveaux">Liens à transmettre maintenant</h2>
<p class="screen-only">Ils ne seront plus affichés. Copiez-les, faites viser les codes carrés par les téléphones, ou imprimez cette page et découpez-la.</p>
<ul>${made.map(
    ({ label, address, code }, index) =>
      html`<li><label for="lien-${index}">${label}</label>${code}<div class="field-with-button"><input id="lien-${index}" value="${address}" readonly><button type="button" class="secondary" data-copy="lien-${index}" hidden>Copier</button></div><p class="paper-only">Exercice «&nbsp;${title}&nbsp;». Visez ce code avec un téléphone, ou tapez l’adresse&nbsp;: <span class="secret">${address}</span></p></li>`,
  )}</ul></section>`
}
