import { html } from 'hono/html'
import type { ExerciseState } from '#exercises'
import { exerciseStateWords } from '#messages'
import type { Html } from '../ui/html.ts'

const looks: Readonly<Record<ExerciseState, string>> = {
  planned: '',
  'to-confirm': 'unknown',
  held: '',
  'retex-late': 'unmet',
  'retex-done': 'met',
  cancelled: '',
}

export function stateTag(state: ExerciseState): Html {
  return html`<span class="state ${looks[state]}">${exerciseStateWords[state]}</span>`
}
