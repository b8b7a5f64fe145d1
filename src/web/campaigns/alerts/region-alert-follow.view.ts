import { html } from 'hono/html'
import { type AlertList, alertState, type FollowedAlert, type FollowedAsk } from '#campaigns'
import { legalTimeOf } from '#kernel'
import { alertAnswerWords, alertStateWords, countWords, dayWords, unansweredWords } from '#messages'
import { paths } from '../../paths.ts'
import type { Html } from '../../ui/html.ts'
import { listedCell, listedRow, listedTable, wideCell } from '../../ui/lists/listed-table.ts'
import { pagination } from '../../ui/lists/pagination.ts'
import { finessHeading } from '../../ui/lists/table-heading.ts'
import type { Page } from '../../ui/page/layout.ts'
import { structureName, whomToCall } from '../whom-to-call.view.ts'
import { listWords } from './alert-lists.ts'
import { mailsSection } from './alert-mails.view.ts'
import { alertText } from './alert-text.view.ts'

/** An alert that was sent: who answered what, and whom to call. */
export function alertFollowView(followed: FollowedAlert): Page {
  const { region, alert, counts } = followed
  const state = alertState(alert)
  return {
    title: `${alert.title} – ${region.name}`,
    wide: true,
    body: html`<p class="eyebrow"><a href="${paths.regionAlerts(region.code)}">Alertes relayées</a></p>
<h1>${alert.title}</h1>
<p class="lead">${alertStateWords[state]}. ${countWords(counts.asked - counts.unanswered, 'structure a répondu', 'structures ont répondu')} sur ${counts.asked}.</p>
${figures(followed)}
${table(followed)}
<p>Télécharger cette liste&nbsp;: <a href="${paths.regionAlertFile(region.code, alert.id)}${query(followed.only)}">CSV</a></p>
${mailsSection(followed)}
<details class="folded"><summary><h2>Ce que dit l’alerte</h2></summary>${alertText(alert)}</details>
${state === 'open' ? closing(followed) : ''}`,
  }
}

const listTitles: Readonly<Record<AlertList, string>> = { unanswered: unansweredWords, ...alertAnswerWords }

function query(only: AlertList | undefined, page?: number): string {
  const word = Object.entries(listWords).find(([, list]) => list === only)?.[0]
  const asked = { ...(word ? { liste: word } : {}), ...(page ? { page: String(page) } : {}) }
  return Object.keys(asked).length > 0 ? `?${new URLSearchParams(asked)}` : ''
}

function figures({ region, alert, counts, only }: FollowedAlert): Html {
  const at = paths.regionAlert(region.code, alert.id)
  const lists: readonly (readonly [AlertList | undefined, string, number])[] = [
    ['unanswered', listTitles.unanswered, counts.unanswered],
    ['concerned', listTitles.concerned, counts.byAnswer.concerned],
    ['done', listTitles.done, counts.byAnswer.done],
    ['not-concerned', listTitles['not-concerned'], counts.byAnswer['not-concerned']],
    [undefined, 'Toutes', counts.asked],
  ]
  return html`<nav class="contents" aria-label="Listes de l’alerte"><ul>${lists.map(([list, words, count]) =>
    list === only
      ? html`<li><span aria-current="true">${words}&nbsp;: ${count}</span></li>`
      : html`<li><a href="${at}${query(list)}">${words}&nbsp;: ${count}</a></li>`,
  )}</ul></nav>`
}

const head = [finessHeading, 'Structure', 'Réponse', 'Qui appeler'] as const

function table({ region, alert, only, asks }: FollowedAlert): Html {
  const { items, page, pages } = asks
  if (items.length === 0) return html`<p>Cette liste est vide.</p>`
  return html`${listedTable({ caption: only ? listTitles[only] : 'Toutes les structures', head, rows: items.map(row) })}
${pagination({ page, pages }, (wanted) => `${paths.regionAlert(region.code, alert.id)}${query(only, wanted)}`)}`
}

function row(each: FollowedAsk): Html {
  const { finess, structure, answer, answeredAt, isReached } = each
  const day = answeredAt ? ` le ${dayWords(answeredAt, legalTimeOf(structure))}` : ''
  return listedRow(finess, [
    listedCell(head[1], structureName(each)),
    listedCell(head[2], answer ? `${alertAnswerWords[answer]}${day}` : unansweredWords),
    wideCell(head[3], whomToCall(each, isReached)),
  ])
}

function closing({ region, alert }: FollowedAlert): Html {
  return html`<h2>Clore l’alerte</h2>
<p>Les structures ne pourront plus répondre, et les messages qui attendent ne partiront pas. Les réponses données restent.</p>
<form method="post" action="${paths.regionAlertClosing(region.code, alert.id)}"><button type="submit" class="secondary">Clore l’alerte</button></form>`
}
