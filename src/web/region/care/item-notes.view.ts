import { html } from 'hono/html'
import { type InterpretationNote, longestCareText } from '#care'
import { calendarDayWords, quoted } from '#messages'
import { paths } from '../../paths.ts'
import { areaField } from '../../ui/forms/choice-fields.ts'
import { dayField, field } from '../../ui/forms/fields.ts'
import type { Html } from '../../ui/html.ts'
import { selectFilter } from '../../ui/lists/select-filter.view.ts'
import type { ShownItem, TypedNote } from './typed-forms.ts'

const blank: TypedNote = { text: '', answeredBy: '', answeredWhere: '', answeredOn: '', supersedes: '' }

/** The notes of the region on an item: those that stand, then those that a later one replaced. */
export function notesSection(shown: ShownItem, code: string): Html {
  const { opened } = shown
  const own = opened.notes.filter((note) => note.code === code)
  const standing = own.filter(({ supersededBy }) => supersededBy === null)
  const replaced = own.filter(({ supersededBy }) => supersededBy !== null)
  return html`<section aria-labelledby="notes"><h2 id="notes">Notes d’interprétation</h2>
<p>Elles valent pour tous les candidats de la région. Une note ne se modifie pas&nbsp;: une autre la remplace.</p>
${standing.length === 0 ? html`<p>Aucune note.</p>` : list(standing)}
${replaced.length > 0 ? html`<details><summary>Notes remplacées</summary>${list(replaced)}</details>` : ''}
${opened.canReview && opened.finess !== undefined ? noteForm(shown, code, standing) : ''}</section>`
}

function list(notes: readonly InterpretationNote[]): Html {
  return html`<ul>${notes.map(
    ({ text, answeredBy, answeredWhere, answeredOn }) =>
      html`<li>${quoted(text)} <span class="hint">${answeredBy}, ${answeredWhere}, le ${calendarDayWords(answeredOn)}</span></li>`,
  )}</ul>`
}

function noteForm(
  { opened, word, note, issues = [] }: ShownItem,
  code: string,
  standing: readonly InterpretationNote[],
): Html {
  const typed = note ?? blank
  const faults = note ? issues : []
  return html`<details class="folded"${note ? html` open` : ''}><summary><h3>Ajouter une note</h3></summary>
<form method="post" action="${paths.regionItemNotes(opened.region.code, word, code)}">
${areaField(faults, { name: 'note', label: 'Ce qui a été répondu', value: typed.text, hint: 'Tous les candidats de la région lisent cette note.', maxlength: longestCareText, rows: 3 })}
${field(faults, { name: 'par', label: 'Qui a répondu', value: typed.answeredBy, autocomplete: 'off', hint: 'Une fonction ou un organisme, jamais un nom. Par exemple\u00A0: DNS.' })}
${field(faults, { name: 'ou', label: 'Où', value: typed.answeredWhere, autocomplete: 'off', hint: 'Par exemple\u00A0: liste du Club RSSI Santé, webinaire.' })}
${dayField(faults, { name: 'le', label: 'Quel jour', value: typed.answeredOn, autocomplete: 'off' })}
${
  standing.length > 0
    ? selectFilter('remplace', 'Elle remplace', typed.supersedes, [
        ['', 'Aucune note'],
        ...standing.map(({ id, text }) => [id, text.slice(0, 80)] as const),
      ])
    : ''
}
<p class="actions"><button type="submit">Ajouter la note</button></p></form></details>`
}
