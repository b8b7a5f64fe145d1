import { html } from 'hono/html'
import type { OfferedKit } from '#exercise-conduct'
import { audienceNames, kitLevelWords } from '#messages'
import { paths } from '../../paths.ts'
import type { Html } from '../../ui/html.ts'
import type { Page } from '../../ui/page/layout.ts'

/** The kits that anyone may read. */
export function kitsView(kits: readonly OfferedKit[]): Page {
  return {
    title: 'Kits d’exercice de crise',
    body: html`<h1>Kits d’exercice de crise</h1>
<p class="lead">Un kit contient tout pour jouer une crise cyber autour d’une table&nbsp;: l’histoire, les messages, les cartes et la grille d’observation.</p>
<p><a role="button" href="${paths.kitChoice}">Choisir en six questions</a></p>
${kits.length === 0 ? html`<p>Aucun kit n’est encore publié sur ce serveur.</p>` : ''}
<ul class="questionnaires">${kits.map(
      (kit) =>
        html`<li><h2><a href="${paths.kit(kit.id)}">${kit.title}</a></h2>${factsLine(kit)}<p>${kit.summary}</p></li>`,
    )}</ul>`,
  }
}

/** What a kit works on and how it is prepared. What happens in it is for the people who lead it: players must not have read it. */
export function kitView(kit: OfferedKit): Page {
  const { title, summary, objectives, roles, materials, preparation, cards, stimuli } = kit
  return {
    title,
    body: html`<p class="eyebrow"><a href="${paths.kits}">Kits d’exercice</a></p>
<h1>${title}</h1>
${factsLine(kit)}
<p class="lead">${summary}</p>
<h2>Ce que l’exercice fait travailler</h2>
<ul>${objectives.map(({ text, criteria }) => html`<li>${text}<ul>${criteria.map((one) => html`<li class="hint">${one}</li>`)}</ul></li>`)}</ul>
<h2>Qui joue</h2>
<ul>${roles.map((role) => html`<li><strong>${role.title}.</strong> ${role.text ?? ''}</li>`)}</ul>
<p class="hint">${stimuli} messages et événements, ${cards} cartes.</p>
<h2>Avant l’exercice</h2>${preparation.some((line) => line.includes('[')) ? html`<p class="hint">Les mots entre crochets sont des exemples&nbsp;: vous choisirez les vôtres.</p>` : ''}
<ol>${preparation.map((line) => html`<li>${line}</li>`)}</ol>
<details><summary>Matériel</summary><ul>${materials.map((line) => html`<li>${line}</li>`)}</ul></details>
<h2>Le jouer</h2>
<p>Le déroulé, le livret de l’animateur, les cartes et les fiches ne sont pas publics&nbsp;: un joueur y lirait la suite. Une personne qui a un compte pour sa structure les
trouve depuis la page de cette structure&nbsp;: «&nbsp;Conduire un exercice&nbsp;», puis «&nbsp;Préparer&nbsp;».</p>
<p><a href="${paths.signIn}">Se connecter</a></p>
<p class="hint">Version ${kit.version}. Origine&nbsp;: ${kit.provenance}</p>`,
  }
}

export function factsLine({ level, durationMinutes, audience }: OfferedKit): Html {
  return html`<p class="hint">Niveau ${kitLevelWords[level].toLowerCase()}, ${durationMinutes}&nbsp;minutes. Pour&nbsp;: ${audience
    .map((one) => audienceNames[one])
    .join(', ')}</p>`
}
