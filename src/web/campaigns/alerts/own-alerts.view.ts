import { html } from 'hono/html'
import { alertState, type OwnAlert } from '#campaigns'
import { paths } from '../../paths.ts'
import type { Html } from '../../ui/html.ts'
import type { Page } from '../../ui/page/layout.ts'
import { answersForm } from './alert-answer.view.ts'
import { alertText, signallingNotice } from './alert-text.view.ts'

/** The alerts sent to somebody’s own structures: those that wait for an answer first. */
export function ownAlertsView(alerts: readonly OwnAlert[]): Page {
  const [waiting, others] = [alerts.filter(isWaiting), alerts.filter((each) => !isWaiting(each))]
  return {
    title: 'Alertes',
    body: html`<h1>Alertes</h1>
<p class="lead">L’agence régionale de santé (ARS) relaie ici ce qui menace les systèmes des établissements. Répondez pour chaque structure&nbsp;: l’ARS lit vos
réponses et appelle celles qui n’ont rien dit.</p>
${alerts.length === 0 ? html`<p>Aucune alerte ne vous a été adressée.</p>` : signallingNotice()}
${waiting.length > 0 ? html`<h2>Votre réponse est attendue</h2>${waiting.map((each) => oneAlert(each, true))}` : ''}
${others.length > 0 ? html`<h2>Déjà répondues ou closes</h2>${others.map((each) => oneAlert(each, false))}` : ''}`,
  }
}

function isWaiting({ alert, structures }: OwnAlert): boolean {
  return alertState(alert) === 'open' && structures.some(({ answer }) => answer === null)
}

function oneAlert(own: OwnAlert, isOpen: boolean): Html {
  const { alert } = own
  const form = answersForm(own, paths.alertAnswer(alert.id))
  return html`<details class="folded"${isOpen ? html` open` : ''}><summary><h3>${alert.title}</h3></summary>
${alertText(alert)}
${form}</details>`
}
