import { html } from 'hono/html'
import type { Kit } from '#exercise-conduct'
import { audienceNames, kitLevelWords } from '#messages'
import { paths } from '../../paths.ts'
import type { Html, Page } from '../../ui/layout.ts'
import { printsList } from '../prints.view.ts'

/** The kits that anyone may read. */
export function kitsView(kits: readonly Kit[]): Page {
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

/** What a kit holds. The page shows no stimulus, and says that the booklet holds them all: who plays should not have read them. */
export function kitView(kit: Kit): Page {
  const { title, summary, objectives, roles, phases, materials, preparation, cards, stimuli } = kit
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
<h2>Comment il se déroule</h2>
<ol>${phases.map((phase) => html`<li><strong>${phase.title}</strong> <span class="hint">${phase.from} à ${phase.to}</span>${phase.text ? html`<br>${phase.text}` : ''}</li>`)}</ol>
<p class="hint">${stimuli.length} stimuli, ${cards.length} cartes. Les textes ne sont pas montrés sur cette page&nbsp;: ils gardent leur surprise.</p>
<h2>Avant l’exercice</h2>${preparation.some((line) => line.includes('[')) ? html`<p class="hint">Les mots entre crochets sont des exemples&nbsp;: vous choisirez les vôtres.</p>` : ''}
<ol>${preparation.map((line) => html`<li>${line}</li>`)}</ol>
<details><summary>Matériel</summary><ul>${materials.map((line) => html`<li>${line}</li>`)}</ul></details>
<h2>À imprimer</h2>
<p><strong>Le livret de l’animateur contient tous les textes.</strong> Si vous devez jouer cet exercice, ne l’ouvrez pas, ni les cartes.</p>
<p>Les textes y montrent les exemples du kit, entre crochets. Préparez l’exercice pour les avoir avec vos mots.</p>
${printsList((print) => paths.kitPrint(kit.id, print))}
<h2>Le conduire ici</h2><p>Depuis la page de votre structure, ouvrez «&nbsp;Conduire un exercice&nbsp;», puis préparez ce kit.</p>
<p class="hint">Version ${kit.version}. Origine&nbsp;: ${kit.provenance}</p>`,
  }
}

export function factsLine({ level, durationMinutes, audience }: Kit): Html {
  return html`<p class="hint">Niveau ${kitLevelWords[level].toLowerCase()}, ${durationMinutes} minutes. Pour&nbsp;: ${audience
    .map((one) => audienceNames[one])
    .join(', ')}</p>`
}
