import { html } from 'hono/html'
import type { Issue } from '#kernel'
import { clockTime, sentence } from '#messages'
import type { Html } from './layout.ts'

/** Whether what the page shows is kept. */
export type SaveState =
  | { readonly kind: 'none' }
  | { readonly kind: 'kept' }
  | { readonly kind: 'saved'; readonly at: Date }
  | { readonly kind: 'cleared' }
  | { readonly kind: 'refused'; readonly issues: readonly Issue[] }

export function saveStatus(questionId: string, state: SaveState): Html {
  return html`<p class="status" id="statut-${questionId}" role="status" data-status="${state.kind}">${words(state)}</p>`
}

function words(state: SaveState): string {
  switch (state.kind) {
    case 'none':
      return ''
    case 'kept':
      return 'Réponse enregistrée'
    case 'saved':
      return `Enregistré à ${clockTime(state.at)}`
    case 'cleared':
      return 'Réponse effacée'
    case 'refused':
      return `Non enregistré : ${state.issues.map((issue) => sentence(issue.code, issue.values)).join(' ')}`
  }
}
