import { html } from 'hono/html'
import type { Issue } from '#kernel'
import { sentence } from '#messages'
import type { Html } from '../../ui/html.ts'

/** Whether the answer on screen is saved. */
export type SaveState =
  | { readonly kind: 'none' }
  | { readonly kind: 'kept' }
  | { readonly kind: 'saved'; readonly at: string }
  | { readonly kind: 'cleared' }
  | { readonly kind: 'refused'; readonly issues: readonly Issue[] }

export function saveStatusId(questionId: string): string {
  return `statut-${questionId}`
}

/** The status line stays in the page and only its words change, so that a screen reader reads each change once. */
export function saveStatus(questionId: string, state: SaveState): Html {
  return html`<p class="status" id="${saveStatusId(questionId)}" role="status" data-status-line>${saveWords(state)}</p>`
}

export function saveWords(state: SaveState): Html {
  return state.kind === 'none' ? html`` : html`<span data-state="${state.kind}">${words(state)}</span>`
}

function words(state: Exclude<SaveState, { kind: 'none' }>): string {
  switch (state.kind) {
    case 'kept':
      return 'Réponse enregistrée'
    case 'saved':
      return `Enregistré à ${state.at}`
    case 'cleared':
      return 'Réponse effacée'
    case 'refused':
      return `Non enregistré : ${state.issues.map((issue) => sentence(issue.code, issue.values)).join(' ')}`
  }
}
