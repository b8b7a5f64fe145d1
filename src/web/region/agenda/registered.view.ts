import { html } from 'hono/html'
import { regionTime } from '#directory'
import { pageOf, spanWords } from '#kernel'
import { countWords, dayWords } from '#messages'
import type { RegisteredLine, RegisteredList } from '#regional-offer'
import { paths } from '../../paths.ts'
import { mailStates } from '../../ui/facts/mail-states.ts'
import type { Html } from '../../ui/html.ts'
import { listedCell, listedRow, listedTable, shortCell } from '../../ui/lists/listed-table.ts'
import { pagination } from '../../ui/lists/pagination.ts'
import { finessHeading } from '../../ui/lists/table-heading.ts'
import type { Page } from '../../ui/page/layout.ts'

/** The structures that come to an event. */
export function registeredView(list: RegisteredList, wanted: number): Page {
  const { region, event, lines } = list
  const at = paths.event(region.code, event.id)
  const { items, page, pages } = pageOf(lines, wanted)
  return {
    title: `Inscrits – ${event.title}`,
    wide: true,
    body: html`<p class="eyebrow"><a href="${at}">${event.title}</a></p>
<h1>Structures inscrites</h1>
<p class="lead">${countWords(lines.length, 'structure inscrite', 'structures inscrites')}${event.capacity === null ? '' : ` sur ${countWords(event.capacity, 'place')}`}. ${spanWords(event)}.</p>
${items.length === 0 ? html`<p>Personne n’est encore inscrit.</p>` : table(list, items)}
${pagination({ page, pages }, (other) => `${paths.eventRegistered(at)}?page=${other}`)}
${lines.length === 0 ? '' : html`<p>Télécharger cette liste&nbsp;: <a href="${paths.eventRegisteredFile(at)}">CSV</a>. Qui appeler est dans l’<a href="${paths.directory}?region=${region.code}">annuaire des référents</a>.</p>`}
${list.mails ? html`<h2>Messages du dernier changement</h2>${mailStates(list.mails, 'notice')}` : ''}`,
  }
}

const head = [finessHeading, 'Structure', 'Entité juridique', 'Inscrite le'] as const

function table({ region }: RegisteredList, lines: readonly RegisteredLine[]): Html {
  return listedTable({
    caption: 'Dans l’ordre des inscriptions',
    head,
    rows: lines.map(({ finess, structure, legalEntity, registeredAt, isReached }) =>
      listedRow(finess, [
        listedCell(
          head[1],
          html`${structure?.name ?? finess} <span class="hint">${structure?.town ?? ''}</span>${isReached ? '' : html` <span class="hint">Aucune adresse connue&nbsp;: un changement se dit par téléphone.</span>`}`,
        ),
        listedCell(head[2], legalEntity),
        shortCell(head[3], dayWords(registeredAt, regionTime(region))),
      ]),
    ),
  })
}
