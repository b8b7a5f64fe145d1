import { html } from 'hono/html'
import type { FollowedSession, RegionAwareness } from '#awareness'
import type { ListPage } from '#kernel'
import { calendarDayWords, countWords, numberWords } from '#messages'
import { paths } from '../paths.ts'
import type { Html } from '../ui/html.ts'
import { listOnlyForm, ofList } from '../ui/lists/list-only.view.ts'
import { listedCell, listedRow, listedTable, shortCell } from '../ui/lists/listed-table.ts'
import { pagination } from '../ui/lists/pagination.ts'
import { finessHeading } from '../ui/lists/table-heading.ts'
import type { Page } from '../ui/page/layout.ts'
import { reachWords, sessionAudience, sessionDays, sessionReached } from './session-words.ts'

/** The sessions of twelve months in a region or a territory. */
export function regionView(shown: RegionAwareness & { readonly shown: ListPage<FollowedSession> }): Page {
  const { region, from, to, structures, reached, sums, list } = shown
  const kept = list ? `&liste=${list}` : ''
  const { items, page, pages } = shown.shown
  const at = paths.regionAwareness(region.code)
  return {
    title: `Sensibilisation – ${region.name}`,
    wide: true,
    body: html`<p class="eyebrow">${region.name}</p>
<h1>Sensibilisation</h1>
${listOnlyForm({ at, list, lists: shown.lists, label: 'Toutes les structures' })}
<p class="lead">${countWords(reached, 'structure a noté', 'structures ont noté')} une séance ou une campagne, sur ${numberWords(structures)}. ${reachWords(sums)}</p>
<p>Du ${calendarDayWords(from)} au ${calendarDayWords(to)}. Une structure qui n’a rien noté n’a peut-être rien écrit ici&nbsp;: appelez avant de conclure.
<a href="${paths.indicator(region.code, 'awareness-held')}${ofList(list)}">Voir les structures, une par une</a>.</p>
${items.length === 0 ? html`<p>Rien n’est noté sur ces douze mois.</p>` : table(items)}
${pagination({ page, pages }, (wanted) => `${at}?page=${wanted}${kept}`)}
${items.length === 0 ? '' : html`<p>Télécharger toutes ces séances&nbsp;: <a href="${paths.regionAwarenessFile(region.code)}${ofList(list)}">CSV</a></p>`}`,
  }
}

const head = [finessHeading, 'Structure', 'Quand', 'Titre', 'Pour qui', 'Personnes touchées'] as const

function table(sessions: readonly FollowedSession[]): Html {
  return listedTable({
    caption: 'Séances et campagnes, la plus récente d’abord',
    head,
    rows: sessions.map(({ session, structure }) =>
      listedRow(structure.finess, [
        listedCell(
          head[1],
          html`<a href="${paths.awareness(structure.finess)}">${structure.name}</a> <span class="hint">${structure.town ?? ''}</span>`,
        ),
        listedCell(head[2], sessionDays(session)),
        listedCell(head[3], session.title),
        listedCell(head[4], sessionAudience(session)),
        shortCell(head[5], sessionReached(session)),
      ]),
    ),
  })
}
