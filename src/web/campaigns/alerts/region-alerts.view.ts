import { html } from 'hono/html'
import { type Alert, type AlertCounts, alertState, type RegionAlerts } from '#campaigns'
import { alertStateWords, calendarDayWords, numberWords, severityWords } from '#messages'
import { paths } from '../../paths.ts'
import type { Html } from '../../ui/html.ts'
import { listedCell, listedRow, listedTable } from '../../ui/lists/listed-table.ts'
import type { Page } from '../../ui/page/layout.ts'

/** The alerts of a region. */
export function regionAlertsView({ region, alerts }: RegionAlerts): Page {
  return {
    title: `Alertes – ${region.name}`,
    wide: true,
    body: html`<p class="eyebrow">${region.name}</p>
<h1>Alertes relayées</h1>
<p class="lead">Une alerte prévient des structures, leur dit quoi faire et avant quel jour. Chacune répond en un geste. Vous voyez qui a répondu, et qui appeler.</p>
<p><a role="button" href="${paths.regionAlertAddition(region.code)}">Écrire une alerte</a></p>
${alerts.length === 0 ? html`<p>Aucune alerte n’a encore été écrite.</p>` : table(region.code, alerts)}`,
  }
}

const head = ['Alerte', 'Gravité', 'Avant le', 'État', 'Réponses'] as const

function table(region: string, alerts: RegionAlerts['alerts']): Html {
  return listedTable({
    caption: 'Les alertes, la plus récente d’abord',
    head,
    rows: alerts.map(({ alert, counts }) =>
      listedRow(html`<a href="${paths.regionAlert(region, alert.id)}">${alert.title}</a>`, [
        listedCell(head[1], severityWords[alert.severity]),
        listedCell(head[2], calendarDayWords(alert.dueOn)),
        listedCell(head[3], alertStateWords[alertState(alert)]),
        listedCell(head[4], answersWords(alert, counts)),
      ]),
    ),
  })
}

function answersWords(alert: Alert, counts: AlertCounts | undefined): string {
  if (alertState(alert) === 'draft' || !counts) return 'Pas encore envoyée'
  return `${numberWords(counts.asked - counts.unanswered)} sur ${numberWords(counts.asked)}`
}
