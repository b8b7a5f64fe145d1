import { html } from 'hono/html'
import { spanWords } from '#kernel'
import { calendarDayWords, registeringWords } from '#messages'
import { type ChangedEvent, isMoved, type NextEvent, type OwnEvents } from '#regional-offer'
import { paths } from '../../paths.ts'
import type { Html } from '../html.ts'

/** What the agenda of the region says to the reader: events that moved or are cancelled, then the next one. */
export function eventsNotice({ next, changed }: OwnEvents): Html {
  return html`${changed.map(changedNotice)}${next ? nextLine(next) : ''}`
}

/** « Vous étiez inscrit » to a cancelled event; a moved one says where it stood. */
function changedNotice({ event, own }: ChangedEvent): Html {
  const { cancelledAt, former } = event
  const link = html`<a href="${paths.event(event.region, event.id)}">${event.title}</a>`
  const who = whoWords(own, cancelledAt !== null)
  if (cancelledAt)
    return html`<p class="notice"><strong>Annulé</strong>&nbsp;: ${link}, qui était prévu ${momentOf(event)}. ${who}&nbsp;: vous n’avez rien à faire.</p>`
  if (former && !isMoved(former, event))
    return html`<p class="notice"><strong>Maintenu</strong>&nbsp;: ${link}. Il a bien lieu ${momentOf(event)}, comme prévu. ${who}.</p>`
  return html`<p class="notice"><strong>Changé</strong>&nbsp;: ${link}. Il a lieu ${momentOf(event)}${former && spanWords(former) !== spanWords(event) ? `, et non plus ${momentOf(former)}` : event.place !== former?.place ? ', dans un autre lieu' : ', par un autre lien'}. ${who}.</p>`
}

/** `le 3 décembre 2026, de 9h30 à 12h`, `du 1er juin 2027 au 30 juin 2027` */
function momentOf(span: Parameters<typeof spanWords>[0]): string {
  const words = spanWords(span)
  return words.startsWith('du ') ? words : `le ${words}`
}

/** The next event of the reader’s region, in one line. */
function nextLine({ event, own, registering }: NextEvent): Html {
  const act = own > 0 ? 'Vous êtes inscrit.' : registering === 'none' ? '' : `${registeringWords[registering]}.`
  return html`<p>Prochain rendez-vous de la région, le ${calendarDayWords(event.startsOn)}&nbsp;: <a href="${paths.event(event.region, event.id)}">${event.title}</a>. ${act}
<a href="${paths.agenda(event.region)}">Tout l’agenda</a></p>`
}

function whoWords(own: number, isCancelled: boolean): string {
  if (own > 1) return `${own} de vos structures y ${isCancelled ? 'étaient' : 'sont'} inscrites`
  return isCancelled ? 'Vous y étiez inscrit' : 'Vous y êtes inscrit'
}
