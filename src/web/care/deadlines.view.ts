import { html } from 'hono/html'
import type { Deadline, OpenedCare } from '#care'
import { calendarDayWords, deadlineKindWords } from '#messages'
import { paths } from '../paths.ts'
import type { Html } from '../ui/html.ts'

/** The days to come that the texts give, each with what happens on it. */
export function deadlinesSection(opened: OpenedCare): Html {
  const { domains, reached, sight, structure } = opened
  if (reached.candidate.kind === 'structure' || sight === 'states') return html``
  const deadlines = domains
    .flatMap(({ deadlines: found }) => found)
    .toSorted((one, other) => (one.day < other.day ? -1 : 1))
  const feed = paths.calendarOffer('care', `${structure.finess} ${reached.candidate.id}`)
  return html`<section aria-labelledby="echeances"><h2 id="echeances">Échéances connues</h2>
${deadlines.length === 0 ? html`<p>Les textes connus ne donnent aucun jour à venir.</p>` : html`<ul class="entries">${deadlines.map(line)}</ul>`}
<p class="actions"><a href="${feed}">S’abonner dans votre agenda</a>
${deadlines.length === 0 ? '' : html`<a href="${paths.careCalendar(structure.finess)}" download>Échéances d’aujourd’hui (fichier .ics)</a>`}</p></section>`
}

function line(deadline: Deadline): Html {
  return html`<li>${calendarDayWords(deadline.day)} – ${deadline.text}<span class="hint">${deadlineKindWords(deadline)}</span></li>`
}
