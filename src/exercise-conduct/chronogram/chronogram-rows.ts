import { relativeTime } from '../kits/relative-time.ts'
import type { KitRole } from '../kits/schema.ts'
import type { RunStimulus } from '../runs/run-stimulus.ts'
import { type ChronogramColumn, chronogramColumns, kindWords } from './columns.ts'
import { openAevTime } from './read-time.ts'

/** The stimuli as rows of text, in the order of the columns. */
export function chronogramRows(stimuli: readonly RunStimulus[], roles: readonly KitRole[]): string[][] {
  const title = (id: string) => roles.find((role) => role.id === id)?.title ?? id
  return stimuli.map((stimulus) => {
    const { atMinutes } = stimulus
    const cells: Readonly<Record<ChronogramColumn, string>> = {
      id: stimulus.id,
      time: atMinutes === null ? '' : relativeTime(atMinutes),
      kind: kindWords[stimulus.kind],
      sender: stimulus.sender,
      recipients: stimulus.recipients.map(title).join('\n'),
      text: stimulus.text,
      expected: stimulus.expected,
      note: stimulus.note,
      decision: stimulus.decision,
      relative: atMinutes === null ? '' : openAevTime(atMinutes),
      channel: stimulus.channel,
      countdown: stimulus.countdownMinutes === null ? '' : String(stimulus.countdownMinutes),
      spare: stimulus.spare ? 'oui' : '',
      automatic: stimulus.automatic ? 'oui' : '',
    }
    return chronogramColumns.map(({ id }) => cells[id])
  })
}
