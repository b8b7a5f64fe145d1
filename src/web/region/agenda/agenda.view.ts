import { html } from 'hono/html'
import { spanWords } from '#kernel'
import { eventKindWords, eventStateWords } from '#messages'
import type { Agenda, ShownEvent } from '#regional-offer'
import { paths } from '../../paths.ts'
import type { Html } from '../../ui/html.ts'
import { listedCell, listedRow, listedTable, shortCell } from '../../ui/lists/listed-table.ts'
import type { Page } from '../../ui/page/layout.ts'
import { placesWords, placeWords } from './event-words.ts'

interface Reader {
  /** The address of the calendar of public events. */
  readonly feed: string
  readonly hasAccount: boolean
}

/** The agenda of a region. */
export function agendaView(agenda: Agenda, reader: Reader): Page {
  const { region, coming, over, canEdit } = agenda
  return {
    title: `Agenda cyber – ${region.name}`,
    wide: true,
    body: html`<p class="eyebrow">${region.name}</p>
<h1>Agenda cyber</h1>
<p class="lead">Forums, webinaires, formations et exercices que la région propose aux établissements. Les heures sont celles de la région.</p>
${canEdit ? html`<p class="actions"><a role="button" href="${paths.eventAddition(region.code)}">Ajouter un évènement</a></p>` : ''}
${coming.length === 0 ? html`<p>Aucun évènement n’est annoncé.</p>` : table(agenda, coming, 'Évènements à venir, le plus proche d’abord')}
${subscription(agenda, reader)}
${over.length === 0 ? '' : html`<details class="folded"><summary><h2>Évènements des douze derniers mois</h2></summary>${table(agenda, over, 'Évènements terminés, le plus récent d’abord')}</details>`}`,
  }
}

const head = ['Évènement', 'Quand', 'Où', 'Pour qui', 'Inscriptions'] as const

function table({ region, canEdit }: Agenda, events: readonly ShownEvent[], caption: string): Html {
  return listedTable({
    caption,
    head,
    rows: events.map((shown) => {
      const { event } = shown
      return listedRow(
        html`<a href="${paths.event(region.code, event.id)}">${event.title}</a> <span class="hint">${kindWords(shown, canEdit)}</span>`,
        [
          listedCell(head[1], spanWords(event)),
          listedCell(head[2], placeWords(event)),
          listedCell(head[3], event.forWhom),
          shortCell(head[4], stateWords(shown)),
        ],
      )
    }),
  })
}

function kindWords({ event }: ShownEvent, canEdit: boolean): string {
  return canEdit && event.isPublic ? `${eventKindWords[event.kind]}, public` : eventKindWords[event.kind]
}

function stateWords(shown: ShownEvent): Html | string {
  if (shown.state === 'cancelled') return html`<strong>${eventStateWords.cancelled}</strong>`
  return placesWords(shown)
}

function subscription({ region, isWhole }: Agenda, { feed, hasAccount }: Reader): Html {
  return html`<h2>Suivre cet agenda</h2>
<p>Votre logiciel d’agenda peut lire les évènements de lui-même&nbsp;: une date qui change ici change chez vous.</p>
<ul>${isWhole ? html`<li><a href="${paths.calendarOffer('agenda', region.code)}">Tous les évènements, avec votre compte</a> <span class="hint">Vous recevez une adresse à vous.</span></li>` : ''}
<li>Les évènements publics, sans compte&nbsp;: <a href="${feed.replace(/^https?:/, 'webcal:')}">s’abonner</a>, ou <a href="${paths.publicAgenda(region.code)}">télécharger le fichier (.ics)</a></li></ul>
${hasAccount ? '' : html`<p>Vous ne voyez que les évènements publics. <a href="${paths.signIn}?${new URLSearchParams({ suite: paths.agenda(region.code) })}">Connectez-vous</a> pour voir ceux qui s’adressent à votre structure.</p>`}`
}
