import { html } from 'hono/html'
import type { AwarenessSession, StructureAwareness } from '#awareness'
import { pageOf } from '#kernel'
import { enumeration, readersOf, sessionKindWords } from '#messages'
import { paths } from '../paths.ts'
import type { Html } from '../ui/html.ts'
import { listedCell, listedRow, listedTable, shortCell } from '../ui/lists/listed-table.ts'
import { pagination } from '../ui/lists/pagination.ts'
import type { Page } from '../ui/page/layout.ts'
import { reachWords, sessionAudience, sessionDays, sessionReached } from './session-words.ts'

/** What a structure did to make its people aware, the latest first. */
export function sessionsView(shown: StructureAwareness, wanted: number): Page {
  const { structure, sessions, reach, canEdit } = shown
  const at = paths.awareness(structure.finess)
  const { items, page, pages } = pageOf(sessions, wanted)
  return {
    title: `Sensibilisation – ${structure.name}`,
    wide: true,
    body: html`<p class="eyebrow"><a href="${paths.structure(structure.finess)}">${structure.name}</a></p>
<h1>Sensibilisation</h1>
<p class="lead">${reachWords(reach)}</p>
<p>Notez ici les séances et les campagnes qui apprennent aux équipes à reconnaître les pièges&nbsp;: un nombre suffit, jamais un nom. Ce n’est pas une note.</p>
<p class="hint">Les lisent&nbsp;: ${enumeration(readersOf('read-awareness'))}. Une personne venue deux fois compte deux fois.</p>
${canEdit ? html`<p class="actions"><a role="button" href="${paths.sessionAddition(structure.finess)}">Noter une séance</a></p>` : ''}
${sessions.length === 0 ? html`<p>Rien n’est encore noté.</p>` : table(items, shown)}
${pagination({ page, pages }, (other) => `${at}?page=${other}`)}`,
  }
}

const head = ['Quand', 'Titre', 'Forme', 'Pour qui', 'Personnes touchées'] as const

function table(sessions: readonly AwarenessSession[], { structure, canEdit }: StructureAwareness): Html {
  return listedTable({
    caption: 'Séances et campagnes, la plus récente d’abord',
    head,
    rows: sessions.map((session) =>
      listedRow(sessionDays(session), [
        listedCell(
          head[1],
          canEdit ? html`<a href="${paths.session(structure.finess, session.id)}">${session.title}</a>` : session.title,
        ),
        shortCell(head[2], sessionKindWords[session.kind]),
        listedCell(head[3], sessionAudience(session)),
        shortCell(head[4], sessionReached(session)),
      ]),
    ),
  })
}
