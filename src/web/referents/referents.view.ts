import { html } from 'hono/html'
import { type FunctionLines, isOverseas, type Referent, type StructureReferents } from '#directory'
import {
  calendarDayWords,
  enumeration,
  functionNames,
  notProvidedWord,
  readersOf,
  shortFunctionNames,
  standingWords,
} from '#messages'
import { paths } from '../paths.ts'
import type { Html } from '../ui/html.ts'
import type { Page } from '../ui/page/layout.ts'
import { functionWord } from './referent-words.ts'

export function referentsView({ structure, functions, editable }: StructureReferents): Page {
  return {
    title: `Référents – ${structure.name}`,
    body: html`<p class="eyebrow">${editable ? html`<a href="${paths.structure(structure.finess)}">${structure.name}</a>` : structure.name}</p>
<h1>Référents</h1>
<p class="lead">Qui porte la cybersécurité dans la structure. La fonction compte d’abord&nbsp;; le nom est facultatif.</p>
<p class="hint">Lisent cette page&nbsp;: ${enumeration(readersOf('read-referents'))}. Personne d’autre.</p>
${isOverseas(structure) ? html`<p class="hint">Les jours sont ceux de votre structure, à son heure légale.</p>` : ''}
<p><a href="${paths.crisisSheet(structure.finess)}" download>Fiche de crise (PDF)</a> <span class="hint">Elle reprend ces personnes, et les deux canaux de signalement. À garder sur papier.</span></p>
${functions.map((lines) => functionSection(lines, structure.finess, editable))}`,
  }
}

function functionSection(lines: FunctionLines, finess: string, editable: boolean): Html {
  const word = functionWord(lines.function)
  return html`<section aria-labelledby="${word}">
<h2 id="${word}">${functionNames[lines.function]}</h2>
${lines.current ? currentLine(lines.current, lines.toConfirm) : html`<p>${notProvidedWord}.</p>`}
${editable ? actions(lines, finess, word) : ''}
${lines.past.length > 0 ? history(lines.past) : ''}
</section>`
}

function currentLine(current: Referent, toConfirm: boolean): Html {
  const { standing, name, mail, phone, sharedWith, namedOn, confirmedOn } = current
  return html`<p><strong>${standingWords[standing]}</strong>${sharedWith ? html`&nbsp;: ${sharedWith}` : ''}
depuis le ${calendarDayWords(namedOn)}.</p>
${name || mail || phone ? html`<ul>${[name, mail && html`<a href="mailto:${mail}">${mail}</a>`, phone].filter(Boolean).map((text) => html`<li>${text}</li>`)}</ul>` : ''}
${
  toConfirm
    ? html`<p class="to-complete"><strong>À confirmer</strong>&nbsp;: la dernière confirmation date du ${calendarDayWords(confirmedOn)}.</p>`
    : html`<p class="hint">Confirmé le ${calendarDayWords(confirmedOn)}.</p>`
}`
}

/** Every function has buttons with identical words: hidden text names the function for screen readers. */
function actions({ current, function: of }: FunctionLines, finess: string, word: string): Html {
  const about = html`<span class="sr-only">, ${shortFunctionNames[of]}</span>`
  if (!current) return html`<p><a href="${paths.referentNaming(finess, word)}">Renseigner${about}</a></p>`
  return html`<form method="post" action="${paths.referentConfirmation(finess, word)}"><p class="actions">
<button type="submit" class="secondary">Confirmer, rien n’a changé${about}</button>
<a href="${paths.referentCorrection(finess, word)}">Corriger${about}</a>
<a href="${paths.referentNaming(finess, word)}">Remplacer${about}</a>
<a href="${paths.referentEnd(finess, word)}">Fin de fonction${about}</a></p></form>`
}

/** Past lines keep their dates, never a name. */
function history(past: readonly Referent[]): Html {
  return html`<details><summary>Avant</summary><ul>${past.map(
    ({ standing, namedOn, until }) =>
      html`<li>${standingWords[standing]}, du ${calendarDayWords(namedOn)} au ${calendarDayWords(until ?? '')}</li>`,
  )}</ul></details>`
}
