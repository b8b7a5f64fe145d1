import { html } from 'hono/html'
import type { HistoryDoubt } from '#care'
import { historyDoubtWords } from '#messages'
import type { Html } from '../html.ts'

/** What does not hold in a stored change of an application, after its line. */
export function historyDoubts(doubts: readonly HistoryDoubt[]): Html {
  if (doubts.length === 0) return html``
  return html` <strong>À vérifier.</strong> ${doubts.map((doubt) => historyDoubtWords[doubt]).join(' ')}`
}
