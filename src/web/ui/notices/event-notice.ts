import { html } from 'hono/html'
import { calendarDayWords, registeringWords } from '#messages'
import type { NextEvent } from '#regional-offer'
import { paths } from '../../paths.ts'
import type { Html } from '../html.ts'

/** The next event of the reader’s region, in one line; nothing when there is none. */
export function eventNotice(next: NextEvent | undefined): Html {
  if (!next) return html``
  const { event, own, registering } = next
  const act = own > 0 ? 'Vous êtes inscrit.' : registering === 'none' ? '' : `${registeringWords[registering]}.`
  return html`<p>Prochain rendez-vous de la région, le ${calendarDayWords(event.startsOn)}&nbsp;: <a href="${paths.event(event.region, event.id)}">${event.title}</a>. ${act}
<a href="${paths.agenda(event.region)}">Tout l’agenda</a></p>`
}
