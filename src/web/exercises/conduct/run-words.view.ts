import { html, raw } from 'hono/html'
import type { KitRole, Run, RunStimulus } from '#exercise-conduct'
import { relativeTime } from '#exercise-conduct'
import { runStateWords } from '#messages'
import type { Html } from '../../ui/html.ts'

/** Without JavaScript a page that follows an exercise reloads itself. */
export const reloadHead: Html = html`${raw('<noscript><meta http-equiv="refresh" content="15"></noscript>')}`

/** Whether nothing more will come: a page has nothing left to reload for. */
export function isOver({ state }: Pick<Run, 'state'>): boolean {
  return state === 'completed' || state === 'cancelled'
}

/** Says how a page follows the exercise. */
export function followingWords(run: Pick<Run, 'state'>, writing?: string): Html {
  const reloading = html`<noscript><p class="notice">Cette page se recharge d’elle-même toutes les 15&nbsp;secondes.${
    writing ? html` <a href="${writing}">Arrêter le rechargement pour écrire</a>` : ''
  }</p></noscript>`
  return html`${isOver(run) ? '' : reloading}
<p class="hint" id="liaison" role="status" data-lost="La liaison est perdue. La page essaie de nouveau d’elle-même."></p>`
}

/** The clock of the exercise: the script lets it run between two messages of the server. */
export function clockView({ state }: Pick<Run, 'state'>, elapsed: number): Html {
  const running = state === 'running'
  return html`<p class="run-clock"><span class="eyebrow">${runStateWords[state]}</span>
<strong role="timer" data-elapsed="${elapsed}" ${running ? 'data-running' : ''}>${relativeTime(Math.floor(elapsed / 60_000))}</strong></p>`
}

export function rolesWords(ids: readonly string[], roles: readonly KitRole[]): string {
  const players = roles.filter(({ cell }) => cell !== 'animation')
  if (players.length > 2 && players.every(({ id }) => ids.includes(id))) return 'tous les rôles'
  return ids.map((id) => roles.find((role) => role.id === id)?.title ?? id).join(', ')
}

export function timeOf({ atMinutes }: Pick<RunStimulus, 'atMinutes'>): string {
  return atMinutes === null ? 'Sans heure' : relativeTime(atMinutes)
}

/** A text of several lines. */
export function linesOf(text: string): Html {
  return html`${text
    .split(/\n{2,}/)
    .filter((part) => part.trim() !== '')
    .map((part) => html`<p>${part}</p>`)}`
}
