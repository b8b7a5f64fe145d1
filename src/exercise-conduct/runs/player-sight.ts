import type { RunAnswer, RunStimulus } from './run-stimulus.ts'

/** A stimulus as its players see it: neither what is expected of them, nor anything that is still to come. */
export interface PlayedStimulus {
  readonly id: string
  readonly kind: RunStimulus['kind']
  readonly channel: string
  readonly sender: string
  readonly text: string
  readonly countdownMinutes: number | null
  readonly sentAt: Date
  readonly sentElapsedMilliseconds: number
  readonly handled: boolean
}

/** What was sent to a role, the latest first. */
export function sentTo(role: string, stimuli: readonly RunStimulus[], answers: readonly RunAnswer[]): PlayedStimulus[] {
  return stimuli
    .flatMap((stimulus) => {
      const isSent = stimulus.sentAt !== null && stimulus.recipients.includes(role)
      const handled = answers.some((answer) => answer.stimulusId === stimulus.id && answer.role === role)
      return isSent ? [playedStimulus(stimulus, stimulus.sentAt, handled)] : []
    })
    .toSorted((one, other) => other.sentAt.getTime() - one.sentAt.getTime())
}

/** Fields are named one by one, so that a new one stays hidden from players until somebody decides otherwise. */
function playedStimulus(
  { id, kind, channel, sender, text, countdownMinutes, sentElapsedMilliseconds }: RunStimulus,
  sentAt: Date,
  handled: boolean,
): PlayedStimulus {
  const elapsed = sentElapsedMilliseconds ?? 0
  return { id, kind, channel, sender, text, countdownMinutes, sentAt, sentElapsedMilliseconds: elapsed, handled }
}
